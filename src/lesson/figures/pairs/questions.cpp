#include "lesson/figures/pairs/questions.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "lesson/figures/pairs/pairs_board.h"
#include "lesson/figures/question_parts.h"
#include "lesson/scene/pair.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kAskedPairs = 4;
constexpr std::size_t kSortedPairs = 3;

std::vector<Compared> all_pairs(const Scene& scene, std::size_t vectors) {
  std::vector<Compared> pairs;
  for (std::size_t a = 0; a < std::min(vectors, scene.vectors.size()); ++a) {
    for (std::size_t b = a + 1; b < std::min(vectors, scene.vectors.size()); ++b) {
      pairs.push_back({a, b});
    }
  }
  return pairs;
}

// So many pairs of the first few vectors, others for each case.
std::vector<Compared> asked_pairs(const Scene& scene, std::size_t count) {
  constexpr std::size_t vectors = 5;
  std::vector<Compared> pairs = all_pairs(scene, vectors);
  Dice dice(scene.quiz.seed);
  while (pairs.size() > count) {
    pairs.erase(pairs.begin() + static_cast<std::ptrdiff_t>(dice.below(pairs.size())));
  }
  return pairs;
}

bool has_none(const Scene& scene, const std::vector<Compared>& pairs) {
  return std::ranges::any_of(pairs, [&](const Compared& pair) {
    return !have_directions(scene, {pair.first, pair.second});
  });
}

double cosine_of(const Scene& scene, const Compared& pair) {
  return pair_measure(scene, pair.first, pair.second).cosine;
}

// Nothing is changed: another case asks about other pairs.
void pose_most(Scene&, Dice&) {}

Posed ask_most(const Scene& scene) {
  const auto pairs = asked_pairs(scene, kAskedPairs);
  if (pairs.size() < 2) {
    return refusal("quiz.few");
  }
  if (has_none(scene, pairs)) {
    return refusal("quiz.zero");
  }
  std::vector<Node> options;
  std::vector<double> scores;
  for (const Compared& pair : pairs) {
    options.push_back(pair_name(scene, pair));
    scores.push_back(cosine_of(scene, pair));
  }
  return choice_of_best(words("quiz.pairs.most"), std::move(options), scores);
}

Node told_cosine(const Scene& seen, const Compared& pair) {
  return words("quiz.pairs.cosine",
               {in("first", name_of(seen, pair.first)), in("second", name_of(seen, pair.second)),
                in("cosine", cosine_node(pair_measure(seen, pair.first, pair.second)))});
}

Node explain_most(const Scene& seen, const Posed& posed, const Reply& reply) {
  const auto pairs = asked_pairs(seen, kAskedPairs);
  const auto best =
      static_cast<std::size_t>(std::ranges::find(posed.right, true) - posed.right.begin());
  Node why = told_cosine(seen, pairs[best]);
  return reply.right
             ? why
             : row({std::move(why), plain(" "), told_cosine(seen, pairs[chosen_one(reply)])});
}

double length_of(const Vector& vector) {
  return measure(vector.components, vector.components).norm_a.value;
}

Posed ask_self(const Scene& scene) {
  if (is_zero(scene.first())) {
    return refusal("quiz.zero");
  }
  Posed posed;
  posed.ask = about_pair(scene, "quiz.pairs.self");
  posed.options = {number(0), number(1), words("quiz.pairs.its_length")};
  // A vector of length 1 has both.
  posed.right = {false, true, length_of(scene.first()) == 1};
  return posed;
}

Node explain_self(const Scene& seen, const Posed&, const Reply&) {
  return about_pair(seen, "quiz.pairs.self.why");
}

Posed ask_count(const Scene& scene) {
  const auto count = static_cast<double>(scene.vectors.size());
  if (count < 3) {
    return refusal("quiz.few");
  }
  Posed posed;
  posed.kind = AnswerKind::number;
  posed.ask = words("quiz.pairs.count", {in("count", whole(scene.vectors.size()))});
  posed.number = count * (count - 1) / 2;
  return posed;
}

Node explain_count(const Scene& seen, const Posed& posed, const Reply& reply) {
  const auto count = static_cast<double>(seen.vectors.size());
  Node why = words("quiz.pairs.count.why", {in("count", whole(seen.vectors.size())),
                                            in("others", whole(seen.vectors.size() - 1)),
                                            in("pairs", decimal(posed.number, 0))});
  const std::string_view more = reply.right                           ? ""
                                : reply.number == count * count       ? "quiz.pairs.square"
                                : reply.number == count * (count - 1) ? "quiz.pairs.twice"
                                                                      : "";
  return more.empty() ? why : row({std::move(why), plain(" "), words(more)});
}

void pose_order(Scene& scene, Dice& dice) {
  for (std::size_t v = 0; v < std::min<std::size_t>(kSortedPairs, scene.vectors.size()); ++v) {
    pick_numbers(scene, v, dice);
  }
}

Posed ask_order(const Scene& scene) {
  const auto pairs = all_pairs(scene, kSortedPairs);
  if (pairs.size() < 2) {
    return refusal("quiz.few");
  }
  if (has_none(scene, pairs)) {
    return refusal("quiz.zero");
  }
  Posed posed;
  posed.kind = AnswerKind::order;
  posed.ask = words("quiz.pairs.order");
  for (const Compared& pair : pairs) {
    posed.options.push_back(pair_name(scene, pair));
    posed.ranks.push_back(cosine_of(scene, pair));
  }
  return posed;
}

Node explain_order(const Scene& seen, const Posed& posed, const Reply&) {
  Node why = row({words("quiz.in_order"), plain(" "), in_order(posed)});
  for (const Compared& pair : all_pairs(seen, kSortedPairs)) {
    why.parts.push_back(plain(" "));
    why.parts.push_back(told_cosine(seen, pair));
  }
  return why;
}

}  // namespace

constinit const std::array<Question, 4> kPairsQuestions{{
    {"pairs.most", pose_most, ask_most, explain_most},
    {"pairs.self", nullptr, ask_self, explain_self, false},
    {"pairs.count", nullptr, ask_count, explain_count, false},
    {"pairs.order", pose_order, ask_order, explain_order},
}};

}  // namespace cosine_lab
