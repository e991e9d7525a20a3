#include "io/labels.h"

#include <algorithm>

namespace cosine_lab {

Labels::Labels(std::string_view text) {
  std::string_view left = text;
  left.remove_prefix(left.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  while (!left.empty()) {
    std::string_view line = left.substr(0, left.find('\n'));
    left.remove_prefix(std::min(line.size() + 1, left.size()));
    line.remove_suffix(line.ends_with('\r') ? 1 : 0);
    names_.emplace_back(line.substr(0, line.find('\t')));
  }
}

std::string Labels::of(std::size_t row, std::size_t rows) const {
  if (names_.empty()) {
    return std::to_string(row + 1);
  }
  const std::size_t at = row + (names_.size() == rows + 1 ? 1 : 0);
  return at < names_.size() ? names_[at] : std::string();
}

}  // namespace cosine_lab
