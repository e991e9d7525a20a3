// Finds a word among many, however they were chosen.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/buffer.h"

namespace cosine_lab {

/// Knows at which index of its owner's list each word stands; the words themselves stay with the
/// owner. Wherever `word_at` is asked for, it gives the word at an index as a std::string_view.
class WordIndex {
 public:
  WordIndex();

  /// Room for `words` of them, of which the first `held` are there. False, and no change, when out
  /// of memory.
  template <typename WordAt>
  [[nodiscard]] bool reserve(std::size_t words, std::size_t held, const WordAt& word_at) {
    if (2 * words <= slots_.size()) {
      return true;
    }
    Buffer<std::uint32_t> more;
    if (!more.resize(std::bit_ceil(std::max(2 * words, kFewestSlots)))) {
      return false;
    }
    slots_ = std::move(more);
    for (std::size_t i = 0; i < held; ++i) {
      slot(word_at(i), word_at) = static_cast<std::uint32_t>(i + 1);
    }
    return true;
  }

  template <typename WordAt>
  [[nodiscard]] std::optional<std::size_t> find(std::string_view word,
                                                const WordAt& word_at) const {
    const std::uint32_t at = slots_.empty() ? 0 : slots_[place(word, word_at)];
    return at == 0 ? std::nullopt : std::optional<std::size_t>(at - 1);
  }

  /// The word's index and 1; or 0, to be set to them where the word is added. reserve() has made
  /// room. The word that was added last is taken out by setting it to 0.
  template <typename WordAt>
  [[nodiscard]] std::uint32_t& slot(std::string_view word, const WordAt& word_at) {
    return slots_[place(word, word_at)];
  }

 private:
  static constexpr std::size_t kFewestSlots = 1024;

  template <typename WordAt>
  [[nodiscard]] std::size_t place(std::string_view word, const WordAt& word_at) const {
    std::size_t at = hash(word) & (slots_.size() - 1);
    while (slots_[at] != 0 && word_at(slots_[at] - 1) != word) {
      at = (at + 1) & (slots_.size() - 1);
    }
    return at;
  }

  [[nodiscard]] std::uint64_t hash(std::string_view word) const;

  std::uint64_t basis_;
  std::uint64_t multiplier_;
  Buffer<std::uint32_t> slots_;  // a power of two of them, at least half of them free
};

}  // namespace cosine_lab
