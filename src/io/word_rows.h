// What is read from a file: words, their rows, and what had to be left out.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/buffer.h"
#include "core/matrix.h"
#include "io/blocks.h"

namespace cosine_lab {

/// Reading stops at the first of them that is reached.
struct Limits {
  std::size_t words = 50'000;
  std::size_t row_bytes = std::size_t{64} << 20U;  ///< four bytes a number
};

/// Why an entry of a file was left out.
enum class Flaw : std::uint8_t {
  wrong_length,  ///< Another number of components than the other rows have.
  not_a_number,
  not_finite,  ///< Infinite, NaN, or too large for a float.
  zeros,       ///< A row of zeros has no direction.
  empty_word,
  odd_word,  ///< With control characters, or of more than kLongestWord bytes.
  broken_utf8,
  duplicate,  ///< The word was there before; its first row is kept.
  too_long,   ///< A line longer than any row can be.
  malformed,  ///< The file breaks the rules of its format; what follows cannot be read.
  cut_off,    ///< The file ends within the entry.
};
inline constexpr std::size_t kFlaws = 11;

struct FlawedEntry {
  std::size_t line = 0;  ///< from 1; of formats without lines, the number of the entry
  Flaw flaw = Flaw::malformed;
  std::string word;  ///< its beginning, if it can be shown
};

class WordRows {
 public:
  static constexpr std::size_t kMostDimensions = std::size_t{1} << 14U;
  static constexpr std::size_t kLongestWord = 200;
  static constexpr std::size_t kFlawsKept = 20;

  explicit WordRows(Limits limits) : limits_(limits) {}

  /// To be called once, before the first row; false outside of 1 to kMostDimensions.
  [[nodiscard]] bool set_dimensions(std::size_t dimensions);
  /// Keeps the word and its row, or says what is wrong with them. Spaces around the word are cut.
  void add(std::string_view spaced, std::span<const float> row, std::size_t line);
  void leave_out(Flaw flaw, std::size_t line, std::string_view word = {});
  /// There is more, which is not kept.
  void end_at_limit() { reached_limit_ = true; }
  void end_for_memory() { out_of_memory_ = true; }

  [[nodiscard]] std::size_t size() const { return matrix_.rows(); }
  [[nodiscard]] std::size_t dimensions() const { return dimensions_; }
  [[nodiscard]] std::string_view word(std::size_t index) const;
  [[nodiscard]] const EmbeddingMatrix& matrix() const { return matrix_; }

  /// Nothing more is taken.
  [[nodiscard]] bool is_full() const { return reached_limit_ || out_of_memory_; }
  /// There was more than the limits allow.
  [[nodiscard]] bool reached_limit() const { return reached_limit_; }
  [[nodiscard]] bool out_of_memory() const { return out_of_memory_; }

  [[nodiscard]] std::size_t count(Flaw flaw) const {
    return counts_[static_cast<std::size_t>(flaw)];
  }
  [[nodiscard]] std::size_t left_out() const;
  /// The first kFlawsKept of them.
  [[nodiscard]] const std::vector<FlawedEntry>& first_left_out() const { return first_; }

 private:
  [[nodiscard]] bool is_flawed(std::string_view word, std::span<const float> row, std::size_t line);
  [[nodiscard]] bool reserve(std::size_t letters);
  [[nodiscard]] std::size_t slot_of(std::string_view text) const;
  void fill_slots();

  Limits limits_;
  std::size_t dimensions_ = 0;
  EmbeddingMatrix matrix_{1};
  Blocks<char> text_;             // of each word its length, and then its letters
  Blocks<std::uint32_t> begins_;  // of each word in text_
  Buffer<std::uint32_t> slots_;   // by hash: the index of a word and 1, or 0
  std::array<std::size_t, kFlaws> counts_{};
  std::vector<FlawedEntry> first_;
  bool reached_limit_ = false;
  bool out_of_memory_ = false;
};

}  // namespace cosine_lab
