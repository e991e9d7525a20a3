// Two words as arrows in their plane, and all others as shadows within the unit circle: the farther
// out, the more of the word lies in the plane.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/state.h"
#include "view/arrow.h"
#include "view/figure_drawings.h"
#include "view/shadow_names.h"

namespace cosine_lab {
namespace {

// The most frequent ones; more would be a grey disc, and a large file where it is exported.
constexpr std::size_t kMostDots = 1000;
constexpr std::size_t kNamed = 6;
constexpr double kDot = 1.5;
constexpr double kNearDot = 4;
constexpr double kInk = 0.5;
// How far below and to the left of the middle the view reaches. All words have much in common, so
// nearly all of their shadows lie between the two arrows.
constexpr double kMargin = 0.12;

void draw_cloud(const Picture& picture, const std::vector<Point>& shadows, DrawList& list) {
  const Rect sight = picture.camera.plot().grown(kDot);
  for (std::size_t w = 0; w < shadows.size() && w < kMostDots; ++w) {
    const ScreenPoint at = picture.camera.to_screen(shadows[w]);
    if (sight.contains(at)) {
      list.disc(at, kDot, faded(picture.palette.muted, kInk));
    }
  }
}

// The words nearest to each arrow, in its colour.
std::vector<Dot> draw_nearest(const Picture& picture, const std::vector<Point>& shadows,
                              DrawList& list) {
  std::vector<Dot> dots;
  for (const std::size_t vector : {picture.scene.compared.first, picture.scene.compared.second}) {
    for (const NearWord& near : nearest_to(picture.scene, vector, kNamed)) {
      const ScreenPoint at = picture.camera.to_screen(shadows[near.word]);
      const bool named = word_vectors().word(near.word) == picture.scene.first().name ||
                         word_vectors().word(near.word) == picture.scene.second().name;
      list.disc(at, kNearDot, picture.colour(vector));
      // A word that is near to both is written once.
      if (!named && std::ranges::find(dots, near.word, &Dot::vector) == dots.end()) {
        dots.push_back({near.word, at, near.cosine, false, LabelRole::word});
      }
    }
  }
  return dots;
}

void draw(const Picture& picture, DrawList& list) {
  const ScreenPoint origin = picture.camera.to_screen({0, 0});
  const Rect& plot = picture.camera.plot();
  list.hairline({plot.x, origin.y}, {plot.right(), origin.y}, picture.palette.grid);
  list.hairline({origin.x, plot.y}, {origin.x, plot.bottom()}, picture.palette.grid);
  list.ring(origin, picture.camera.scale(), 1, picture.palette.axis);
  const std::vector<Point>& shadows = shadows_of(picture.scene);
  std::vector<Dot> dots;
  if (!shadows.empty()) {
    draw_cloud(picture, shadows, list);
  }
  if (!shadows.empty() && !is_veiled(picture.scene)) {
    dots = draw_nearest(picture, shadows, list);
  }
  draw_angle(picture, list);
  draw_arrows(picture, list);
  write_names(picture, list);
  write_dot_names(picture, std::move(dots), list);
}

void add_points(const Scene&, std::vector<Point>& points) {
  points.push_back({-kMargin, -kMargin});
  points.push_back({1, 1});
}

// Other words turn the plane over.
Look look(const Scene& scene) {
  Look look;
  for (const auto& word : own<WordsState>(scene).words) {
    look.push_back(word_vectors().find(word).value_or(0));
  }
  return look;
}

}  // namespace

constinit const FigureDrawing drawings_of::words{draw, add_points, look};

}  // namespace cosine_lab
