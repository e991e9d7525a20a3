// Vectors of real words, as rows of 8-bit integers: what the page has loaded of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cosine_lab {

/// Words and their rows, the most frequent first. Only the direction of a row means anything.
class WordVectors {
 public:
  /// Appends the words of a file laid out as cmake/words/pieces.mjs says. False, and nothing
  /// changes, for anything else: a file cut off, another number of dimensions, a word that is empty
  /// or there already.
  bool add(std::span<const std::byte> file);

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] std::size_t dimensions() const { return dimensions_; }
  /// 0 while empty; another number after every file, of whichever object.
  [[nodiscard]] std::uint32_t revision() const { return revision_; }

  // `index` and `other` are below size().
  [[nodiscard]] const std::string& word(std::size_t index) const { return words_[index]; }
  [[nodiscard]] std::span<const std::int8_t> row(std::size_t index) const {
    return std::span(rows_).subspan(index * dimensions_, dimensions_);
  }
  /// Exact: a sum of products of integers.
  [[nodiscard]] std::int64_t dot(std::size_t index, std::size_t other) const;
  /// One over the row's norm; 0 for a row of zeros, which has no direction.
  [[nodiscard]] double inverse_norm(std::size_t index) const { return inverse_norms_[index]; }

  [[nodiscard]] std::optional<std::size_t> find(std::string_view word) const;

 private:
  std::size_t dimensions_ = 0;
  std::uint32_t revision_ = 0;
  std::vector<std::string> words_;
  std::vector<std::size_t> by_name_;  // indices in the order of the words' bytes
  std::vector<std::int8_t> rows_;
  std::vector<double> inverse_norms_;
};

/// Those of the program: empty until the page has loaded them, or for good where it cannot.
[[nodiscard]] WordVectors& word_vectors();

}  // namespace cosine_lab
