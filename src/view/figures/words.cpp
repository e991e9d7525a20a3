// Two words as arrows, and others as shadows within the unit circle: the farther out, the more of
// the word lies in the drawing.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/list.h"
#include "lesson/figures/words/seen.h"
#include "lesson/figures/words/state.h"
#include "lesson/figures/words/sum_board.h"
#include "view/arrow.h"
#include "view/figure_drawings.h"
#include "view/shadow_names.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kNamed = 6;
constexpr double kDot = 1.5;
constexpr double kNearDot = 4;
constexpr double kFoot = 2.5;
// Of a dot at the origin, of which nothing lies in the drawing, and of one on the circle.
constexpr double kLeastInk = 0.25;
constexpr double kMostInk = 0.75;
// The colours after those of the two arrows.
constexpr std::size_t kListColour = 2;
constexpr std::size_t kSumColour = 3;
constexpr double kSumHead = 9;
constexpr double kSumStroke = 1.75;
// Names of the list and of the sum come before those of the nearest words.
constexpr double kChosen = 2;
// How far below and to the left of the middle the view reaches. All words have much in common, so
// nearly all of their shadows lie between the two arrows.
constexpr double kMargin = 0.12;

void draw_cloud(const Picture& picture, DrawList& list) {
  const std::vector<Point>& seen = seen_words(picture.scene);
  const Rect sight = picture.camera.plot().grown(kDot);
  for (std::size_t w = 0; w < std::min(seen.size(), kDrawnWords); ++w) {
    const ScreenPoint at = picture.camera.to_screen(seen[w]);
    if (sight.contains(at)) {
      const double share = std::min(1.0, std::hypot(seen[w][0], seen[w][1]));
      list.disc(at, kDot, faded(picture.palette.muted, kLeastInk + (kMostInk - kLeastInk) * share));
    }
  }
}

bool is_one_of_pair(const Scene& scene, std::size_t word) {
  const auto& name = word_vectors().word(word);
  return name == scene.first().name || name == scene.second().name;
}

// Of a word with two dots, one is written.
void add_name(const Picture& picture, std::size_t word, double weight, LabelRole role,
              std::vector<Dot>& dots) {
  const bool known = std::ranges::any_of(
      dots, [&](const Dot& one) { return one.vector == word && one.role == role; });
  if (!known && (role != LabelRole::word || !is_one_of_pair(picture.scene, word))) {
    const ScreenPoint at = picture.camera.to_screen(seen_words(picture.scene)[word]);
    dots.push_back({word, at, weight, false, role, weight == kChosen});
  }
}

