// Random vectors of many dimensions: their cosines close in on 0.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

#include "lesson/board/control.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/description.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/highdim/questions.h"
#include "lesson/figures/highdim/random_pairs.h"
#include "lesson/figures/highdim/state.h"
#include "lesson/text/digits.h"
#include "lesson/text/number_text.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kSlideId = "highdim.slide";
constexpr std::string_view kDimensionsId = "highdim.dimensions";
constexpr std::string_view kKindId = "highdim.kind";
constexpr std::string_view kAgainId = "highdim.again";
constexpr double kSlide = 60;  // steps of the slider from 2 to 1000 dimensions
constexpr int kWide = 300;     // dimensions that the guided steps ask for
constexpr std::uint32_t kSeeds = 1'000'000;
constexpr std::array<std::string_view, 2> kKinds{"highdim.any", "highdim.positive"};
constexpr std::array<std::size_t, 4> kRows{2, 10, 100, 1000};

void prepare(Scene& scene) {
  scene.dimensions = {{std::string(word("cosine")), {}}, {std::string(word("highdim.share")), "%"}};
}

// Each step multiplies the number of dimensions by the same factor.
double slide_of(std::size_t dimensions) {
  constexpr double least = kLeastRandomDimensions;
  return std::round(kSlide * std::log(static_cast<double>(dimensions) / least) /
                    std::log(kMostRandomDimensions / least));
}

std::size_t dimensions_of(double slide) {
  constexpr double least = kLeastRandomDimensions;
  const double share = std::clamp(slide, 0.0, kSlide) / kSlide;
  return static_cast<std::size_t>(
      std::round(least * std::pow(kMostRandomDimensions / least, share)));
}

void add_controls(const Scene& scene, std::vector<Control>& list) {
  const auto& state = state_of<HighdimState>(scene);
  Control slide = figure_control(kSlideId, ControlKind::slider, slide_of(state.dimensions));
  slide.high = kSlide;
  slide.step = 1;
  slide.text = format_number(static_cast<double>(state.dimensions), 4);
  list.push_back(std::move(slide));
  Control kind = figure_control(kKindId, ControlKind::choice, state.positive ? 1 : 0);
  for (const std::string_view name : kKinds) {
    kind.choices.emplace_back(word(name));
  }
  list.push_back(std::move(kind));
  list.push_back(figure_control(kAgainId, ControlKind::button, (state.seed + 1) % kSeeds));
}

bool set(Scene& scene, std::string_view id, double value) {
  auto& state = state_of<HighdimState>(scene);
  if (id == kSlideId) {
    // Touching the slider must not round the author's number.
    if (value != slide_of(state.dimensions)) {
      state.dimensions = dimensions_of(value);
    }
    return true;
  }
  if (id == kDimensionsId && is_index(value, kMostRandomDimensions + 1) &&
      value >= static_cast<double>(kLeastRandomDimensions)) {
    state.dimensions = static_cast<std::size_t>(value);
    return true;
  }
  if (id == kKindId && is_index(value, kKinds.size())) {
    state.positive = value == 1;
    return true;
  }
  if (id == kAgainId && is_index(value, kSeeds)) {
    state.seed = static_cast<std::uint32_t>(value);
    return true;
  }
  return false;
}

double theory(std::size_t dimensions) {
  return 1 / std::sqrt(static_cast<double>(dimensions));
}

Node answer(const HighdimState& state, const RandomPairs& pairs) {
  return words("highdim.head",
               {in("count", whole(state.dimensions)), in("low", angle_node(pairs.low_angle)),
                in("high", angle_node(pairs.high_angle))});
}

std::vector<Cell> sample_row(const HighdimState& state, std::size_t dimensions) {
  HighdimState other = state;
  other.dimensions = dimensions;
  const RandomPairs& pairs = random_pairs(other);
  Cell count = value(whole(dimensions));
  count.press = {std::string(kDimensionsId), static_cast<double>(dimensions)};
  count.pressed = state.dimensions == dimensions;
  std::vector<Cell> cells{std::move(count), value(decimal(pairs.mean, 3)),
                          value(decimal(pairs.spread, 3))};
  if (!state.positive) {
    cells.push_back(value(decimal(theory(dimensions), 3)));
  }
  cells.push_back(
      value(row({angle_node(pairs.low_angle), plain(" – "), angle_node(pairs.high_angle)})));
  return cells;
}

Block samples(const HighdimState& state) {
  std::vector<Cell> head{heading(words("highdim.column.dimensions")),
                         heading(words("highdim.column.mean")),
                         heading(words("highdim.column.spread"))};
  if (!state.positive) {
    head.push_back(heading(row({plain("1/√"), plain("n")})));
  }
  head.push_back(heading(words("highdim.column.half")));
  std::vector<std::vector<Cell>> rows{std::move(head)};
  for (const std::size_t dimensions : kRows) {
    rows.push_back(sample_row(state, dimensions));
  }
  return table(words("highdim.table"), std::move(rows));
}

