// What is said beside the drawing, as plain values: sentences, formulas, tables and controls. The
// page shows any board, whatever the figure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/board/control.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// What a piece of the board stands for: vectors, and one of their dimensions. -1: none. It is
/// coloured as `vector` is in the drawing, and lights up with what it stands for.
struct Mark {
  int vector = -1;
  int other = -1;  ///< of a piece about two vectors
  int dimension = -1;
  int colour = -1;  ///< as an index into the palette's; -1: that of `vector`, by its own index
  bool operator==(const Mark&) const = default;
  [[nodiscard]] bool is_of(std::size_t index) const {
    return vector == static_cast<int>(index) || other == static_cast<int>(index);
  }
};

[[nodiscard]] Mark mark_of(std::size_t vector);
[[nodiscard]] Mark mark_of(std::size_t vector, std::size_t dimension);

enum class NodeKind : std::uint8_t {
  words,     ///< a text of the catalogue whose gaps {like_this} are filled by children of that slot
  plain,     ///< a literal text: a name that an author gave, a sign
  english,   ///< a literal text in English, whatever the language of the page
  number,    ///< a value, with its unit
  row,       ///< one child after another
  fraction,  ///< two children
  root,
  power,  ///< two children: base and exponent
};

/// A piece of a sentence or a formula.
struct Node {
  NodeKind kind = NodeKind::plain;
  std::string text;  ///< key of the catalogue; the plain text; the unit of a number
  std::string slot;  ///< the gap it fills in the words around it
  double value = 0;
  int decimals = -1;  ///< written in full; -1: `digits` instead
  int digits = 4;     ///< significant ones at most
  Mark mark;
  std::vector<Node> children;
};

[[nodiscard]] Node words(std::string_view key, std::vector<Node> gaps = {});
/// Text as it is, or a name; see isolated() for one that runs from right to left.
[[nodiscard]] Node plain(std::string_view text);
[[nodiscard]] Node english(std::string_view text);
[[nodiscard]] Node number(double value, std::string_view unit = {});
[[nodiscard]] Node decimal(double value, int decimals, std::string_view unit = {});
/// A count, in full.
[[nodiscard]] Node whole(std::size_t count);
/// A cosine and an angle, with as many decimals as it takes not to mislead.
[[nodiscard]] Node cosine_node(double cosine);
[[nodiscard]] Node angle_node(double radians);
/// A share of 1 in percent, likewise.
[[nodiscard]] Node percent(double share);
[[nodiscard]] Node row(std::vector<Node> children);
/// One node after another: "A, B", with what stands between them in the page's language.
[[nodiscard]] Node listed(std::vector<Node> nodes, std::string_view between = {});
[[nodiscard]] Node fraction(Node above, Node below);
[[nodiscard]] Node root(Node child);
[[nodiscard]] Node power(Node base, Node exponent);
/// A name that a vector has or had, in the language of the names.
[[nodiscard]] Node name_node(const Scene& scene, std::string_view name);
/// A vector's name, and its length ‖A‖, in its colour.
[[nodiscard]] Node name_of(const Scene& scene, std::size_t vector);
[[nodiscard]] Node norm_of(const Scene& scene, std::size_t vector);
/// The names of these vectors; of more than `most` the first ones, and dots.
[[nodiscard]] Node name_list(const Scene& scene, const std::vector<std::size_t>& vectors,
                             std::size_t most);
/// One component in the vector's colour, without and with its unit. Where `in_product` is set it
/// stands in parentheses if it is below 0 or written with an exponent.
[[nodiscard]] Node component(const Scene& scene, std::size_t vector, std::size_t dimension,
                             bool in_product = false);
[[nodiscard]] Node quantity(const Scene& scene, std::size_t vector, std::size_t dimension);
/// The same node for a gap of the words around it, or with another mark.
[[nodiscard]] Node in(std::string_view slot, Node node);
[[nodiscard]] Node marked(Mark mark, Node node);

/// How a sentence or a cell is meant.
enum class Tone : std::uint8_t { plain, good, near, bad, note, strong };

/// What a press asks for: SetControl{id, value}; no id: nothing can be pressed.
struct Press {
  std::string id;
  double value = 0;
};

struct Cell {
  Node content;
  Tone tone = Tone::plain;
  bool heading = false;
  Press press;
  bool pressed = false;  ///< it is the one that holds, or was chosen
  bool current = false;  ///< of a row's heading: the row that is being talked about
  Mark mark;             ///< of the whole cell
  /// Percent of the accent behind it, for matrices; below 0: of its counterpart.
  int shade = 0;
  /// Read before the content by screen readers, which may not see the headings; the text below a
  /// chip. Only of what can be pressed.
  Node spoken;
  bool entrance = false;  ///< of a matrix: Tab comes here, arrow keys go on
};

enum class BlockKind : std::uint8_t {
  sentence,
  formula,
  table,
  controls,
  steps,
  chips,
  question  ///< two rows: the options, and the buttons below them
};

struct Block {
  BlockKind kind = BlockKind::sentence;
  Tone tone = Tone::plain;
  std::vector<Node> lines;  ///< a sentence; a formula's lines; a table's or group's caption
  std::vector<std::vector<Cell>> rows;
  bool scrolls = false;  ///< a long table, in a box of limited height
  bool matrix = false;   ///< a table whose cells are pressed, with arrow keys between them
  std::vector<Control> controls;
  std::size_t step = 0;   ///< of steps and questions: which one, from 0
  std::size_t steps = 0;  ///< and of how many
  /// For steps that a drag completes: the hint that comes and goes meanwhile, maybe empty. It keeps
  /// its place, so that the drawing below it does not move.
  std::optional<Node> hint;
};

/// The shade of a cosine in a matrix, and the deepest there is.
constexpr int kDeepestShade = 40;
[[nodiscard]] int cosine_shade(double cosine);

[[nodiscard]] Cell heading(Node content);
[[nodiscard]] Cell value(Node content, Tone tone = Tone::plain);

[[nodiscard]] Block sentence(Node node, Tone tone = Tone::plain);
[[nodiscard]] Block formula(std::vector<Node> lines);
[[nodiscard]] Block table(Node caption, std::vector<std::vector<Cell>> rows);

struct Board {
  std::string title;            ///< keys of the catalogue: the figure's name,
  std::string label;            ///< and what it shows, for screen readers
  std::vector<Block> guide;     ///< above everything: the guided steps
  std::vector<Block> head;      ///< above the drawing: the answer in one sentence
  std::vector<Block> views;     ///< between the answer and the drawing: how it is looked at
  std::vector<Block> body;      ///< below or beside the drawing
  std::vector<Block> foot;      ///< below the body: the data
  std::vector<Block> settings;  ///< the panel's controls, where they are asked for
};

}  // namespace cosine_lab
