#include "lesson/text/words.h"

#include <map>

namespace cosine_lab {
namespace {

using Catalogue = std::map<std::string, std::string, std::less<>>;

Catalogue& catalogue() {
  static Catalogue words{
#include "english.inc"
  };
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
