#include "lesson/figures/pairs/link.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "lesson/figures/pairs/exercise.h"
#include "lesson/figures/pairs/state.h"
#include "lesson/scene/pair.h"
#include "lesson/text/parameters.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kPredictions = "-hf";  // in the order of Prediction
// A digit for each vector of an exercise: a platform has little room for many attempts.
constexpr std::string_view kVectorDigits = "0123456789ab";
static_assert(kVectorDigits.size() == kMatrixVectors);
constexpr std::size_t kMostPairs = kMatrixVectors * (kMatrixVectors - 1) / 2;

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
  return state_of<PairsState>(scene).exercise ? "1" : "0";
}

// Whether there is a graded exercise, only the author says.
bool read_exercise(Scene& scene, std::string_view text) {
  auto& state = state_of<PairsState>(scene);
  state.exercise = text == "1";
  return (text == "0" || text == "1") && can_exercise(scene) && !state.grading.on;
}

std::string write_predictions(const std::vector<Prediction>& claims) {
  std::string text;
  for (const Prediction one : claims) {
    text += kPredictions[static_cast<std::size_t>(one)];
  }
  return text;
}

std::optional<std::vector<Prediction>> predictions_of(const Scene& scene, std::string_view text) {
  std::vector<Prediction> said;
  for (const char letter : text) {
    const auto at = kPredictions.find(letter);
    if (at == std::string_view::npos) {
      return std::nullopt;
    }
    said.push_back(static_cast<Prediction>(at));
  }
  const bool fits = said.empty() || said.size() == scene.claims.size();
  return fits ? std::optional(std::move(said)) : std::nullopt;
}

// Each pair once, the smaller index first, sorted.
bool are_marks(const std::vector<Compared>& marked) {
  return std::ranges::all_of(marked,
                             [](const Compared& pair) { return pair.first < pair.second; }) &&
         std::ranges::is_sorted(marked, comes_before) &&
         std::ranges::adjacent_find(marked) == marked.end();
}

std::string write_said(const Scene& scene) {
  return write_predictions(state_of<PairsState>(scene).said.claims);
}

bool read_said(Scene& scene, std::string_view text) {
  auto said = predictions_of(scene, text);
  if (said) {
    state_of<PairsState>(scene).said.claims = std::move(*said);
  }
  return said.has_value();
}

std::string write_marked(const Scene& scene) {
  std::vector<std::size_t> ends;
  for (const Compared& pair : state_of<PairsState>(scene).said.marked) {
    ends.push_back(pair.first);
    ends.push_back(pair.second);
  }
  return state_indices(ends);
}

bool read_marked(Scene& scene, std::string_view text) {
  std::vector<Compared>& marked = state_of<PairsState>(scene).said.marked;
  marked.clear();
  const auto ends = text.empty() ? std::optional(std::vector<std::size_t>{})
                                 : indices_of_state(text, scene.vectors.size());
  if (!ends || ends->size() % 2 != 0) {
    return false;
  }
  for (std::size_t i = 0; i < ends->size(); i += 2) {
    marked.push_back({(*ends)[i], (*ends)[i + 1]});
  }
  return are_marks(marked);
}

// "0314": the pairs of the first and fourth vector, and of the second and fifth.
std::string write_marks(const std::vector<Compared>& marked) {
  std::string text;
  for (const Compared& pair : marked) {
    text += kVectorDigits[pair.first];
    text += kVectorDigits[pair.second];
  }
  return text;
}

std::optional<std::vector<Compared>> marks_of(const Scene& scene, std::string_view text) {
  std::vector<Compared> marked;
  const auto digits = kVectorDigits.substr(0, scene.vectors.size());
  for (; text.size() > 1; text.remove_prefix(2)) {
    const auto first = digits.find(text[0]);
    const auto second = digits.find(text[1]);
    if (first == std::string_view::npos || second == std::string_view::npos) {
      return std::nullopt;
    }
    marked.push_back({first, second});
  }
  return text.empty() && are_marks(marked) ? std::optional(std::move(marked)) : std::nullopt;
}

// ".101.2.3.0": which claims were right, pairs found, pairs there were, pairs marked by mistake.
std::string write_findings(const Attempt& attempt) {
  std::string text = ".";
  for (const bool right : attempt.right) {
    text += right ? '1' : '0';
  }
  for (const std::size_t count : {attempt.found, attempt.pairs, attempt.wrong}) {
    text += "." + std::to_string(count);
  }
  return text;
}

