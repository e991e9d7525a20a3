#include "io/lines.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace cosine_lab {
namespace {

// Eight bytes at a time: the C library's memchr() is made small, and takes them one by one.
const char* find_end(std::span<const char> bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const char* at = bytes.data();
  const char* end = at + bytes.size();
  for (; end - at >= 8; at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, at, sizeof eight);
    // Only an LF becomes 0 here, and only a byte of 0 borrows from above its highest bit.
    eight ^= kOnes * '\n';
    if (((eight - kOnes) & ~eight & (kOnes << 7U)) != 0) {
      break;
    }
  }
  return std::find(at, end, '\n');
}

}  // namespace

void Lines::keep(std::string_view piece) {
  if (overflowed_ || kept_.size() + piece.size() > kLongest) {
    overflowed_ = true;
    kept_.clear();
  } else {
    kept_ += piece;
  }
}

void Lines::show(std::string_view line) {
  is_too_long_ = overflowed_ || line.size() > kLongest;
  overflowed_ = false;
  line_ = is_too_long_ ? std::string_view{} : line;
  if (line_.ends_with('\r')) {
    line_.remove_suffix(1);
  }
  ++number_;
}

bool Lines::next(std::span<const char>& bytes) {
  if (is_shown_) {
    kept_.clear();
    is_shown_ = false;
  }
  if (bytes.empty()) {
    return false;
  }
  const char* end = find_end(bytes);
  if (end == bytes.data() + bytes.size()) {
    keep({bytes.data(), bytes.size()});
    bytes = {};
    return false;
  }
  const auto length = static_cast<std::size_t>(end - bytes.data());
  const std::string_view piece(bytes.data(), length);
  bytes = bytes.subspan(length + 1);
  if (kept_.empty()) {
    show(piece);
  } else {
    keep(piece);
    show(kept_);
    is_shown_ = true;
  }
  return true;
}

bool Lines::last() {
  if (is_shown_ || (kept_.empty() && !overflowed_)) {
    return false;
  }
  show(kept_);
  is_shown_ = true;
  return true;
}

}  // namespace cosine_lab
