#include "app/native_options.h"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string_view>

namespace cosine_lab {
namespace {

bool take_text(NativeOptions& options, std::string_view word, const char* text) {
  if (word == "--picture") {
    options.picture = text;
    return true;
  }
  const Parameter* known = word.starts_with("--") ? parameter(word.substr(2)) : nullptr;
  if (known == nullptr || known->of_page) {
    return false;
  }
  options.scene[known->name] = text;
  return true;
}

}  // namespace

NativeOptions read_options(std::span<char*> words) {
  NativeOptions options;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + 1 < words.size() && take_text(options, words[i], words[i + 1])) {
      ++i;
    } else if (std::string_view(words[i]) == "--dark") {
      options.dark = true;
    } else {
      std::fprintf(stderr, "cosine-lab: %s is not an option\n", words[i]);
    }
  }
  return options;
}

std::vector<std::byte> read_font() {
  std::ifstream file(COSINE_LAB_FONT, std::ios::binary);
  const std::vector<char> data((std::istreambuf_iterator<char>(file)), {});
  const auto* bytes = reinterpret_cast<const std::byte*>(data.data());
  return {bytes, bytes + data.size()};
}

}  // namespace cosine_lab
