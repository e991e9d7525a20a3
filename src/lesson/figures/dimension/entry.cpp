// Which is larger? First one dimension at a time on a number line; then two lines span a plane, and
// numbers become vectors.
#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "lesson/board/control.h"
#include "lesson/board/node_text.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/description.h"
#include "lesson/figures/dimension/questions.h"
#include "lesson/figures/dimension/state.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figures.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kViewId = "dimension.view";
// If there are more vectors than this, only the two that are compared are written out.
constexpr std::size_t kMostWritten = 30;

bool has_plane(const Scene& scene) {
  return scene.dimensions.size() >= kPlaneDimensions;
}

// The dimensions, then both at once.
void add_controls(const Scene& scene, std::vector<Control>& list) {
  const auto& state = state_of<DimensionState>(scene);
  Control control =
      figure_control(kViewId, ControlKind::choice,
                     static_cast<double>(state.plane ? scene.dimensions.size() : state.chosen));
  for (const Dimension& dimension : scene.dimensions) {
    control.choices.push_back(dimension.name);
  }
  if (has_plane(scene)) {
    control.choices.emplace_back(word("dimension.both"));
  }
  list.push_back(std::move(control));
}

bool set(Scene& scene, std::string_view id, double value) {
  const std::size_t count = scene.dimensions.size();
  if (id != kViewId || !is_index(value, count + (has_plane(scene) ? 1 : 0))) {
    return false;
  }
  const auto chosen = static_cast<std::size_t>(value);
  auto& state = state_of<DimensionState>(scene);
  state.plane = chosen == count;
  if (!state.plane && chosen != state.chosen) {
    state.other = std::exchange(state.chosen, chosen);
  }
  return true;
}

double of(const Scene& scene, std::size_t vector, std::size_t dimension) {
  return scene.vectors[vector].components[dimension];
}

// "By mass, B is larger: 15 kg against 3 kg."
Node answer(const Scene& scene, std::size_t dimension) {
  auto [more, less] = scene.compared;
  if (of(scene, more, dimension) < of(scene, less, dimension)) {
    std::swap(more, less);
  }
  const bool same = of(scene, more, dimension) == of(scene, less, dimension);
  Node much = quantity(scene, more, dimension);
  Node little = quantity(scene, less, dimension);
  tell_apart(much, little);
  return words(same ? "dimension.same" : "dimension.larger",
               {in("dimension", plain(scene.dimensions[dimension].name)),
                in("more", name_of(scene, more)), in("less", name_of(scene, less)),
                in("much", std::move(much)), in("little", std::move(little))});
}

Shown shown(const Scene& scene) {
  const auto& state = state_of<DimensionState>(scene);
  if (!state.plane) {
    return {state.chosen, state.other, true};
  }
  return {std::min(state.chosen, state.other), std::max(state.chosen, state.other), false};
}

std::vector<std::size_t> drawn_dimensions(const Scene& scene) {
  const Shown drawn = shown(scene);
  return drawn.line ? std::vector{drawn.x} : std::vector{drawn.x, drawn.y};
}

Node vector_of(const Scene& scene, std::size_t vector, const std::vector<std::size_t>& dimensions,
               bool units) {
  Node made = row({plain("[")});
  for (std::size_t i = 0; i < dimensions.size(); ++i) {
    if (i > 0) {
      made.children.push_back(plain(word("numbers.between")));
    }
    made.children.push_back(units ? quantity(scene, vector, dimensions[i])
                                  : component(scene, vector, dimensions[i]));
  }
  made.children.push_back(plain("]"));
  return made;
}

// "A = 3 kg", or "A = [3 kg, 30 L] → [3, 30]".
Node writing_of(const Scene& scene, std::size_t vector) {
  const std::vector<std::size_t> dimensions = drawn_dimensions(scene);
  Node line = row({name_of(scene, vector)});
  if (dimensions.size() == 1) {
    line.children.push_back(row({plain("="), quantity(scene, vector, dimensions[0])}));
    return line;
  }
  line.children.push_back(row({plain("="), vector_of(scene, vector, dimensions, true)}));
  line.children.push_back(row({plain("→"), vector_of(scene, vector, dimensions, false)}));
  return line;
}

// "A = C < D = E < B"
Node order(const Scene& scene, std::size_t dimension) {
  std::vector<std::size_t> sorted(scene.vectors.size());
  std::iota(sorted.begin(), sorted.end(), std::size_t{0});
  std::ranges::stable_sort(sorted, {}, [&](std::size_t v) { return of(scene, v, dimension); });
  Node line = row({});
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    Node child = row({});
    if (i > 0) {
      const bool same = of(scene, sorted[i - 1], dimension) == of(scene, sorted[i], dimension);
      child.children.push_back(plain(same ? "=" : "<"));
    }
    child.children.push_back(name_of(scene, sorted[i]));
    line.children.push_back(std::move(child));
  }
  return line;
}

Cell cell(Node content, bool heading = false) {
  Cell made;
  made.content = std::move(content);
  made.heading = heading;
  return made;
}

Cell larger_cell(const Scene& scene, std::size_t dimension) {
  const auto [a, b] = scene.compared;
  const double difference = of(scene, a, dimension) - of(scene, b, dimension);
  Cell made =
      cell(difference == 0 ? words("dimension.neither") : name_of(scene, difference > 0 ? a : b));
  made.tone = Tone::strong;
  return made;
}

