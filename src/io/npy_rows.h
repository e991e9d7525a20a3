#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/labels.h"
#include "io/row_parser.h"

namespace cosine_lab {

/// NumPy's format NPY, versions 1 to 3: a matrix of little-endian floats of 16, 32 or 64 bits, row
/// by row. The names of the rows come from elsewhere.
/// https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
class NpyRows final : public RowParser {
 public:
  NpyRows(Labels labels, WordRows& rows) : labels_(std::move(labels)), rows_(rows) {}

  void feed(std::span<const char> bytes) override;
  void finish() override;
  [[nodiscard]] Refusal refusal() const override { return refusal_; }
  [[nodiscard]] std::size_t announced() const override { return count_; }

 private:
  void read_head();
  [[nodiscard]] Refusal refusal_of(std::string_view head);
  void add_row();

  Labels labels_;
  WordRows& rows_;
  Refusal refusal_ = Refusal::none;
  bool in_head_ = true;
  std::size_t count_ = 0;        // rows
  std::size_t entry_ = 0;        // rows read
  std::size_t number_size_ = 0;  // bytes
  std::string bytes_;            // of the head, or of one row
  std::size_t wanted_ = 12;      // bytes until there is more to know
  std::vector<float> row_;
};

/// A float of 16 bits (IEEE 754, sign in the highest).
[[nodiscard]] float float_of_half(std::uint16_t half);

}  // namespace cosine_lab
