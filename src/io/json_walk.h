#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "io/json_tokens.h"

namespace cosine_lab {

enum class JsonEvent : std::uint8_t {
  more,  ///< All bytes were used, and there is more to come.
  object,
  object_end,
  array,
  array_end,
  key,     ///< key() is what it says
  text,    ///< text() is what it says
  number,  ///< text() is how it is written
  word,    ///< true, false, null
  broken   ///< No JSON, or too many brackets; nothing can be read any more.
};

/// Walks through a stream of JSON, and knows which brackets are open.
class JsonWalk {
 public:
  /// The next event, from the front of `bytes`; not to be asked once it is over.
  [[nodiscard]] JsonEvent next(std::span<const char>& bytes);
  /// The outermost value has ended, or the text is broken.
  [[nodiscard]] bool is_over() const { return place_ == Place::end; }
  /// The brackets that are open, a new one included and a closed one not: "[{".
  [[nodiscard]] const std::string& open() const { return open_; }
  /// The last one that came.
  [[nodiscard]] const std::string& key() const { return key_; }
  [[nodiscard]] const std::string& text() const { return tokens_.text(); }

 private:
  /// What may come next.
  enum class Place : std::uint8_t {
    value,
    value_or_end,
    key,
    key_or_end,
    colon,
    comma_or_end,
    end
  };

  [[nodiscard]] bool fits(JsonToken token) const;
  JsonEvent take(JsonToken token);
  JsonEvent take_open(JsonToken token);
  JsonEvent take_text();
  void end_value() { place_ = open_.empty() ? Place::end : Place::comma_or_end; }
  [[nodiscard]] bool in_object() const { return open_.ends_with('{'); }

  JsonTokens tokens_;
  Place place_ = Place::value;
  std::string open_;
  std::string key_;
};

}  // namespace cosine_lab
