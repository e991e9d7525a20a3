// The figure `words`: what a view of many numbers shows of them.
#include <doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <string>
#include <vector>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/state.h"
#include "truth/claims.h"
#include "truth/word_arithmetic.h"

namespace cosine_lab::test {
namespace {

// Principal components in another way: powers of the covariance matrix, one component after
// another.
struct Components {
  std::array<Reals, 3> axes;
  std::array<Real, 3> shares{};
  std::size_t words = 0;
};

using Matrix = std::vector<Reals>;

Reals times(const Matrix& matrix, const Reals& vector) {
  Reals product;
  for (const Reals& row : matrix) {
    product.push_back(dot(row, vector));
  }
  return product;
}

Matrix covariance_of(const std::vector<std::size_t>& words) {
  const std::size_t dimensions = word_vectors().dimensions();
  Reals mean(dimensions);
  for (const std::size_t word : words) {
    const Reals one = unit(word);
    for (std::size_t d = 0; d < dimensions; ++d) {
      mean[d] += one[d] / static_cast<Real>(words.size());
    }
  }
  Matrix matrix(dimensions, Reals(dimensions));
  for (const std::size_t word : words) {
    const Reals one = unit(word);
    for (std::size_t i = 0; i < dimensions; ++i) {
      for (std::size_t j = 0; j < dimensions; ++j) {
        matrix[i][j] += (one[i] - mean[i]) * (one[j] - mean[j]);
      }
    }
  }
  return matrix;
}

Reals greatest(const Matrix& matrix) {
  Reals axis(matrix.size());
  for (std::size_t d = 0; d < axis.size(); ++d) {
    axis[d] = std::sin(static_cast<Real>(d + 1));
  }
  for (int round = 0; round < 3000; ++round) {
    axis = times(matrix, axis);
    const Real length = norm(axis);
    for (Real& one : axis) {
      one /= length;
    }
  }
  // As the figure turns them.
  const auto largest = std::ranges::max_element(axis, {}, [](Real one) { return std::abs(one); });
  if (*largest < 0) {
    for (Real& one : axis) {
      one = -one;
    }
  }
  return axis;
}

Components components_of(const std::vector<std::size_t>& words) {
  Matrix matrix = covariance_of(words);
  Components found;
  found.words = words.size();
  Real all = 0;
  for (std::size_t d = 0; d < matrix.size(); ++d) {
    all += matrix[d][d];
  }
  for (std::size_t c = 0; c < found.axes.size(); ++c) {
    found.axes[c] = greatest(matrix);
    const Real value = dot(found.axes[c], times(matrix, found.axes[c]));
    found.shares[c] = value / all;
    for (std::size_t i = 0; i < matrix.size(); ++i) {
      for (std::size_t j = 0; j < matrix.size(); ++j) {
        matrix[i][j] -= value * found.axes[c][i] * found.axes[c][j];
      }
    }
  }
  return found;
}

const Components& components(const Scene& scene) {
  static std::map<std::string, Components> known;
  auto words = typed_list(state_of<WordsState>(scene).list);
  words.resize(std::min<std::size_t>(words.size(), 12));
  std::string key;
  for (const std::size_t word : words) {
    key += std::to_string(word) + " ";
  }
  if (words.size() < 4) {
    words.clear();
    key.clear();
    for (std::size_t w = 0; w < 1000; ++w) {
      words.push_back(w);
    }
  }
  const auto found = known.find(key);
  return found != known.end() ? found->second : known[key] = components_of(words);
}

Reals shadow(const Scene& scene, std::size_t vector) {
  const auto& state = state_of<WordsState>(scene);
  const Reals direction = direction_of(scene, vector);
  if (state.view == WordView::numbers) {
    return {direction.at(state.numbers[0]), direction.at(state.numbers[1])};
  }
  const auto& axes = components(scene).axes;
  const Real a = dot(direction, axes[0]);
  const Real b = dot(direction, axes[1]);
  if (state.view == WordView::components) {
    return {a, b};
  }
  const Real c = dot(direction, axes[2]);
  const Real turn = state.turn * std::numbers::pi_v<Real> / 180;
  const Real tilt = state.tilt * std::numbers::pi_v<Real> / 180;
  return {a * std::cos(turn) + b * std::sin(turn),
          (b * std::cos(turn) - a * std::sin(turn)) * std::sin(tilt) + c * std::cos(tilt)};
}

void check_drawn(const Said& said) {
  const auto [a, b] = said.scene.compared;
  const Reals one = shadow(said.scene, a);
  const Reals other = shadow(said.scene, b);
  // Powers of a matrix come near to its axes only slowly.
  const Real slack = 1e-6L / std::min(norm(one), norm(other));
  CHECK(tells(said.gap("drawn"), degrees(angle(one, other)), degrees(slack)));
  CHECK(tells(said.gap("drawnCosine"), cosine(one, other), slack));
  check_cosine(said, -2, 2);
}

void check_share(const Said& said) {
  const Components& found = components(said.scene);
  const bool space = state_of<WordsState>(said.scene).view == WordView::space;
  const Real share = found.shares[0] + found.shares[1] + (space ? found.shares[2] : 0);
  CHECK(tells(said.gap("share"), 100 * share, 1e-4L));
  CHECK(said.gap("count").value == static_cast<double>(found.words));
}

template <WordView View>
void is_view(const Said& said) {
  CHECK(state_of<WordsState>(said.scene).view == View);
}

}  // namespace

void add_word_view_claims(Claims& claims) {
  auto& say = claims.sentences;
  say["words.view.numbers"] = [](const Said& said) {
    const auto& state = state_of<WordsState>(said.scene);
    CHECK(state.view == WordView::numbers);
    CHECK(said.gap("across").value == static_cast<double>(state.numbers[0] + 1));
    CHECK(said.gap("up").value == static_cast<double>(state.numbers[1] + 1));
    CHECK(said.gap("all").value == static_cast<double>(word_vectors().dimensions()));
  };
  say["words.view.components"] = is_view<WordView::components>;
  say["words.view.space"] = is_view<WordView::space>;
  say["words.view.listed"] = check_share;
  say["words.view.frequent"] = check_share;
  say["words.view.drawn"] = check_drawn;
  say["words.view.upright"] = [](const Said& said) {
    const auto [a, b] = said.scene.compared;
    CHECK(std::min(norm(shadow(said.scene, a)), norm(shadow(said.scene, b))) < 1e-8L);
  };
}

}  // namespace cosine_lab::test
