#include "io/json_walk.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kDeepest = 64;

bool is_end(JsonToken token) {
  return token == JsonToken::object_end || token == JsonToken::array_end;
}

bool is_value(JsonToken token) {
  return token == JsonToken::object || token == JsonToken::array || token == JsonToken::text ||
         token == JsonToken::number || token == JsonToken::word;
}

}  // namespace

JsonEvent JsonWalk::next(std::span<const char>& bytes) {
  JsonEvent event = JsonEvent::more;
  while (event == JsonEvent::more) {
    const JsonToken token = tokens_.next(bytes);
    if (token == JsonToken::more) {
      break;
    }
    event = take(token);
  }
  return event;
}

bool JsonWalk::fits(JsonToken token) const {
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

// Colons and commas are not events.
JsonEvent JsonWalk::take(JsonToken token) {
  if (!fits(token) || open_.size() > kDeepest) {
    place_ = Place::end;
    return JsonEvent::broken;
  }
  if (is_end(token)) {
    open_.pop_back();
    end_value();
    return token == JsonToken::object_end ? JsonEvent::object_end : JsonEvent::array_end;
  }
  if (token == JsonToken::colon) {
    place_ = Place::value;
    return JsonEvent::more;
  }
  if (token == JsonToken::comma) {
    place_ = in_object() ? Place::key : Place::value;
    return JsonEvent::more;
  }
  if (token == JsonToken::object || token == JsonToken::array) {
    return take_open(token);
  }
  if (token == JsonToken::text) {
    return take_text();
  }
  end_value();
  return token == JsonToken::number ? JsonEvent::number : JsonEvent::word;
}

JsonEvent JsonWalk::take_open(JsonToken token) {
  const bool is_object = token == JsonToken::object;
  open_ += is_object ? '{' : '[';
  place_ = is_object ? Place::key_or_end : Place::value_or_end;
  return is_object ? JsonEvent::object : JsonEvent::array;
}

JsonEvent JsonWalk::take_text() {
  if (place_ == Place::key || place_ == Place::key_or_end) {
    key_ = tokens_.text();
    place_ = Place::colon;
    return JsonEvent::key;
  }
  end_value();
  return JsonEvent::text;
}

}  // namespace cosine_lab
