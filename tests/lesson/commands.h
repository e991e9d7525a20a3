// Commands as readers give them, at random.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "lesson/boards.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/shown_data.h"
#include "lesson/random.h"
#include "lesson/scenes.h"
#include "lesson/session/session.h"

namespace cosine_lab::test {

/// Tables as readers type them: sound, with signs that a state separates its parts by, and broken.
inline std::string any_table(Random& random) {
  const std::array tables{"x; y; 100%\nA; 1; 2\nB; 3; 4",
                          "name; a (kg); b [m]\nX; 1; 2\nY; -3; 4\nA; 0; 0",
                          "name\ta;b\tc/d\nU:1,2\t1\t2\nV/%3B\t3\t4\nU=V\t5\t6",
                          "1,5;2,5\n3,5;4,5",
                          "\"a \"\"b\"\"\",1,2\nc,3,1e300\nd,1e-300,4",
                          "=",
                          "",
                          "A; 1; x\nB; 2; 3",
                          "A; 1\nA; 2",
                          "n; p; q; r\nA; 1; 2; 3\nB; 4; 5; 6\nC; 7; 8; 9"};
  return tables[random.below(tables.size())];
}

inline std::string any_text(const Control& control, Random& random) {
  const std::array texts{"a b; c%", "", "Hello, world", "0 1 2", "99999", "%3B;:/,="};
  return control.id == kTableId ? any_table(random) : texts[random.below(texts.size())];
}

/// Everything that a control takes, and now and then what it does not.
inline Command any_control(const Scene& scene, Random& random) {
  const std::vector<Control> all = controls(scene);
  if (all.empty()) {
    return SetControl{std::string(kQuestionId), static_cast<double>(random.below(5))};
  }
  const bool steers_data = random.below(4) == 0;
  const Control* control = &all[random.below(all.size())];
  for (const Control& one : all) {
    const bool is_data = one.id == kTableId || one.id == kDataId;
    control = steers_data && is_data && random.below(2) == 0 ? &one : control;
  }
  if (random.below(20) == 0) {
    return SetControl{control->id, random_component(random)};
  }
  switch (control->kind) {
    case ControlKind::choice:
      return SetControl{control->id, static_cast<double>(random.below(control->choices.size()))};
    case ControlKind::toggle:
      return SetControl{control->id, static_cast<double>(random.below(2))};
    case ControlKind::text:
      return SetText{control->id, any_text(*control, random)};
    case ControlKind::button:
      return SetControl{control->id, control->value};
    case ControlKind::number:
      return SetControl{control->id, random_component(random)};
    default:
      return SetControl{control->id, random.between(control->low, control->high)};
  }
}

/// What the board offers besides the controls: claims, pairs, tokens, steps, questions.
inline Command any_press(const Scene& scene, Random& random) {
  std::vector<Press> presses;
  const Board board = test::board_of(scene);
  for (const auto* part : {&board.guide, &board.body}) {
    for (const Block& block : *part) {
      for (const auto& row : block.rows) {
        for (const Cell& cell : row) {
          if (!cell.press.id.empty()) {
            presses.push_back(cell.press);
          }
        }
      }
    }
  }
  if (presses.empty() || random.below(4) == 0) {
    return SetControl{"step", static_cast<double>(random.below(5))};
  }
  const Press& press = presses[random.below(presses.size())];
  return SetControl{press.id, press.value};
}

/// What a reader can do, but with a pointer; `other` is a scene that was shown before.
inline Command anything(const Scene& scene, const Scene& other, Random& random) {
  const auto vector = random.below(scene.vectors.size());
  const Point place{random.between(-20, 20), random.between(-20, 20)};
  // The first six are a hand's, and have nothing to hold in a figure without arrows.
  const std::uint64_t first = figure_entry(scene.kind).has_vectors ? 0 : 6;
  switch (first + random.below(16 - first)) {
    case 0:
      return BeginGesture{vector};
    case 1:
      return EndGesture{};
    case 2:
      return CancelGesture{};
    case 3:
    case 4:
      return MoveTip{vector, place, {.grid_step = 1, .magnet = 0.2}};
    case 5:
      return NudgeTip{vector, place, {}};
    case 6:
      return Undo{};
    case 7:
      return Redo{};
    case 8:
      return random.below(4) == 0 ? Command(Reset{}) : Command(Undo{});
    case 9:
      return random.below(4) == 0 ? Command(ShowScene{other}) : Command(Redo{});
    case 10:
    case 11:
      return any_press(scene, random);
    default:
      return any_control(scene, random);
  }
}

}  // namespace cosine_lab::test
