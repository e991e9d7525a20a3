#include "lesson/figures/description.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <numeric>
#include <utility>

#include "lesson/figures/figure.h"
#include "lesson/figures/graded_quiz.h"
#include "lesson/figures/placement.h"
#include "lesson/figures/question_list.h"
#include "lesson/figures/question_tools.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/scene/pair.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {
namespace {

// A vector of more numbers than this is only named, but for the compared two.
constexpr std::size_t kMostComponents = 4;

// Only scenes that no session makes have fewer vectors than two.
bool has_pair(const Scene& scene) {
  const std::size_t count = scene.vectors.size();
  return scene.compared.first < count && scene.compared.second < count;
}

std::vector<std::size_t> others_than_pair(const Scene& scene) {
  std::vector<std::size_t> others;
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    if (!scene.is_compared(v)) {
      others.push_back(v);
    }
  }
  return others;
}

Node axis_name(const Scene& scene, std::size_t dimension) {
  return plain(with_unit_after(scene.dimensions[dimension].name, axis_unit(scene, dimension)));
}

// "mass 3 kg, volume 30 L", or the numbers alone.
Node components_of(const Scene& scene, std::size_t vector, ComponentNode one, bool named) {
  std::vector<Node> children;
  children.reserve(scene.dimensions.size());
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    children.push_back(
        named ? row({plain(scene.dimensions[d].name), plain(" "), one(scene, vector, d)})
              : one(scene, vector, d));
  }
  return listed(std::move(children));
}

Node other_node(const Scene& scene, std::size_t vector, ComponentNode one) {
  if (scene.dimensions.size() > kMostComponents) {
    return name_of(scene, vector);
  }
  return row({name_of(scene, vector), plain("\u00a0("), components_of(scene, vector, one, false),
              plain(")")});
}

// Halved, so that it is finite for every place.
double half_distance(const Scene& scene, std::size_t vector) {
  const Point tip = tip_of(scene, vector);
  return std::hypot(tip[0] / 2, tip[1] / 2);
}

Node count_node(std::string_view key, std::size_t count) {
  return words(key, {in("count", whole(count))});
}

// Their numbers are not listed: the two that mark how far the others reach are named.
Node extreme_words(const Scene& scene, const std::vector<std::size_t>& others, ComponentNode one) {
  const auto [near, far] = std::ranges::minmax_element(
      others, {}, [&](std::size_t v) { return half_distance(scene, v); });
  if (half_distance(scene, *near) == half_distance(scene, *far)) {
    return count_node("describe.count", others.size());
  }
  return words("describe.many",
               {in("count", whole(others.size())), in("far", other_node(scene, *far, one)),
                in("near", other_node(scene, *near, one))});
}

struct Said {
  std::string_view key;
  double angle = 0;
};

Said relation_of(const PairMeasure& pair) {
  switch (pair.direction) {
    case Direction::parallel:
      return {"describe.is.same", 0};
    case Direction::nearly_parallel:
      return {"describe.is.near", pair.angle};
    case Direction::perpendicular:
      return {"describe.is.right", std::numbers::pi / 2};
    case Direction::opposite:
      return {"describe.is.opposite", std::numbers::pi};
    default:
      return {pair.cosine > 0 ? "describe.is.sharp" : "describe.is.wide", pair.angle};
  }
}

bool is_exact(Direction direction) {
  return direction == Direction::parallel || direction == Direction::perpendicular ||
         direction == Direction::opposite;
}

Node why_no_relation(const Scene& scene, const Similarity& similarity) {
  if (similarity.angle.status != Status::zero_vector) {
    return about_pair(scene, "describe.is.unknown");
  }
  const auto [first, second] = scene.compared;
  const std::size_t zero = similarity.norm_a.value == 0 ? first : second;
  return about_pair(scene, "describe.is.none", {in("zero", name_of(scene, zero))});
}

// An open question says itself whether the numbers are given. An exercise of the figure's own gives
// them always.
bool gives_numbers(const Scene& scene) {
  return (!is_open(scene) && !is_examined(scene)) || shows_numbers(scene, scene.quiz.at);
}

