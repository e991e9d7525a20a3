// clang-format off
// Written by npm run format from palette.json beside it: change that.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "view/palette.h"

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
static_assert(kVectorColours == 8);
static_assert(offsetof(Palette, paper) == 0 * sizeof(Rgba));
static_assert(offsetof(Palette, ink) == 1 * sizeof(Rgba));
static_assert(offsetof(Palette, muted) == 2 * sizeof(Rgba));
static_assert(offsetof(Palette, axis) == 3 * sizeof(Rgba));
static_assert(offsetof(Palette, grid) == 4 * sizeof(Rgba));
static_assert(offsetof(Palette, grid_minor) == 5 * sizeof(Rgba));
static_assert(offsetof(Palette, panel) == 6 * sizeof(Rgba));
static_assert(offsetof(Palette, line) == 7 * sizeof(Rgba));
static_assert(offsetof(Palette, control) == 8 * sizeof(Rgba));
static_assert(offsetof(Palette, accent) == 9 * sizeof(Rgba));
static_assert(offsetof(Palette, on_accent) == 10 * sizeof(Rgba));
static_assert(offsetof(Palette, vectors) == 11 * sizeof(Rgba));
static_assert(sizeof(Palette) == kPaletteNames.size() * sizeof(Rgba));

}  // namespace cosine_lab
