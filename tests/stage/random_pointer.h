// What a hand and its screen do at random: a pointer that goes anywhere, often near a tip, and now
// and then Escape, another size or a focus.
#pragma once

#include <array>

#include "lesson/random.h"
#include "stage/hand.h"

namespace cosine_lab::test {

inline ScreenPoint random_place(const Hand& hand, Random& random) {
  const ScreenPoint anywhere{random.between(-50, 850), random.between(-50, 650)};
  const std::size_t count = hand.scene().vectors.size();
  if (count == 0) {
    return anywhere;
  }
  const ScreenPoint tip = hand.at(random.below(count));
  return random.chance(0.5)
             ? ScreenPoint{tip.x + random.between(-15, 15), tip.y + random.between(-15, 15)}
             : anywhere;
}

inline void send_random_pointer(Hand& hand, Random& random) {
  const ScreenPoint at = random_place(hand, random);
  hand.device = static_cast<PointerDevice>(random.below(3));
  hand.precise = random.chance(0.2);
  hand.time_ms += random.between(0, 300);
  constexpr std::array kKinds{PointerKind::down,  PointerKind::down,   PointerKind::move,
                              PointerKind::move,  PointerKind::move,   PointerKind::up,
                              PointerKind::leave, PointerKind::cancel, PointerKind::wheel};
  PointerEvent event =
      hand.event(kKinds.at(random.below(kKinds.size())), at, static_cast<int>(random.below(2)));
  event.wheel = random.between(-300, 300);
  event.zooming = random.chance(0.5);
  event.primary = random.chance(0.9);
  hand.send(event);
}

/// One event; `command` gives what a control or a key would ask for.
template <typename MakeCommand>
void act_at_random(Hand& hand, Random& random, const MakeCommand& command) {
  switch (random.below(20)) {
    case 0:
      hand.escape();
      break;
    case 1:
      hand.stage.set_canvas({random.between(50, 1200), random.between(50, 900), 800, 600});
      break;
    case 2:
      hand.stage.focus(random.below(3));
      break;
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
      hand.apply(command());
      break;
    default:
      send_random_pointer(hand, random);
  }
}

}  // namespace cosine_lab::test
