#include "core/matrix.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "core/float32x4.h"
#include "core/kernels.h"

namespace cosine_lab {
namespace {

// Large enough for large pages of memory: with less, reading is a third slower.
constexpr std::size_t kChunkBytes = std::size_t{1} << 23U;

std::size_t padded(std::size_t dimensions) {
  constexpr std::size_t kLanes = detail::kLanes;
  return (dimensions + kLanes - 1) / kLanes * kLanes;
}

std::size_t bytes_of(std::size_t capacity, std::size_t stride) {
  return capacity * (stride * sizeof(float) + sizeof(double));
}

unsigned shift_for(std::size_t stride) {
  const std::size_t rows = std::max<std::size_t>(1, kChunkBytes / bytes_of(1, stride));
  return static_cast<unsigned>(std::bit_width(rows)) - 1;
}

}  // namespace

EmbeddingMatrix::EmbeddingMatrix(std::size_t dimensions)
    : dimensions_(dimensions), stride_(padded(dimensions)), chunk_shift_(shift_for(stride_)) {}

EmbeddingMatrix::EmbeddingMatrix(EmbeddingMatrix&& other) noexcept
    : chunks_(std::move(other.chunks_)),
      dimensions_(other.dimensions_),
      stride_(other.stride_),
      chunk_shift_(other.chunk_shift_),
      rows_(std::exchange(other.rows_, 0)),
      zero_rows_(std::exchange(other.zero_rows_, 0)) {}

EmbeddingMatrix& EmbeddingMatrix::operator=(EmbeddingMatrix&& other) noexcept {
  std::swap(chunks_, other.chunks_);
  std::swap(dimensions_, other.dimensions_);
  std::swap(stride_, other.stride_);
  std::swap(chunk_shift_, other.chunk_shift_);
  std::swap(rows_, other.rows_);
  std::swap(zero_rows_, other.zero_rows_);
  return *this;
}

EmbeddingMatrix::~EmbeddingMatrix() {
  for (const Chunk& chunk : chunks_) {
    std::free(chunk.data);
  }
}

std::size_t EmbeddingMatrix::rows_in(std::size_t chunk) const {
  const std::size_t full = std::size_t{1} << chunk_shift_;
  return std::min(full, rows_ - std::min(rows_, chunk << chunk_shift_));
}

RowBlock EmbeddingMatrix::block(std::size_t i) const {
  const Chunk& chunk = chunks_[i];
  return {chunk.data, chunk.norms, i << chunk_shift_, rows_in(i), stride_, !chunk.has_unusual};
}

float* EmbeddingMatrix::mutable_row(std::size_t i) {
  const std::size_t in_chunk = i & ((std::size_t{1} << chunk_shift_) - 1);
  return chunks_[i >> chunk_shift_].data + in_chunk * stride_;
}

std::span<const float> EmbeddingMatrix::row(std::size_t i) const {
  const std::size_t in_chunk = i & ((std::size_t{1} << chunk_shift_) - 1);
  return {chunks_[i >> chunk_shift_].data + in_chunk * stride_, dimensions_};
}

double EmbeddingMatrix::norm(std::size_t i) const {
  return chunks_[i >> chunk_shift_].norms[i & ((std::size_t{1} << chunk_shift_) - 1)];
}

// The chunk's norms lie behind its rows, so that both are one allocation.
bool EmbeddingMatrix::grow_chunk(std::size_t index, std::size_t capacity) {
  auto* data = static_cast<float*>(allocate_lines(bytes_of(capacity, stride_)));
  if (data == nullptr) {
    return false;
  }
  auto* norms = reinterpret_cast<double*>(data + capacity * stride_);
  Chunk& chunk = chunks_[index];
  const std::size_t used = rows_in(index);
  std::copy_n(chunk.data, used * stride_, data);
  std::copy_n(chunk.norms, used, norms);
  std::free(chunk.data);
  chunk = {data, norms, capacity, chunk.has_unusual};
  return true;
}

// The last chunk grows to twice what it holds or to what is wanted, and never beyond a full one.
bool EmbeddingMatrix::make_room(std::size_t wanted) {
  const std::size_t index = rows_ >> chunk_shift_;
  const std::size_t full = std::size_t{1} << chunk_shift_;
  const std::size_t used = rows_ - (index << chunk_shift_);
  if (index == chunks_.size() && !chunks_.resize(index + 1)) {
    return false;
  }
  const std::size_t capacity = chunks_[index].capacity;
  if (capacity > used && (capacity == full || capacity - used >= wanted)) {
    return true;
  }
  const std::size_t most = std::min(full, used + std::max(wanted, capacity));
  if (grow_chunk(index, most) || capacity > used ||
      (most > used + 1 && grow_chunk(index, used + 1))) {
    return true;
  }
  if (used == 0) {
    truncate(rows_);
  }
  return false;
}

RowSpace EmbeddingMatrix::space(std::size_t wanted) {
  wanted = std::min(wanted, kMaxRows - rows_);
  if (wanted == 0 || !make_room(wanted)) {
    return {};
  }
  const Chunk& chunk = chunks_[rows_ >> chunk_shift_];
  const std::size_t used = rows_ & ((std::size_t{1} << chunk_shift_) - 1);
  return {chunk.data + used * stride_, std::min(wanted, chunk.capacity - used)};
}

// Squares of floats are exact in double and never overflow there, so a sum that is not finite means
// an entry that is not.
void EmbeddingMatrix::measure_row(std::size_t i) {
  const std::span<const float> values = row(i);
  const double norm = std::sqrt(detail::sum_of_squares(values.data(), values.size()));
  Chunk& chunk = chunks_[i >> chunk_shift_];
  chunk.norms[i & ((std::size_t{1} << chunk_shift_) - 1)] = norm;
  chunk.has_unusual = chunk.has_unusual || (norm != 0 && !detail::is_usual_norm(norm));
}

AddResult EmbeddingMatrix::commit(std::size_t count) {
  const std::size_t first = rows_;
  const std::size_t zero_rows = zero_rows_;
  for (std::size_t i = first; i < first + count; ++i) {
    float* values = mutable_row(i);
    std::fill(values + dimensions_, values + stride_, 0.0F);
    measure_row(i);
    rows_ = i + 1;
    if (!std::isfinite(norm(i))) {
      const auto* bad =
          std::find_if(values, values + dimensions_, [](float x) { return !std::isfinite(x); });
      const auto dimension = static_cast<std::size_t>(bad - values);
      // Not truncate(), which looks at all rows: a file may have a million such ones.
      rows_ = first;
      zero_rows_ = zero_rows;
      return {Fault::not_finite, i - first, dimension};
    }
    zero_rows_ += norm(i) == 0 ? 1U : 0U;
  }
  return {};
}

AddResult EmbeddingMatrix::add_rows(std::span<const float> values) {
  if (values.size() % dimensions_ != 0) {
    return {Fault::length_mismatch, values.size() / dimensions_, values.size() % dimensions_};
  }
  const std::size_t before = rows_;
  const std::size_t count = values.size() / dimensions_;
  while (rows_ - before < count) {
    const std::size_t done = rows_ - before;
    const RowSpace room = space(count - done);
    if (room.rows == 0) {
      truncate(before);
      return {Fault::out_of_memory, done, 0};
    }
    for (std::size_t i = 0; i < room.rows; ++i) {
      std::copy_n(values.data() + (done + i) * dimensions_, dimensions_, room.data + i * stride_);
    }
    const AddResult added = commit(room.rows);
    if (added.fault != Fault::none) {
      truncate(before);
      return {added.fault, done + added.row, added.dimension};
    }
  }
  return {};
}

void EmbeddingMatrix::truncate(std::size_t rows) {
  rows_ = std::min(rows_, rows);
  const std::size_t full = std::size_t{1} << chunk_shift_;
  const std::size_t kept = (rows_ + full - 1) >> chunk_shift_;
  for (std::size_t i = kept; i < chunks_.size(); ++i) {
    std::free(chunks_[i].data);
  }
  // Shrinking a buffer cannot fail.
  (void)chunks_.resize(std::min(kept, chunks_.size()));
  count_zero_rows();
}

void EmbeddingMatrix::count_zero_rows() {
  zero_rows_ = 0;
  for (std::size_t i = 0; i < chunks_.size(); ++i) {
    const RowBlock rows = block(i);
    zero_rows_ += static_cast<std::size_t>(std::count(rows.norms, rows.norms + rows.rows, 0.0));
  }
}

std::size_t EmbeddingMatrix::bytes() const {
  std::size_t total = chunks_.size() * sizeof(Chunk);
  for (const Chunk& chunk : chunks_) {
    total += bytes_of(chunk.capacity, stride_);
  }
  return total;
}

}  // namespace cosine_lab
