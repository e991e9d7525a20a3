#include "view/palette.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <string>
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

Rgba colour(const std::string& key) {
  for (const auto& [name, text] : kThemes) {
    if (name == key) {
      std::uint32_t rgb = 0;
      std::from_chars(text.data() + 1, text.data() + text.size(), rgb, 16);
      return 0xFF000000U | ((rgb & 0xFFU) << 16U) | (rgb & 0xFF00U) | (rgb >> 16U);
    }
  }
  return 0xFF000000U;
}

Palette palette(std::string_view theme) {
  std::array<Rgba, kPaletteNames.size()> colours{};
  for (std::size_t i = 0; i < colours.size(); ++i) {
    colours[i] = colour(std::string(theme).append(kPaletteNames[i]));
  }
  return std::bit_cast<Palette>(colours);
}

}  // namespace

Palette light_palette() {
  return palette("light.");
}

Palette dark_palette() {
  return palette("dark.");
}

Rgba faded(Rgba colour, double share) {
  const auto alpha = std::lround(static_cast<double>(colour >> 24U) * share);
  return (colour & 0xFFFFFFU) | (static_cast<Rgba>(alpha) << 24U);
}

}  // namespace cosine_lab
