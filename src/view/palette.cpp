#include "view/palette.h"

#include <array>
#include <bit>
#include <cmath>
#include <string_view>
#include <utility>

#include "view/palette_names.h"

namespace cosine_lab {
namespace {

static_assert(has_order_of_names<Palette>());

using Entry = std::pair<std::string_view, std::string_view>;

constexpr auto kThemes = std::to_array<Entry>({
#include "themes.inc"
});

// What is missing, or no colour, leaves its array, and so does not compile.
consteval Rgba digit(char c) {
  Rgba value = 0;
  while ("0123456789abcdef"[value] != c) {
    ++value;
  }
  return value;
}

/// Of "#rrggbb".
consteval Rgba colour(std::string_view text) {
  Rgba bytes = 0;
  for (const std::size_t at : {5U, 3U, 1U}) {
    bytes = (bytes << 8U) | (digit(text[at]) << 4U) | digit(text[at + 1]);
  }
  return 0xFF000000U | bytes;
}

consteval Rgba colour_in(std::string_view theme, std::string_view name) {
  std::size_t at = 0;
  while (
      !(kThemes[at].first.starts_with(theme) && kThemes[at].first.substr(theme.size()) == name)) {
    ++at;
  }
  return colour(kThemes[at].second);
}

consteval Palette palette(std::string_view theme) {
  std::array<Rgba, kPaletteNames.size()> colours{};
  for (std::size_t i = 0; i < colours.size(); ++i) {
    colours[i] = colour_in(theme, kPaletteNames[i]);
  }
  return std::bit_cast<Palette>(colours);
}

constexpr Palette kLight = palette("light.");
constexpr Palette kDark = palette("dark.");

}  // namespace

Palette light_palette() {
  return kLight;
}

Palette dark_palette() {
  return kDark;
}

Rgba faded(Rgba colour, double share) {
  const auto alpha = std::lround(static_cast<double>(colour >> 24U) * share);
  return (colour & 0xFFFFFFU) | (static_cast<Rgba>(alpha) << 24U);
}

}  // namespace cosine_lab
