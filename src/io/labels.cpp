#include "io/labels.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "io/json_walk.h"
#include "io/number.h"

namespace cosine_lab {
namespace {

// More than any vocabulary has; a number beyond is a mistake.
constexpr std::size_t kMostNames = std::size_t{1} << 20U;

void put(std::vector<std::string>& names, std::string_view place, std::string name) {
  std::size_t at = 0;
  const auto read = std::from_chars(place.data(), place.data() + place.size(), at);
  if (read.ec != std::errc{} || read.ptr != place.data() + place.size() || at >= kMostNames) {
    return;
  }
  names.resize(std::max(names.size(), at + 1));
  names[at] = std::move(name);
}

// None where the text is no JSON, or has no names where they are looked for.
std::vector<std::string> names_in_json(std::string_view text) {
  std::vector<std::string> names;
  JsonWalk walk;
  std::span<const char> bytes(text.data(), text.size());
  std::size_t depth = 1;  // of the brackets around the names
  while (!walk.is_over()) {
    const JsonEvent event = walk.next(bytes);
    const bool within = walk.open().size() == depth;
    if (event == JsonEvent::more || event == JsonEvent::broken) {
      return {};
    }
    if (event == JsonEvent::object && depth == 1 && walk.key() == "vocab") {
      depth = walk.open().size();
      names.clear();
    } else if (event == JsonEvent::object_end && walk.open().size() + 1 == depth) {
      break;
    } else if (event == JsonEvent::number && within && walk.open().ends_with('{')) {
      put(names, walk.text(), walk.key());
    } else if (event == JsonEvent::text && within && walk.open().ends_with('[')) {
      names.push_back(walk.text());
    }
  }
  return names;
}

// Empty lines at the end are none.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    line.remove_suffix(line.ends_with('\r') ? 1 : 0);
    lines.push_back(line);
  }
  while (!lines.empty() && lines.back().empty()) {
    lines.pop_back();
  }
  return lines;
}

std::string_view cell(std::string_view line, std::size_t column) {
  for (; column > 0; --column) {
    const auto tab = line.find('\t');
    line = tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1);
  }
  return line.substr(0, line.find('\t'));
}

// The first column that has anything but numbers, in a table with a header as the Embedding
// Projector writes it.
std::size_t column_of_names(const std::vector<std::string_view>& lines) {
  const auto columns = static_cast<std::size_t>(std::ranges::count(lines[0], '\t')) + 1;
  for (std::size_t column = 0; column < columns; ++column) {
    const bool has_names = std::any_of(lines.begin() + 1, lines.end(), [&](std::string_view line) {
      return !read_float(cell(line, column));
    });
    if (has_names) {
      return column;
    }
  }
  return 0;
}

}  // namespace

Labels::Labels(std::string_view text) {
  text.remove_prefix(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  names_ = names_in_json(text);
  is_list_ = !names_.empty();
  if (is_list_) {
    return;
  }
  const auto lines = lines_of(text);
  has_columns_ = !lines.empty() && lines[0].find('\t') != std::string_view::npos;
  const std::size_t column = has_columns_ ? column_of_names(lines) : 0;
  for (const std::string_view line : lines) {
    names_.emplace_back(cell(line, column));
  }
}

std::string Labels::of(std::size_t row, std::size_t rows) const {
  if (names_.empty()) {
    return std::to_string(row + 1);
  }
  const std::size_t at = row + (!is_list_ && names_.size() == rows + 1 ? 1 : 0);
  return at < names_.size() ? names_[at] : std::string();
}

std::array<std::size_t, 2> Labels::row_counts() const {
  const std::size_t count = names_.size();
  if (is_list_ || count == 0) {
    return {count, count};
  }
  return has_columns_ ? std::array{count - 1, count} : std::array{count, count - 1};
}

}  // namespace cosine_lab
