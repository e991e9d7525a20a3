#include "io/json_rows.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <utility>

#include "io/number.h"

namespace cosine_lab {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kDeepest = 64;
constexpr std::array kWordKeys{"word"sv, "token"sv, "text"sv, "name"sv, "label"sv};
constexpr std::array kVectorKeys{"vector"sv, "embedding"sv, "values"sv, "data"sv};

bool is_end(JsonToken token) {
  return token == JsonToken::object_end || token == JsonToken::array_end;
}

bool is_value(JsonToken token) {
  return token == JsonToken::object || token == JsonToken::array || token == JsonToken::text ||
         token == JsonToken::number || token == JsonToken::word;
}

}  // namespace

void JsonRows::feed(std::span<const char> bytes) {
  while (!rows_.is_full() && place_ != Place::end) {
    const JsonToken token = tokens_.next(bytes);
    if (token == JsonToken::more) {
      return;
    }
    take(token);
  }
}

bool JsonRows::fits(JsonToken token) const {
  const bool ends = token == (in_object() ? JsonToken::object_end : JsonToken::array_end);
  switch (place_) {
    case Place::value:
      return is_value(token);
    case Place::value_or_end:
      return is_value(token) || ends;
    case Place::key:
      return token == JsonToken::text;
    case Place::key_or_end:
      return token == JsonToken::text || ends;
    case Place::colon:
      return token == JsonToken::colon;
    case Place::comma_or_end:
      return token == JsonToken::comma || ends;
    case Place::end:
      break;
  }
  return false;
}

void JsonRows::take(JsonToken token) {
  if (!fits(token) || open_.size() > kDeepest) {
    stop(Flaw::malformed);
  } else if (is_end(token)) {
    close();
  } else if (token == JsonToken::colon) {
    place_ = Place::value;
  } else if (token == JsonToken::comma) {
    place_ = in_object() ? Place::key : Place::value;
  } else if (token == JsonToken::object || token == JsonToken::array) {
    open(token == JsonToken::object ? '{' : '[');
  } else if (token == JsonToken::text) {
    take_text();
  } else {
    take_number(token);
  }
}

// The beginning of what a broken file has in it is used.
void JsonRows::stop(Flaw flaw) {
  rows_.leave_out(flaw, entry_ + (open_.size() > 1 ? 0 : 1), word_);
  place_ = Place::end;
}

bool JsonRows::is_vector_next() const {
  return open_ == "{" ||
         (open_ == "[{" && std::ranges::find(kVectorKeys, key_) != kVectorKeys.end());
}

void JsonRows::begin_entry(std::string word) {
  word_ = std::move(word);
  row_.clear();
  has_row_ = false;
  has_other_ = false;
  ++entry_;
}

void JsonRows::take_text() {
  if (place_ == Place::key || place_ == Place::key_or_end) {
    key_ = tokens_.text();
    if (open_ == "{") {
      begin_entry(key_);
    }
    place_ = Place::colon;
    return;
  }
  if (open_ == "[{" && std::ranges::find(kWordKeys, key_) != kWordKeys.end()) {
    word_ = tokens_.text();
  }
  has_other_ = has_other_ || row_depth_ > 0;
  end_value();
}

void JsonRows::take_number(JsonToken token) {
  if (row_depth_ > 0) {
    const bool is_infinite = token == JsonToken::word && tokens_.text() != "null";
    const auto value = token == JsonToken::number ? read_float(tokens_.text())
                       : is_infinite ? std::optional(std::numeric_limits<float>::quiet_NaN())
                                     : std::nullopt;
    has_other_ = has_other_ || !value;
    if (row_.size() <= WordRows::kMostDimensions) {
      row_.push_back(value.value_or(0));
    }
  }
  end_value();
}

void JsonRows::open(char bracket) {
  if (row_depth_ > 0) {
    ++row_depth_;
    has_other_ = true;
  } else if (bracket == '[' && is_vector_next()) {
    row_depth_ = 1;
    has_row_ = true;
    row_.clear();
  }
  open_ += bracket;
  place_ = bracket == '{' ? Place::key_or_end : Place::value_or_end;
  if (open_ == "[{") {
    begin_entry({});
  }
}

void JsonRows::close() {
  const bool was_object = in_object();
  open_.pop_back();
  row_depth_ -= row_depth_ > 0 ? 1 : 0;
  if (was_object && open_ == "[") {
    end_entry();
  }
  end_value();
}

// A value has ended, whatever it was.
void JsonRows::end_value() {
  if (open_ == "{") {
    end_entry();
  }
  place_ = open_.empty() ? Place::end : Place::comma_or_end;
}

void JsonRows::end_entry() {
  if (!has_row_ || has_other_) {
    rows_.leave_out(has_row_ ? Flaw::not_a_number : Flaw::wrong_length, entry_, word_);
    return;
  }
  // The first row that is whole says how long the others must be.
  if (rows_.dimensions() == 0 && !rows_.set_dimensions(row_.size())) {
    rows_.leave_out(Flaw::wrong_length, entry_, word_);
    return;
  }
  rows_.add(word_, row_, entry_);
}

void JsonRows::finish() {
  if (place_ != Place::end && !rows_.is_full()) {
    stop(Flaw::cut_off);
  }
}

}  // namespace cosine_lab
