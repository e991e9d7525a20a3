// Two words as arrows, and others as shadows within the unit circle: the farther out, the more of
// the word lies in the drawing.
#include <algorithm>
#include <cstddef>
#include <vector>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/list.h"
#include "lesson/figures/words/seen.h"
#include "lesson/figures/words/state.h"
#include "lesson/figures/words/sum_board.h"
#include "view/angle_mark.h"
#include "view/arrow.h"
#include "view/arrows.h"
#include "view/figure_drawings.h"
#include "view/figures/words_cloud.h"
#include "view/figures/words_names.h"
#include "view/figures/words_sum.h"
#include "view/figures/words_trail.h"
#include "view/names.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kNamed = 6;
constexpr double kFoot = 2.5;
// How far below and to the left of the middle the view reaches. All words have much in common, so
// nearly all of their shadows lie between the two arrows.
constexpr double kMargin = 0.12;

// The words nearest to each arrow, in its colour.
void draw_nearest(const Picture& picture, DrawList& list, std::vector<Dot>& dots) {
  for (const std::size_t vector : told_arrows(picture.scene)) {
    if (!is_shown(picture.scene, vector)) {
      continue;
    }
    for (const NearWord& near : nearest_to(picture.scene, vector, kNamed)) {
      const ScreenPoint at = picture.camera.to_screen(seen_words(picture.scene)[near.word]);
      list.disc(at, kNearDot, picture.colour(vector));
      add_name(picture, near.word, near.cosine, dots);
    }
  }
}

// The line through both tips, and the perpendiculars of the listed words to it.
void draw_axis(const Picture& picture, DrawList& list) {
  const Scene& scene = picture.scene;
  const auto& words = listed_words(scene).words;
  const Rgba colour = picture.palette.vector(kListColour);
  const auto on_screen = [&](const Point& in_plane) {
    return picture.camera.to_screen(seen_from_plane(scene, in_plane));
  };
  const auto feet = feet_on_axis(scene, words);
  const auto [first, second] = true_places(scene);
  const ScreenPoint start = on_screen(first);
  for (std::size_t i = 0; i < feet.size(); ++i) {
    const ScreenPoint foot = on_screen(feet[i]);
    list.dashes(picture.camera.to_screen(seen_words(scene)[words[i]]), foot, 1, 5, colour);
    list.disc(foot, kFoot, colour);
    list.segment(start, foot, 1, picture.palette.axis);
  }
  list.segment(start, on_screen(second), 2, picture.palette.axis);
}

void draw_list(const Picture& picture, DrawList& list, std::vector<Dot>& dots) {
  const auto& words = listed_words(picture.scene).words;
  if (state_of<WordsState>(picture.scene).axis && !words.empty()) {
    draw_axis(picture, list);
  }
  for (const std::size_t word : words) {
    const ScreenPoint at = picture.camera.to_screen(seen_words(picture.scene)[word]);
    list.disc(at, kNearDot, picture.palette.vector(kListColour));
    add_name(picture, word, kChosenName, dots);
  }
}

void draw(const Picture& picture, DrawList& list) {
  const ScreenPoint origin = picture.camera.to_screen({0, 0});
  const Rect& plot = picture.camera.plot();
  list.hairline({plot.x, origin.y}, {plot.right(), origin.y}, picture.palette.grid);
  list.hairline({origin.x, plot.y}, {origin.x, plot.bottom()}, picture.palette.grid);
  list.ring(origin, picture.camera.scale(), 1, picture.palette.axis);
  std::vector<Dot> dots;
  if (!shadows_of(picture.scene).empty()) {
    draw_cloud(picture, list);
  }
  if (!shadows_of(picture.scene).empty() && !is_veiled(picture.scene)) {
    draw_sum(picture, list, dots);
    draw_list(picture, list, dots);
    draw_trail(picture, list, dots);
    draw_nearest(picture, list, dots);
  }
  if (is_plane_view(picture.scene)) {
    draw_angle(picture, list);
  } else {
    draw_seen_angle(picture, list);
  }
  draw_arrows(picture, list);
  write_names(picture, list);
  write_dot_names(picture, std::move(dots), list);
}

// Two corners around all words.
void add_corners(const Scene& scene, std::vector<Point>& points) {
  Point low{};
  Point high{};
  for (const Point& word : seen_words(scene)) {
    for (std::size_t d = 0; d < low.size(); ++d) {
      low[d] = std::min(low[d], word[d]);
      high[d] = std::max(high[d], word[d]);
    }
  }
  points.push_back(low);
  points.push_back(high);
}

void add_points(const Scene& scene, std::vector<Point>& points) {
  if (state_of<WordsState>(scene).view == WordView::space && !is_plane_view(scene)) {
    // Room for every way it can be turned.
    points.push_back({-1, -1});
    points.push_back({1, 1});
  } else if (is_plane_view(scene)) {
    points.push_back({-kMargin, -kMargin});
    points.push_back({1, 1});
  } else {
    add_corners(scene, points);
  }
  if (!shadows_of(scene).empty()) {
    const std::vector<Point>& seen = seen_words(scene);
    for (const std::size_t word : listed_words(scene).words) {
      points.push_back(seen[word]);
    }
    const auto joints = joints_of(scene);
    points.insert(points.end(), joints.begin(), joints.end());
  }
}

Look terms_of(const Scene& scene) {
  Look terms;
  const std::size_t count = joints_of(scene).size();
  for (std::size_t i = 0; i < count; ++i) {
    const WordTerm& term = sum_of(scene).terms[i];
    terms.push_back(2 * term.word + (term.sign < 0 ? 1 : 0));
  }
  return terms;
}

// Other words turn the plane over.
Look look(const Scene& scene) {
  const auto& state = state_of<WordsState>(scene);
  Look look{static_cast<std::size_t>(state.view), static_cast<std::size_t>(state.form)};
  for (const auto& word : state.words) {
    look.push_back(word_vectors().find(word).value_or(0));
  }
  look.insert(look.end(), state.numbers.begin(), state.numbers.end());
  const Look terms = terms_of(scene);
  look.push_back(terms.size());
  look.insert(look.end(), terms.begin(), terms.end());
  const auto& words = listed_words(scene).words;
  look.insert(look.end(), words.begin(), words.end());
  return look;
}

}  // namespace

constinit const FigureDrawing drawings_of::words{draw, add_points, look, nullptr, terms_of};

}  // namespace cosine_lab