// The words nearest to each arrow, in its colour.
void draw_nearest(const Picture& picture, DrawList& list, std::vector<Dot>& dots) {
  for (const std::size_t vector : {picture.scene.compared.first, picture.scene.compared.second}) {
    for (const NearWord& near : nearest_to(picture.scene, vector, kNamed)) {
      const ScreenPoint at = picture.camera.to_screen(seen_words(picture.scene)[near.word]);
      list.disc(at, kNearDot, picture.colour(vector));
      add_name(picture, near.word, near.cosine, LabelRole::word, dots);
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
  if (own<WordsState>(picture.scene).axis && !words.empty()) {
    draw_axis(picture, list);
  }
  for (const std::size_t word : words) {
    const ScreenPoint at = picture.camera.to_screen(seen_words(picture.scene)[word]);
    list.disc(at, kNearDot, picture.palette.vector(kListColour));
    add_name(picture, word, kChosen, LabelRole::word, dots);
  }
}

// Where each word of the sum ends, laid tip to tail from the origin.
std::vector<Point> joints_of(const Scene& scene) {
  std::vector<Point> joints;
  if (own<WordsState>(scene).form == SumForm::multiply || seen_words(scene).empty()) {
    return joints;
  }
  Point now{};
  const std::vector<Point>& seen = seen_words(scene);
  for (const WordTerm& term : sum_of(scene).terms) {
    const Point& word = seen[term.word];
    now = {now[0] + term.sign * word[0], now[1] + term.sign * word[1]};
    joints.push_back(now);
  }
  return joints.size() > 1 ? joints : std::vector<Point>{};
}

void draw_term(const ScreenPoint& from, const ScreenPoint& to, Rgba colour, DrawList& list) {
  const double length = distance(from, to);
  const double head = std::min(kSumHead, 0.7 * length);
  if (length > 0.5) {
    const double share = head / length;
    const ScreenPoint foot{to.x + (from.x - to.x) * share, to.y + (from.y - to.y) * share};
    list.segment(from, foot, kSumStroke, colour);
    list.head(to, foot, 0.8 * head, colour);
  }
}

// The words of the sum as arrows, their end, and the best word that is not one of them.
void draw_sum(const Picture& picture, DrawList& list, std::vector<Dot>& dots) {
  const std::vector<Point> joints = joints_of(picture.scene);
  if (joints.empty()) {
    return;
  }
  const WordSum& sum = sum_of(picture.scene);
  const Rgba colour = picture.palette.vector(kSumColour);
  const ScreenPoint origin = picture.camera.to_screen({0, 0});
  ScreenPoint from = origin;
  for (std::size_t i = 0; i < joints.size(); ++i) {
    const ScreenPoint to = picture.camera.to_screen(joints[i]);
    draw_term(from, to, colour, list);
    if (i == 0 && sum.terms[i].sign > 0) {
      // It ends at the word's own place.
      add_name(picture, sum.terms[i].word, kChosen, LabelRole::word, dots);
    } else {
      const bool taken = sum.terms[i].sign < 0;
      dots.push_back({sum.terms[i].word,
                      {(from.x + to.x) / 2, (from.y + to.y) / 2},
                      kChosen,
                      false,
                      taken ? LabelRole::word_taken : LabelRole::word_added,
                      true});
    }
    from = to;
  }
  list.dashes(origin, from, kSumStroke, 7, colour);
  for (const NearWord& best : best_for_sum(picture.scene)) {
    if (!sum.has(best.word)) {
      list.disc(picture.camera.to_screen(seen_words(picture.scene)[best.word]), kNearDot, colour);
      add_name(picture, best.word, kChosen, LabelRole::word, dots);
      break;
    }
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

// Two corners around all dots of the cloud.
void add_cloud(const Scene& scene, std::vector<Point>& points) {
  Point low{};
  Point high{};
  const std::vector<Point>& seen = seen_words(scene);
  for (std::size_t w = 0; w < std::min(seen.size(), kDrawnWords); ++w) {
    for (std::size_t d = 0; d < low.size(); ++d) {
      low[d] = std::min(low[d], seen[w][d]);
      high[d] = std::max(high[d], seen[w][d]);
    }
  }
  points.push_back(low);
  points.push_back(high);
}

void add_points(const Scene& scene, std::vector<Point>& points) {
  if (own<WordsState>(scene).view == WordView::space && !is_plane_view(scene)) {
    // Room for every way it can be turned.
    points.push_back({-1, -1});
    points.push_back({1, 1});
  } else if (is_plane_view(scene)) {
    points.push_back({-kMargin, -kMargin});
    points.push_back({1, 1});
  } else {
    add_cloud(scene, points);
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

// Other words turn the plane over.
Look look(const Scene& scene) {
  const auto& state = own<WordsState>(scene);
  Look look{static_cast<std::size_t>(state.view), static_cast<std::size_t>(state.form)};
  for (const auto& word : state.words) {
    look.push_back(word_vectors().find(word).value_or(0));
  }
  look.insert(look.end(), state.numbers.begin(), state.numbers.end());
  for (const WordTerm& term : sum_of(scene).terms) {
    look.push_back(2 * term.word + (term.sign < 0 ? 1 : 0));
  }
  look.push_back(sum_of(scene).terms.size());
  const auto& words = listed_words(scene).words;
  look.insert(look.end(), words.begin(), words.end());
  return look;
}

}  // namespace

constinit const FigureDrawing drawings_of::words{draw, add_points, look};

}  // namespace cosine_lab
