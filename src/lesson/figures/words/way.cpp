#include "lesson/figures/words/way.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/kept.h"
#include "lesson/figures/words/state.h"

namespace cosine_lab {
namespace {

double dot(const Point& a, const Point& b) {
  return a[0] * b[0] + a[1] * b[1];
}

double cross(const Point& a, const Point& b) {
  return a[0] * b[1] - a[1] * b[0];
}

// A direction goes one way round by less than half a turn. Where it leaves one word for another, it
// is perpendicular to the line between their shadows.
class Sweep {
 public:
  Sweep(const std::vector<Point>& shadows, const Point& from, const Point& to)
      : shadows_(shadows), now_(from), end_(to), side_(cross(from, to) < 0 ? -1 : 1) {}

  std::vector<std::size_t> run(std::size_t most) {
    std::vector<std::size_t> found;
    auto best = first();
    while (best && found.size() < most) {
      found.push_back(*best);
      best = next(*best);
    }
    return found;
  }

 private:
  [[nodiscard]] std::optional<std::size_t> first() const {
    std::optional<std::size_t> best;
    for (std::size_t w = 0; w < shadows_.size(); ++w) {
      if (!best || dot(shadows_[w], now_) > dot(shadows_[*best], now_)) {
        best = w;
      }
    }
    return best;
  }

  // Where the other word overtakes, as a direction after now_; nothing where it does not until the
  // end.
  [[nodiscard]] std::optional<Point> change(std::size_t word, std::size_t other) const {
    const Point way{shadows_[other][0] - shadows_[word][0], shadows_[other][1] - shadows_[word][1]};
    const Point at{side_ * way[1], -side_ * way[0]};
    const bool ahead = side_ * cross(now_, at) > 0 || (cross(now_, at) == 0 && dot(now_, at) > 0);
    return ahead && side_ * cross(at, end_) >= 0 ? std::optional(at) : std::nullopt;
  }

  std::optional<std::size_t> next(std::size_t word) {
    std::optional<std::size_t> best;
    Point nearest{};
    for (std::size_t w = 0; w < shadows_.size(); ++w) {
      const auto at = w != word ? change(word, w) : std::nullopt;
      // If two lie at one place, the farther one stays ahead.
      if (at && (!best || side_ * cross(*at, nearest) > 0 ||
                 (cross(*at, nearest) == 0 && dot(*at, *at) > dot(nearest, nearest)))) {
        best = w;
        nearest = *at;
      }
    }
    if (best) {
      now_ = nearest;
    }
    return best;
  }

  const std::vector<Point>& shadows_;
  Point now_;
  Point end_;
  double side_;
};

Point first_tip(const Scene& scene) {
  const auto& arrow = scene.vectors[0].components;
  return {arrow[0], arrow[1]};
}

// The words of a plane that may be nearest on the way from one direction to another, but for the
// two that span it; the second end is on the left of the first. On the way, the nearer of the words
// that are nearest at its two ends has at least the cosine of the ends, or of where the two are
// equally near; shorter shadows have less. Below 0, every word may be nearest.
std::vector<std::size_t> candidates(const WordPlane& plane, const std::array<std::size_t, 2>& pair,
                                    const std::array<Point, 2>& ends) {
  const auto is_one_of_pair = [&](std::size_t w) { return w == pair[0] || w == pair[1]; };
  std::array<Point, 2> nearest{};
  double least = 1;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    auto words = nearest_words(plane, ends[i], 3);
    std::erase_if(words, [&](const NearWord& one) { return is_one_of_pair(one.word); });
    if (words.empty()) {
      return {};
    }
    nearest[i] = plane.shadows[words[0].word];
    least = std::min(least, words[0].cosine);
  }
  const Point apart{nearest[1][0] - nearest[0][0], nearest[1][1] - nearest[0][1]};
  const double between = std::hypot(apart[0], apart[1]);
  if (between > 0) {
    least = std::min(least, cross(nearest[0], nearest[1]) / between);
  }
  std::vector<std::size_t> found;
  for (const std::size_t w : plane.longest_first) {
    const double length = std::hypot(plane.shadows[w][0], plane.shadows[w][1]);
    if (length < least - 2 * kLengthStep) {
      break;
    }
    if (!is_one_of_pair(w) && word_vectors().inverse_norm(w) > 0) {
      found.push_back(w);
    }
  }
  return found;
}

std::vector<std::size_t> way_of(const Scene& scene) {
  const WordVectors& all = word_vectors();
  const auto& [first, second] = state_of<WordsState>(scene).words;
  const WordPlane& plane = plane_of(scene);
  if (plane.shadows.empty()) {
    return {};
  }
  const auto ends = true_places(scene);
  auto words = candidates(plane, {*all.find(first), *all.find(second)}, ends);
  // In their order, as an earlier word wins a tie.
  std::ranges::sort(words);
  std::vector<Point> shadows(words.size());
  std::ranges::transform(words, shadows.begin(), [&](std::size_t w) { return plane.shadows[w]; });
  std::vector<std::size_t> way = nearest_in_turn(shadows, ends[0], ends[1], kMostPassed + 1);
  std::ranges::transform(way, way.begin(), [&](std::size_t at) { return words[at]; });
  return way;
}

}  // namespace

std::vector<std::size_t> nearest_in_turn(const std::vector<Point>& shadows, const Point& from,
                                         const Point& to, std::size_t most) {
  return Sweep(shadows, from, to).run(most);
}

const std::vector<std::size_t>& words_on_the_way(const Scene& scene) {
  static Kept<std::vector<std::size_t>> kept;
  const auto& [first, second] = state_of<WordsState>(scene).words;
  return kept.get(first + '\n' + second, [&] { return way_of(scene); });
}

bool is_beyond(const Scene& scene) {
  const auto [from, to] = true_places(scene);
  const Point tip = first_tip(scene);
  return cross(from, to) * cross(from, tip) > 0 && cross(from, to) * cross(tip, to) < 0;
}

std::vector<std::size_t> words_passed(const Scene& scene) {
  const auto& way = words_on_the_way(scene);
  const auto [from, to] = true_places(scene);
  const Point tip = first_tip(scene);
  if (way.empty() || !(cross(from, to) * cross(from, tip) > 0)) {
    return {};
  }
  if (is_beyond(scene)) {
    return way;
  }
  const std::vector<Point>& shadows = shadows_of(scene);
  const auto nearest =
      std::ranges::max_element(way, {}, [&](std::size_t word) { return dot(shadows[word], tip); });
  return {way.begin(), nearest + 1};
}

double walked(const Scene& scene) {
  const auto [from, to] = true_places(scene);
  const Point tip = first_tip(scene);
  const double whole = std::atan2(cross(from, to), dot(from, to));
  const double turned = std::atan2(cross(from, tip), dot(from, tip));
  // Beyond both ends, the nearer one is that on whose side of the middle it points.
  const double middle = std::remainder(turned - whole / 2, 2 * std::numbers::pi);
  return std::clamp(100 * (middle / whole + 0.5), 0.0, 100.0);
}

void walk_to(Scene& scene, double percent) {
  Point tip = between_words(scene, percent / 100);
  if (percent == 0 || percent == 100) {
    // Exactly, so that a link need not hold it.
    tip = true_places(scene)[percent == 0 ? 0 : 1];
  }
  scene.vectors[0].components = {tip[0], tip[1]};
}

}  // namespace cosine_lab
