// clang-format off
// Written by npm run format from board.json beside it: change that.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/board/board.h"
#include "lesson/board/control.h"

namespace cosine_lab {

// The names in JSON, in the order of the enumerations.
constexpr std::array kNodeKindNames{"words", "plain", "english", "number", "row", "fraction", "root", "power"};
constexpr std::array kToneNames{"plain", "good", "near", "bad", "note", "strong"};
constexpr std::array kBlockKindNames{"sentence", "formula", "table", "controls", "steps", "chips", "question"};
constexpr std::array kControlKindNames{"toggle", "choice", "number", "slider", "button", "text"};

constexpr int number_of(NodeKind value) {
  switch (value) {
    case NodeKind::words:
      return 0;
    case NodeKind::plain:
      return 1;
    case NodeKind::english:
      return 2;
    case NodeKind::number:
      return 3;
    case NodeKind::row:
      return 4;
    case NodeKind::fraction:
      return 5;
    case NodeKind::root:
      return 6;
    case NodeKind::power:
      return 7;
  }
  return -1;
}
static_assert(static_cast<int>(NodeKind::words) == 0);
static_assert(static_cast<int>(NodeKind::plain) == 1);
static_assert(static_cast<int>(NodeKind::english) == 2);
static_assert(static_cast<int>(NodeKind::number) == 3);
static_assert(static_cast<int>(NodeKind::row) == 4);
static_assert(static_cast<int>(NodeKind::fraction) == 5);
static_assert(static_cast<int>(NodeKind::root) == 6);
static_assert(static_cast<int>(NodeKind::power) == 7);

constexpr int number_of(Tone value) {
  switch (value) {
    case Tone::plain:
      return 0;
    case Tone::good:
      return 1;
    case Tone::near:
      return 2;
    case Tone::bad:
      return 3;
    case Tone::note:
      return 4;
    case Tone::strong:
      return 5;
  }
  return -1;
}
static_assert(static_cast<int>(Tone::plain) == 0);
static_assert(static_cast<int>(Tone::good) == 1);
static_assert(static_cast<int>(Tone::near) == 2);
static_assert(static_cast<int>(Tone::bad) == 3);
static_assert(static_cast<int>(Tone::note) == 4);
static_assert(static_cast<int>(Tone::strong) == 5);

constexpr int number_of(BlockKind value) {
  switch (value) {
    case BlockKind::sentence:
      return 0;
    case BlockKind::formula:
      return 1;
    case BlockKind::table:
      return 2;
    case BlockKind::controls:
      return 3;
    case BlockKind::steps:
      return 4;
    case BlockKind::chips:
      return 5;
    case BlockKind::question:
      return 6;
  }
  return -1;
}
static_assert(static_cast<int>(BlockKind::sentence) == 0);
static_assert(static_cast<int>(BlockKind::formula) == 1);
static_assert(static_cast<int>(BlockKind::table) == 2);
static_assert(static_cast<int>(BlockKind::controls) == 3);
static_assert(static_cast<int>(BlockKind::steps) == 4);
static_assert(static_cast<int>(BlockKind::chips) == 5);
static_assert(static_cast<int>(BlockKind::question) == 6);

constexpr int number_of(ControlKind value) {
  switch (value) {
    case ControlKind::toggle:
      return 0;
    case ControlKind::choice:
      return 1;
    case ControlKind::number:
      return 2;
    case ControlKind::slider:
      return 3;
    case ControlKind::button:
      return 4;
    case ControlKind::text:
      return 5;
  }
  return -1;
}
static_assert(static_cast<int>(ControlKind::toggle) == 0);
static_assert(static_cast<int>(ControlKind::choice) == 1);
static_assert(static_cast<int>(ControlKind::number) == 2);
static_assert(static_cast<int>(ControlKind::slider) == 3);
static_assert(static_cast<int>(ControlKind::button) == 4);
static_assert(static_cast<int>(ControlKind::text) == 5);

/// 1, and left out where it is not so.
struct Yes {};

/// The name of a member, and the type that its value has.
template <typename Value>
struct Key {
  std::string_view name;
};

struct NodeKeys {
  static constexpr Key<std::string> words{"words"};
  static constexpr Key<std::string> plain{"plain"};
  static constexpr Key<std::string> english{"english"};
  static constexpr Key<std::string> number{"number"};
  static constexpr Key<std::vector<Node>> row{"row"};
  static constexpr Key<std::vector<Node>> fraction{"fraction"};
  static constexpr Key<std::vector<Node>> root{"root"};
  static constexpr Key<std::vector<Node>> power{"power"};
  static constexpr Key<std::vector<Node>> gaps{"gaps"};
  static constexpr Key<std::string> in{"in"};
  static constexpr Key<Mark> mark{"mark"};
};

struct CellKeys {
  static constexpr Key<Node> content{"content"};
  static constexpr Key<Tone> tone{"tone"};
  static constexpr Key<Yes> heading{"heading"};
  static constexpr Key<std::string> press{"press"};
  static constexpr Key<double> value{"value"};
  static constexpr Key<bool> pressed{"pressed"};
  static constexpr Key<double> shade{"shade"};
  static constexpr Key<Node> spoken{"spoken"};
  static constexpr Key<Yes> entrance{"entrance"};
  static constexpr Key<Yes> current{"current"};
  static constexpr Key<Mark> mark{"mark"};
};

struct ControlKeys {
  static constexpr Key<std::string> id{"id"};
  static constexpr Key<ControlKind> kind{"kind"};
  static constexpr Key<std::string> label{"label"};
  static constexpr Key<double> value{"value"};
  static constexpr Key<std::string> unit{"unit"};
  static constexpr Key<std::vector<std::string>> choices{"choices"};
  static constexpr Key<bool> vectors{"vectors"};
  static constexpr Key<Yes> english{"english"};
  static constexpr Key<double> low{"low"};
  static constexpr Key<double> high{"high"};
  static constexpr Key<double> step{"step"};
  static constexpr Key<std::string> text{"text"};
  static constexpr Key<double> segmented{"segmented"};
  static constexpr Key<bool> line{"line"};
};

struct BlockKeys {
  static constexpr Key<BlockKind> kind{"kind"};
  static constexpr Key<Tone> tone{"tone"};
  static constexpr Key<std::vector<Node>> lines{"lines"};
  static constexpr Key<std::vector<std::vector<Cell>>> rows{"rows"};
  static constexpr Key<Yes> matrix{"matrix"};
  static constexpr Key<Yes> scrolls{"scrolls"};
  static constexpr Key<std::vector<Control>> controls{"controls"};
  static constexpr Key<double> step{"step"};
  static constexpr Key<double> steps{"steps"};
  static constexpr Key<Node> hint{"hint"};
};

struct BoardKeys {
  static constexpr Key<std::string> title{"title"};
  static constexpr Key<std::string> label{"label"};
  static constexpr Key<std::vector<Block>> guide{"guide"};
  static constexpr Key<std::vector<Block>> head{"head"};
  static constexpr Key<std::vector<Block>> views{"views"};
  static constexpr Key<std::vector<Block>> body{"body"};
  static constexpr Key<std::vector<Block>> foot{"foot"};
  static constexpr Key<std::vector<Block>> settings{"settings"};
};

}  // namespace cosine_lab
