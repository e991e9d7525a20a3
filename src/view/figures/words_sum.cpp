#include "view/figures/words_sum.h"

#include <algorithm>

#include "lesson/figures/words/seen.h"
#include "lesson/figures/words/state.h"
#include "lesson/figures/words/sum_board.h"
#include "view/figures/words_names.h"

namespace cosine_lab {
namespace {

constexpr double kHead = 9;
constexpr double kStroke = 1.75;

void draw_term(const ScreenPoint& from, const ScreenPoint& to, Rgba colour, DrawList& list) {
  const double length = distance(from, to);
  const double head = std::min(kHead, 0.7 * length);
  if (length > 0.5) {
    const double share = head / length;
    const ScreenPoint foot{to.x + (from.x - to.x) * share, to.y + (from.y - to.y) * share};
    list.segment(from, foot, kStroke, colour);
    list.head(to, foot, 0.8 * head, colour);
  }
}

ScreenPoint between(const ScreenPoint& from, const ScreenPoint& to, double share) {
  return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

void name_term(const Picture& picture, std::size_t index, const ScreenPoint& middle,
               std::vector<Dot>& dots) {
  const WordTerm& term = sum_of(picture.scene).terms[index];
  if (index == 0 && term.sign > 0) {
    // It ends at the word's own place.
    add_name(picture, term.word, kChosenName, dots);
  } else {
    const LabelRole role = term.sign < 0 ? LabelRole::word_taken : LabelRole::word_added;
    dots.push_back({term.word, middle, kChosenName, false, role, true});
  }
}

void draw_result(const Picture& picture, const ScreenPoint& end, Rgba colour, DrawList& list,
                 std::vector<Dot>& dots) {
  list.dashes(picture.camera.to_screen({0, 0}), end, kStroke, 7, colour);
  for (const NearWord& best : best_for_sum(picture.scene)) {
    if (!sum_of(picture.scene).has(best.word)) {
      list.disc(picture.camera.to_screen(seen_words(picture.scene)[best.word]), kNearDot, colour);
      add_name(picture, best.word, kChosenName, dots);
      break;
    }
  }
}

}  // namespace

std::vector<Point> joints_of(const Scene& scene) {
  std::vector<Point> joints;
  if (state_of<WordsState>(scene).form == SumForm::multiply || seen_words(scene).empty()) {
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

void draw_sum(const Picture& picture, DrawList& list, std::vector<Dot>& dots) {
  const std::vector<Point> joints = joints_of(picture.scene);
  if (joints.empty()) {
    return;
  }
  const Rgba colour = picture.palette.vector(kSumColour);
  ScreenPoint from = picture.camera.to_screen({0, 0});
  for (std::size_t i = 0; i < joints.size(); ++i) {
    const double laid = picture.laid(i);
    if (laid == 0) {
      return;
    }
    const ScreenPoint to = between(from, picture.camera.to_screen(joints[i]), laid);
    draw_term(from, to, colour, list);
    name_term(picture, i, between(from, to, 0.5), dots);
    from = to;
  }
  if (picture.laid(joints.size() - 1) == 1) {
    draw_result(picture, from, colour, list, dots);
  }
}

}  // namespace cosine_lab
