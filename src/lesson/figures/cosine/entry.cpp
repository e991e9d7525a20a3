// The cosine similarity, worked out line by line with the present numbers.
#include <array>
#include <cmath>
#include <utility>

#include "lesson/figures/controls.h"
#include "lesson/figures/cosine/questions.h"
#include "lesson/figures/cosine/state.h"
#include "lesson/figures/cosine/unit_circle.h"
#include "lesson/figures/description.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figures.h"
#include "lesson/text/digits.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kViewId = "cosine.view";

// Sums of more terms than this are written with dots in the middle.
constexpr std::size_t kMostTerms = 4;

template <typename Term>
Node sum(std::size_t count, const Term& term) {
  Node made = row({});
  for (std::size_t d = 0; d < count; ++d) {
    const bool left_out = count > kMostTerms && d >= kMostTerms - 1 && d + 1 < count;
    if (left_out && d > kMostTerms - 1) {
      continue;
    }
    if (d > 0) {
      made.children.push_back(plain("+"));
    }
    made.children.push_back(left_out ? plain("…") : term(d));
  }
  return made;
}

Node equals(Node node) {
  return row({plain("="), std::move(node)});
}

Mark pair_mark(const Scene& scene) {
  return {static_cast<int>(scene.compared.first), static_cast<int>(scene.compared.second), -1};
}

Node measure_node(const Measure& measure) {
  return measure.status == Status::ok ? number(measure.value) : words("large");
}

// The lines are rows of children, each child an "= ..." after which a line may be broken.
Node dot_line(const Scene& scene, const Similarity& similarity) {
  const std::size_t a = scene.compared.first;
  const std::size_t b = scene.compared.second;
  const std::size_t count = scene.dimensions.size();
  Node products = sum(count, [&](std::size_t d) {
    return row({component(scene, a, d, true), plain("×"), component(scene, b, d, true)});
  });
  Node values = sum(count, [&](std::size_t d) {
    const double product = scene.vectors[a].components[d] * scene.vectors[b].components[d];
    Node value = std::isfinite(product) ? number(product) : words("large");
    if (product < 0) {
      value = row({plain("("), std::move(value), plain(")")});
    }
    return marked({static_cast<int>(a), static_cast<int>(b), static_cast<int>(d)},
                  std::move(value));
  });
  return row({row({name_of(scene, a), plain("·"), name_of(scene, b)}), equals(std::move(products)),
              equals(std::move(values)),
              equals(marked(pair_mark(scene), measure_node(similarity.dot)))});
}

Node norm_line(const Scene& scene, std::size_t vector, const Measure& norm) {
  const auto& components = scene.vectors[vector].components;
  Node squares = sum(components.size(), [&](std::size_t d) {
    return marked(mark_of(vector, d), power(component(scene, vector, d, true), number(2)));
  });
  Node line = row({norm_of(scene, vector), equals(root(std::move(squares)))});
  const Measure square = dot_product(components, components);
  if (square.status == Status::ok) {
    line.children.push_back(equals(root(marked(mark_of(vector), number(square.value)))));
  }
  line.children.push_back(equals(marked(mark_of(vector), measure_node(norm))));
  return line;
}

Node cosine_line(const Scene& scene, const Similarity& similarity) {
  const auto [a, b] = scene.compared;
  const double cosine = similarity.cosine.value;
  return row({row({plain("cos"), plain("\u2009"), plain("θ")}),
              equals(fraction(row({name_of(scene, a), plain("·"), name_of(scene, b)}),
                              row({norm_of(scene, a), norm_of(scene, b)}))),
              equals(fraction(marked(pair_mark(scene), measure_node(similarity.dot)),
                              row({marked(mark_of(a), measure_node(similarity.norm_a)), plain("×"),
                                   marked(mark_of(b), measure_node(similarity.norm_b))}))),
              equals(marked(pair_mark(scene), decimal(cosine, cosine_decimals(cosine))))});
}

Node angle_line(const Scene& scene, const Similarity& similarity) {
  const double cosine = similarity.cosine.value;
  return row({plain("θ"),
              equals(row({plain("arccos"), plain("\u2009"),
                          marked(pair_mark(scene), decimal(cosine, cosine_decimals(cosine)))})),
              equals(marked(pair_mark(scene), angle_node(similarity.angle.value)))});
}

void add_controls(const Scene& scene, std::vector<Control>& list) {
  Control view;
  view.id = kViewId;
  view.group = ControlGroup::page;
  view.kind = ControlKind::choice;
  view.label = word(kViewId);
  view.value = state_of<CosineState>(scene).circle ? 1 : 0;
  view.choices = {std::string(word("cosine.view.arrows")), std::string(word("cosine.view.circle"))};
  list.push_back(std::move(view));
}

bool set(Scene& scene, std::string_view id, double value) {
  if (id != kViewId || !is_index(value, 2)) {
    return false;
  }
  state_of<CosineState>(scene).circle = value == 1;
  return true;
}

// What the circle shows.
Node shadow_words(const Scene& scene, double cosine) {
  const std::string_view key = cosine == 0  ? "cosine.circle.none"
                               : cosine > 0 ? "cosine.circle"
                                            : "cosine.circle.back";
  const int decimals = cosine_decimals(cosine);
  return words(key, {in("first", name_of(scene, scene.compared.first)),
                     in("second", name_of(scene, scene.compared.second)),
                     in("length", decimal(std::abs(cosine), decimals)),
                     in("cosine", decimal(cosine, decimals))});
}

