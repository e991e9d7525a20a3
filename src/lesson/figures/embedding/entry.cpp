// Words as vectors: which are near each other, and how to look at many dimensions.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lesson/board/control.h"
#include "lesson/data/embedding_words.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/description.h"
#include "lesson/figures/embedding/embedding.h"
#include "lesson/figures/embedding/embedding_board.h"
#include "lesson/figures/embedding/link.h"
#include "lesson/figures/embedding/questions.h"
#include "lesson/figures/embedding/state.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/orbit.h"
#include "lesson/figures/vector_names.h"
#include "lesson/text/number_text.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kViewId = "embedding.view";
// In the order of EmbeddingView, and of the axes.
constexpr std::array<std::string_view, 3> kViews{"embedding.plane", "embedding.features",
                                                 "embedding.orbit"};
constexpr std::array<std::string_view, 3> kAxes{"embedding.across", "embedding.up",
                                                "embedding.third"};
constexpr std::size_t kRoyal = 2, kFemale = 3, kOld = 4;

void prepare(Scene& scene) {
  scene.dimensions = embedding_features();
  scene.vectors = embedding_words();
  scene.compared = {0, 1};
  state_of<EmbeddingState>(scene).axes = {kFemale, kRoyal, kOld};
}

std::size_t axes_shown(const Scene& scene) {
  switch (state_of<EmbeddingState>(scene).view) {
    case EmbeddingView::plane:
      return 0;
    case EmbeddingView::features:
      return 2;
    default:
      return 3;
  }
}

void add_controls(const Scene& scene, std::vector<Control>& list) {
  const auto& state = state_of<EmbeddingState>(scene);
  if (view_count(scene) > 1) {
    Control view = figure_control(kViewId, ControlKind::choice, static_cast<double>(state.view));
    for (const std::string_view name : kViews) {
      view.choices.emplace_back(word(name));
    }
    list.push_back(std::move(view));
  }
  for (std::size_t a = 0; a < axes_shown(scene); ++a) {
    Control axis =
        figure_control(kAxes[a], ControlKind::choice, static_cast<double>(state.axes[a]));
    for (const Dimension& dimension : scene.dimensions) {
      axis.choices.push_back(dimension.name);
    }
    list.push_back(std::move(axis));
  }
  if (state.view == EmbeddingView::orbit) {
    list.push_back(degrees_slider(kTurnControl, state.turn, kMostTurn, kTurnControl));
    list.push_back(degrees_slider(kTiltControl, state.tilt, kMostTilt, kTiltControl));
  }
}

// The size where there is none. Whether iterators of arrays are pointers differs between libraries.
template <typename Range, typename Value>
std::size_t index_of(const Range& range, const Value& value) {
  return static_cast<std::size_t>(std::ranges::find(range, value) - range.begin());
}

// The axis that had the dimension takes the other's, so a choice is never refused.
void choose_axis(EmbeddingState& state, std::size_t axis, std::size_t dimension) {
  const auto other = index_of(state.axes, dimension);
  if (other < state.axes.size()) {
    state.axes[other] = state.axes[axis];
  }
  state.axes[axis] = dimension;
}

bool set(Scene& scene, std::string_view id, double value) {
  auto& state = state_of<EmbeddingState>(scene);
  if (id == kViewId && is_index(value, view_count(scene))) {
    state.view = static_cast<EmbeddingView>(static_cast<int>(value));
    return true;
  }
  if (id == kTurnControl) {
    state.turn = kept_turn(value);
    return true;
  }
  if (id == kTiltControl) {
    state.tilt = kept_tilt(value);
    return true;
  }
  const auto axis = index_of(kAxes, id);
  if (axis < kAxes.size() && is_index(value, scene.dimensions.size())) {
    choose_axis(state, axis, static_cast<std::size_t>(value));
    return true;
  }
  return false;
}

// How far a slider of one number reaches: a round number above all components.
double reach(const Scene& scene) {
  double largest = 1e-9;
  for (const Vector& vector : scene.vectors) {
    for (const double component : vector.components) {
      largest = std::max(largest, std::abs(component));
    }
  }
  const double power = std::pow(10, std::floor(std::log10(largest)));
  for (const double round : {1.0, 2.0, 5.0}) {
    if (largest <= round * power) {
      return round * power;
    }
  }
  return 10 * power;
}

// The numbers of the first of the pair, as sliders.
Block feature_sliders(const Scene& scene) {
  Block block;
  block.kind = BlockKind::controls;
  const double most = reach(scene);
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    const double now = scene.first().components[d];
    Control one =
        figure_control(component_id(scene.compared.first, d), ControlKind::slider, now, {});
    one.label = scene.dimensions[d].name;
    one.low = -most;
    one.high = most;
    one.step = most / 100;
    if (has_ready_features(scene)) {
      one.text = format_number(told_feature(scene, now), 3);
    }
    one.unit = scene.dimensions[d].unit;
    one.vector = scene.compared.first;
    block.controls.push_back(std::move(one));
  }
  return block;
}

void fill(const Scene& scene, const Similarity& similarity, Board& board) {
  const std::vector<Likeness> others = by_likeness(scene);
  board.head.push_back(sentence(nearest_words(scene, others), Tone::strong));
  if (has_kinds(scene)) {
    board.body.push_back(kinds_legend(scene));
  }
  board.body.push_back(control_row(scene, {"first", "second", kViewId, kAxes[0], kAxes[1], kAxes[2],
                                           kTurnControl, kTiltControl}));
  // What is moved stands as near as can be to the drawing, which it changes.
  board.body.push_back(
      sentence(words("embedding.change", {in("first", name_of(scene, scene.compared.first))})));
  board.body.push_back(feature_sliders(scene));
  board.body.push_back(view_words(scene, similarity));
  if (!others.empty()) {
    board.body.push_back(likeness_table(scene, others));
  }
  board.body.push_back(product_table(scene, similarity));
  if (has_ready_features(scene) && reach(scene) <= 1) {
    board.body.push_back(sentence(words("embedding.by_hand"), Tone::note));
  }
}

