#pragma once

#include <cstdint>
#include <utility>

#include "io/float_rows.h"
#include "io/row_parser.h"
#include "io/tensor_list.h"

namespace cosine_lab {

/// safetensors: the length of a head in eight bytes, the head as JSON, and the bytes of its
/// tensors. One tensor is read, and the names of its rows come from elsewhere.
/// https://github.com/huggingface/safetensors#format
class SafetensorsRows final : public RowParser {
 public:
  SafetensorsRows(Labels labels, WordRows& rows) : floats_(std::move(labels), rows) {}

  void feed(std::span<const char> bytes) override;
  void finish(bool is_cut) override;
  [[nodiscard]] Refusal refusal() const override { return refusal_; }
  [[nodiscard]] std::size_t announced() const override { return floats_.count(); }
  [[nodiscard]] bool has_all() const override { return floats_.has_all(); }
  [[nodiscard]] std::string_view tensor() const override;

 private:
  enum class Section { length, head, others, rows };
  void read_length(std::span<const char>& bytes);
  void read_head(std::span<const char>& bytes);
  [[nodiscard]] Refusal begin_rows();

  FloatRows floats_;
  TensorList tensors_;
  Section section_ = Section::length;
  Refusal refusal_ = Refusal::none;
  std::size_t length_bytes_ = 0;  // read
  std::uint64_t left_ = 0;        // bytes of the head, or of tensors before the one that is read
};

}  // namespace cosine_lab
