// "X = k Y", checked in every dimension.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "lesson/board/control.h"
#include "lesson/data/ready_data.h"
#include "lesson/figures/claim.h"
#include "lesson/figures/claim_words.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/description.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/ratio/questions.h"
#include "lesson/figures/ratio/ratio.h"
#include "lesson/figures/ratio/state.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kDimensionId = "ratio.dimension";
constexpr std::string_view kClaimId = "ratio.claim";

void prepare(Scene& scene) {
  scene.claims = material_claims();
  choose_claim(scene, 0);
}

void add_controls(const Scene& scene, std::vector<Control>& list) {
  Control control = figure_control(kDimensionId, ControlKind::choice,
                                   static_cast<double>(state_of<RatioState>(scene).dimension));
  for (const Dimension& dimension : scene.dimensions) {
    control.choices.push_back(dimension.name);
  }
  list.push_back(std::move(control));
}

bool set(Scene& scene, std::string_view id, double value) {
  if (id == kDimensionId && is_index(value, scene.dimensions.size())) {
    state_of<RatioState>(scene).dimension = static_cast<std::size_t>(value);
    scene.claim.reset();
    return true;
  }
  if (id == kClaimId && is_index(value, scene.claims.size())) {
    choose_claim(scene, static_cast<std::size_t>(value));
    return true;
  }
  return false;
}

// A difference that rounding alone explains does not count.
Node share_of(const DimensionCheck& one) {
  if (!one.share) {
    return plain("–");
  }
  return percent(one.fit == Fit::exact ? 1 : *one.share);
}

constexpr Tone tone_of(Verdict verdict) {
  return verdict == Verdict::exact ? Tone::good : verdict == Verdict::near ? Tone::near : Tone::bad;
}

Cell fit_cell(Fit fit) {
  switch (fit) {
    case Fit::exact:
      return value(words("fit.exact"), Tone::good);
    case Fit::near:
      return value(words("fit.near"), Tone::near);
    default:
      return value(words("fit.off"), Tone::bad);
  }
}

std::vector<Cell> dimension_row(const Scene& scene, const Claim& claim, const ClaimCheck& check,
                                std::size_t d) {
  const DimensionCheck& one = check.dimensions[d];
  const std::string& unit = scene.dimensions[d].unit;
  std::vector<Cell> cells{heading(dimension_name(scene, d)), value(quantity(scene, claim.x, d)),
                          value(marked(mark_of(claim.y, d), multiple_node(one.multiple, unit))),
                          value(share_of(one)), fit_cell(one.fit)};
  cells[0].tone = d == state_of<RatioState>(scene).dimension ? Tone::strong : Tone::plain;
  return cells;
}

Block check_table(const Scene& scene, const Claim& claim, const ClaimCheck& check) {
  std::vector<std::vector<Cell>> rows{
      {heading(words("ratio.each")), heading(name_of(scene, claim.x)),
       heading(multiple_of(scene, claim.k, claim.y)), heading(words("ratio.share")),
       heading(words("ratio.fits"))}};
  for (std::size_t d = 0; d < check.dimensions.size(); ++d) {
    rows.push_back(dimension_row(scene, claim, check, d));
  }
  return table(words("ratio.checked"), std::move(rows));
}

Block claims_table(const Scene& scene) {
  std::vector<std::vector<Cell>> rows{
      {heading(words("ratio.claim")), heading(words("ratio.verdict"))}};
  for (std::size_t i = 0; i < scene.claims.size(); ++i) {
    const Claim& claim = scene.claims[i];
    const ClaimCheck check = check_claim(scene, claim);
    Cell name = value(equation(scene, claim));
    name.press = {std::string(kClaimId), static_cast<double>(i)};
    name.pressed = scene.claim == i;
    rows.push_back({std::move(name), value(short_verdict(scene, check), tone_of(check.verdict))});
  }
  return table(words("ratio.claims"), std::move(rows));
}

// A factor is missing where Y is 0, or where Y is so small or so large beside X that no double
// holds the ratio.
Node why_no_factor(const Scene& scene) {
  const std::size_t dimension = state_of<RatioState>(scene).dimension;
  const bool is_zero = scene.second().components[dimension] == 0;
  return words(is_zero ? "ratio.undefined" : "ratio.too_large",
               {in("x", name_of(scene, scene.compared.first)),
                in("y", name_of(scene, scene.compared.second)),
                in("dimension", dimension_name(scene, dimension))});
}

