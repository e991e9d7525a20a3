// Five measures of nearness, side by side, and the trap of the units.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "lesson/board/control.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/description.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/metric/link.h"
#include "lesson/figures/metric/metric.h"
#include "lesson/figures/metric/metric_words.h"
#include "lesson/figures/metric/questions.h"
#include "lesson/figures/metric/state.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kUnitId = "metric.unit";
constexpr std::string_view kScalingId = "metric.scaling";
constexpr std::size_t kRanks = 4;

constexpr std::array<std::string_view, 3> kScalings{"metric.measured", "metric.spread",
                                                    "metric.standardised"};
// In the order of Metric.
constexpr std::array<std::string_view, kMetrics.size()> kNames{
    "cosine", "dot", "metric.euclidean", "metric.manhattan", "metric.correlation"};
constexpr std::array<std::string_view, kRanks> kRankNames{"metric.rank.1", "metric.rank.2",
                                                          "metric.rank.3", "metric.rank.4"};

// "g"; "east → mm/s" where another dimension has the same unit.
std::string fine_choice(const Scene& scene, const Dimension& dimension) {
  const std::string fine = fine_unit(dimension.unit);
  const bool alone = std::ranges::count(scene.dimensions, dimension.unit, &Dimension::unit) == 1;
  return alone && !dimension.unit.empty() ? fine : dimension.name + " → " + fine;
}

void add_controls(const Scene& scene, std::vector<Control>& list) {
  const auto& state = state_of<MetricState>(scene);
  Control unit =
      figure_control(kUnitId, ControlKind::choice, static_cast<double>(counted(state.fine)));
  unit.choices.emplace_back(word("metric.given"));
  for (const Dimension& dimension : scene.dimensions) {
    unit.choices.push_back(fine_choice(scene, dimension));
  }
  list.push_back(std::move(unit));
  Control scaling =
      figure_control(kScalingId, ControlKind::choice, static_cast<double>(state.scaling));
  for (const std::string_view name : kScalings) {
    scaling.choices.emplace_back(word(name));
  }
  list.push_back(std::move(scaling));
}

bool set(Scene& scene, std::string_view id, double value) {
  if (id == kUnitId && is_index(value, scene.dimensions.size() + 1)) {
    state_of<MetricState>(scene).fine = index_of_count(static_cast<std::size_t>(value));
    return true;
  }
  if (id == kScalingId && is_index(value, kScalings.size())) {
    choose_scaling(scene, static_cast<Scaling>(static_cast<int>(value)));
    return true;
  }
  return false;
}

Cell cell(Node content, bool heading = false) {
  Cell made;
  made.content = std::move(content);
  made.heading = heading;
  return made;
}

Cell neighbour_cell(const Scene& scene, Metric metric, const RankedVector& one, bool first) {
  Node content = row({});
  if (one.tied) {
    content.children.push_back(plain("= "));
  }
  content.children.push_back(name_of(scene, one.vector));
  content.children.push_back(plain(" "));
  content.children.push_back(metric_node(metric, one.measure));
  Cell made = cell(std::move(content));
  const bool nearest = has_place(one) && first;
  made.tone = nearest ? Tone::strong : Tone::plain;
  return made;
}

std::vector<Cell> metric_row(const Scene& scene, Metric metric) {
  std::vector<Cell> cells{cell(words(kNames[static_cast<std::size_t>(metric)]), true)};
  const auto list = neighbours(scene, metric);
  bool first = true;
  for (std::size_t i = 0; i < std::min(list.size(), kRanks); ++i) {
    first = first && (i == 0 || list[i].tied);
    cells.push_back(neighbour_cell(scene, metric, list[i], first));
  }
  return cells;
}

Block ranking(const Scene& scene) {
  std::vector<std::vector<Cell>> rows{{cell(words("metric.measure"), true)}};
  const std::size_t others = scene.vectors.size() - 1;
  for (std::size_t i = 0; i < std::min(others, kRanks); ++i) {
    rows[0].push_back(cell(words(kRankNames[i]), true));
  }
  for (const Metric metric : kMetrics) {
    rows.push_back(metric_row(scene, metric));
  }
  return table(words(others > kRanks ? "metric.nearest.of" : "metric.nearest",
                     {in("chosen", name_of(scene, scene.compared.first)),
                      in("count", number(static_cast<double>(others)))}),
               std::move(rows));
}