void fill(const Scene& scene, const Similarity& similarity, Board& board) {
  board.views.push_back(control_row(scene, {kViewId}));
  if (on_circle(scene) && similarity.cosine.status == Status::ok) {
    board.body.push_back(sentence(shadow_words(scene, similarity.cosine.value)));
  }
  std::vector<Node> lines;
  lines.push_back(dot_line(scene, similarity));
  lines.push_back(norm_line(scene, scene.compared.first, similarity.norm_a));
  lines.push_back(norm_line(scene, scene.compared.second, similarity.norm_b));
  const bool defined = similarity.cosine.status == Status::ok;
  if (defined) {
    lines.push_back(cosine_line(scene, similarity));
    lines.push_back(angle_line(scene, similarity));
  }
  board.body.push_back(formula(std::move(lines)));
  if (!defined) {
    board.body.push_back(sentence(words("undefined.zero"), Tone::bad));
  }
  Block pair = control_row(scene, {"first", "second"});
  pair.controls[0].label = word("compare");
  pair.controls[1].label = word("compare.with");
  board.body.push_back(std::move(pair));
}

std::vector<Node> describe(const Scene& scene, const Similarity& similarity) {
  std::vector<Node> sentences{ground_words(scene)};
  if (on_circle(scene) && similarity.cosine.status == Status::ok) {
    sentences.push_back(shadow_words(scene, similarity.cosine.value));
  }
  sentences.push_back(compared_words(scene));
  sentences.push_back(relation_words(scene, similarity));
  add_others(scene, sentences);
  return sentences;
}

// On the circle every vector is drawn with length 1, and a drag turns it.
Point tip(const Scene& scene, std::size_t vector) {
  const auto& components = scene.vectors[vector].components;
  const Point place{components[0], components[1]};
  return on_circle(scene) ? unit_of(place) : place;
}

void put(Scene& scene, std::size_t vector, const Point& place) {
  auto& components = scene.vectors[vector].components;
  const Point moved = on_circle(scene) ? turned_to({components[0], components[1]}, place) : place;
  components = {moved[0], moved[1]};
}

std::string unit(const Scene& scene, std::size_t dimension) {
  return on_circle(scene) ? std::string() : scene.dimensions[dimension].unit;
}

void read_parameters(const ParameterTexts& texts, Scene& scene, std::vector<BadParameter>&) {
  state_of<CosineState>(scene).circle = texts.get("view") == "circle";
}

// No state brings it where questions count.
void write_parameters(const Scene& scene, ParameterTexts& texts) {
  if (scene.quiz.graded && state_of<CosineState>(scene).circle) {
    texts["view"] = "circle";
  }
}

std::string write_circle(const Scene& scene) {
  return on_circle(scene) ? "1" : "0";
}

bool read_circle(Scene& scene, std::string_view text) {
  state_of<CosineState>(scene).circle = text == "1";
  return text == "0" || text == "1";
}

constexpr std::array kStateParts{StatePart{"circle", write_circle, read_circle}};

template <int Percent>
bool cosine_above(const Scene&, const Similarity& similarity) {
  return similarity.cosine.status == Status::ok && similarity.cosine.value * 100 >= Percent;
}

bool is_right_angle(const Scene&, const Similarity& similarity) {
  return similarity.cosine.status == Status::ok && std::abs(similarity.cosine.value) < 0.01;
}

bool is_opposite(const Scene&, const Similarity& similarity) {
  return similarity.cosine.status == Status::ok && similarity.cosine.value <= -0.95;
}

bool sees_circle(const Scene& scene, const Similarity&) {
  return on_circle(scene);
}

bool sees_long_shadow(const Scene& scene, const Similarity& similarity) {
  return on_circle(scene) && cosine_above<90>(scene, similarity);
}

void see_arrows(Scene& scene) {
  state_of<CosineState>(scene).circle = false;
}

void see_circle(Scene& scene) {
  state_of<CosineState>(scene).circle = true;
}

constexpr std::array kSteps{
    Step{"cosine.step.near.say",
         "cosine.step.near.ask",
         "cosine.step.near.found",
         cosine_above<99>,
         StepAction::move,
         nullptr,
         {.least = 0.99}},
    Step{"cosine.step.right.say",
         "cosine.step.right.ask",
         "cosine.step.right.found",
         is_right_angle,
         StepAction::move,
         nullptr,
         {-0.01, 0.01},
         AskedTip::either},
    Step{"cosine.step.back.say",
         "cosine.step.back.ask",
         "cosine.step.back.found",
         is_opposite,
         StepAction::move,
         nullptr,
         {.most = -0.95}},
    Step{"cosine.step.circle.say", "cosine.step.circle.ask", "cosine.step.circle.found",
         sees_circle, StepAction::change, see_arrows},
    Step{"cosine.step.shadow.say",
         "cosine.step.shadow.ask",
         "cosine.step.shadow.found",
         sees_long_shadow,
         StepAction::move,
         see_circle,
         {.least = 0.9},
         AskedTip::second},
};

}  // namespace

constinit const FigureEntry entries_of::cosine{.name = "cosine",
                                               .title = "title",
                                               .label = "figure.label",
                                               .has_readout = true,
                                               .folded = true,
                                               .has_data = true,
                                               .add_controls = add_controls,
                                               .set = set,
                                               .fill = fill,
                                               .describe = describe,
                                               .steps = kSteps,
                                               .questions = kCosineQuestions,
                                               .tip = tip,
                                               .put = put,
                                               .unit = unit,
                                               .keeps_length = on_circle,
                                               .read_parameters = read_parameters,
                                               .write_parameters = write_parameters,
                                               .state_parts = kStateParts};

}  // namespace cosine_lab
