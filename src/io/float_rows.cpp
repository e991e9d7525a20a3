#include "io/float_rows.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace cosine_lab {
namespace {

static_assert(std::endian::native == std::endian::little);

template <typename T>
T at(const std::string& bytes, std::size_t index) {
  T value{};
  std::memcpy(&value, bytes.data() + index * sizeof(T), sizeof(T));
  return value;
}

// Where it is too large, the conversion would have no defined result.
float float_of_double(double value) {
  return std::fabs(value) <= std::numeric_limits<float>::max()
             ? static_cast<float>(value)
             : std::numeric_limits<float>::infinity();
}

float number(FloatKind kind, const std::string& bytes, std::size_t index) {
  switch (kind) {
    case FloatKind::half:
      return float_of_half(at<std::uint16_t>(bytes, index));
    case FloatKind::brain:
      return std::bit_cast<float>(std::uint32_t{at<std::uint16_t>(bytes, index)} << 16U);
    case FloatKind::single:
      return at<float>(bytes, index);
    case FloatKind::twice:
      return float_of_double(at<double>(bytes, index));
  }
  return 0;
}

}  // namespace

float float_of_half(std::uint16_t half) {
  const int exponent = (half >> 10U) & 31U;
  const auto fraction = static_cast<float>(half & 1023U);
  const float sign = (half & 0x8000U) != 0 ? -1.0F : 1.0F;
  if (exponent == 31) {
    return fraction == 0 ? sign * std::numeric_limits<float>::infinity()
                         : std::numeric_limits<float>::quiet_NaN();
  }
  return sign * (exponent == 0 ? std::ldexp(fraction, -24)
                               : std::ldexp(fraction + 1024.0F, exponent - 25));
}

std::size_t size_of(FloatKind kind) {
  switch (kind) {
    case FloatKind::half:
    case FloatKind::brain:
      return 2;
    case FloatKind::single:
      return 4;
    case FloatKind::twice:
      break;
  }
  return 8;
}

bool FloatRows::begin(FloatKind kind, std::size_t count, std::size_t dimensions) {
  if (!rows_.set_dimensions(dimensions)) {
    return false;
  }
  kind_ = kind;
  count_ = count;
  row_.resize(dimensions);
  wanted_ = dimensions * size_of(kind);
  return true;
}

void FloatRows::feed(std::span<const char> bytes) {
  while (!bytes.empty() && entry_ < count_ && !rows_.is_full()) {
    const std::size_t count = std::min(bytes.size(), wanted_ - bytes_.size());
    bytes_.append(bytes.data(), count);
    bytes = bytes.subspan(count);
    if (bytes_.size() == wanted_) {
      add_row();
    }
  }
}

void FloatRows::add_row() {
  for (std::size_t i = 0; i < row_.size(); ++i) {
    row_[i] = number(kind_, bytes_, i);
  }
  bytes_.clear();
  rows_.add(labels_.of(entry_, count_), row_, entry_ + 1);
  ++entry_;
}

void FloatRows::finish() {
  if (!bytes_.empty() && !rows_.is_full()) {
    rows_.leave_out(Flaw::cut_off, entry_ + 1, labels_.of(entry_, count_));
  }
}

}  // namespace cosine_lab
