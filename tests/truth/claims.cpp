#include "truth/claims.h"

#include <doctest.h>

#include <algorithm>
#include <array>

#include "lesson/board/node_text.h"

namespace cosine_lab::test {
namespace {

// Names of things and of numbers; headings and captions; what a control is called.
constexpr std::array kLabels{"cosine",
                             "angle",
                             "dot",
                             "large",
                             "undefined",
                             "ratio.checked",
                             "ratio.each",
                             "ratio.share",
                             "ratio.fits",
                             "ratio.claims",
                             "ratio.claim",
                             "ratio.verdict",
                             "dimension.dimension",
                             "dimension.who",
                             "dimension.answers",
                             "dimension.order",
                             "dimension.scalars",
                             "dimension.vectors",
                             "dimension.neither",
                             "metric.measure",
                             "metric.nearest",
                             "metric.nearest.of",
                             "metric.euclidean",
                             "metric.manhattan",
                             "metric.correlation",
                             "metric.rank.1",
                             "metric.rank.2",
                             "metric.rank.3",
                             "metric.rank.4",
                             "metric.scale.spread",
                             "metric.scale.both",
                             "embedding.other",
                             "embedding.feature",
                             "embedding.product",
                             "embedding.products",
                             "pairs.matrix",
                             "spoken.pair",
                             "pairs.none",
                             "pairs.same",
                             "pairs.unknown",
                             "pairs.vector",
                             "pairs.vectors",
                             "pairs.true",
                             "pairs.false",
                             "pairs.results",
                             "pairs.answer",
                             "pairs.why",
                             "pairs.tries",
                             "pairs.try",
                             "pairs.found",
                             "highdim.column.dimensions",
                             "highdim.column.mean",
                             "highdim.column.spread",
                             "highdim.column.half",
                             "tokens.id",
                             "tokens.token",
                             "tokens.chips",
                             "words.cosine",
                             "words.near",
                             "words.near.arrow",
                             "words.score",
                             "words.examples",
                             "words.kept.sum",
                             "words.kept.first",
                             "words.kept.outcome",
                             "words.lists",
                             "words.axis.place",
                             "table.heading"};

// Checked with the table in which they stand.
constexpr std::array kInTables{
    "fit.exact",    "fit.near",        "fit.off",           "verdict.exact",
    "verdict.near", "verdict.only",    "verdict.nowhere",   "pairs.right",
    "pairs.wrong",  "pairs.either",    "pairs.score.all",   "pairs.score.claims",
    "words.asked",  "words.kept.held", "words.kept.failed", "words.kept.unknown"};

// What is asked of a reader, and what holds of every scene in which it stands.
constexpr std::array kAdvice{"embedding.change",
                             "highdim.table",
                             "metric.held",
                             "pairs.claims",
                             "pairs.predict",
                             "pairs.predict.pairs",
                             "pairs.question",
                             "dimension.plane",
                             "tokens.press",
                             "tokens.table",
                             "table.help",
                             "steps.ahead",
                             "steps.met",
                             "steps.reached",
                             "steps.holds",
                             "steps.end",
                             "dimension.step.other.found",
                             "dimension.step.both.found",
                             "ratio.step.k.found",
                             "cosine.step.shadow.found",
                             "tokens.step.press.found",
                             "words.step.find.found",
                             "words.step.sum.found",
                             "words.step.list.found",
                             "words.axis.say",
                             "words.axis.texts"};

template <typename List>
bool holds(const List& list, std::string_view key) {
  return std::ranges::find(list, key) != list.end();
}

}  // namespace

const Node& Said::gap(std::string_view slot) const {
  const auto found = std::ranges::find(node.children, slot, &Node::slot);
  REQUIRE_MESSAGE(found != node.children.end(), node.text << " has no " << slot);
  return *found;
}

std::string Said::text(std::string_view slot) const {
  return node_text(gap(slot));
}

std::size_t Said::vector(std::string_view slot) const {
  const int vector = gap(slot).mark.vector;
  REQUIRE(vector >= 0);
  return static_cast<std::size_t>(vector);
}

std::size_t Said::dimension(std::string_view slot) const {
  const auto found = std::ranges::find(scene.dimensions, text(slot), &Dimension::name);
  REQUIRE_MESSAGE(found != scene.dimensions.end(), text(slot));
  return static_cast<std::size_t>(found - scene.dimensions.begin());
}

bool claims_nothing(std::string_view key) {
  // A step's `say` is true of every scene, and its `ask` is a wish; wrong cells of a table are
  // named by their row and column, which the tests of tables check.
  const bool of_step = key.find(".step.") != std::string_view::npos &&
                       (key.ends_with(".say") || key.ends_with(".ask"));
  // A question and its options claim nothing, nor does a refusal, which quiz_test.cpp checks. What
  // is said of an answer is true of every scene, or is checked in quiz_claims.cpp.
  const bool of_quiz = key.starts_with("quiz.") || key == "steps.questions";
  const bool of_table = key.starts_with("table.") && key != "table.kept" && key != "table.comma";
  return of_step || of_quiz || of_table || holds(kLabels, key) || holds(kInTables, key) ||
         holds(kAdvice, key);
}

std::vector<const Node*> named_vectors(const Node& node) {
  std::vector<const Node*> names;
  for (const Node& part : node.children) {
    if (part.mark.vector >= 0 && part.kind == NodeKind::plain) {
      names.push_back(&part);
    }
  }
  return names;
}

bool is_zero(const Reals& numbers) {
  return std::ranges::all_of(numbers, [](Real one) { return one == 0; });
}

}  // namespace cosine_lab::test
