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
      visit(i, j, pair_measure(scene, i, j).direction == Direction::same);
    }
  }
}

ExerciseScore count_score(const Scene& scene) {
  ExerciseScore score;
  score.claims = scene.claims.size();
  for (std::size_t i = 0; i < scene.claims.size(); ++i) {
    const Verdict verdict = check_claim(scene, scene.claims[i]).verdict;
    score.claims_right += is_right(prediction_of(scene, i), verdict) ? 1 : 0;
  }
  each_pair(scene, [&](std::size_t i, std::size_t j, bool same) {
    const bool marked = is_marked(scene, i, j);
    score.pairs += same ? 1 : 0;
    score.pairs_found += same && marked ? 1 : 0;
    score.pairs_marked += !same && marked ? 1 : 0;
  });
  return score;
}

}  // namespace

bool can_exercise(const Scene& scene) {
  return scene.vectors.size() <= kMatrixVectors;
}

Prediction prediction_of(const Scene& scene, std::size_t claim) {
  return claim < own<PairsState>(scene).claims.size() ? own<PairsState>(scene).claims[claim]
                                                      : Prediction::open;
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
  return std::ranges::find(own<PairsState>(scene).marked, ordered(one, other)) !=
         own<PairsState>(scene).marked.end();
}

bool predict(Scene& scene, std::size_t claim, Prediction prediction) {
  if (!own<PairsState>(scene).predicting() || claim >= scene.claims.size()) {
    return false;
  }
  own<PairsState>(scene).claims.resize(scene.claims.size(), Prediction::open);
  own<PairsState>(scene).claims[claim] = prediction;
  scene.compared = {scene.claims[claim].x, scene.claims[claim].y};
  return true;
}

bool mark(Scene& scene, std::size_t one, std::size_t other) {
  if (!own<PairsState>(scene).predicting() || one == other) {
    return false;
  }
  const Compared pair = ordered(one, other);
  std::vector<Compared>& marked = own<PairsState>(scene).marked;
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
  if (!own<PairsState>(scene).predicting() || open_claims(scene) > 0) {
    return false;
  }
  own<PairsState>(scene).tries.push_back(count_score(scene));
  own<PairsState>(scene).checked = scene.vectors;
  return true;
}

bool try_again(Scene& scene) {
  if (!own<PairsState>(scene).exercise || own<PairsState>(scene).checked.empty()) {
    return false;
  }
  own<PairsState>(scene).claims.clear();
  own<PairsState>(scene).marked.clear();
  own<PairsState>(scene).checked.clear();
  return true;
}

Points points_of(const ExerciseScore& score) {
  const std::size_t found = score.pairs_found - std::min(score.pairs_found, score.pairs_marked);
  return {score.claims_right + found, score.claims + score.pairs};
}

Scene as_checked(const Scene& scene) {
  Scene then = scene;
  then.vectors = own<PairsState>(scene).checked;
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
