#include "lesson/figures/pairs/questions.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "lesson/figures/marked_pairs.h"
#include "lesson/figures/pairs/pairs_board.h"
#include "lesson/figures/question_tools.h"
#include "lesson/scene/pair.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kSortedPairs = 3;
constexpr PairCondition kAlike{Measured::cosine, Bound::above, 0.9};

bool has_none(const Scene& scene, const std::vector<Compared>& pairs) {
  return std::ranges::any_of(pairs, [&](const Compared& pair) {
    return !have_directions(scene, {pair.first, pair.second});
  });
}

double cosine_of(const Scene& scene, const Compared& pair) {
  return pair_measure(scene, pair.first, pair.second).cosine;
}

Node told_cosine(const Scene& seen, const Compared& pair) {
  return words("quiz.pairs.cosine",
               {in("first", name_of(seen, pair.first)), in("second", name_of(seen, pair.second)),
                in("cosine", cosine_node(pair_measure(seen, pair.first, pair.second)))});
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
  const auto pairs = pairs_of(scene, kSortedPairs);
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
  for (const Compared& pair : pairs_of(seen, kSortedPairs)) {
    why.children.push_back(plain(" "));
    why.children.push_back(told_cosine(seen, pair));
  }
  return why;
}

// At first the numbers are those of the figure.
void pose_mark(Scene& scene, Dice& dice) {
  for (std::size_t v = 0; scene.quiz.seed > 0 && v < scene.vectors.size(); ++v) {
    pick_numbers(scene, v, dice);
  }
}

Posed ask_mark(const Scene& scene) {
  return scene.vectors.size() < 3
             ? refusal("quiz.few")
             : ask_marked(scene, words("quiz.pairs.mark", {in("bound", number(kAlike.number))}),
                          kAlike);
}

Node explain_mark(const Scene& seen, const Posed&, const Reply& reply) {
  return explain_marked(seen, kAlike, reply);
}

}  // namespace

constinit const std::array<Question, 4> kPairsQuestions{{
    {"pairs.mark", pose_mark, ask_mark, explain_mark},
    {"pairs.self", nullptr, ask_self, explain_self, false},
    {"pairs.count", nullptr, ask_count, explain_count, false},
    {"pairs.order", pose_order, ask_order, explain_order},
}};

}  // namespace cosine_lab
