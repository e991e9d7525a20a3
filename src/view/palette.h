// The colours of a figure. The values stand in web/themes.json, which the page's style reads too.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace cosine_lab {

/// 0xAABBGGRR, straight alpha: the byte order of a vertex attribute.
using Rgba = std::uint32_t;

constexpr std::size_t kVectorColours = 8;

/// The page hands one over as it lies in memory: palette.json has the order.
struct Palette {
  Rgba paper = 0;
  Rgba ink = 0;
  Rgba muted = 0;
  Rgba axis = 0;
  Rgba grid = 0;
  Rgba grid_minor = 0;
  Rgba panel = 0;
  Rgba line = 0;
  Rgba control = 0;
  Rgba accent = 0;
  Rgba on_accent = 0;
  std::array<Rgba, kVectorColours> vectors{};

  [[nodiscard]] Rgba vector(std::size_t index) const { return vectors[index % kVectorColours]; }
};

[[nodiscard]] Palette light_palette();
[[nodiscard]] Palette dark_palette();

/// `colour` with its alpha multiplied by `share`, 0 to 1.
[[nodiscard]] Rgba faded(Rgba colour, double share);

}  // namespace cosine_lab
