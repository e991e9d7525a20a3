#include "app/native_options.h"

#include <cstdio>
#include <fstream>
#include <iterator>

namespace cosine_lab {
namespace {

std::string* place_of(NativeOptions& options, std::string_view word) {
  if (word == "--vectors") {
    return &options.vectors;
  }
  if (word == "--dims") {
    return &options.dims;
  }
  if (word == "--compare") {
    return &options.compare;
  }
  return word == "--picture" ? &options.picture : nullptr;
}

}  // namespace

NativeOptions read_options(std::span<char*> words) {
  NativeOptions options;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string* place = place_of(options, words[i]);
    if (place != nullptr && i + 1 < words.size()) {
      *place = words[++i];
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
