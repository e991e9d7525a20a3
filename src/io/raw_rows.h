#pragma once

#include "core/buffer.h"
#include "io/float_rows.h"
#include "io/row_parser.h"

namespace cosine_lab {

/// Little-endian floats of 32 bits and nothing else, as the Embedding Projector takes them. How
/// long a row is follows from the number of names, and so is known only at the end.
class RawRows final : public RowParser {
 public:
  RawRows(Labels labels, WordRows& rows, std::size_t most_bytes);

  void feed(std::span<const char> bytes) override;
  void finish(bool is_cut) override;
  [[nodiscard]] Refusal refusal() const override { return refusal_; }
  [[nodiscard]] std::size_t announced() const override { return floats_.count(); }

 private:
  [[nodiscard]] std::size_t row_count() const;

  FloatRows floats_;
  WordRows& rows_;
  std::size_t most_bytes_;
  Buffer<char> kept_;
  std::size_t size_ = 0;  // bytes of kept_ that are used
  std::uint64_t total_ = 0;
  Refusal refusal_ = Refusal::none;
};

}  // namespace cosine_lab
