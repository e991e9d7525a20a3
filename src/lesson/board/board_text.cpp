#include "lesson/board/board_text.h"

#include <array>
#include <string_view>

#include "lesson/board/node_text.h"
#include "lesson/text/json.h"
#include "lesson/text/number_text.h"

namespace cosine_lab {
namespace {

// The names in JSON, in the order of the enumerations.
constexpr std::array kNodes{"words", "plain",    "english", "number",
                            "row",   "fraction", "root",    "power"};
constexpr std::array kTones{"plain", "good", "near", "bad", "note", "strong"};
constexpr std::array kBlocks{"sentence", "formula", "table",   "controls",
                             "steps",    "chips",   "question"};
constexpr std::array kControls{"toggle", "choice", "number", "slider", "button", "text"};

constexpr int kSliderDigits = 3;

template <typename Enum, std::size_t Count>
std::string_view name(const std::array<const char*, Count>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

void write_mark(JsonWriter& to, const Mark& mark) {
  if (mark == Mark{}) {
    return;
  }
  to.open("mark", '[');
  to.number({}, mark.vector);
  to.number({}, mark.other);
  to.number({}, mark.dimension);
  if (mark.colour >= 0) {
    to.number({}, mark.colour);
  }
  to.close(']');
}

void write_node(JsonWriter& to, std::string_view key, const Node& node);

void write_element(JsonWriter& to, const Node& node) {
  write_node(to, {}, node);
}

void write_node(JsonWriter& to, std::string_view key, const Node& node) {
  to.open(key, '{');
  switch (node.kind) {
    case NodeKind::number:
      to.string("number", node_text(node));
      break;
    case NodeKind::words:
    case NodeKind::plain:
    case NodeKind::english:
      to.string(name(kNodes, node.kind), node.text);
      if (!node.children.empty()) {
        write_list(to, "gaps", node.children, write_element);
      }
      break;
    default:
      write_list(to, name(kNodes, node.kind), node.children, write_element);
  }
  if (!node.slot.empty()) {
    to.string("in", node.slot);
  }
  write_mark(to, node.mark);
  to.close('}');
}

void write_cell(JsonWriter& to, const Cell& cell) {
  to.open({}, '{');
  write_node(to, "content", cell.content);
  if (cell.tone != Tone::plain) {
    to.string("tone", name(kTones, cell.tone));
  }
  if (cell.heading) {
    to.number("heading", 1);
  }
  if (cell.current) {
    to.number("current", 1);
  }
  const bool presses = !cell.press.id.empty();
  if (presses) {
    to.string("press", cell.press.id);
    to.number("value", cell.press.value);
  }
  if (presses || cell.pressed) {
    to.number("pressed", cell.pressed ? 1 : 0);
    if (cell.spoken.kind != NodeKind::plain || !cell.spoken.text.empty()) {
      write_node(to, "spoken", cell.spoken);
    }
  }
  if (presses && cell.entrance) {
    to.number("entrance", 1);
  }
  if (cell.shade != 0) {
    to.number("shade", cell.shade);
  }
  write_mark(to, cell.mark);
  to.close('}');
}

// What stands in a text's or a number's field, or beside a slider.
std::string text_of(const Control& control) {
  if (control.text.empty() && control.kind == ControlKind::slider) {
    return with_unit(format_number(control.value, kSliderDigits), control.unit);
  }
  return control.kind == ControlKind::number ? typed_number(control.value) : control.text;
}

void write_control(JsonWriter& to, const Control& control) {
  to.open({}, '{');
  to.string("id", control.id);
  to.string("kind", name(kControls, control.kind));
  to.string("label", control.label);
  to.number("value", control.value);
  if (!control.unit.empty()) {
    to.string("unit", control.unit);
  }
  if (control.kind == ControlKind::choice) {
    write_list(to, "choices", control.choices,
               [](JsonWriter& one, const std::string& choice) { one.string({}, choice); });
    to.number("vectors", control.of_vectors ? 1 : 0);
  }
  if (control.english) {
    to.number("english", 1);
  }
  if (control.kind == ControlKind::slider) {
    to.number("low", control.low);
    to.number("high", control.high);
    to.number("step", control.step);
  }
  const std::string text = text_of(control);
  if (control.kind == ControlKind::text || !text.empty()) {
    to.string("text", text);
    to.number("segmented", static_cast<double>(control.segmented));
    to.number("line", control.one_line ? 1 : 0);
  }
  to.close('}');
}

void write_block(JsonWriter& to, const Block& block) {
  to.open({}, '{');
  to.string("kind", name(kBlocks, block.kind));
  if (block.tone != Tone::plain) {
    to.string("tone", name(kTones, block.tone));
  }
  write_list(to, "lines", block.lines, write_element);
  const bool asks = block.kind == BlockKind::question;
  if (block.kind == BlockKind::table || block.kind == BlockKind::chips || asks) {
    if (block.matrix) {
      to.number("matrix", 1);
    }
    if (block.scrolls) {
      to.number("scrolls", 1);
    }
    write_list(to, "rows", block.rows, [](JsonWriter& one, const std::vector<Cell>& cells) {
      write_list(one, {}, cells, write_cell);
    });
  }
  if (block.kind == BlockKind::controls || asks) {
    write_list(to, "controls", block.controls, write_control);
  }
  if (block.kind == BlockKind::steps || asks) {
    to.number("step", static_cast<double>(block.step));
    to.number("steps", static_cast<double>(block.steps));
    if (block.hint) {
      write_node(to, "hint", *block.hint);
    }
  }
  to.close('}');
}

}  // namespace

std::string write_board(const Board& board) {
  JsonWriter to;
  to.open({}, '{');
  to.string("title", board.title);
  to.string("label", board.label);
  write_list(to, "guide", board.guide, write_block);
  write_list(to, "head", board.head, write_block);
  write_list(to, "views", board.views, write_block);
  write_list(to, "body", board.body, write_block);
  write_list(to, "foot", board.foot, write_block);
  write_list(to, "settings", board.settings, write_block);
  to.close('}');
  return to.take();
}

}  // namespace cosine_lab
