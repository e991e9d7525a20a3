// The desktop program's command line and font.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "lesson/link/scene_text.h"

namespace cosine_lab {

struct NativeOptions {
  ParameterTexts scene;  ///< the parameters of the address, as --vectors and so on
  std::string picture;   ///< a file to draw one frame into, instead of running
  bool dark = false;
};

/// Unknown words are reported on stderr and ignored.
[[nodiscard]] NativeOptions read_options(std::span<char*> words);

/// The font file that the build was given; empty where it cannot be read.
[[nodiscard]] std::vector<std::byte> read_font();

}  // namespace cosine_lab
