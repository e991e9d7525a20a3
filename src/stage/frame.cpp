#include "stage/frame.h"

#include <tuple>

namespace cosine_lab {
namespace {

auto layout_of(const Frame& f) {
  return std::make_tuple(f.plot, f.panel_open, f.panel_height, f.panel_scroll, f.scale);
}

auto hand_of(const Frame& f) {
  return std::make_tuple(f.cursor, f.dragging, f.moving, f.touched, f.picked);
}

auto history_of(const Frame& f) {
  return std::make_tuple(f.can_undo, f.can_redo, f.at_start);
}

bool has_same_measures(const Frame& a, const Frame& b) {
  return a.first == b.first && a.second == b.second && a.similarity == b.similarity &&
         a.content == b.content && a.veiled == b.veiled;
}

}  // namespace

Changes changes_between(const Frame& before, const Frame& after) {
  const auto when = [](bool differs, Change change) { return differs ? bit(change) : 0; };
  return when(before.revision != after.revision, Change::scene) |
         when(!has_same_measures(before, after), Change::measures) |
         when(!(before.labels == after.labels), Change::labels) |
         when(!(before.tips == after.tips), Change::tips) |
         when(before.content != after.content, Change::content) |
         when(before.look != after.look, Change::look) |
         when(layout_of(before) != layout_of(after), Change::layout) |
         when(hand_of(before) != hand_of(after), Change::hand) |
         when(history_of(before) != history_of(after), Change::history) |
         when(before.tries != after.tries, Change::score);
}

}  // namespace cosine_lab
