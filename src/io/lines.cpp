#include "io/lines.h"

#include <cstring>

namespace cosine_lab {

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
  const auto* end = static_cast<const char*>(std::memchr(bytes.data(), '\n', bytes.size()));
  if (end == nullptr) {
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
