#include "view/palette.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

namespace cosine_lab {
namespace {

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

Palette palette(const std::string& theme) {
  Palette p;
  p.paper = colour(theme + ".paper");
  p.ink = colour(theme + ".ink");
  p.muted = colour(theme + ".muted");
  p.axis = colour(theme + ".axis");
  p.grid = colour(theme + ".grid");
  p.grid_minor = colour(theme + ".grid-minor");
  p.panel = colour(theme + ".panel");
  p.line = colour(theme + ".line");
  p.control = colour(theme + ".control");
  p.accent = colour(theme + ".accent");
  p.on_accent = colour(theme + ".on-accent");
  for (std::size_t i = 0; i < kVectorColours; ++i) {
    p.vectors[i] = colour(theme + ".vector-" + std::to_string(i));
  }
  return p;
}

}  // namespace

Palette light_palette() {
  return palette("light");
}

Palette dark_palette() {
  return palette("dark");
}

Rgba faded(Rgba colour, double share) {
  const auto alpha = std::lround(static_cast<double>(colour >> 24U) * share);
  return (colour & 0xFFFFFFU) | (static_cast<Rgba>(alpha) << 24U);
}

}  // namespace cosine_lab
