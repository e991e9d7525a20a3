#include "lesson/figures/words/way.h"

#include <algorithm>
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
  Sweep(const std::vector<Point>& shadows, const std::vector<bool>& counts, const Point& from,
        const Point& to)
      : shadows_(shadows),
        counts_(counts),
        now_(from),
        end_(to),
        side_(cross(from, to) < 0 ? -1 : 1) {}

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
      if (counts_[w] && (!best || dot(shadows_[w], now_) > dot(shadows_[*best], now_))) {
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
      const auto at = counts_[w] && w != word ? change(word, w) : std::nullopt;
      // Of two at one place, the farther one stays ahead.
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
  const std::vector<bool>& counts_;
  Point now_;
  Point end_;
  double side_;
};

Point first_tip(const Scene& scene) {
  const auto& arrow = scene.vectors[0].components;
  return {arrow[0], arrow[1]};
}

std::vector<std::size_t> way_of(const Scene& scene) {
  const WordVectors& all = word_vectors();
  const auto& [first, second] = own<WordsState>(scene).words;
  const std::vector<Point>& shadows = shadows_of(scene);
  std::vector<bool> counts(shadows.size());
  for (std::size_t w = 0; w < shadows.size(); ++w) {
    counts[w] = all.inverse_norm(w) > 0 && all.word(w) != first && all.word(w) != second;
  }
  const auto places = true_places(scene);
  return nearest_in_turn(shadows, counts, places[0], places[1], kMostPassed + 1);
}

}  // namespace

std::vector<std::size_t> nearest_in_turn(const std::vector<Point>& shadows,
                                         const std::vector<bool>& counts, const Point& from,
                                         const Point& to, std::size_t most) {
  return Sweep(shadows, counts, from, to).run(most);
}

const std::vector<std::size_t>& words_on_the_way(const Scene& scene) {
  static Kept<std::vector<std::size_t>> kept;
  const auto& [first, second] = own<WordsState>(scene).words;
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
  const auto [from, to] = true_places(scene);
  const double start = std::atan2(from[1], from[0]);
  const double angle = start + std::atan2(cross(from, to), dot(from, to)) * percent / 100;
  scene.vectors[0].components = {std::cos(angle), std::sin(angle)};
  if (percent == 0 || percent == 100) {
    // Exactly, so that a link need not hold it.
    const Point& end = percent == 0 ? from : to;
    scene.vectors[0].components = {end[0], end[1]};
  }
}

}  // namespace cosine_lab
