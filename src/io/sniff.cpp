#include "io/sniff.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "io/utf8.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kLines = 20;
constexpr std::size_t kLooked = 4096;

bool is_control(char one) {
  return one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r';
}

bool looks_like_json(std::string_view bytes) {
  constexpr std::string_view kSpace = " \t\r\n";
  const auto begin = bytes.find_first_not_of(kSpace);
  if (begin == std::string_view::npos || (bytes[begin] != '{' && bytes[begin] != '[')) {
    return false;
  }
  // "{" and "[" are words of GloVe's, too: with a number behind.
  const auto next = bytes.find_first_not_of(kSpace, begin + 1);
  return next == std::string_view::npos || bytes[next] == (bytes[begin] == '{' ? '"' : '{') ||
         bytes[next] == '}' || bytes[next] == ']';
}

std::vector<std::string_view> first_lines(std::string_view bytes, bool is_whole) {
  std::vector<std::string_view> lines;
  while (lines.size() < kLines && !bytes.empty()) {
    const auto end = bytes.find('\n');
    if (end == std::string_view::npos && !is_whole && !lines.empty()) {
      break;
    }
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    line.remove_suffix(line.ends_with('\r') ? 1 : 0);
    if (!line.empty()) {
      lines.push_back(line);
    }
  }
  return lines;
}

// How many fields behind the first are numbers.
std::size_t numbers_in(std::string_view line, char separator) {
  LineFields fields;
  fields.split(line, separator);
  std::size_t count = 0;
  for (std::size_t i = 1; i < fields.fields().size(); ++i) {
    count += fields.number(i) ? 1 : 0;
  }
  return count;
}

// Numbers of four bytes have bytes in them that no text has; a damaged word may have some, too.
bool is_binary(std::string_view bytes) {
  const auto end = bytes.find('\n');
  const auto head = announcement(bytes.substr(0, end));
  if (end == std::string_view::npos || !head) {
    return false;
  }
  const std::string_view next = bytes.substr(end + 1, bytes.find('\n', end + 1) - end - 1);
  return std::ranges::any_of(bytes.substr(0, kLooked), is_control) &&
         numbers_in(next, ' ') != head->dimensions;
}

bool is_text(std::string_view bytes) {
  const std::string_view looked = bytes.substr(0, kLooked);
  const auto controls = static_cast<std::size_t>(std::ranges::count_if(looked, is_control));
  return looked.find('\0') == std::string_view::npos && controls <= looked.size() / 20;
}

// Numbers are hardly ever UTF-8.
bool is_unicode_text(std::string_view bytes) {
  return is_text(bytes) && is_utf8(beginning(bytes, kLooked));
}

// The length of its head comes first, which no text begins with.
bool is_safetensors(std::string_view bytes) {
  constexpr std::size_t kLength = 8;
  return bytes.size() > kLength && looks_like_json(bytes.substr(kLength)) &&
         !is_unicode_text(beginning(bytes, kLength));
}

struct Measured {
  std::vector<std::size_t> counts;  // numbers of each line
  std::size_t sum = 0;
};

Measured measured(const std::vector<std::string_view>& lines, char separator) {
  Measured all;
  for (const std::string_view line : lines) {
    all.counts.push_back(numbers_in(line, separator));
    all.sum += all.counts.back();
  }
  return all;
}

// The length of most rows; of equally frequent ones, the earlier.
std::size_t usual(const std::vector<std::size_t>& counts) {
  std::size_t best = 0;
  for (const std::size_t count : counts) {
    const bool more =
        best == 0 || std::ranges::count(counts, count) > std::ranges::count(counts, best);
    best = count > 0 && more ? count : best;
  }
  return best;
}

Sniffed sniffed_text(std::string_view bytes, bool is_whole) {
  const auto lines = first_lines(bytes, is_whole);
  Sniffed found{Format::text, Refusal::none, {}};
  const auto head = lines.empty() ? std::nullopt : announcement(lines[0]);
  const auto below = std::vector<std::string_view>(lines.begin() + (head ? 1 : 0), lines.end());
  Measured best = measured(below, ' ');
  for (const auto& [separator, format] :
       {std::pair{'\t', Format::tabs}, {',', Format::commas}, {';', Format::commas}}) {
    Measured other = measured(below, separator);
    // Spaces and tabs divide a table with tabs as well, and a semicolon stands beside commas.
    const bool wins_tie = separator != ',' && other.sum > 0;
    if (other.sum > best.sum || (wins_tie && other.sum == best.sum)) {
      found.format = format;
      found.layout.separator = separator;
      best = std::move(other);
    }
  }
  found.layout.dimensions = usual(best.counts);
  // "20 300" may also be the first word of one dimension.
  if (head && (lines.size() == 1 || head->dimensions == found.layout.dimensions ||
               found.layout.dimensions > 1)) {
    found.layout = {found.layout.separator, head->dimensions, true, head->words};
  } else if (head) {
    found.layout.dimensions = 1;
  } else if (!best.counts.empty() && best.counts[0] == 0 && found.layout.dimensions > 0) {
    found.layout.has_header = found.layout.separator != ' ';
  }
  if (found.layout.dimensions == 0) {
    return {Format::unknown, Refusal::unknown_format, {}};
  }
  return found;
}

}  // namespace

std::optional<Announcement> announcement(std::string_view line) {
  std::array<std::size_t, 2> values{};
  const char* at = line.data();
  const char* end = at + line.size();
  for (std::size_t& value : values) {
    while (at != end && *at == ' ') {
      ++at;
    }
    const auto read = std::from_chars(at, end, value);
    if (read.ec != std::errc{} || value == 0) {
      return std::nullopt;
    }
    at = read.ptr;
  }
  while (at != end && (*at == ' ' || *at == '\r')) {
    ++at;
  }
  return at == end ? std::optional(Announcement{values[0], values[1]}) : std::nullopt;
}

Sniffed sniff(std::string_view bytes, bool is_whole, bool has_names) {
  if (bytes.empty()) {
    return {Format::unknown, Refusal::empty, {}};
  }
  if (bytes.starts_with("\x93NUMPY")) {
    return {Format::npy, Refusal::none, {}};
  }
  if (bytes.starts_with("PK\x03\x04")) {
    return {Format::unknown, Refusal::packed, {}};
  }
  const std::string_view unmarked = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
  if (looks_like_json(unmarked)) {
    return {Format::json, Refusal::none, {}};
  }
  if (is_safetensors(bytes)) {
    return {Format::safetensors, Refusal::none, {}};
  }
  if (is_binary(bytes)) {
    return {Format::binary, Refusal::none, {}};
  }
  const Sniffed found = is_text(bytes) ? sniffed_text(unmarked, is_whole)
                                       : Sniffed{Format::unknown, Refusal::unknown_format, {}};
  const bool is_raw = found.format == Format::unknown && has_names && !is_unicode_text(bytes);
  return is_raw ? Sniffed{Format::raw, Refusal::none, {}} : found;
}

}  // namespace cosine_lab
