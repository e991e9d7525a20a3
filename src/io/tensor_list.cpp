#include "io/tensor_list.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "io/utf8.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kMetadata = "__metadata__";

std::optional<FloatKind> kind_of(std::string_view type) {
  for (const auto& [name, kind] : {std::pair<std::string_view, FloatKind>{"F16", FloatKind::half},
                                   {"BF16", FloatKind::brain},
                                   {"F32", FloatKind::single},
                                   {"F64", FloatKind::twice}}) {
    if (type == name) {
      return kind;
    }
  }
  return std::nullopt;
}

std::optional<std::uint64_t> whole(std::string_view text) {
  std::uint64_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool good = read.ec == std::errc{} && read.ptr == text.data() + text.size();
  return good ? std::optional(value) : std::nullopt;
}

std::optional<std::uint64_t> product(std::optional<std::uint64_t> one, std::uint64_t other) {
  std::uint64_t result = 0;
  const bool good = one && !__builtin_mul_overflow(*one, other, &result);
  return good ? std::optional(result) : std::nullopt;
}

// A text that is cut off after so many bytes may end in half a character.
bool is_readable(std::string_view text) {
  return is_utf8(text.size() > JsonTokens::kLongest ? beginning(text, JsonTokens::kLongest) : text);
}

}  // namespace

void TensorList::feed(std::span<const char> bytes) {
  while (!is_broken_ && !walk_.is_over()) {
    const JsonEvent event = walk_.next(bytes);
    if (event == JsonEvent::more) {
      return;
    }
    take(event);
  }
}

void TensorList::take(JsonEvent event) {
  const bool at_tensor = walk_.open() == "{";
  switch (event) {
    case JsonEvent::key:
      is_broken_ = !is_readable(walk_.key());
      if (at_tensor) {
        tensor_ = {};
        tensor_.name = walk_.key();
      }
      break;
    case JsonEvent::text:
      take_text();
      break;
    case JsonEvent::number:
      take_number();
      break;
    case JsonEvent::array:
      tensor_.has_shape = tensor_.has_shape || (walk_.open() == "{{[" && walk_.key() == "shape");
      is_broken_ = walk_.open().size() < 3;
      break;
    case JsonEvent::object_end:
      if (at_tensor) {
        end_tensor();
      }
      break;
    case JsonEvent::broken:
      is_broken_ = true;
      break;
    case JsonEvent::word:
      is_broken_ = walk_.open().size() < 2;
      break;
    case JsonEvent::object:
    case JsonEvent::array_end:
    case JsonEvent::more:
      break;
  }
}

void TensorList::take_text() {
  is_broken_ = walk_.open().size() < 2 || !is_readable(walk_.text());
  if (walk_.open() == "{{" && walk_.key() == "dtype") {
    tensor_.type = walk_.text();
  }
}

void TensorList::take_number() {
  const auto value = whole(walk_.text());
  if (walk_.open() != "{{[") {
    is_broken_ = walk_.open().size() < 2;
  } else if (walk_.key() == "shape" || walk_.key() == "data_offsets") {
    if (!value) {
      is_broken_ = true;
    } else if (walk_.key() == "shape") {
      add_axis(*value);
    } else if (tensor_.offsets.size() < 3) {
      tensor_.offsets.push_back(*value);
    }
  }
}

void TensorList::add_axis(std::uint64_t length) {
  if (tensor_.axis_count < tensor_.axes.size()) {
    tensor_.axes[tensor_.axis_count] = length;
  }
  tensor_.numbers = product(tensor_.axis_count == 0 ? 1 : tensor_.numbers, length);
  ++tensor_.axis_count;
}

void TensorList::end_tensor() {
  if (tensor_.name == kMetadata) {
    return;
  }
  const auto kind = kind_of(tensor_.type);
  if (!is_sound(kind)) {
    is_broken_ = true;
    return;
  }
  ranges_.emplace_back(tensor_.offsets[0], tensor_.offsets[1]);
  if (tensor_.axis_count == 2 && tensor_.axes[0] > 0) {
    offer(kind);
  }
}

// Other types have other sizes, and some pack two numbers into a byte.
bool TensorList::is_sound(std::optional<FloatKind> kind) const {
  const auto& offsets = tensor_.offsets;
  if (tensor_.type.empty() || !tensor_.has_shape || offsets.size() != 2 ||
      offsets[0] > offsets[1]) {
    return false;
  }
  const auto numbers = tensor_.axis_count == 0 ? 1 : tensor_.numbers;
  return numbers && (!kind || product(numbers, size_of(*kind)) == offsets[1] - offsets[0]);
}

void TensorList::offer(std::optional<FloatKind> kind) {
  const auto [rows, columns] = tensor_.axes;
  if (!kind || columns == 0 || columns > WordRows::kMostDimensions) {
    why_none_ = kind ? Refusal::dimensions : Refusal::number_type;
    return;
  }
  ++tables_;
  if (std::tie(rows, columns) > std::tie(best_.rows, best_.columns)) {
    best_ = {tensor_.name, *kind, rows, columns, tensor_.offsets[0]};
  }
}

Refusal TensorList::finish() {
  std::ranges::sort(ranges_);
  const auto overlap = std::ranges::adjacent_find(
      ranges_, [](const Range& one, const Range& next) { return next.first < one.second; });
  // A piece that is missing in between is nothing that is read here.
  if (is_broken_ || !walk_.is_over() || overlap != ranges_.end()) {
    return Refusal::bad_header;
  }
  return tables_ > 0 ? Refusal::none : why_none_;
}

}  // namespace cosine_lab
