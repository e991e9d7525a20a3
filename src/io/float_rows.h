// Rows that stand in a file as bytes, one behind the other, without their words.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "io/labels.h"
#include "io/word_rows.h"

namespace cosine_lab {

/// Little-endian floats of IEEE 754, and bfloat16, which is the upper half of one of 32 bits.
enum class FloatKind : std::uint8_t { half, brain, single, twice };

class FloatRows {
 public:
  FloatRows(Labels labels, WordRows& rows) : labels_(std::move(labels)), rows_(rows) {}

  /// How long each row is, and of which numbers; false where there are too many or none.
  [[nodiscard]] bool begin(FloatKind kind, std::size_t count, std::size_t dimensions);
  /// Takes what belongs to the rows, and leaves the rest alone.
  void feed(std::span<const char> bytes);
  /// No more will come: names a row that is cut off.
  void finish();

  [[nodiscard]] const Labels& labels() const { return labels_; }
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] bool has_all() const { return !row_.empty() && entry_ == count_; }

 private:
  void add_row();

  Labels labels_;
  WordRows& rows_;
  FloatKind kind_ = FloatKind::single;
  std::size_t count_ = 0;
  std::size_t entry_ = 0;   // rows read
  std::size_t wanted_ = 0;  // bytes of a row
  std::string bytes_;
  std::vector<float> row_;
};

/// A float of 16 bits (IEEE 754, sign in the highest).
[[nodiscard]] float float_of_half(std::uint16_t half);
/// In bytes.
[[nodiscard]] std::size_t size_of(FloatKind kind);

}  // namespace cosine_lab
