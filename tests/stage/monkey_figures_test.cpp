// Random pointers and commands in every figure. After each event, what a fuzzer holds must hold: a
// finite scene, a cosine within its bounds and equal to another calculation, and, every eighth
// time, an exact link and a board with a text.
#include <doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "fuzz/sound.h"
#include "lesson/commands.h"
#include "lesson/figures/figure.h"
#include "stage/hand.h"
#include "stage/random_pointer.h"
#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

constexpr int kEvents = 120;  // a round stays within the steps that undo remembers
constexpr std::uint64_t kRounds = 10;

// What an author can ask for, in turns; the figures that do not know a parameter ignore it.
ParameterTexts parameters_of(const FigureEntry& figure, std::uint64_t round) {
  constexpr std::array<std::string_view, 5> kAsked{"", "steps=on", "questions=on", "exercise=on",
                                                   "vectors=A:1,2;B:3,-4;C:0,0;D:5,6"};
  ParameterTexts texts = parameters_in(kAsked.at(round % kAsked.size()));
  texts["figure"] = figure.name;
  return texts;
}

void check_view(const Hand& hand) {
  const Point corner = hand.camera().to_scene({800, 600});
  check(hand.camera().scale() > 0 && std::isfinite(corner[0]) && std::isfinite(corner[1]),
        "a camera can be asked");
  check(is_finite(hand.stage.last_frame().drawing), "a drawing is finite");
}

void check_undo(Hand& hand, const Scene& start) {
  const Scene end = hand.scene();
  int steps = 0;
  for (; hand.session().can_undo(); ++steps) {
    hand.apply(Undo{});
  }
  check(hand.scene() == start, "undo leads back to the start");
  for (; steps > 0; --steps) {
    hand.apply(Redo{});
  }
  check(hand.scene() == end, "redo leads to the end");
}

TEST_CASE("in every figure, whatever a hand and the controls do, all that a scene promises holds") {
  for (const FigureEntry* figure : figures()) {
    for (std::uint64_t round = 0; round < kRounds; ++round) {
      Random random(1000 + round);
      const Scene start = read_scene(parameters_of(*figure, round)).scene;
      Hand hand(start);
      for (int event = 0; event < kEvents; ++event) {
        place() = std::string(figure->name) + ", round " + std::to_string(round) + ", event " +
                  std::to_string(event);
        act_at_random(hand, random, [&] { return anything(hand.scene(), start, random); });
        check_bounds(hand.scene());
        check_cosine(hand.scene());
        check_view(hand);
        if (event % 8 == 7) {
          check_sound(hand.scene());
        }
      }
      hand.escape();
      hand.apply(EndGesture{});
      check_undo(hand, start);
    }
  }
}

}  // namespace
}  // namespace cosine_lab::test
