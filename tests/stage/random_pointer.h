// A pointer that goes anywhere, often near a tip.
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

}  // namespace cosine_lab::test
