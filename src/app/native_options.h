// The desktop program's command line and font.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cosine_lab {

struct NativeOptions {
  std::string vectors;
  std::string dims;
  std::string compare;
  std::string picture;  ///< a file to draw one frame into, instead of running
  bool dark = false;
};

/// Unknown words are named on stderr and passed over.
[[nodiscard]] NativeOptions read_options(std::span<char*> words);

/// The font file that the build was given; empty where it cannot be read.
[[nodiscard]] std::vector<std::byte> read_font();

}  // namespace cosine_lab
