// The colours of a figure.
#include "view/palette.h"

#include <doctest.h>

#include <array>
#include <cmath>
#include <set>

#include "view/arrow.h"
#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

double linear(Rgba byte) {
  const double share = static_cast<double>(byte & 0xFFU) / 255;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

// Relative luminance and contrast as WCAG 2.2 defines them.
double luminance(Rgba c) {
  return 0.2126 * linear(c) + 0.7152 * linear(c >> 8U) + 0.0722 * linear(c >> 16U);
}

double contrast(Rgba a, Rgba b) {
  const double la = luminance(a) + 0.05;
  const double lb = luminance(b) + 0.05;
  return la > lb ? la / lb : lb / la;
}

const std::array<Palette, 2>& themes() {
  static const std::array<Palette, 2> both{light_palette(), dark_palette()};
  return both;
}

TEST_CASE("the bytes stand in the order of a vertex attribute: red first in memory") {
  // #0068a8 in web/themes.json.
  CHECK(light_palette().vectors[0] == 0xFFA86800U);
  CHECK(light_palette().paper == 0xFFFFFFFFU);
  // #14171c
  CHECK(dark_palette().paper == 0xFF1C1714U);
}

// What is seen where `top`, which is translucent, lies on `ground`.
Rgba over(Rgba top, Rgba ground) {
  const double share = static_cast<double>(top >> 24U) / 255;
  Rgba seen = 0xFF000000U;
  for (const unsigned at : {0U, 8U, 16U}) {
    const auto of = [at](Rgba c) { return static_cast<double>((c >> at) & 0xFFU); };
    seen |= static_cast<Rgba>(std::lround(share * of(top) + (1 - share) * of(ground))) << at;
  }
  return seen;
}

TEST_CASE("light is dark on light, dark is light on dark") {
  CHECK(luminance(light_palette().paper) > luminance(light_palette().ink));
  CHECK(luminance(dark_palette().paper) < luminance(dark_palette().ink));
}

TEST_CASE("every colour is there and opaque") {
  for (const Palette& p : themes()) {
    for (const Rgba colour : {p.paper, p.ink, p.muted, p.axis, p.grid, p.grid_minor, p.panel,
                              p.line, p.control, p.accent, p.on_accent}) {
      CHECK((colour >> 24U) == 0xFFU);
      // A key that is missing would be black.
      CHECK(colour != 0xFF000000U);
    }
  }
}

TEST_CASE("arrows stand out from the paper, text is easy to read") {
  for (const Palette& p : themes()) {
    for (const Rgba vector : p.vectors) {
      CHECK(contrast(vector, p.paper) >= 3);
    }
    CHECK(contrast(p.ink, p.paper) >= 7);
    CHECK(contrast(p.muted, p.paper) >= 4.5);
    CHECK(contrast(p.axis, p.paper) >= 4.5);
    CHECK(contrast(p.accent, p.paper) >= 3);
    CHECK(contrast(p.on_accent, p.accent) >= 4.5);
  }
}

TEST_CASE("arrows that are not compared can be told from the paper") {
  Scene scene = pair_scene({1, 2}, {2, 1});
  while (scene.vectors.size() < kVectorColours + 2) {
    scene.vectors.push_back({"other", {3, 3}});
  }
  const Camera camera = ten_pixels();
  const Similarity similarity;
  for (const Palette& p : themes()) {
    const Picture picture{scene, similarity, camera, p, {}};
    for (std::size_t v = 2; v < scene.vectors.size(); ++v) {
      CHECK(contrast(over(arrow_of(picture, v).colour, p.paper), p.paper) >= 3);
    }
    CHECK(contrast(p.line, p.paper) >= 3);
    CHECK(contrast(p.line, p.panel) >= 3);
  }
}

TEST_CASE("the grid stays behind what stands on it") {
  for (const Palette& p : themes()) {
    CHECK(contrast(p.grid, p.paper) < 2);
    CHECK(contrast(p.grid_minor, p.paper) < contrast(p.grid, p.paper));
  }
}

TEST_CASE("eight vectors have eight colours, the ninth begins again") {
  for (const Palette& p : themes()) {
    CHECK(std::set<Rgba>(p.vectors.begin(), p.vectors.end()).size() == kVectorColours);
    CHECK(p.vector(8) == p.vector(0));
    CHECK(p.vector(199) == p.vectors[7]);
  }
}

TEST_CASE("fading multiplies the alpha and keeps the colour") {
  CHECK(faded(0xFF112233U, 1) == 0xFF112233U);
  CHECK(faded(0xFF112233U, 0.5) == 0x80112233U);
  CHECK(faded(0x80112233U, 0.5) == 0x40112233U);
  CHECK(faded(0xFF112233U, 0) == 0x00112233U);
}

}  // namespace
}  // namespace cosine_lab::test
