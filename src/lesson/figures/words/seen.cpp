#include "lesson/figures/words/seen.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "core/matrix.h"
#include "core/pca.h"
#include "lesson/data/word_vectors.h"
#include "lesson/figures/orbit.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/kept.h"
#include "lesson/figures/words/list.h"
#include "lesson/figures/words/state.h"

namespace cosine_lab {
namespace {

using Axis = std::vector<double>;

// Up to three axes among the dimensions, the shares of variance along them, and of how many words.
struct Components {
  std::array<Axis, 3> axes;
  std::array<double, 3> shares{};
  std::size_t words = 0;
};

// Below this, the plane of the two words is seen from its edge.
constexpr double kEdge = 1e-6;

bool analyses_list(const Scene& scene) {
  return listed_words(scene).words.size() >= kLeastForComponents;
}

std::vector<std::size_t> words_to_analyse(const Scene& scene) {
  if (analyses_list(scene)) {
    return listed_words(scene).words;
  }
  std::vector<std::size_t> words(std::min(word_vectors().size(), kFrequentForComponents));
  std::iota(words.begin(), words.end(), std::size_t{0});
  return words;
}

// Rows of length 1, so that long ones do not count for more.
bool add_rows(EmbeddingMatrix& matrix, const std::vector<std::size_t>& words) {
  const WordVectors& all = word_vectors();
  std::vector<float> row(all.dimensions());
  for (const std::size_t word : words) {
    std::ranges::transform(all.row(word), row.begin(), [&](float one) {
      return static_cast<float>(static_cast<double>(one) * all.inverse_norm(word));
    });
    if (matrix.add_rows(row).fault != Fault::none) {
      return false;
    }
  }
  return true;
}

Components components_of(const Scene& scene) {
  const std::size_t dimensions = word_vectors().dimensions();
  Components found;
  found.axes.fill(Axis(dimensions));
  const std::vector<std::size_t> words = words_to_analyse(scene);
  found.words = words.size();
  EmbeddingMatrix matrix(dimensions);
  Pca pca;
  const std::size_t count = std::min(dimensions, found.axes.size());
  if (!add_rows(matrix, words) || pca.start(matrix, count) != Fault::none) {
    return found;
  }
  while (!pca.done() && pca.step() == Fault::none) {
  }
  for (std::size_t c = 0; c < count; ++c) {
    std::ranges::copy(pca.axis(c), found.axes[c].begin());
    found.shares[c] = pca.share(c);
  }
  return found;
}

// What the components depend on: a list that is too short changes nothing.
std::string analysed_key(const Scene& scene) {
  std::string key;
  if (analyses_list(scene)) {
    for (const std::size_t word : listed_words(scene).words) {
      key += std::to_string(word) + " ";
    }
  }
  return key;
}

const Components& components(const Scene& scene) {
  static Kept<Components> kept;
  return kept.get(analysed_key(scene), [&] { return components_of(scene); });
}

using Place = std::array<double, 3>;

Place place_of(std::size_t word, const std::array<Axis, 3>& axes) {
  const WordVectors& all = word_vectors();
  Place place{};
  for (std::size_t a = 0; a < place.size(); ++a) {
    place[a] = all.dot(word, axes[a]) * all.inverse_norm(word);
  }
  return place;
}

// Along the principal components; turning the view needs nothing else of the words.
const std::vector<Place>& places(const Scene& scene) {
  static Kept<std::vector<Place>> kept;
  return kept.get(analysed_key(scene), [&] {
    std::vector<Place> all;
    all.reserve(word_vectors().size());
    for (std::size_t w = 0; w < word_vectors().size(); ++w) {
      all.push_back(place_of(w, components(scene).axes));
    }
    return all;
  });
}

std::vector<Point> by_numbers(const Scene& scene) {
  const WordVectors& all = word_vectors();
  const auto& numbers = state_of<WordsState>(scene).numbers;
  // A link may have been made with longer vectors.
  const std::size_t across = numbers[0] % all.dimensions();
  const std::size_t up = numbers[1] % all.dimensions();
  std::vector<Point> seen;
  seen.reserve(all.size());
  for (std::size_t w = 0; w < all.size(); ++w) {
    seen.push_back(
        {all.row(w)[across] * all.inverse_norm(w), all.row(w)[up] * all.inverse_norm(w)});
  }
  return seen;
}

std::vector<Point> by_components(const Scene& scene) {
  const auto& state = state_of<WordsState>(scene);
  OrbitAxes axes{{1, 0, 0}, {0, 1, 0}};
  if (state.view == WordView::space) {
    axes = orbit_axes(state.turn, state.tilt);
  }
  std::vector<Point> seen;
  seen.reserve(places(scene).size());
  for (const Place& place : places(scene)) {
    seen.push_back({axes.x[0] * place[0] + axes.x[1] * place[1] + axes.x[2] * place[2],
                    axes.y[0] * place[0] + axes.y[1] * place[1] + axes.y[2] * place[2]});
  }
  return seen;
}

// The plane of the two words as it is seen: where its two axes lie in the drawing.
struct Seen {
  Point x;
  Point y;
  [[nodiscard]] double area() const { return x[0] * y[1] - x[1] * y[0]; }
};

Seen seen_plane(const Scene& scene) {
  if (is_plane_view(scene)) {
    return {{1, 0}, {0, 1}};
  }
  const auto& [first, second] = state_of<WordsState>(scene).words;
  const auto [a, b] = true_places(scene);
  const Point p = seen_words(scene)[*word_vectors().find(first)];
  const Point q = seen_words(scene)[*word_vectors().find(second)];
  // The map that takes a to p and b to q.
  const double area = a[0] * b[1] - a[1] * b[0];
  return {{(p[0] * b[1] - q[0] * a[1]) / area, (p[1] * b[1] - q[1] * a[1]) / area},
          {(q[0] * a[0] - p[0] * b[0]) / area, (q[1] * a[0] - p[1] * b[0]) / area}};
}

}  // namespace

bool is_plane_view(const Scene& scene) {
  return state_of<WordsState>(scene).view == WordView::plane || shadows_of(scene).empty();
}

std::string seen_key(const Scene& scene) {
  const auto& state = state_of<WordsState>(scene);
  if (is_plane_view(scene)) {
    return state.words[0] + "\n" + state.words[1];
  }
  if (state.view == WordView::numbers) {
    return std::to_string(state.numbers[0]) + " " + std::to_string(state.numbers[1]);
  }
  const std::string sides = state.view == WordView::space
                                ? std::to_string(state.turn) + " " + std::to_string(state.tilt)
                                : std::string();
  return "=" + sides + "\n" + analysed_key(scene);
}

const std::vector<Point>& seen_words(const Scene& scene) {
  if (is_plane_view(scene)) {
    return shadows_of(scene);
  }
  static Kept<std::vector<Point>> kept;
  return kept.get(seen_key(scene), [&] {
    return state_of<WordsState>(scene).view == WordView::numbers ? by_numbers(scene)
                                                                 : by_components(scene);
  });
}

Point seen_from_plane(const Scene& scene, const Point& in_plane) {
  const Seen seen = seen_plane(scene);
  return {in_plane[0] * seen.x[0] + in_plane[1] * seen.y[0],
          in_plane[0] * seen.x[1] + in_plane[1] * seen.y[1]};
}

Point seen_tip(const Scene& scene, std::size_t vector) {
  const auto& components = scene.vectors[vector].components;
  return seen_from_plane(scene, {components[0], components[1]});
}

void put_seen_tip(Scene& scene, std::size_t vector, const Point& place) {
  const Seen seen = seen_plane(scene);
  const double area = seen.area();
  const Point moved{(place[0] * seen.y[1] - place[1] * seen.y[0]) / area,
                    (place[1] * seen.x[0] - place[0] * seen.x[1]) / area};
  if (std::abs(area) > kEdge && std::isfinite(moved[0]) && std::isfinite(moved[1])) {
    scene.vectors[vector].components = {moved[0], moved[1]};
  }
}

ShownVariance shown_variance(const Scene& scene) {
  const Components& found = components(scene);
  const bool all = state_of<WordsState>(scene).view == WordView::space;
  return {std::min(1.0, found.shares[0] + found.shares[1] + (all ? found.shares[2] : 0)),
          found.words, analyses_list(scene)};
}

void settle_numbers(Scene& scene) {
  auto& numbers = state_of<WordsState>(scene).numbers;
  const std::size_t count = word_vectors().dimensions();
  if (count == 0) {
    return;
  }
  numbers[0] %= count;
  numbers[1] %= count;
  if (numbers[0] == numbers[1]) {
    numbers[1] = (numbers[0] + 1) % count;
  }
}

}  // namespace cosine_lab
