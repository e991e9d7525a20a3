#include "io/raw_rows.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace cosine_lab {
namespace {

constexpr std::size_t kFirst = std::size_t{1} << 16U;

}  // namespace

RawRows::RawRows(Labels labels, WordRows& rows, std::size_t most_bytes)
    : floats_(std::move(labels), rows), rows_(rows), most_bytes_(most_bytes) {}

// What would be too much for the rows is counted only.
void RawRows::feed(std::span<const char> bytes) {
  total_ += bytes.size();
  const std::size_t count = std::min(bytes.size(), most_bytes_ - size_);
  if (size_ + count > kept_.size() &&
      !kept_.resize(std::min(most_bytes_, std::max({kFirst, 2 * kept_.size(), size_ + count})))) {
    rows_.end_for_memory();
    return;
  }
  if (count > 0) {
    std::memcpy(kept_.data() + size_, bytes.data(), count);
    size_ += count;
  }
}

std::size_t RawRows::row_count() const {
  for (const std::size_t count : floats_.labels().row_counts()) {
    if (count > 0 && total_ % (count * sizeof(float)) == 0) {
      return count;
    }
  }
  return 0;
}

void RawRows::finish(bool is_cut) {
  const std::size_t count = row_count();
  if (is_cut || count == 0) {
    refusal_ = Refusal::bad_size;
    return;
  }
  const std::uint64_t row_bytes = total_ / count;
  if (row_bytes / sizeof(float) > WordRows::kMostDimensions ||
      !floats_.begin(FloatKind::single, count,
                     static_cast<std::size_t>(row_bytes / sizeof(float)))) {
    refusal_ = Refusal::dimensions;
    return;
  }
  floats_.feed({kept_.data(), size_ - size_ % static_cast<std::size_t>(row_bytes)});
  if (!floats_.has_all() && !rows_.is_full()) {
    rows_.end_at_limit();
  }
}

}  // namespace cosine_lab