void fill(const Scene& scene, const Similarity&, Board& board) {
  const ClaimCheck check = check_ratio(scene);
  const Claim claim{scene.compared.first, scene.compared.second, check.k};
  if (check.verdict == Verdict::undefined) {
    board.head.push_back(sentence(why_no_factor(scene), Tone::bad));
  } else {
    board.head.push_back(sentence(verdict_words(scene, claim, check), tone_of(check.verdict)));
  }
  Block choices = control_row(scene, {"first", "second", kDimensionId});
  choices.controls[0].label = word("ratio.x");
  choices.controls[1].label = word("ratio.y");
  board.body.push_back(std::move(choices));
  if (check.verdict != Verdict::undefined) {
    board.body.push_back(check_table(scene, claim, check));
  }
  if (!scene.claims.empty()) {
    board.body.push_back(claims_table(scene));
  }
}

std::vector<Node> describe(const Scene& scene, const Similarity& similarity) {
  const ClaimCheck check = check_ratio(scene);
  const auto [x, y] = scene.compared;
  std::vector<Node> sentences{ground_words(scene), compared_words(scene)};
  if (check.verdict == Verdict::undefined) {
    sentences.push_back(why_no_factor(scene));
  } else {
    sentences.push_back(
        words("describe.multiple",
              {in("x", name_of(scene, x)), in("multiple", multiple_of(scene, check.k, y))}));
    sentences.push_back(verdict_words(scene, {x, y, check.k}, check));
  }
  sentences.push_back(relation_words(scene, similarity));
  add_others(scene, sentences);
  return sentences;
}

void take_data(Scene& scene, NewData data) {
  auto& state = state_of<RatioState>(scene);
  if (data == NewData::other || state.dimension >= scene.dimensions.size()) {
    state.dimension = 0;
  }
}

// A claim counts from 1; 0: none is looked at.
std::string write_ratio(const Scene& scene) {
  return state_indices({state_of<RatioState>(scene).dimension, counted(scene.claim)});
}

bool read_ratio(Scene& scene, std::string_view text) {
  const auto at =
      indices_of_state(text, std::max(scene.dimensions.size(), scene.claims.size() + 1));
  if (!at || at->size() != 2 || (*at)[0] >= scene.dimensions.size() ||
      (*at)[1] > scene.claims.size()) {
    return false;
  }
  state_of<RatioState>(scene).dimension = (*at)[0];
  scene.claim = index_of_count((*at)[1]);
  return true;
}

constexpr std::array kStateParts{StatePart{"ratio", write_ratio, read_ratio}};

bool took_second_dimension(const Scene& scene, const Similarity&) {
  return state_of<RatioState>(scene).dimension != 0;
}

bool is_exact(const Scene& scene, const Similarity&) {
  return check_ratio(scene).verdict == Verdict::exact;
}

bool is_no_multiple(const Scene& scene, const Similarity&) {
  const Verdict verdict = check_ratio(scene).verdict;
  return verdict == Verdict::only_some || verdict == Verdict::nowhere;
}

void take_first_dimension(Scene& scene) {
  state_of<RatioState>(scene).dimension = 0;
}

constexpr std::array kSteps{
    Step{"ratio.step.k.say", "ratio.step.k.ask", "ratio.step.k.found", took_second_dimension,
         StepAction::change, take_first_dimension},
    Step{"ratio.step.exact.say", "ratio.step.exact.ask", "ratio.step.exact.found", is_exact},
    Step{"ratio.step.turn.say", "ratio.step.turn.ask", "ratio.step.turn.found", is_no_multiple,
         StepAction::move},
};

}  // namespace

constinit const FigureEntry entries_of::ratio{.name = "ratio",
                                              .title = "ratio.title",
                                              .label = "ratio.label",
                                              .has_data = true,
                                              .has_claims = true,
                                              .starts_with_claim = true,
                                              .prepare = prepare,
                                              .add_controls = add_controls,
                                              .set = set,
                                              .fill = fill,
                                              .describe = describe,
                                              .steps = kSteps,
                                              .questions = kRatioQuestions,
                                              .take_data = take_data,
                                              .follow_claim = choose_dimension_of_claim,
                                              .state_parts = kStateParts};

}  // namespace cosine_lab
