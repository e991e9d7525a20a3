#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/float_rows.h"
#include "io/json_walk.h"
#include "io/row_parser.h"

namespace cosine_lab {

/// A tensor that can be read as rows: where its bytes begin behind the head, and how they are laid
/// out.
struct TensorShape {
  std::string name;
  FloatKind kind = FloatKind::single;
  std::uint64_t rows = 0;
  std::uint64_t columns = 0;
  std::uint64_t begin = 0;
};

/// The head of a safetensors file, as JSON that comes in pieces.
class TensorList {
 public:
  /// The next bytes of the head.
  void feed(std::span<const char> bytes);
  /// The head has ended: why none of its tensors can be read.
  [[nodiscard]] Refusal finish();

  /// The tensor with two axes, floats and the most rows; if several have as many, the one with the
  /// most numbers, and then the first.
  [[nodiscard]] const TensorShape& best() const { return best_; }
  /// How many there are to choose from.
  [[nodiscard]] std::size_t tables() const { return tables_; }

 private:
  using Range = std::pair<std::uint64_t, std::uint64_t>;
  struct Tensor {
    std::string name;
    std::string type;
    std::array<std::uint64_t, 2> axes{};
    std::size_t axis_count = 0;
    std::optional<std::uint64_t> numbers;  // nothing where there are too many to count
    std::vector<std::uint64_t> offsets;
    bool has_shape = false;
  };

  void take(JsonEvent event);
  void take_text();
  void take_number();
  void add_axis(std::uint64_t length);
  void end_tensor();
  [[nodiscard]] bool is_sound(std::optional<FloatKind> kind) const;
  void offer(std::optional<FloatKind> kind);

  JsonWalk walk_;
  Tensor tensor_;
  std::vector<Range> ranges_;
  TensorShape best_;
  std::size_t tables_ = 0;
  Refusal why_none_ = Refusal::no_matrix;
  bool is_broken_ = false;
};

}  // namespace cosine_lab