std::vector<Node> veiled_description(const Scene& scene) {
  std::vector<Node> sentences;
  if (figure_entry(scene.kind).has_vectors && has_pair(scene)) {
    if (shown_dimensions(scene).axes) {
      sentences.push_back(ground_words(scene));
    }
    const bool numbers = gives_numbers(scene);
    sentences.push_back(numbers ? compared_words(scene) : about_pair(scene, "describe.names"));
    const bool few = scene.vectors.size() <= kMostDescribed + 2;
    if (numbers && few) {
      add_others(scene, sentences);
    } else {
      add_count(scene, sentences);
    }
  }
  sentences.push_back(words(is_graded(scene) ? "describe.graded" : "describe.hidden"));
  return sentences;
}

}  // namespace

std::vector<Node> description_of(const Scene& scene, const Similarity& similarity,
                                 const std::vector<std::size_t>& outside) {
  if (is_veiled(scene)) {
    return veiled_description(scene);
  }
  const FigureEntry& figure = figure_entry(scene.kind);
  if (figure.has_vectors && !has_pair(scene)) {
    std::vector<std::size_t> all(scene.vectors.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return {words("describe.others", {in("vectors", name_list(scene, all, kMostDescribed))})};
  }
  std::vector<Node> sentences = figure.describe(scene, similarity);
  if (!outside.empty()) {
    sentences.push_back(
        words("describe.outside", {in("names", name_list(scene, outside, kMostDescribed))}));
  }
  return sentences;
}

Board description_board(const Scene& scene, const Similarity& similarity,
                        const std::vector<std::size_t>& outside) {
  Block paragraph;
  paragraph.lines = description_of(scene, similarity, outside);
  Board board;
  board.body.push_back(std::move(paragraph));
  return board;
}

Node ground_words(const Scene& scene) {
  const Shown drawn = shown_dimensions(scene);
  if (drawn.line) {
    return words("describe.line", {in("dimension", axis_name(scene, drawn.x))});
  }
  return words("describe.plane",
               {in("across", axis_name(scene, drawn.x)), in("up", axis_name(scene, drawn.y))});
}

Node relation_words(const Scene& scene, const Similarity& similarity) {
  const PairMeasure pair = pair_measure(similarity);
  if (pair.direction == Direction::none) {
    return why_no_relation(scene, similarity);
  }
  const auto [key, angle] = relation_of(pair);
  Node angle_said = angle_node(angle);
  Node cosine_said = cosine_node(pair.cosine);
  if (is_exact(pair.direction)) {
    // In degrees it is a whole number.
    angle_said.decimals = angle_said.text == "°" ? 0 : angle_said.decimals;
    cosine_said.decimals = 0;
  }
  return about_pair(scene, key,
                    {in("angle", std::move(angle_said)), in("cosine", std::move(cosine_said))});
}

Node compared_words(const Scene& scene, ComponentNode one) {
  const auto [first, second] = scene.compared;
  return about_pair(scene, "describe.numbers",
                    {in("one", components_of(scene, first, one, true)),
                     in("other", components_of(scene, second, one, true))});
}

void add_others(const Scene& scene, std::vector<Node>& sentences, ComponentNode one) {
  const std::vector<std::size_t> others = others_than_pair(scene);
  if (others.empty() || !scene.show_others) {
    add_count(scene, sentences);
    return;
  }
  if (others.size() > kMostDescribed) {
    sentences.push_back(extreme_words(scene, others, one));
    return;
  }
  std::vector<Node> nodes;
  std::ranges::transform(others, std::back_inserter(nodes),
                         [&](std::size_t v) { return other_node(scene, v, one); });
  sentences.push_back(words("describe.others", {in("vectors", listed(std::move(nodes)))}));
}

void add_count(const Scene& scene, std::vector<Node>& sentences) {
  if (const std::size_t count = others_than_pair(scene).size(); count > 0) {
    sentences.push_back(
        count_node(scene.show_others ? "describe.count" : "describe.concealed", count));
  }
}

void add_left_out(const Scene& scene, std::vector<Node>& sentences) {
  const Shown drawn = shown_dimensions(scene);
  std::vector<Node> names;
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    if (d != drawn.x && (drawn.line || d != drawn.y)) {
      names.push_back(plain(scene.dimensions[d].name));
    }
  }
  if (!names.empty()) {
    sentences.push_back(words("describe.left", {in("names", listed(std::move(names)))}));
  }
}

}  // namespace cosine_lab
