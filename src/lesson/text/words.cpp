#include "lesson/text/words.h"

#include <map>

#include "lesson/text/english.h"

namespace cosine_lab {
namespace {

using Catalogue = std::map<std::string, std::string, std::less<>>;

std::string_view take_line(std::string_view& lines) {
  const auto end = lines.find('\n');
  const std::string_view line = lines.substr(0, end);
  lines.remove_prefix(end + 1);
  return line;
}

Catalogue english() {
  Catalogue words;
  for (std::string_view lines = english_words(); !lines.empty();) {
    const std::string_view key = take_line(lines);
    words.emplace(key, take_line(lines));
  }
  return words;
}

Catalogue& catalogue() {
  static Catalogue words = english();
  return words;
}

}  // namespace

std::string_view word(std::string_view key) {
  const auto found = catalogue().find(key);
  return found == catalogue().end() ? key : std::string_view(found->second);
}

std::string ready_name(std::string_view english) {
  const auto found = catalogue().find("name." + std::string(english));
  return found == catalogue().end() ? std::string(english) : found->second;
}

std::string all_words() {
  std::string lines;
  for (const auto& [key, text] : catalogue()) {
    lines += key;
    lines += '\n';
    lines += text;
    lines += '\n';
  }
  return lines;
}

void set_word(std::string_view key, std::string_view text) {
  catalogue().insert_or_assign(std::string(key), std::string(text));
}

}  // namespace cosine_lab
