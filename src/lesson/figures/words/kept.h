// Caches the last results about the words: a drag needs them in every frame and does not change
// them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "lesson/data/word_vectors.h"

namespace cosine_lab {

template <typename Value>
class Kept {
 public:
  /// The value of `key` among the words that are loaded; `make` works it out where another was
  /// kept.
  template <typename Make>
  const Value& get(std::string key, const Make& make) {
    const std::uint32_t revision = word_vectors().revision();
    if (!value_ || key != key_ || revision != revision_) {
      value_ = make();
      key_ = std::move(key);
      revision_ = revision;
    }
    return *value_;
  }

 private:
  std::string key_;
  std::uint32_t revision_ = 0;
  std::optional<Value> value_;
};

}  // namespace cosine_lab