Node spread_words(const HighdimState& state, const RandomPairs& pairs) {
  return words(
      state.positive ? "highdim.say.positive" : "highdim.say.any",
      {in("vectors", whole(kRandomVectors)), in("pairs", whole(kRandomPairs)),
       in("count", whole(state.dimensions)), in("mean", decimal(pairs.mean, 3)),
       in("spread", decimal(pairs.spread, 3)), in("theory", decimal(theory(state.dimensions), 3))});
}

void fill(const Scene& scene, const Similarity&, Board& board) {
  const auto& state = state_of<HighdimState>(scene);
  const RandomPairs& pairs = random_pairs(state);
  board.head.push_back(sentence(answer(state, pairs), Tone::strong));
  board.body.push_back(control_row(scene, {kSlideId, kKindId, kAgainId}));
  board.body.push_back(sentence(spread_words(state, pairs)));
  board.body.push_back(samples(state));
  board.body.push_back(
      sentence(words(state.positive ? "highdim.why.positive" : "highdim.why.any"), Tone::note));
}

std::vector<Node> describe(const Scene& scene, const Similarity&) {
  const auto& state = state_of<HighdimState>(scene);
  const RandomPairs& pairs = random_pairs(state);
  return {words("describe.bars", {in("low", cosine_node(pairs.cosines.front())),
                                  in("high", cosine_node(pairs.cosines.back()))}),
          answer(state, pairs), spread_words(state, pairs)};
}

// The parameters are whole numbers within their bounds, or were not given.
void read_parameters(const ParameterTexts& texts, Scene& scene, std::vector<BadParameter>&) {
  auto& state = state_of<HighdimState>(scene);
  if (const auto text = texts.get("dimensions"); !text.empty()) {
    state.dimensions = static_cast<std::size_t>(parse_number(text).value);
  }
  if (const auto text = texts.get("seed"); !text.empty()) {
    state.seed = static_cast<std::uint32_t>(parse_number(text).value);
  }
}

// No state brings them where they are asked about and count.
void write_parameters(const Scene& scene, ParameterTexts& texts) {
  if (scene.quiz.graded && !(state_of<HighdimState>(scene) == HighdimState{})) {
    texts["dimensions"] = std::to_string(state_of<HighdimState>(scene).dimensions);
    texts["seed"] = std::to_string(state_of<HighdimState>(scene).seed);
  }
}

std::string write_random(const Scene& scene) {
  const auto& state = state_of<HighdimState>(scene);
  return state_indices({state.dimensions, state.seed, state.positive ? 1U : 0U});
}

bool read_random(Scene& scene, std::string_view text) {
  const auto at = indices_of_state(text, kSeeds);
  return at && at->size() == 3 && set(scene, kDimensionsId, static_cast<double>((*at)[0])) &&
         set(scene, kAgainId, static_cast<double>((*at)[1])) &&
         set(scene, kKindId, static_cast<double>((*at)[2]));
}

constexpr std::array kStateParts{StatePart{"random", write_random, read_random}};

void from_the_plane(Scene& scene) {
  state_of<HighdimState>(scene).dimensions = kLeastRandomDimensions;
  state_of<HighdimState>(scene).positive = false;
}

void any_numbers(Scene& scene) {
  state_of<HighdimState>(scene).positive = false;
}

template <int Least>
bool is_wide(const Scene& scene, const Similarity&) {
  const auto& state = state_of<HighdimState>(scene);
  return state.dimensions >= Least && !state.positive;
}

bool is_wide_and_positive(const Scene& scene, const Similarity&) {
  const auto& state = state_of<HighdimState>(scene);
  return state.dimensions >= kWide && state.positive;
}

constexpr std::array kSteps{
    Step{"highdim.step.plane.say", "highdim.step.plane.ask", "highdim.step.plane.found",
         is_wide<10>, StepAction::change, from_the_plane},
    Step{"highdim.step.wide.say", "highdim.step.wide.ask", "highdim.step.wide.found",
         is_wide<kWide>, StepAction::change, any_numbers},
    Step{"highdim.step.positive.say", "highdim.step.positive.ask", "highdim.step.positive.found",
         is_wide_and_positive, StepAction::change, any_numbers},
};

void follow(Scene& scene, const Scene& theirs) {
  state_of<HighdimState>(scene) = state_of<HighdimState>(theirs);
}

}  // namespace

constinit const FigureEntry entries_of::highdim{.name = "highdim",
                                                .title = "highdim.title",
                                                .label = "highdim.label",
                                                .has_vectors = false,
                                                .prepare = prepare,
                                                .add_controls = add_controls,
                                                .set = set,
                                                .fill = fill,
                                                .describe = describe,
                                                .steps = kSteps,
                                                .questions = kHighdimQuestions,
                                                .follow = follow,
                                                .read_parameters = read_parameters,
                                                .write_parameters = write_parameters,
                                                .state_parts = kStateParts};

}  // namespace cosine_lab
