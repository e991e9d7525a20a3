// clang-format off
// Written by npm run format from palette.json beside it: change that.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace cosine_lab {

/// The names in web/themes.json, in the order of Palette.
constexpr std::array<std::string_view, 19> kPaletteNames{
    "paper",
    "ink",
    "muted",
    "axis",
    "grid",
    "grid-minor",
    "panel",
    "line",
    "control",
    "accent",
    "on-accent",
    "vector-0",
    "vector-1",
    "vector-2",
    "vector-3",
    "vector-4",
    "vector-5",
    "vector-6",
    "vector-7",
};

/// Whether the members of Palette stand in the order of the names.
template <typename Palette>
constexpr bool has_order_of_names() {
  return sizeof(Palette) == kPaletteNames.size() * sizeof(Palette::paper) &&
         offsetof(Palette, paper) == 0 * sizeof(Palette::paper) &&
         offsetof(Palette, ink) == 1 * sizeof(Palette::paper) &&
         offsetof(Palette, muted) == 2 * sizeof(Palette::paper) &&
         offsetof(Palette, axis) == 3 * sizeof(Palette::paper) &&
         offsetof(Palette, grid) == 4 * sizeof(Palette::paper) &&
         offsetof(Palette, grid_minor) == 5 * sizeof(Palette::paper) &&
         offsetof(Palette, panel) == 6 * sizeof(Palette::paper) &&
         offsetof(Palette, line) == 7 * sizeof(Palette::paper) &&
         offsetof(Palette, control) == 8 * sizeof(Palette::paper) &&
         offsetof(Palette, accent) == 9 * sizeof(Palette::paper) &&
         offsetof(Palette, on_accent) == 10 * sizeof(Palette::paper) &&
         offsetof(Palette, vectors) == 11 * sizeof(Palette::paper);
}

}  // namespace cosine_lab
