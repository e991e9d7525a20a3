// Embeddings: one row of float32 for each word or thing, all with the same number of dimensions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "core/buffer.h"
#include "core/fault.h"

namespace cosine_lab {

/// Rows that lie side by side in memory, as a view without copies. It stays valid until rows are
/// added or dropped.
struct RowBlock {
  const float* data = nullptr;  ///< rows * stride floats; those behind the dimensions are 0
  const double* norms = nullptr;
  std::size_t first = 0;  ///< index of the first row in the matrix
  std::size_t rows = 0;
  std::size_t stride = 0;  ///< floats from one row to the next, a multiple of 4
  bool all_usual = true;   ///< every norm but 0 is far from the ends of a float's range

  [[nodiscard]] const float* row(std::size_t i) const { return data + i * stride; }
};

/// Room at the end of a matrix, to fill and then commit.
struct RowSpace {
  float* data = nullptr;
  std::size_t rows = 0;  ///< 0 when out of memory
};

/// Where an addition failed; `row` counts from the first row that was to be added.
struct AddResult {
  Fault fault = Fault::none;
  std::size_t row = 0;
  std::size_t dimension = 0;
};

class EmbeddingMatrix {
 public:
  static constexpr std::size_t kMaxDimensions = std::size_t{1} << 20U;
  static constexpr std::size_t kMaxRows = std::numeric_limits<std::uint32_t>::max();

  /// 1 <= dimensions <= kMaxDimensions.
  explicit EmbeddingMatrix(std::size_t dimensions);
  EmbeddingMatrix(EmbeddingMatrix&& other) noexcept;
  EmbeddingMatrix& operator=(EmbeddingMatrix&& other) noexcept;
  EmbeddingMatrix(const EmbeddingMatrix&) = delete;
  EmbeddingMatrix& operator=(const EmbeddingMatrix&) = delete;
  ~EmbeddingMatrix();

  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t dimensions() const { return dimensions_; }
  [[nodiscard]] std::size_t stride() const { return stride_; }
  /// Rows with zeros only. They have no direction and are nobody's neighbours.
  [[nodiscard]] std::size_t zero_rows() const { return zero_rows_; }

  [[nodiscard]] std::span<const float> row(std::size_t i) const;
  /// L2 norm of a row; its relative error is below dimensions * 2^-53.
  [[nodiscard]] double norm(std::size_t i) const;

  [[nodiscard]] std::size_t blocks() const { return chunks_.size(); }
  [[nodiscard]] RowBlock block(std::size_t i) const;

  /// Adds `values.size() / dimensions()` rows, whole or not at all: faults are length_mismatch
  /// (not a whole number of rows), not_finite and out_of_memory.
  AddResult add_rows(std::span<const float> values);

  /// Room for one row to `wanted` rows, each `stride()` floats from the next, for callers that
  /// write floats there directly. commit() makes the first `count` of them rows, or none of them.
  [[nodiscard]] RowSpace space(std::size_t wanted);
  AddResult commit(std::size_t count);

  /// Drops all rows from `rows` on.
  void truncate(std::size_t rows);

  /// Hands each row's floats (dimensions() of them) to `change`, then measures the row again.
  /// `change` must leave them finite.
  template <typename Change>
  void change_rows(Change change) {
    for (std::size_t i = 0; i < rows_; ++i) {
      change(std::span<float>(mutable_row(i), dimensions_), i);
      measure_row(i);
    }
    count_zero_rows();
  }

  /// Bytes held for rows and norms.
  [[nodiscard]] std::size_t bytes() const;

 private:
  // A million rows of 300 in one piece could not grow without a second million beside it.
  struct Chunk {
    float* data = nullptr;
    double* norms = nullptr;
    std::size_t capacity = 0;
    bool has_unusual = false;  // or had one that is gone
  };

  [[nodiscard]] std::size_t rows_in(std::size_t chunk) const;
  [[nodiscard]] float* mutable_row(std::size_t i);
  bool grow_chunk(std::size_t index, std::size_t capacity);
  bool make_room(std::size_t wanted);
  void measure_row(std::size_t i);
  void count_zero_rows();

  Buffer<Chunk> chunks_;
  std::size_t dimensions_;
  std::size_t stride_;
  unsigned chunk_shift_;  // a full chunk has 2^chunk_shift_ rows
  std::size_t rows_ = 0;
  std::size_t zero_rows_ = 0;
};

}  // namespace cosine_lab
