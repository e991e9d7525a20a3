#include "lesson/figures/marked_pairs.h"

#include <algorithm>
#include <utility>

#include "lesson/figures/question_tools.h"
#include "lesson/text/number_text.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {
namespace {

Measure measure_of(const Scene& scene, const PairCondition& condition, const Compared& pair) {
  return value_of(scene, {condition.measured, pair.first, pair.second});
}

bool fulfils(const Scene& scene, const PairCondition& condition, const Compared& pair) {
  const Measure measure = measure_of(scene, condition, pair);
  if (measure.status != Status::ok) {
    return false;
  }
  const double value = as_written(condition.measured, measure.value);
  return condition.bound == Bound::above   ? value > condition.number
         : condition.bound == Bound::below ? value < condition.number
                                           : value == condition.number;
}

// "A and D (0.98)"
Node told(const Scene& scene, const PairCondition& condition, const Compared& pair) {
  Node name = pair_name(scene, pair);
  const Measure measure = measure_of(scene, condition, pair);
  return measure.status == Status::ok
             ? row({std::move(name), plain("\u00a0("), node_of(condition.measured, measure.value),
                    plain(")")})
             : name;
}

Bound bound_of(char sign) {
  return sign == '<' ? Bound::below : sign == '>' ? Bound::above : Bound::equal;
}

}  // namespace

std::optional<PairCondition> read_pair_condition(std::string_view text) {
  constexpr std::string_view opening = "pairs(";
  if (!text.starts_with(opening) || !text.ends_with(')')) {
    return std::nullopt;
  }
  const std::string_view inside = text.substr(opening.size(), text.size() - opening.size() - 1);
  const auto at = inside.find_first_of("<>=");
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  const auto measured = measured_named(trimmed(inside.substr(0, at)));
  const ParsedNumber number = parse_number(inside.substr(at + 1));
  if (!measured || measured == Measured::length || number.fault != NumberFault::none) {
    return std::nullopt;
  }
  return PairCondition{*measured, bound_of(inside[at]), number.value};
}

std::vector<Compared> pairs_of(const Scene& scene, std::size_t vectors) {
  std::vector<Compared> pairs;
  const std::size_t count = std::min(vectors, scene.vectors.size());
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = a + 1; b < count; ++b) {
      pairs.push_back({a, b});
    }
  }
  return pairs;
}

Posed ask_marked(const Scene& scene, Node ask, const PairCondition& condition) {
  if (scene.vectors.size() > kMostMarkedVectors) {
    return refusal("quiz.many");
  }
  Posed posed;
  posed.kind = AnswerKind::several;
  posed.ask = std::move(ask);
  for (const Compared& pair : pairs_of(scene, kMostMarkedVectors)) {
    posed.options.push_back(pair_name(scene, pair));
    posed.right.push_back(fulfils(scene, condition, pair));
  }
  return posed;
}

Node explain_marked(const Scene& seen, const PairCondition& condition, const Reply& reply) {
  std::vector<Node> fit;
  std::vector<Node> wrong;
  const auto pairs = pairs_of(seen, kMostMarkedVectors);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (fulfils(seen, condition, pairs[i])) {
      fit.push_back(told(seen, condition, pairs[i]));
    } else if (reply.has(i)) {
      wrong.push_back(told(seen, condition, pairs[i]));
    }
  }
  std::vector<Node> sentences;
  sentences.push_back(fit.empty() ? words("quiz.fit.none")
                                  : words("quiz.fit", {in("pairs", listed(std::move(fit)))}));
  if (!wrong.empty()) {
    sentences.push_back(words("quiz.fit.not", {in("pairs", listed(std::move(wrong)))}));
  }
  return listed(std::move(sentences), " ");
}

}  // namespace cosine_lab
