#include "io/npy_rows.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>
#include <string_view>

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

std::optional<FloatKind> kind_of(std::string_view type) {
  for (const auto& [name, kind] : {std::pair<std::string_view, FloatKind>{"<f2", FloatKind::half},
                                   {"<f4", FloatKind::single},
                                   {"<f8", FloatKind::twice}}) {
    if (type.starts_with(name) && type.find_first_of("'\"") == name.size()) {
      return kind;
    }
  }
  return std::nullopt;
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

}  // namespace

void NpyRows::feed(std::span<const char> bytes) {
  while (!bytes.empty() && in_head_ && refusal_ == Refusal::none) {
    const std::size_t count = std::min(bytes.size(), wanted_ - head_.size());
    head_.append(bytes.data(), count);
    bytes = bytes.subspan(count);
    if (head_.size() == wanted_) {
      read_head();
    }
  }
  if (!in_head_ && refusal_ == Refusal::none) {
    floats_.feed(bytes);
  }
}

// Its length stands in two bytes, and since version 2 in four.
void NpyRows::read_head() {
  const bool is_old = head_[6] == 1;
  const std::size_t begin = is_old ? 10 : 12;
  std::uint32_t length = 0;
  std::memcpy(&length, head_.data() + 8, is_old ? 2 : 4);
  if (length > kMostHead || length < 2) {
    refusal_ = Refusal::bad_header;
    return;
  }
  if (wanted_ < begin + length) {
    wanted_ = begin + length;
    return;
  }
  refusal_ = refusal_of(std::string_view(head_).substr(begin));
  in_head_ = false;
}

Refusal NpyRows::refusal_of(std::string_view head) {
  const std::string_view type = value_of(head, "descr");
  const std::string_view order = value_of(head, "fortran_order");
  const std::string_view shape = value_of(head, "shape");
  if (type.empty() || order.empty() || shape.empty()) {
    return Refusal::bad_header;
  }
  const auto kind = kind_of(type);
  if (!kind) {
    return Refusal::number_type;
  }
  const auto axes = two_axes(shape);
  if (!axes || !order.starts_with("False")) {
    return Refusal::order;
  }
  return floats_.begin(*kind, axes->first, axes->second) ? Refusal::none : Refusal::dimensions;
}

void NpyRows::finish(bool) {
  if (in_head_ && refusal_ == Refusal::none) {
    refusal_ = Refusal::bad_header;
  }
  floats_.finish();
}

}  // namespace cosine_lab
