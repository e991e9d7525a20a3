#include "lesson/board/board_text.h"

#include <string_view>
#include <type_traits>

#include "lesson/board/board_names.h"
#include "lesson/board/node_text.h"
#include "lesson/text/json.h"
#include "lesson/text/number_text.h"

namespace cosine_lab {
namespace {

constexpr int kSliderDigits = 3;

template <typename Names, typename Enum>
std::string_view name(const Names& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

void write(JsonWriter& to, std::string_view key, const Node& node);
void write(JsonWriter& to, std::string_view key, const Cell& cell);
void write(JsonWriter& to, std::string_view key, const Control& control);
void write(JsonWriter& to, std::string_view key, const Block& block);

void write(JsonWriter& to, std::string_view key, const std::string& text) {
  to.string(key, text);
}

void write(JsonWriter& to, std::string_view key, double value) {
  to.number(key, value);
}

void write(JsonWriter& to, std::string_view key, bool value) {
  to.number(key, value ? 1 : 0);
}

void write(JsonWriter& to, std::string_view key, Tone tone) {
  if (tone != Tone::plain) {
    to.string(key, name(kToneNames, tone));
  }
}

void write(JsonWriter& to, std::string_view key, BlockKind kind) {
  to.string(key, name(kBlockKindNames, kind));
}

void write(JsonWriter& to, std::string_view key, ControlKind kind) {
  to.string(key, name(kControlKindNames, kind));
}

void write(JsonWriter& to, std::string_view key, const Mark& mark) {
  if (mark == Mark{}) {
    return;
  }
  to.open(key, '[');
  to.number({}, mark.vector);
  to.number({}, mark.other);
  to.number({}, mark.dimension);
  if (mark.colour >= 0) {
    to.number({}, mark.colour);
  }
  to.close(']');
}

template <typename Value>
void write(JsonWriter& to, std::string_view key, const std::vector<Value>& list) {
  write_list(to, key, list, [](JsonWriter& one, const Value& value) { write(one, {}, value); });
}

// Only a member that is described, and only a value of the type it has.
template <typename Value>
void put(JsonWriter& to, Key<Value> key, const std::type_identity_t<Value>& value) {
  write(to, key.name, value);
}

void put(JsonWriter& to, Key<Yes> key, bool value) {
  if (value) {
    to.number(key.name, 1);
  }
}

void write(JsonWriter& to, std::string_view key, const Node& node) {
  to.open(key, '{');
  switch (node.kind) {
    case NodeKind::number:
      put(to, NodeKeys::number, node_text(node));
      break;
    case NodeKind::words:
    case NodeKind::plain:
    case NodeKind::english:
      to.string(name(kNodeKindNames, node.kind), node.text);
      if (!node.children.empty()) {
        put(to, NodeKeys::gaps, node.children);
      }
      break;
    default:
      write(to, name(kNodeKindNames, node.kind), node.children);
  }
  if (!node.slot.empty()) {
    put(to, NodeKeys::in, node.slot);
  }
  put(to, NodeKeys::mark, node.mark);
  to.close('}');
}

void write(JsonWriter& to, std::string_view key, const Cell& cell) {
  to.open(key, '{');
  put(to, CellKeys::content, cell.content);
  put(to, CellKeys::tone, cell.tone);
  put(to, CellKeys::heading, cell.heading);
  put(to, CellKeys::current, cell.current);
  const bool presses = !cell.press.id.empty();
  if (presses) {
    put(to, CellKeys::press, cell.press.id);
    put(to, CellKeys::value, cell.press.value);
  }
  if (presses || cell.pressed) {
    put(to, CellKeys::pressed, cell.pressed);
    if (cell.spoken.kind != NodeKind::plain || !cell.spoken.text.empty()) {
      put(to, CellKeys::spoken, cell.spoken);
    }
  }
  put(to, CellKeys::entrance, presses && cell.entrance);
  if (cell.shade != 0) {
    put(to, CellKeys::shade, cell.shade);
  }
  put(to, CellKeys::mark, cell.mark);
  to.close('}');
}

// What stands in a text's or a number's field, or beside a slider.
std::string text_of(const Control& control) {
  if (control.text.empty() && control.kind == ControlKind::slider) {
    return with_unit(format_number(control.value, kSliderDigits), control.unit);
  }
  return control.kind == ControlKind::number ? typed_number(control.value) : control.text;
}

void write(JsonWriter& to, std::string_view key, const Control& control) {
  to.open(key, '{');
  put(to, ControlKeys::id, control.id);
  put(to, ControlKeys::kind, control.kind);
  put(to, ControlKeys::label, control.label);
  put(to, ControlKeys::value, control.value);
  if (!control.unit.empty()) {
    put(to, ControlKeys::unit, control.unit);
  }
  if (control.kind == ControlKind::choice) {
    put(to, ControlKeys::choices, control.choices);
    put(to, ControlKeys::vectors, control.of_vectors);
  }
  put(to, ControlKeys::english, control.english);
  if (control.kind == ControlKind::slider) {
    put(to, ControlKeys::low, control.low);
    put(to, ControlKeys::high, control.high);
    put(to, ControlKeys::step, control.step);
  }
  const std::string text = text_of(control);
  if (control.kind == ControlKind::text || !text.empty()) {
    put(to, ControlKeys::text, text);
    put(to, ControlKeys::segmented, static_cast<double>(control.segmented));
    put(to, ControlKeys::line, control.one_line);
  }
  to.close('}');
}

void write(JsonWriter& to, std::string_view key, const Block& block) {
  to.open(key, '{');
  put(to, BlockKeys::kind, block.kind);
  put(to, BlockKeys::tone, block.tone);
  put(to, BlockKeys::lines, block.lines);
  const bool asks = block.kind == BlockKind::question;
  if (block.kind == BlockKind::table || block.kind == BlockKind::chips || asks) {
    put(to, BlockKeys::matrix, block.matrix);
    put(to, BlockKeys::scrolls, block.scrolls);
    put(to, BlockKeys::rows, block.rows);
  }
  if (block.kind == BlockKind::controls || asks) {
    put(to, BlockKeys::controls, block.controls);
  }
  if (block.kind == BlockKind::steps || asks) {
    put(to, BlockKeys::step, static_cast<double>(block.step));
    put(to, BlockKeys::steps, static_cast<double>(block.steps));
    if (block.hint) {
      put(to, BlockKeys::hint, *block.hint);
    }
  }
  to.close('}');
}

}  // namespace

std::string write_board(const Board& board) {
  JsonWriter to;
  to.open({}, '{');
  put(to, BoardKeys::title, board.title);
  put(to, BoardKeys::label, board.label);
  put(to, BoardKeys::guide, board.guide);
  put(to, BoardKeys::head, board.head);
  put(to, BoardKeys::views, board.views);
  put(to, BoardKeys::body, board.body);
  put(to, BoardKeys::foot, board.foot);
  put(to, BoardKeys::settings, board.settings);
  to.close('}');
  return to.take();
}

}  // namespace cosine_lab
