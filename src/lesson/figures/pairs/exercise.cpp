#include "lesson/figures/pairs/exercise.h"

#include <algorithm>

#include "lesson/figures/pairs/state.h"
#include "lesson/scene/pair.h"

namespace cosine_lab {
namespace {

Compared ordered(std::size_t one, std::size_t other) {
  return {std::min(one, other), std::max(one, other)};
}

bool comes_before(const Compared& a, const Compared& b) {
  return a.first != b.first ? a.first < b.first : a.second < b.second;
}

template <typename Visit>
void each_pair(const Scene& scene, const Visit& visit) {
  for (std::size_t i = 0; i < scene.vectors.size(); ++i) {
    for (std::size_t j = i + 1; j < scene.vectors.size(); ++j) {
      visit(i, j, pair_measure(scene, i, j).direction == Direction::parallel);
    }
  }
}

}  // namespace

std::size_t Attempt::claims_right() const {
  return static_cast<std::size_t>(std::ranges::count(right, true));
}

bool PairsState::is_over() const {
  return grading.on &&
         (tries.size() >= grading.attempts || std::ranges::any_of(tries, is_all_right));
}

bool can_exercise(const Scene& scene) {
  return scene.vectors.size() <= kMatrixVectors;
}

Prediction prediction_of(const Scene& scene, std::size_t claim) {
  const auto& claims = state_of<PairsState>(scene).said.claims;
  return claim < claims.size() ? claims[claim] : Prediction::open;
}

std::size_t open_claims(const Scene& scene) {
  std::size_t open = 0;
  for (std::size_t i = 0; i < scene.claims.size(); ++i) {
    open += prediction_of(scene, i) == Prediction::open ? 1 : 0;
  }
  return open;
}

bool is_right(Prediction prediction, Verdict verdict) {
  if (verdict == Verdict::near) {
    return prediction != Prediction::open;
  }
  return prediction == (verdict == Verdict::exact ? Prediction::holds : Prediction::fails);
}

bool is_marked(const Scene& scene, std::size_t one, std::size_t other) {
  const auto& marked = state_of<PairsState>(scene).said.marked;
  return std::ranges::find(marked, ordered(one, other)) != marked.end();
}

bool predict(Scene& scene, std::size_t claim, Prediction prediction) {
  if (!state_of<PairsState>(scene).predicting() || claim >= scene.claims.size()) {
    return false;
  }
  auto& claims = state_of<PairsState>(scene).said.claims;
  claims.resize(scene.claims.size(), Prediction::open);
  claims[claim] = prediction;
  scene.compared = {scene.claims[claim].x, scene.claims[claim].y};
  return true;
}

bool mark(Scene& scene, std::size_t one, std::size_t other) {
  if (!state_of<PairsState>(scene).predicting() || one == other) {
    return false;
  }
  const Compared pair = ordered(one, other);
  std::vector<Compared>& marked = state_of<PairsState>(scene).said.marked;
  const auto at = std::ranges::lower_bound(marked, pair, comes_before);
  if (at != marked.end() && *at == pair) {
    marked.erase(at);
  } else {
    marked.insert(at, pair);
  }
  scene.compared = pair;
  return true;
}

bool check(Scene& scene) {
  auto& state = state_of<PairsState>(scene);
  if (!state.predicting() || state.is_over() || open_claims(scene) > 0) {
    return false;
  }
  state.tries.push_back(attempt_of(scene));
  state.checked = scene.vectors;
  return true;
}

bool try_again(Scene& scene) {
  auto& state = state_of<PairsState>(scene);
  if (!state.exercise || state.checked.empty() || state.is_over()) {
    return false;
  }
  state.said = {};
  state.checked.clear();
  return true;
}

Attempt attempt_of(const Scene& scene) {
  Attempt attempt;
  attempt.said = state_of<PairsState>(scene).said;
  for (std::size_t i = 0; i < scene.claims.size(); ++i) {
    const Verdict verdict = check_claim(scene, scene.claims[i]).verdict;
    attempt.right.push_back(is_right(prediction_of(scene, i), verdict));
  }
  each_pair(scene, [&](std::size_t i, std::size_t j, bool same) {
    const bool marked = is_marked(scene, i, j);
    attempt.pairs += same ? 1 : 0;
    attempt.found += same && marked ? 1 : 0;
    attempt.wrong += !same && marked ? 1 : 0;
  });
  return attempt;
}

Points points_of(const Attempt& attempt) {
  const std::size_t found = attempt.found - std::min(attempt.found, attempt.wrong);
  return {attempt.claims_right() + found, attempt.right.size() + attempt.pairs};
}

bool is_all_right(const Attempt& attempt) {
  return attempt.claims_right() == attempt.right.size() && attempt.found == attempt.pairs &&
         attempt.wrong == 0;
}

Scene as_checked(const Scene& scene) {
  Scene then = scene;
  then.vectors = state_of<PairsState>(scene).checked;
  return then;
}

std::vector<Compared> wrong_pairs(const Scene& checked) {
  std::vector<Compared> wrong;
  each_pair(checked, [&](std::size_t i, std::size_t j, bool same) {
    if (same != is_marked(checked, i, j)) {
      wrong.push_back({i, j});
    }
  });
  return wrong;
}

}  // namespace cosine_lab