Node told_quantity(const Scene& scene, std::size_t vector, std::size_t dimension) {
  Node node = quantity(scene, vector, dimension);
  node.value = told_feature(scene, node.value);
  return node;
}

std::vector<Node> ground_of_view(const Scene& scene) {
  const auto& [x, y, z] = state_of<EmbeddingState>(scene).axes;
  const auto name = [&](std::size_t axis) { return plain(scene.dimensions[axis].name); };
  switch (state_of<EmbeddingState>(scene).view) {
    case EmbeddingView::features:
      return {ground_words(scene)};
    case EmbeddingView::orbit:
      return {words("describe.three", {in("x", name(x)), in("y", name(y)), in("z", name(z))})};
    default:
      return {};
  }
}

// The others are dots; the nearest of them and the farthest are named.
std::vector<Node> describe(const Scene& scene, const Similarity& similarity) {
  std::vector<Node> sentences = ground_of_view(scene);
  if (similarity.angle.status == Status::ok) {
    sentences.push_back(view_words(scene, similarity).lines[0]);
  }
  sentences.push_back(compared_words(scene, told_quantity));
  sentences.push_back(relation_words(scene, similarity));
  const std::vector<Likeness> others = by_likeness(scene);
  sentences.push_back(nearest_words(scene, others));
  if (others.size() > 1) {
    sentences.push_back(
        words("describe.farthest", {in("first", name_of(scene, scene.compared.first)),
                                    in("name", name_of(scene, others.back().vector)),
                                    in("cosine", cosine_node(others.back().measure.cosine))}));
  }
  add_count(scene, sentences);
  return sentences;
}

Shown shown(const Scene& scene) {
  const auto& state = state_of<EmbeddingState>(scene);
  return {.x = state.axes[0], .y = state.axes[1], .axes = state.view == EmbeddingView::features};
}

std::optional<Turning> turning(const Scene& scene) {
  const auto& state = state_of<EmbeddingState>(scene);
  return state.view == EmbeddingView::orbit
             ? std::optional(Turning{kTurnControl, kTiltControl, state.turn, state.tilt})
             : std::nullopt;
}

std::vector<std::string> words_looked_at(const Scene& scene) {
  return {scene.first().name, scene.second().name};
}

// One word alone takes the place of the first.
void look_at_words(Scene& scene, const std::vector<std::string>& words) {
  const auto place = [&](std::size_t i) {
    return i < words.size() ? find_vector(words[i], scene.vectors) : std::nullopt;
  };
  const auto first = place(0);
  const auto second = place(1);
  Compared& pair = scene.compared;
  if (first && second && first != second) {
    pair = {*first, *second};
  } else if (first && pair.second == *first) {
    std::swap(pair.first, pair.second);
  } else if (first) {
    pair.first = *first;
  }
}

template <int Percent>
bool is_above(const Scene&, const Similarity& similarity) {
  return similarity.cosine.status == Status::ok && similarity.cosine.value * 100 > Percent;
}

bool is_below_zero(const Scene&, const Similarity& similarity) {
  return similarity.cosine.status == Status::ok && similarity.cosine.value < 0;
}

bool is_by_features(const Scene& scene, const Similarity&) {
  return state_of<EmbeddingState>(scene).view == EmbeddingView::features;
}

// The middle one in the order of likeness: neither near nor opposite.
void with_stranger(Scene& scene) {
  const std::vector<Likeness> others = by_likeness(scene);
  if (!others.empty()) {
    scene.compared.second = others[others.size() / 2].vector;
  }
  settle_view(scene);
}

void in_plane(Scene& scene) {
  state_of<EmbeddingState>(scene).view = EmbeddingView::plane;
  settle_view(scene);
}

constexpr std::array kSteps{
    Step{"embedding.step.near.say", "embedding.step.near.ask", "embedding.step.near.found",
         is_above<80>, StepAction::new_pair, with_stranger},
    Step{"embedding.step.far.say", "embedding.step.far.ask", "embedding.step.far.found",
         is_below_zero, StepAction::new_pair},
    Step{"embedding.step.change.say",
         "embedding.step.change.ask",
         "embedding.step.change.found",
         is_above<90>,
         StepAction::move,
         with_stranger,
         {.least = 0.9}},
    Step{"embedding.step.view.say", "embedding.step.view.ask", "embedding.step.view.found",
         is_by_features, StepAction::change, in_plane},
};

}  // namespace

constinit const FigureEntry entries_of::embedding{.name = "embedding",
                                                  .title = "embedding.title",
                                                  .label = "embedding.label",
                                                  .most_dimensions = kMaxDimensions,
                                                  .has_readout = true,
                                                  .only_pair_moves = true,
                                                  .numbers_on_board = true,
                                                  .prepare = prepare,
                                                  .add_controls = add_controls,
                                                  .set = set,
                                                  .settle = settle_view,
                                                  .fill = fill,
                                                  .describe = describe,
                                                  .steps = kSteps,
                                                  .questions = kEmbeddingQuestions,
                                                  .shown = shown,
                                                  .tip = shadow_of,
                                                  .put = put_shadow,
                                                  .colour = colour_by_kind,
                                                  .turning = turning,
                                                  .words_looked_at = words_looked_at,
                                                  .look_at_words = look_at_words,
                                                  .state_parts = kEmbeddingStateParts};

}  // namespace cosine_lab
