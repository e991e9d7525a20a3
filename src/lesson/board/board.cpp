#include "lesson/board/board.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "lesson/text/digits.h"
#include "lesson/text/text_pieces.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

Node node(NodeKind kind, std::string_view text, std::vector<Node> children = {}) {
  Node made;
  made.kind = kind;
  made.text = text;
  made.children = std::move(children);
  return made;
}

template <typename... Children>
std::vector<Node> list(Children... children) {
  std::vector<Node> made;
  made.reserve(sizeof...(children));
  (made.push_back(std::move(children)), ...);
  return made;
}

}  // namespace

Mark mark_of(std::size_t vector) {
  return {static_cast<int>(vector), -1, -1};
}

Mark mark_of(std::size_t vector, std::size_t dimension) {
  return {static_cast<int>(vector), -1, static_cast<int>(dimension)};
}

Node words(std::string_view key, std::vector<Node> gaps) {
  return node(NodeKind::words, key, std::move(gaps));
}

Node plain(std::string_view text) {
  return node(NodeKind::plain, isolated(text));
}

Node english(std::string_view text) {
  return node(NodeKind::english, isolated(text));
}

Node number(double value, std::string_view unit) {
  Node made = node(NodeKind::number, unit);
  made.value = value;
  return made;
}

Node decimal(double value, int decimals, std::string_view unit) {
  Node made = number(value, unit);
  made.decimals = decimals;
  return made;
}

Node whole(std::size_t count) {
  return decimal(static_cast<double>(count), 0);
}

Node cosine_node(double cosine) {
  return decimal(cosine, cosine_decimals(cosine));
}

Node angle_node(double radians) {
  const ShownAngle angle = shown_angle(radians);
  return decimal(angle.value, angle.decimals, angle.unit);
}

Node percent(double share) {
  return decimal(share * 100, percent_decimals(share * 100), "%");
}

Node row(std::vector<Node> children) {
  return node(NodeKind::row, {}, std::move(children));
}

Node listed(std::vector<Node> nodes, std::string_view between) {
  std::vector<Node> children;
  for (Node& one : nodes) {
    if (!children.empty()) {
      // It may set the direction of the whole list.
      children.push_back(node(NodeKind::plain, between.empty() ? word("list.between") : between));
    }
    children.push_back(std::move(one));
  }
  return row(std::move(children));
}

Node fraction(Node above, Node below) {
  return node(NodeKind::fraction, {}, list(std::move(above), std::move(below)));
}

Node root(Node child) {
  return node(NodeKind::root, {}, list(std::move(child)));
}

Node power(Node base, Node exponent) {
  return node(NodeKind::power, {}, list(std::move(base), std::move(exponent)));
}

Node name_node(const Scene& scene, std::string_view name) {
  return scene.english_names ? english(name) : plain(name);
}

Node name_of(const Scene& scene, std::size_t vector) {
  return marked(mark_of(vector), name_node(scene, scene.vectors[vector].name));
}

Node norm_of(const Scene& scene, std::size_t vector) {
  return marked(mark_of(vector), row(list(plain("‖"), name_of(scene, vector), plain("‖"))));
}

Node name_list(const Scene& scene, const std::vector<std::size_t>& vectors, std::size_t most) {
  std::vector<Node> names;
  for (std::size_t i = 0; i < std::min(vectors.size(), most); ++i) {
    names.push_back(name_of(scene, vectors[i]));
  }
  if (vectors.size() > most) {
    names.push_back(plain("…"));
  }
  return listed(std::move(names));
}

Node component(const Scene& scene, std::size_t vector, std::size_t dimension, bool in_product) {
  const double value = scene.vectors[vector].components[dimension];
  Node made = number(value);
  const double size = std::abs(value);
  const bool has_exponent = size != 0 && (size < 1e-4 || size >= 1e6);
  if (in_product && (value < 0 || has_exponent)) {
    made = row(list(plain("("), std::move(made), plain(")")));
  }
  return marked(mark_of(vector, dimension), std::move(made));
}

Node quantity(const Scene& scene, std::size_t vector, std::size_t dimension) {
  return marked(mark_of(vector, dimension), number(scene.vectors[vector].components[dimension],
                                                   scene.dimensions[dimension].unit));
}

Node in(std::string_view slot, Node node) {
  node.slot = slot;
  return node;
}

Node marked(Mark mark, Node node) {
  node.mark = mark;
  return node;
}

int cosine_shade(double cosine) {
  return static_cast<int>(std::lround(cosine * kDeepestShade));
}

Cell heading(Node content) {
  Cell cell;
  cell.content = std::move(content);
  cell.heading = true;
  return cell;
}

Cell value(Node content, Tone tone) {
  Cell cell;
  cell.content = std::move(content);
  cell.tone = tone;
  return cell;
}

Block sentence(Node node, Tone tone) {
  Block block;
  block.tone = tone;
  block.lines = list(std::move(node));
  return block;
}

Block formula(std::vector<Node> lines) {
  Block block;
  block.kind = BlockKind::formula;
  block.lines = std::move(lines);
  return block;
}

Block table(Node caption, std::vector<std::vector<Cell>> rows) {
  Block block;
  block.kind = BlockKind::table;
  block.lines = list(std::move(caption));
  block.rows = std::move(rows);
  return block;
}

}  // namespace cosine_lab
