#include "io/json_tokens.h"

#include <string_view>

namespace cosine_lab {
namespace {

constexpr std::string_view kPunctuation = "{}[]:,";
constexpr char kFirstOther = '\x20';

bool belongs_to_plain(char one) {
  return (one >= '0' && one <= '9') || (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') ||
         one == '-' || one == '+' || one == '.';
}

int hex_of(char one) {
  if (one >= '0' && one <= '9') {
    return one - '0';
  }
  const char lower = one >= 'A' && one <= 'F' ? static_cast<char>(one | 0x20) : one;
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace

void JsonTokens::put(char next) {
  if (text_.size() <= kLongest) {
    text_ += next;
  }
}

JsonToken JsonTokens::begin(char next) {
  if (next == ' ' || next == '\t' || next == '\n' || next == '\r') {
    return JsonToken::more;
  }
  const auto mark = kPunctuation.find(next);
  if (mark != std::string_view::npos) {
    return static_cast<JsonToken>(static_cast<std::size_t>(JsonToken::object) + mark);
  }
  text_.clear();
  if (next == '"') {
    state_ = State::text;
    surrogate_ = 0;
  } else if (belongs_to_plain(next)) {
    state_ = State::plain;
    put(next);
  } else {
    return JsonToken::broken;
  }
  return JsonToken::more;
}

JsonToken JsonTokens::end_plain() {
  state_ = State::between;
  const char first = text_.front();
  if (first == '-' || (first >= '0' && first <= '9')) {
    return JsonToken::number;
  }
  // Python writes the last two, which are no JSON, for rows that are damaged.
  const bool known = text_ == "true" || text_ == "false" || text_ == "null" || text_ == "NaN" ||
                     text_ == "Infinity";
  return known ? JsonToken::word : JsonToken::broken;
}

// Beyond the first 16 bits a character is two codes; a half of one becomes U+FFFD.
void JsonTokens::put_code(std::uint32_t code) {
  if (code >= 0xD800 && code < 0xDC00) {
    surrogate_ = code;
    return;
  }
  if (code >= 0xDC00 && code < 0xE000) {
    code = surrogate_ == 0 ? 0xFFFD : 0x10000 + ((surrogate_ - 0xD800) << 10U) + (code - 0xDC00);
  }
  surrogate_ = 0;
  const auto tail = [&](unsigned shift) {
    put(static_cast<char>(0x80U | (code >> shift & 0x3FU)));
  };
  if (code < 0x80) {
    put(static_cast<char>(code));
  } else if (code < 0x800) {
    put(static_cast<char>(0xC0U | code >> 6U));
    tail(0);
  } else if (code < 0x10000) {
    put(static_cast<char>(0xE0U | code >> 12U));
    tail(6);
    tail(0);
  } else {
    put(static_cast<char>(0xF0U | code >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

bool JsonTokens::read_escape(char next) {
  constexpr std::string_view kEscapes = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  if (next == 'u') {
    state_ = State::code;
    code_ = 0;
    digits_ = 0;
    return true;
  }
  const auto which = kEscapes.find(next);
  if (which == std::string_view::npos) {
    return false;
  }
  put(kMeanings[which]);
  state_ = State::text;
  return true;
}

bool JsonTokens::read_code(char next) {
  const int digit = hex_of(next);
  if (digit < 0) {
    return false;
  }
  code_ = code_ << 4U | static_cast<std::uint32_t>(digit);
  if (++digits_ == 4) {
    put_code(code_);
    state_ = State::text;
  }
  return true;
}

JsonToken JsonTokens::read_text(char next) {
  if (state_ == State::escape) {
    return read_escape(next) ? JsonToken::more : JsonToken::broken;
  }
  if (state_ == State::code) {
    return read_code(next) ? JsonToken::more : JsonToken::broken;
  }
  if (next == '"') {
    state_ = State::between;
    return JsonToken::text;
  }
  if (next >= 0 && next < kFirstOther) {
    return JsonToken::broken;
  }
  if (next == '\\') {
    state_ = State::escape;
  } else {
    put(next);
  }
  return JsonToken::more;
}

JsonToken JsonTokens::next(std::span<const char>& bytes) {
  while (!bytes.empty()) {
    const char next = bytes.front();
    if (state_ == State::plain && !belongs_to_plain(next)) {
      return end_plain();
    }
    bytes = bytes.subspan(1);
    JsonToken found = JsonToken::more;
    if (state_ == State::plain) {
      put(next);
    } else {
      found = state_ == State::between ? begin(next) : read_text(next);
    }
    if (found != JsonToken::more) {
      return found;
    }
  }
  return JsonToken::more;
}

}  // namespace cosine_lab
