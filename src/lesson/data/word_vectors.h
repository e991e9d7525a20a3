// Vectors of real words: what the page has loaded of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/matrix.h"

namespace cosine_lab {

/// Words and their rows, the most frequent first. Only the direction of a row means anything.
class WordVectors {
 public:
  /// Appends the words of a file laid out as cmake/words/pieces.mjs says, or of one that begins
  /// with CLWF and has rows of little-endian float32. False, and nothing changes, for anything
  /// else: a file cut off, another number of dimensions, a word that is empty or there already, a
  /// number that is not finite. Also where memory has ended.
  bool add(std::span<const std::byte> file);
  /// Words that are left out of all files that are added after this.
  void omit(std::vector<std::string> words);

  /// A file could not be added, so what find() does not find may have been in it.
  [[nodiscard]] bool lacks_a_file() const { return lacks_a_file_; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] std::size_t dimensions() const { return dimensions_; }
  /// 0 while empty; another number after every file, of whichever object.
  [[nodiscard]] std::uint32_t revision() const { return revision_; }
  /// The revision after the first file: while it is the same, words were added at the end alone.
  [[nodiscard]] std::uint32_t beginning() const { return beginning_; }

  // `index` and `other` are below size().
  [[nodiscard]] const std::string& word(std::size_t index) const { return words_[index]; }
  [[nodiscard]] std::span<const float> row(std::size_t index) const { return rows_.row(index); }
  /// Exact for rows of 8-bit integers. For others it is off by less than 1e-15 times the number of
  /// dimensions and the lengths of both.
  [[nodiscard]] double dot(std::size_t index, std::size_t other) const;
  /// The same with any vector of dimensions() numbers, for all words in turn.
  [[nodiscard]] double dot(std::size_t index, std::span<const double> other) const;
  /// One over the row's norm; 0 for a row of zeros, which has no direction.
  [[nodiscard]] double inverse_norm(std::size_t index) const { return inverse_norms_[index]; }

  [[nodiscard]] std::optional<std::size_t> find(std::string_view word) const;

 private:
  [[nodiscard]] std::size_t slot_of(std::string_view word) const;
  bool take(std::span<const std::byte> file);
  bool take_names(std::vector<std::string> words);
  void forget_names(std::size_t from);

  std::size_t dimensions_ = 0;
  std::uint32_t revision_ = 0;
  std::uint32_t beginning_ = 0;
  bool lacks_a_file_ = false;
  std::vector<std::string> omitted_;
  std::vector<std::string> words_;
  // By hash: the index of a word and 1, or 0. A sorted list would be merged anew with every file.
  std::vector<std::uint32_t> slots_;
  EmbeddingMatrix rows_{1};
  std::vector<double> inverse_norms_;
};

/// Those that come with the figure, or an author's in their place: empty until the page has loaded
/// them, or for good where it cannot.
[[nodiscard]] WordVectors& shipped_words();
/// Those that the figure works on: the shipped ones, or the reader's own.
[[nodiscard]] WordVectors& word_vectors();

/// The reader's own words while they come, a file at a time.
[[nodiscard]] WordVectors& coming_words();
/// They change places with the reader's own words that were there before; `used`: the figure works
/// on these now, else on those that come with it.
void exchange_coming_words(bool used);
/// They change places with the words that come with the figure.
void exchange_shipped_words();
/// Whether the figure works on the reader's own words.
[[nodiscard]] bool uses_readers_words();
/// Whether it works on words of somebody's file, an author's or the reader's, in any language.
[[nodiscard]] bool uses_custom_words();

}  // namespace cosine_lab
