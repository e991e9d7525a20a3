#include "view/figures/words_trail.h"

#include <algorithm>
#include <cmath>

#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/seen.h"
#include "lesson/figures/words/way.h"
#include "view/figures/words_names.h"

namespace cosine_lab {
namespace {

// In CSS pixels.
constexpr double kStep = 8;
constexpr double kLongest = 8000;  // magnified beyond this, the steps are farther apart
constexpr double kFootprint = 2;
constexpr double kRing = 5;
constexpr double kStroke = 1.5;

ScreenPoint on_screen(const Picture& picture, const Point& in_plane) {
  return picture.camera.to_screen(seen_from_plane(picture.scene, in_plane));
}

// The shorter way round.
void draw_steps(const Picture& picture, const Point& from, const Point& to, Rgba colour,
                DrawList& list) {
  const double start = std::atan2(from[1], from[0]);
  const double turn =
      std::atan2(from[0] * to[1] - from[1] * to[0], from[0] * to[0] + from[1] * to[1]);
  const double length = std::min(std::abs(turn) * picture.camera.scale(), kLongest);
  const auto steps = static_cast<std::size_t>(length / kStep);
  for (std::size_t step = 1; step <= steps; ++step) {
    const double angle = start + turn * static_cast<double>(step) / static_cast<double>(steps);
    list.disc(on_screen(picture, {std::cos(angle), std::sin(angle)}), kFootprint, colour);
  }
}

}  // namespace

void draw_trail(const Picture& picture, DrawList& list, std::vector<Dot>& dots) {
  const Scene& scene = picture.scene;
  const auto places = true_places(scene);
  for (std::size_t v = 0; v < places.size(); ++v) {
    const auto& components = scene.vectors[v].components;
    const Point tip{components[0], components[1]};
    if (tip != places[v]) {
      list.ring(on_screen(picture, places[v]), kRing, kStroke, picture.colour(v));
      draw_steps(picture, places[v], tip, picture.colour(v), list);
    }
  }
  for (const std::size_t word : words_passed(scene)) {
    const ScreenPoint at = picture.camera.to_screen(seen_words(scene)[word]);
    list.ring(at, kRing, kStroke, picture.colour(0));
    add_name(picture, word, kPassedName, dots);
  }
}

}  // namespace cosine_lab