void fill(const Scene& scene, const Similarity& similarity, Board& board) {
  board.head.push_back(sentence(disagreement(scene), Tone::strong));
  Block choices = control_row(scene, {"first", "second", kUnitId, kScalingId});
  choices.controls[0].label = word("metric.chosen");
  choices.controls[1].label = word("metric.angle");
  board.body.push_back(std::move(choices));
  for (Block& block : changes(scene, similarity)) {
    board.body.push_back(std::move(block));
  }
  board.body.push_back(ranking(scene));
  for (Block& block : limits(scene)) {
    board.body.push_back(std::move(block));
  }
}

Node seen_quantity(const Scene& scene, std::size_t vector, std::size_t dimension) {
  return marked(mark_of(vector, dimension),
                number(seen(scene, vector, dimension), seen_unit(scene, dimension)));
}

std::vector<Node> describe(const Scene& scene, const Similarity& similarity) {
  std::vector<Node> sentences{ground_words(scene), compared_words(scene, seen_quantity),
                              relation_words(scene, similarity), disagreement(scene)};
  for (const Block& block : changes(scene, similarity)) {
    sentences.push_back(block.lines[0]);
  }
  // What is drawn of the measures, or which dimensions are not.
  sentences.push_back(limits(scene).back().lines[0]);
  add_others(scene, sentences, seen_quantity);
  return sentences;
}

Point tip(const Scene& scene, std::size_t vector) {
  return {seen(scene, vector, 0), seen(scene, vector, 1)};
}

void put(Scene& scene, std::size_t vector, const Point& place) {
  auto& components = scene.vectors[vector].components;
  components[0] = unscaled(scene, 0, place[0]);
  components[1] = unscaled(scene, 1, place[1]);
}

// Scales are those of the numbers that were there when they were chosen.
void take_data(Scene& scene, NewData data) {
  auto& state = state_of<MetricState>(scene);
  if (data == NewData::other || state.fine >= scene.dimensions.size()) {
    state.fine.reset();
  }
  choose_scaling(scene, state.scaling);
}

void compare_as_measured(Scene& scene) {
  state_of<MetricState>(scene) = {};
}

void in_fine_unit_alone(Scene& scene) {
  auto& state = state_of<MetricState>(scene);
  const std::size_t fine = state.fine.value_or(0);
  state = {.fine = fine, .scales = {}};
}

bool is_fine(const Scene& scene, const Similarity&) {
  const auto& state = state_of<MetricState>(scene);
  return state.fine.has_value() && state.scaling == Scaling::measured;
}

bool is_scaled(const Scene& scene, const Similarity&) {
  return state_of<MetricState>(scene).scaling != Scaling::measured;
}

bool is_back(const Scene& scene, const Similarity& similarity) {
  return is_scaled(scene, similarity) && !state_of<MetricState>(scene).fine;
}

constexpr std::array kSteps{
    Step{"metric.step.unit.say", "metric.step.unit.ask", "metric.step.unit.found", is_fine,
         StepAction::change, compare_as_measured},
    Step{"metric.step.scale.say", "metric.step.scale.ask", "metric.step.scale.found", is_scaled,
         StepAction::change, in_fine_unit_alone},
    Step{"metric.step.back.say", "metric.step.back.ask", "metric.step.back.found", is_back},
};

}  // namespace

constinit const FigureEntry entries_of::metric{.name = "metric",
                                               .title = "metric.title",
                                               .label = "metric.label",
                                               .most_dimensions = kMaxDimensions,
                                               .has_data = true,
                                               .add_controls = add_controls,
                                               .set = set,
                                               .fill = fill,
                                               .describe = describe,
                                               .steps = kSteps,
                                               .questions = kMetricQuestions,
                                               .tip = tip,
                                               .put = put,
                                               .unit = seen_unit,
                                               .measure = measure_seen,
                                               .rescales = is_rescaled,
                                               .take_data = take_data,
                                               .state_parts = kMetricStateParts};

}  // namespace cosine_lab
