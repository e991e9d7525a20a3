#include "io/npy_rows.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>

namespace cosine_lab {
namespace {

constexpr std::size_t kMostHead = 65536;

// The text behind 'key': in the head, which is a dictionary as Python writes it.
std::string_view value_of(std::string_view head, std::string_view key) {
  const auto at = head.find(key);
  if (at == std::string_view::npos) {
    return {};
  }
  head.remove_prefix(at + key.size());
  head.remove_prefix(std::min(head.find_first_not_of("'\": "), head.size()));
  return head;
}

std::size_t size_of_number(std::string_view type) {
  for (const auto& [name, size] :
       {std::pair<std::string_view, std::size_t>{"<f2", 2}, {"<f4", 4}, {"<f8", 8}}) {
    if (type.starts_with(name) && type.find_first_of("'\"") == name.size()) {
      return size;
    }
  }
  return 0;
}

// "(3, 100)"
std::optional<std::pair<std::size_t, std::size_t>> two_axes(std::string_view text) {
  std::pair<std::size_t, std::size_t> axes;
  const auto end = text.find(')');
  if (!text.starts_with('(') || end == std::string_view::npos) {
    return std::nullopt;
  }
  const char* stop = text.data() + end;
  const auto first = std::from_chars(text.data() + 1, stop, axes.first);
  if (first.ec != std::errc{} || first.ptr == stop || *first.ptr != ',') {
    return std::nullopt;
  }
  const char* at = first.ptr + 1;
  while (at != stop && *at == ' ') {
    ++at;
  }
  const auto second = std::from_chars(at, stop, axes.second);
  return second.ec == std::errc{} && second.ptr == stop ? std::optional(axes) : std::nullopt;
}

template <typename T>
T at(const std::string& bytes, std::size_t index) {
  T value{};
  std::memcpy(&value, bytes.data() + index * sizeof(T), sizeof(T));
  return value;
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

void NpyRows::feed(std::span<const char> bytes) {
  while (!bytes.empty() && refusal_ == Refusal::none && !rows_.is_full() &&
         (in_head_ || entry_ < count_)) {
    const std::size_t count = std::min(bytes.size(), wanted_ - bytes_.size());
    bytes_.append(bytes.data(), count);
    bytes = bytes.subspan(count);
    if (bytes_.size() < wanted_) {
      return;
    }
    if (in_head_) {
      read_head();
    } else {
      add_row();
    }
  }
}

// Its length stands in two bytes, and since version 2 in four.
void NpyRows::read_head() {
  const bool is_old = bytes_[6] == 1;
  const std::size_t begin = is_old ? 10 : 12;
  std::uint32_t length = 0;
  std::memcpy(&length, bytes_.data() + 8, is_old ? 2 : 4);
  if (length > kMostHead || length < 2) {
    refusal_ = Refusal::bad_header;
    return;
  }
  if (wanted_ < begin + length) {
    wanted_ = begin + length;
    return;
  }
  refusal_ = refusal_of(std::string_view(bytes_).substr(begin));
  in_head_ = false;
  bytes_.clear();
  wanted_ = row_.size() * number_size_;
}

Refusal NpyRows::refusal_of(std::string_view head) {
  const std::string_view type = value_of(head, "descr");
  const std::string_view order = value_of(head, "fortran_order");
  const std::string_view shape = value_of(head, "shape");
  if (type.empty() || order.empty() || shape.empty()) {
    return Refusal::bad_header;
  }
  number_size_ = size_of_number(type);
  if (number_size_ == 0) {
    return Refusal::number_type;
  }
  const auto axes = two_axes(shape);
  if (!axes || !order.starts_with("False")) {
    return Refusal::order;
  }
  if (!rows_.set_dimensions(axes->second)) {
    return Refusal::dimensions;
  }
  count_ = axes->first;
  row_.resize(axes->second);
  return Refusal::none;
}

void NpyRows::add_row() {
  for (std::size_t i = 0; i < row_.size(); ++i) {
    if (number_size_ == 2) {
      row_[i] = float_of_half(at<std::uint16_t>(bytes_, i));
    } else if (number_size_ == 4) {
      row_[i] = at<float>(bytes_, i);
    } else {
      const auto value = at<double>(bytes_, i);
      // Where it is too large, the conversion would have no defined result.
      const double most = std::numeric_limits<float>::max();
      row_[i] = std::fabs(value) <= most ? static_cast<float>(value)
                                         : std::numeric_limits<float>::infinity();
    }
  }
  bytes_.clear();
  rows_.add(labels_.of(entry_, count_), row_, entry_ + 1);
  ++entry_;
}

void NpyRows::finish() {
  if (refusal_ != Refusal::none || rows_.is_full()) {
    return;
  }
  if (in_head_) {
    refusal_ = Refusal::bad_header;
  } else if (!bytes_.empty()) {
    rows_.leave_out(Flaw::cut_off, entry_ + 1, labels_.of(entry_, count_));
  }
}

}  // namespace cosine_lab
