// The table of the kinds of figures. A new figure is one line here; its entry lies in a folder of
// its name beside this file, its drawing in src/view/figures/.
#pragma once

#include <cstdint>

/// Calls FIGURE(name) for each. The first is shown where none is asked for.
#define COSINE_LAB_EACH_FIGURE(FIGURE) \
  FIGURE(cosine)                       \
  FIGURE(dimension)                    \
  FIGURE(ratio)                        \
  FIGURE(pairs)                        \
  FIGURE(metric)                       \
  FIGURE(embedding)                    \
  FIGURE(highdim)                      \
  FIGURE(tokens)                       \
  FIGURE(words)

namespace cosine_lab {

struct FigureEntry;

#define COSINE_LAB_FIGURE(name) name,
enum class FigureKind : std::uint8_t { COSINE_LAB_EACH_FIGURE(COSINE_LAB_FIGURE) };
#undef COSINE_LAB_FIGURE

/// The entries, each in the file <name>/entry.cpp.
namespace entries_of {
#define COSINE_LAB_FIGURE(name) extern const FigureEntry name;
COSINE_LAB_EACH_FIGURE(COSINE_LAB_FIGURE)
#undef COSINE_LAB_FIGURE
}  // namespace entries_of

}  // namespace cosine_lab