Block answers(const Scene& scene) {
  const auto [a, b] = scene.compared;
  std::vector<std::vector<Cell>> rows{{cell(words("dimension.dimension"), true),
                                       cell(name_of(scene, a), true), cell(name_of(scene, b), true),
                                       cell(words("dimension.who"), true)}};
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    Cell name = cell(plain(scene.dimensions[d].name), true);
    name.press = {std::string(kViewId), static_cast<double>(d)};
    name.pressed =
        !state_of<DimensionState>(scene).plane && state_of<DimensionState>(scene).chosen == d;
    Node one = quantity(scene, a, d);
    Node other = quantity(scene, b, d);
    tell_apart(one, other);
    rows.push_back(
        {std::move(name), cell(std::move(one)), cell(std::move(other)), larger_cell(scene, d)});
  }
  return table(words("dimension.answers"), std::move(rows));
}

void fill(const Scene& scene, const Similarity&, Board& board) {
  const bool plane = state_of<DimensionState>(scene).plane;
  board.head.push_back(
      plane ? sentence(words("dimension.plane"), Tone::strong)
            : sentence(answer(scene, state_of<DimensionState>(scene).chosen), Tone::strong));
  Block look = control_row(scene, {kViewId, "first", "second"});
  look.controls[1].label = word("compare");
  look.controls[2].label = word("compare.with");
  board.body.push_back(std::move(look));
  board.body.push_back(answers(scene));
  const bool all = scene.vectors.size() <= kMostWritten;
  std::vector<Node> lines;
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    if ((all && scene.show_others) || scene.is_compared(v)) {
      lines.push_back(writing_of(scene, v));
    }
  }
  if (!plane && all) {
    board.body.push_back(sentence(words(
        "dimension.order",
        {in("dimension", plain(scene.dimensions[state_of<DimensionState>(scene).chosen].name))})));
    board.body.push_back(formula({order(scene, state_of<DimensionState>(scene).chosen)}));
  }
  board.body.push_back(sentence(words(plane ? "dimension.vectors" : "dimension.scalars")));
  board.body.push_back(formula(std::move(lines)));
}

// No angle is drawn: what is asked is which is larger, by each number that has an axis.
std::vector<Node> describe(const Scene& scene, const Similarity&) {
  std::vector<Node> sentences{ground_words(scene), compared_words(scene)};
  for (const std::size_t dimension : drawn_dimensions(scene)) {
    sentences.push_back(answer(scene, dimension));
  }
  add_others(scene, sentences);
  add_left_out(scene, sentences);
  return sentences;
}

void take_data(Scene& scene, NewData data) {
  auto& state = state_of<DimensionState>(scene);
  const std::size_t count = scene.dimensions.size();
  const bool is_lost =
      state.chosen >= count || state.other >= count || (state.chosen == state.other && count > 1);
  if (data == NewData::other || is_lost) {
    state = {0, count > 1 ? std::size_t{1} : 0, state.plane};
  }
  state.plane = state.plane && count > 1;
}

std::string write_line(const Scene& scene) {
  const auto& state = state_of<DimensionState>(scene);
  return state_indices({state.chosen, state.other, state.plane ? 1U : 0U});
}

bool read_line(Scene& scene, std::string_view text) {
  const std::size_t count = scene.dimensions.size();
  const auto at = indices_of_state(text, std::max<std::size_t>(2, count));
  if (!at || at->size() != 3 || (*at)[0] >= count || (*at)[1] >= count || (*at)[2] > 1 ||
      ((*at)[2] == 1 && (*at)[0] == (*at)[1])) {
    return false;
  }
  state_of<DimensionState>(scene) = {(*at)[0], (*at)[1], (*at)[2] == 1};
  return true;
}

constexpr std::array kStateParts{StatePart{"line", write_line, read_line}};

void first_line(Scene& scene) {
  auto& state = state_of<DimensionState>(scene);
  state = {0, state.other == 0 ? 1 : state.other, false};
}

bool another_dimension(const Scene& scene, const Similarity&) {
  return state_of<DimensionState>(scene).chosen != 0 && !state_of<DimensionState>(scene).plane;
}

bool both(const Scene& scene, const Similarity&) {
  return state_of<DimensionState>(scene).plane;
}

constexpr std::array kSteps{
    Step{"dimension.step.other.say", "dimension.step.other.ask", "dimension.step.other.found",
         another_dimension, StepAction::change, first_line},
    Step{"dimension.step.both.say", "dimension.step.both.ask", "dimension.step.both.found", both},
};

}  // namespace

constinit const FigureEntry entries_of::dimension{.name = "dimension",
                                                  .title = "dimension.title",
                                                  .label = "dimension.label",
                                                  .least_dimensions = 1,
                                                  .most_dimensions = kMaxDimensions,
                                                  .has_data = true,
                                                  .add_controls = add_controls,
                                                  .set = set,
                                                  .fill = fill,
                                                  .describe = describe,
                                                  .steps = kSteps,
                                                  .questions = kDimensionQuestions,
                                                  .shown = shown,
                                                  .take_data = take_data,
                                                  .state_parts = kStateParts};

}  // namespace cosine_lab
