#include "io/text_rows.h"

#include <algorithm>
#include <cstring>

#include "io/number.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";  // some editors begin UTF-8 with it

constexpr bool is_space(char one) {
  return one == ' ' || one == '\t';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_space(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

void LineFields::split(std::string_view line, char separator) {
  line_ = line.starts_with(kMark) ? line.substr(kMark.size()) : line;
  separator_ = separator;
  fields_.clear();
  unquoted_.clear();
  if (separator == ' ') {
    split_at_spaces(line_);
  } else {
    split_cells(line_);
  }
}

// The word ends at a tab, or else at the first space; an empty one is a field, too.
void LineFields::split_at_spaces(std::string_view line) {
  const auto tab = line.find('\t');
  const std::size_t end =
      std::min(tab == std::string_view::npos ? line.find(' ') : tab, line.size());
  fields_.push_back(line.substr(0, end));
  for (std::size_t i = end; i < line.size();) {
    if (is_space(line[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < line.size() && !is_space(line[i])) {
      ++i;
    }
    fields_.push_back(line.substr(begin, i - begin));
  }
}

void LineFields::split_cells(std::string_view line) {
  for (std::size_t begin = 0; begin <= line.size();) {
    if (begin < line.size() && line[begin] == '"') {
      begin = quoted_cell(line, begin + 1);
      continue;
    }
    const std::size_t end = std::min(line.find(separator_, begin), line.size());
    fields_.push_back(trimmed(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  // Some programs end every line with a separator.
  if (fields_.size() > 1 && fields_.back().empty()) {
    fields_.pop_back();
  }
}

// Two quotes within stand for one. Returns where the next cell begins.
std::size_t LineFields::quoted_cell(std::string_view line, std::size_t begin) {
  std::size_t end = begin;
  bool doubled = false;
  for (; end < line.size(); ++end) {
    if (line[end] == '"') {
      if (end + 1 == line.size() || line[end + 1] != '"') {
        break;
      }
      doubled = true;
      ++end;
    }
  }
  const std::string_view inside = line.substr(begin, std::min(end, line.size()) - begin);
  fields_.push_back(inside);
  if (doubled) {
    std::string text;
    for (std::size_t i = 0; i < inside.size(); i += inside[i] == '"' ? 2 : 1) {
      text += inside[i];
    }
    // Only the first cell of a row is a word, so that at most this one is looked at again.
    if (unquoted_.empty()) {
      unquoted_.push_back(std::move(text));
      fields_.back() = unquoted_.back();
    }
  }
  return std::min(line.find(separator_, end), line.size()) + 1;
}

std::optional<float> LineFields::number(std::size_t field) const {
  const std::string_view text = fields_[field];
  if (separator_ != ';' || text.find(',') == std::string_view::npos) {
    return read_float(text);
  }
  std::string plain(text);
  std::ranges::replace(plain, ',', '.');
  return read_float(plain);
}

std::string_view LineFields::before(std::size_t end) const {
  const auto length = static_cast<std::size_t>(fields_[end].data() - line_.data());
  return trimmed(line_.substr(0, length));
}

void TextRows::feed(std::span<const char> bytes) {
  while (!rows_.is_full() && lines_.next(bytes)) {
    read_line(true);
  }
}

void TextRows::finish(bool) {
  if (!rows_.is_full() && lines_.last()) {
    read_line(false);
  }
}

// Words of some files hold spaces. Where a line has too many fields, those in front that are no
// numbers belong to the word.
std::size_t TextRows::begin_of_numbers() const {
  const std::size_t count = fields_.fields().size();
  if (layout_.separator != ' ' || count <= layout_.dimensions + 1) {
    return 1;
  }
  const std::size_t begin = count - layout_.dimensions;
  for (std::size_t i = 1; i < begin; ++i) {
    if (fields_.number(i)) {
      return 1;
    }
  }
  return begin;
}

// What nearly all lines of nearly all files are: a word, and as many numbers as there should be.
// The fields of any other line are looked at one by one.
bool TextRows::read_plain_line() {
  const std::string_view line = lines_.line();
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  if (layout_.separator != ' ' || word.empty() || word.starts_with(kMark) ||
      word.find('\t') != std::string_view::npos) {
    return false;
  }
  row_.resize(layout_.dimensions);
  if (!read_plain_row(line.substr(end), row_)) {
    return false;
  }
  rows_.add(word, row_, lines_.number());
  return true;
}

void TextRows::read_line(bool is_whole) {
  const std::size_t line = lines_.number();
  if (lines_.is_too_long()) {
    rows_.leave_out(Flaw::too_long, line);
    return;
  }
  if ((line == 1 && layout_.has_header) || trimmed(lines_.line()).empty()) {
    return;
  }
  if (read_plain_line()) {
    return;
  }
  fields_.split(lines_.line(), layout_.separator);
  const std::size_t begin = begin_of_numbers();
  const std::size_t numbers = fields_.fields().size() - begin;
  const std::string_view word = begin > 1 ? fields_.before(begin) : fields_.fields()[0];
  if (numbers != layout_.dimensions) {
    const bool short_end = !is_whole && numbers < layout_.dimensions;
    rows_.leave_out(short_end ? Flaw::cut_off : Flaw::wrong_length, line, word);
    return;
  }
  row_.clear();
  for (std::size_t i = begin; i < begin + numbers; ++i) {
    const auto number = fields_.number(i);
    if (!number) {
      rows_.leave_out(Flaw::not_a_number, line, word);
      return;
    }
    row_.push_back(*number);
  }
  rows_.add(word, row_, line);
}

}  // namespace cosine_lab