bool read_findings(const std::vector<std::string_view>& fields, Attempt& attempt) {
  const std::string_view right = fields[2];
  if (right.size() != attempt.right.size() ||
      right.find_first_not_of("01") != std::string_view::npos) {
    return false;
  }
  for (std::size_t i = 0; i < right.size(); ++i) {
    attempt.right[i] = right[i] == '1';
  }
  const auto found = whole_number(fields[3], 0, kMostPairs);
  const auto pairs = whole_number(fields[4], 0, kMostPairs);
  const auto wrong = whole_number(fields[5], 0, kMostPairs);
  if (!found || !pairs || !wrong || *found > *pairs) {
    return false;
  }
  attempt.found = static_cast<std::size_t>(*found);
  attempt.pairs = static_cast<std::size_t>(*pairs);
  attempt.wrong = static_cast<std::size_t>(*wrong);
  return true;
}

std::string write_tries(const Scene& scene) {
  const auto& state = state_of<PairsState>(scene);
  std::string text;
  for (const Attempt& attempt : state.tries) {
    text += text.empty() ? "" : "/";
    text += write_predictions(attempt.said.claims) + "." + write_marks(attempt.said.marked);
    text += state.grading.on ? "" : write_findings(attempt);
  }
  return text;
}

// What was found in an exercise that counts is found again, so that a link cannot claim it.
std::optional<Attempt> read_attempt(const Scene& scene, std::string_view text) {
  const bool graded = state_of<PairsState>(scene).grading.on;
  const std::vector<std::string_view> fields = split(text, '.');
  if (fields.size() != (graded ? 2 : 6)) {
    return std::nullopt;
  }
  auto said = predictions_of(scene, fields[0]);
  auto marked = marks_of(scene, fields[1]);
  if (!said || !marked || said->size() != scene.claims.size() ||
      std::ranges::count(*said, Prediction::open) > 0) {
    return std::nullopt;
  }
  Scene then = scene;
  state_of<PairsState>(then).said = {std::move(*said), std::move(*marked)};
  Attempt attempt = attempt_of(then);
  return graded || read_findings(fields, attempt) ? std::optional(std::move(attempt))
                                                  : std::nullopt;
}

bool read_tries(Scene& scene, std::string_view text) {
  auto& state = state_of<PairsState>(scene);
  state.tries.clear();
  if (!can_exercise(scene)) {
    return false;
  }
  for (const std::string_view piece :
       text.empty() ? std::vector<std::string_view>{} : split(text, '/')) {
    auto attempt = read_attempt(scene, piece);
    if (!attempt || state.is_over()) {
      return false;
    }
    state.tries.push_back(std::move(*attempt));
  }
  if (state.is_over()) {
    state.checked = scene.vectors;
    state.said = state.tries.back().said;
  }
  return true;
}

std::string write_checked(const Scene& scene) {
  const auto& state = state_of<PairsState>(scene);
  if (state.grading.on) {
    return state.checked.empty() ? "" : "1";
  }
  std::vector<double> all;
  for (const Vector& vector : state.checked) {
    all.insert(all.end(), vector.components.begin(), vector.components.end());
  }
  return state_numbers(all);
}

// The answers of links that name no tries are checked again, on the vectors as they were then.
bool read_checked(Scene& scene, std::string_view text) {
  auto& state = state_of<PairsState>(scene);
  Scene then = scene;
  if (!state.grading.on) {
    const auto all = numbers_of_state(text);
    const std::size_t width = scene.dimensions.size();
    if (!all || all->size() != width * scene.vectors.size()) {
      return false;
    }
    for (std::size_t i = 0; i < all->size(); ++i) {
      then.vectors[i / width].components[i % width] = (*all)[i];
    }
  }
  if (state.tries.empty()) {
    const bool done = !state.grading.on && check(then);
    state = std::move(state_of<PairsState>(then));
    return done;
  }
  state.checked = then.vectors;
  state.said = state.tries.back().said;
  return true;
}

}  // namespace

const std::array<StatePart, 6> kPairsStateParts{
    StatePart{"ratio", write_claim, read_claim},
    StatePart{"exercise", write_exercise, read_exercise},
    StatePart{"said", write_said, read_said},
    StatePart{"marked", write_marked, read_marked},
    StatePart{"tries", write_tries, read_tries},
    StatePart{"checked", write_checked, read_checked},
};

}  // namespace cosine_lab
