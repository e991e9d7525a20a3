// Comparison 2.0: the cosine similarity, worked out line by line with the numbers of the moment.
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "lesson/digits.h"
#include "lesson/figures.h"

namespace cosine_lab {
namespace {

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
      made.parts.push_back(plain("+"));
    }
    made.parts.push_back(left_out ? plain("…") : term(d));
  }
  return made;
}

Node equals(Node node) {
  return row({plain("="), std::move(node)});
}

Node measure_node(const Measure& measure) {
  return measure.status == Status::ok ? number(measure.value) : words("large");
}

// The lines are rows of parts, each part an "= ..." after which a line may be broken.
Node dot_line(const Scene& scene, const Similarity& similarity) {
  const std::size_t a = scene.compared.first;
  const std::size_t b = scene.compared.second;
  const std::size_t count = scene.dimensions.size();
  Node products = sum(count, [&](std::size_t d) {
    return row({component(scene, a, d, true), plain("×"), component(scene, b, d, true)});
  });
  Node values = sum(count, [&](std::size_t d) {
    const double product = scene.vectors[a].components[d] * scene.vectors[b].components[d];
    Node value = number(product);
    if (product < 0) {
      value = row({plain("("), std::move(value), plain(")")});
    }
    return marked({static_cast<int>(a), static_cast<int>(b), static_cast<int>(d)},
                  std::move(value));
  });
  return row({row({name_of(scene, a), plain("·"), name_of(scene, b)}), equals(std::move(products)),
              equals(std::move(values)), equals(measure_node(similarity.dot))});
}

Node norm_line(const Scene& scene, std::size_t vector, const Measure& norm) {
  const auto& components = scene.vectors[vector].components;
  Node squares = sum(components.size(), [&](std::size_t d) {
    return marked(mark_of(vector, d), power(component(scene, vector, d, true), number(2)));
  });
  Node line = row({norm_of(scene, vector), equals(root(std::move(squares)))});
  const Measure square = dot_product(components, components);
  if (square.status == Status::ok) {
    line.parts.push_back(equals(root(number(square.value))));
  }
  line.parts.push_back(equals(marked(mark_of(vector), measure_node(norm))));
  return line;
}

Node cosine_line(const Scene& scene, const Similarity& similarity) {
  const auto [a, b] = scene.compared;
  const double cosine = similarity.cosine.value;
  return row({row({plain("cos"), plain("\u2009"), plain("θ")}),
              equals(fraction(row({name_of(scene, a), plain("·"), name_of(scene, b)}),
                              row({norm_of(scene, a), norm_of(scene, b)}))),
              equals(fraction(measure_node(similarity.dot),
                              row({marked(mark_of(a), measure_node(similarity.norm_a)), plain("×"),
                                   marked(mark_of(b), measure_node(similarity.norm_b))}))),
              equals(decimal(cosine, cosine_decimals(cosine)))});
}

Node angle_line(const Similarity& similarity) {
  const double cosine = similarity.cosine.value;
  const double degrees = similarity.angle.value * 180 / std::numbers::pi;
  return row(
      {plain("θ"),
       equals(row({plain("arccos"), plain("\u2009"), decimal(cosine, cosine_decimals(cosine))})),
       equals(decimal(degrees, angle_decimals(degrees), "°"))});
}

void fill(const Scene& scene, const Similarity& similarity, Board& board) {
  std::vector<Node> lines;
  lines.push_back(dot_line(scene, similarity));
  lines.push_back(norm_line(scene, scene.compared.first, similarity.norm_a));
  lines.push_back(norm_line(scene, scene.compared.second, similarity.norm_b));
  const bool defined = similarity.cosine.status == Status::ok;
  if (defined) {
    lines.push_back(cosine_line(scene, similarity));
    lines.push_back(angle_line(similarity));
  }
  board.body.push_back(formula(std::move(lines)));
  if (!defined) {
    board.body.push_back(sentence(words("undefined.zero"), Tone::bad));
  }
}

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

constexpr std::array kSteps{
    Step{"cosine.step.near.say", "cosine.step.near.ask", "cosine.step.near.found", nullptr,
         cosine_above<99>},
    Step{"cosine.step.right.say", "cosine.step.right.ask", "cosine.step.right.found", nullptr,
         is_right_angle},
    Step{"cosine.step.back.say", "cosine.step.back.ask", "cosine.step.back.found", nullptr,
         is_opposite},
};

}  // namespace

constinit const FigureEntry kCosineFigure{.name = "cosine",
                                          .title = "title",
                                          .label = "figure.label",
                                          .has_readout = true,
                                          .folded = true,
                                          .fill = fill,
                                          .steps = kSteps};

}  // namespace cosine_lab
