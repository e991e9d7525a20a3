#include "lesson/figures/pairs/link.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "lesson/figures/pairs/exercise.h"
#include "lesson/figures/pairs/state.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kPredictions = "-hf";  // in the order of Prediction

bool comes_before(const Compared& a, const Compared& b) {
  return std::pair(a.first, a.second) < std::pair(b.first, b.second);
}

// Links of version 1 name the claim in a part `ratio`, after a dimension that this figure has none
// of.
std::string write_claim(const Scene& scene) {
  return state_indices({0, counted(scene.claim)});
}

bool read_claim(Scene& scene, std::string_view text) {
  const auto at =
      indices_of_state(text, std::max(scene.dimensions.size(), scene.claims.size() + 1));
  if (!at || at->size() != 2 || (*at)[1] > scene.claims.size()) {
    return false;
  }
  scene.claim = index_of_count((*at)[1]);
  return true;
}

std::string write_exercise(const Scene& scene) {
  return own<PairsState>(scene).exercise ? "1" : "0";
}

bool read_exercise(Scene& scene, std::string_view text) {
  own<PairsState>(scene).exercise = text == "1";
  return (text == "0" || text == "1") && can_exercise(scene);
}

std::string write_predictions(const Scene& scene) {
  std::string text;
  for (const Prediction one : own<PairsState>(scene).claims) {
    text += kPredictions[static_cast<std::size_t>(one)];
  }
  return text;
}

bool read_predictions(Scene& scene, std::string_view text) {
  std::vector<Prediction> said;
  for (const char letter : text) {
    const auto at = kPredictions.find(letter);
    if (at == std::string_view::npos) {
      return false;
    }
    said.push_back(static_cast<Prediction>(at));
  }
  const bool fits = said.empty() || said.size() == scene.claims.size();
  own<PairsState>(scene).claims = std::move(said);
  return fits;
}

std::string write_marked(const Scene& scene) {
  std::vector<std::size_t> ends;
  for (const Compared& pair : own<PairsState>(scene).marked) {
    ends.push_back(pair.first);
    ends.push_back(pair.second);
  }
  return state_indices(ends);
}

bool read_marked(Scene& scene, std::string_view text) {
  std::vector<Compared>& marked = own<PairsState>(scene).marked;
  marked.clear();
  const auto ends = text.empty() ? std::optional(std::vector<std::size_t>{})
                                 : indices_of_state(text, scene.vectors.size());
  if (!ends || ends->size() % 2 != 0) {
    return false;
  }
  for (std::size_t i = 0; i < ends->size(); i += 2) {
    marked.push_back({(*ends)[i], (*ends)[i + 1]});
  }
  // Each pair once, the smaller index first, sorted.
  return std::ranges::all_of(marked,
                             [](const Compared& pair) { return pair.first < pair.second; }) &&
         std::ranges::is_sorted(marked, comes_before) &&
         std::ranges::adjacent_find(marked) == marked.end();
}

std::string write_checked(const Scene& scene) {
  std::vector<double> all;
  for (const Vector& vector : own<PairsState>(scene).checked) {
    all.insert(all.end(), vector.components.begin(), vector.components.end());
  }
  return state_numbers(all);
}

// The answers are checked again, on the vectors as they were then.
bool read_checked(Scene& scene, std::string_view text) {
  const auto all = numbers_of_state(text);
  const std::size_t width = scene.dimensions.size();
  if (!all || all->size() != width * scene.vectors.size()) {
    return false;
  }
  Scene then = scene;
  for (std::size_t i = 0; i < all->size(); ++i) {
    then.vectors[i / width].components[i % width] = (*all)[i];
  }
  const bool done = check(then);
  own<PairsState>(scene) = std::move(own<PairsState>(then));
  return done;
}

}  // namespace

const std::array<StatePart, 5> kPairsParts{
    StatePart{"ratio", write_claim, read_claim},
    StatePart{"exercise", write_exercise, read_exercise},
    StatePart{"said", write_predictions, read_predictions},
    StatePart{"marked", write_marked, read_marked},
    StatePart{"checked", write_checked, read_checked},
};

}  // namespace cosine_lab
