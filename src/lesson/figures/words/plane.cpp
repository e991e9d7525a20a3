#include "lesson/figures/words/plane.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "core/similarity.h"

namespace cosine_lab {
namespace {

// The first word rises a little from the horizontal, so that both arrows are seen apart.
constexpr double kRise = 15 * std::numbers::pi / 180;

/// The cosine and the sine of the angle between two words.
struct Between {
  double cosine = 0;
  double sine = 0;
};

// Between nearer directions, rounding would move the shadows so far that it could be seen.
constexpr double kLeastSine = 1e-9;

// The pair that the figure shows first, as long as no words are loaded.
constexpr Between kKingAndWoman{0.3672929392461659, 0.9301053148863908};

std::vector<double> doubles(std::span<const float> row) {
  return {row.begin(), row.end()};
}

// Where the difference below is not small, only the last division and the root round for rows of
// integers, and other rows lose no more. Otherwise the core's angle is more exact.
Between between(std::size_t first, std::size_t second) {
  constexpr double kWide = 1e-3;
  const WordVectors& all = word_vectors();
  const double a = all.dot(first, first);
  const double b = all.dot(second, second);
  const double both = all.dot(first, second);
  const double square = a * b - both * both;
  if (square > kWide * a * b) {
    return {both / std::sqrt(a * b), std::sqrt(square / (a * b))};
  }
  const Measure angle = angle_between(doubles(all.row(first)), doubles(all.row(second)));
  return angle.status == Status::ok ? Between{std::cos(angle.value), std::sin(angle.value)}
                                    : Between{1, 0};
}

Point turned(double x, double y) {
  return {std::cos(kRise) * x - std::sin(kRise) * y, std::sin(kRise) * x + std::cos(kRise) * y};
}

// Adds the shadows of the words that have none yet.
void add_shadows(std::size_t first, std::size_t second, std::vector<Point>& shadows) {
  const WordVectors& all = word_vectors();
  const Between angle = between(first, second);
  const std::vector<double> one = doubles(all.row(first));
  const std::vector<double> other = doubles(all.row(second));
  for (std::size_t w = shadows.size(); w < all.size(); ++w) {
    const double along = all.inverse_norm(w) * all.inverse_norm(first);
    const double beside = all.inverse_norm(w) * all.inverse_norm(second);
    const double x = all.dot(w, one) * along;
    const double slant = all.dot(w, other) * beside;
    shadows.push_back(turned(x, (slant - angle.cosine * x) / angle.sine));
  }
}

// By counting how many there are of each length.
std::vector<std::uint32_t> longest_first(const std::vector<Point>& shadows) {
  constexpr auto groups = static_cast<std::size_t>(1 / kLengthStep) + 1;
  const auto group_of = [](const Point& shadow) {
    const double length = std::sqrt(shadow[0] * shadow[0] + shadow[1] * shadow[1]);
    return groups - 1 - std::min(groups - 1, static_cast<std::size_t>(length / kLengthStep));
  };
  std::array<std::uint32_t, groups + 1> begins{};
  for (const Point& shadow : shadows) {
    ++begins[group_of(shadow) + 1];
  }
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::vector<std::uint32_t> words(shadows.size());
  for (std::size_t w = 0; w < shadows.size(); ++w) {
    words[begins[group_of(shadows[w])]++] = static_cast<std::uint32_t>(w);
  }
  return words;
}

struct KeptPlane {
  std::string key;
  std::uint32_t beginning = 0;
  WordPlane plane;
};

// A reader's words come while others are shown, so there are two.
WordPlane& grown_plane(std::string_view first, std::string_view second) {
  static std::array<KeptPlane, 2> kept;
  static std::size_t last = 0;
  const WordVectors& all = word_vectors();
  const std::string key = std::string(first) + '\n' + std::string(second);
  const auto is_it = [&](const KeptPlane& one) {
    return one.key == key && one.beginning == all.beginning();
  };
  if (!is_it(kept[last])) {
    last = 1 - last;
  }
  if (!is_it(kept[last])) {
    kept[last] = {key, all.beginning(), {}};
  }
  std::vector<Point>& shadows = kept[last].plane.shadows;
  if (shadows.size() < all.size() && span_plane(first, second)) {
    add_shadows(*all.find(first), *all.find(second), shadows);
  }
  return kept[last].plane;
}

}  // namespace

std::array<Point, 2> places_of(std::string_view first, std::string_view second) {
  const auto a = word_vectors().find(first);
  const auto b = word_vectors().find(second);
  const Between angle = a && b ? between(*a, *b) : kKingAndWoman;
  return {turned(1, 0), turned(angle.cosine, angle.sine)};
}

const WordPlane& plane_of(std::string_view first, std::string_view second) {
  WordPlane& plane = grown_plane(first, second);
  if (plane.longest_first.size() != plane.shadows.size()) {
    plane.longest_first = longest_first(plane.shadows);
  }
  return plane;
}

void grow_plane(std::string_view first, std::string_view second) {
  grown_plane(first, second);
}

bool span_plane(std::string_view first, std::string_view second) {
  const WordVectors& all = word_vectors();
  const auto a = all.find(first);
  const auto b = all.find(second);
  return a && b && between(*a, *b).sine > kLeastSine;
}

std::optional<double> word_cosine(std::size_t one, std::size_t other) {
  const WordVectors& all = word_vectors();
  if (all.inverse_norm(one) == 0 || all.inverse_norm(other) == 0) {
    return std::nullopt;
  }
  const double cosine = all.dot(one, other) * all.inverse_norm(one) * all.inverse_norm(other);
  return std::clamp(cosine, -1.0, 1.0);
}

void add_unit(std::size_t word, double times, std::vector<double>& sum) {
  const auto row = word_vectors().row(word);
  for (std::size_t d = 0; d < row.size(); ++d) {
    sum[d] += times * static_cast<double>(row[d]) * word_vectors().inverse_norm(word);
  }
}

std::vector<double> cosines_with(const std::vector<double>& direction) {
  const WordVectors& all = word_vectors();
  double square = 0;
  for (const double component : direction) {
    square += component * component;
  }
  std::vector<double> cosines;
  if (!(square > 0) || !std::isfinite(square) || direction.size() != all.dimensions()) {
    return cosines;
  }
  cosines.reserve(all.size());
  for (std::size_t w = 0; w < all.size(); ++w) {
    cosines.push_back(all.dot(w, direction) * all.inverse_norm(w) / std::sqrt(square));
  }
  return cosines;
}

std::vector<NearWord> best_of(const std::vector<double>& scores, std::size_t count) {
  BestWords best(count);
  for (std::size_t w = 0; w < scores.size(); ++w) {
    if (word_vectors().inverse_norm(w) > 0) {
      best.offer({w, scores[w]});
    }
  }
  return std::move(best).sorted();
}

std::vector<NearWord> nearest_words(const WordPlane& plane, const Point& direction,
                                    std::size_t count) {
  const double largest = std::max(std::abs(direction[0]), std::abs(direction[1]));
  if (!(largest > 0) || !std::isfinite(largest)) {
    return {};
  }
  Point unit{direction[0] / largest, direction[1] / largest};
  const double length = std::hypot(unit[0], unit[1]);
  unit = {unit[0] / length, unit[1] / length};
  BestWords best(count);
  const WordVectors& all = word_vectors();
  for (const std::size_t w : plane.longest_first) {
    const Point& shadow = plane.shadows[w];
    const double cosine = unit[0] * shadow[0] + unit[1] * shadow[1];
    if (cosine >= best.least() && all.inverse_norm(w) > 0) {
      best.offer({w, cosine});
    }
    // No cosine is greater than the length of a shadow; the step is far more than what rounds.
    const double needed = best.least() - 2 * kLengthStep;
    if (needed > 0 && shadow[0] * shadow[0] + shadow[1] * shadow[1] < needed * needed) {
      break;
    }
  }
  return std::move(best).sorted();
}

}  // namespace cosine_lab
