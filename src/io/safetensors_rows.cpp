#include "io/safetensors_rows.h"

#include <algorithm>
#include <limits>

#include "io/utf8.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kLengthBytes = 8;
// What the format itself allows.
constexpr std::uint64_t kMostHead = 100'000'000;
constexpr std::size_t kShown = 100;

std::span<const char> take(std::span<const char>& bytes, std::uint64_t most) {
  const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), most));
  const auto front = bytes.first(count);
  bytes = bytes.subspan(count);
  return front;
}

}  // namespace

void SafetensorsRows::feed(std::span<const char> bytes) {
  while (!bytes.empty() && refusal_ == Refusal::none) {
    switch (section_) {
      case Section::length:
        read_length(bytes);
        break;
      case Section::head:
        read_head(bytes);
        break;
      case Section::others:
        left_ -= take(bytes, left_).size();
        section_ = left_ == 0 ? Section::rows : Section::others;
        break;
      case Section::rows:
        floats_.feed(bytes);
        return;
    }
  }
}

void SafetensorsRows::read_length(std::span<const char>& bytes) {
  for (const char one : take(bytes, kLengthBytes - length_bytes_)) {
    left_ |= std::uint64_t{static_cast<unsigned char>(one)} << (8 * length_bytes_++);
  }
  if (length_bytes_ == kLengthBytes) {
    section_ = Section::head;
    refusal_ = left_ == 0 || left_ > kMostHead ? Refusal::bad_header : Refusal::none;
  }
}

void SafetensorsRows::read_head(std::span<const char>& bytes) {
  const auto piece = take(bytes, left_);
  tensors_.feed(piece);
  left_ -= piece.size();
  if (left_ == 0) {
    refusal_ = begin_rows();
  }
}

Refusal SafetensorsRows::begin_rows() {
  const Refusal why = tensors_.finish();
  if (why != Refusal::none) {
    return why;
  }
  const TensorShape& table = tensors_.best();
  if (table.rows > std::numeric_limits<std::size_t>::max()) {
    return Refusal::bad_header;
  }
  left_ = table.begin;
  section_ = left_ == 0 ? Section::rows : Section::others;
  const bool begun = floats_.begin(table.kind, static_cast<std::size_t>(table.rows),
                                   static_cast<std::size_t>(table.columns));
  return begun ? Refusal::none : Refusal::dimensions;
}

void SafetensorsRows::finish(bool) {
  if (section_ < Section::others && refusal_ == Refusal::none) {
    refusal_ = Refusal::bad_header;
  }
  floats_.finish();
}

std::string_view SafetensorsRows::tensor() const {
  return tensors_.tables() > 1 ? beginning(tensors_.best().name, kShown) : std::string_view{};
}

}  // namespace cosine_lab
