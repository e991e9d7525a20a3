#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "io/float_rows.h"
#include "io/row_parser.h"

namespace cosine_lab {

/// NumPy's format NPY, versions 1 to 3: a matrix of little-endian floats of 16, 32 or 64 bits, row
/// by row. The names of the rows come from elsewhere.
/// https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
class NpyRows final : public RowParser {
 public:
  NpyRows(Labels labels, WordRows& rows) : floats_(std::move(labels), rows) {}

  void feed(std::span<const char> bytes) override;
  void finish(bool is_cut) override;
  [[nodiscard]] Refusal refusal() const override { return refusal_; }
  [[nodiscard]] std::size_t announced() const override { return floats_.count(); }
  [[nodiscard]] bool has_all() const override { return floats_.has_all(); }

 private:
  void read_head();
  [[nodiscard]] Refusal refusal_of(std::string_view head);

  FloatRows floats_;
  Refusal refusal_ = Refusal::none;
  bool in_head_ = true;
  std::string head_;
  std::size_t wanted_ = 12;  // bytes until there is more to know of it
};

}  // namespace cosine_lab
