// Twenty thousand random commands and pointer events: a session never comes to harm.
#include <doctest.h>

#include <array>
#include <limits>
#include <utility>

#include "lesson/data/ready_data.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/quiz.h"
#include "stage/hand.h"
#include "stage/random_pointer.h"
#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

constexpr int kRounds = 160;
constexpr int kEvents = 125;  // a round stays within the steps that undo remembers

struct Monkey {
  Random& random;
  Hand hand;

  double number() {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    switch (random.below(12)) {
      case 0:
        return random.finite();
      case 1:
        return random.chance(0.5) ? kInfinity : std::numeric_limits<double>::quiet_NaN();
      default:
        return random.between(-40, 40);
    }
  }
  DragAids aids() {
    return random.chance(0.8) ? drag_aids(hand.camera(), random.chance(0.5))
                              : DragAids{number(), number(), number()};
  }
  // Of a question: an answer, its check, another case, the next one.
  Command answer() {
    constexpr std::array kIds{kAnswerId, kAnswerId, kCheckId, kCheckId, kAnotherId, kQuestionId};
    const auto id = std::string(kIds.at(random.below(kIds.size())));
    return random.chance(0.1) ? Command{SetText{std::string(kTypedId), "0.5"}}
                              : Command{SetControl{id, static_cast<double>(random.below(5))}};
  }
  std::string control() {
    const auto list = controls(hand.scene());
    return random.chance(0.9) ? list[random.below(list.size())].id : "no.such.control";
  }
  Command command() {
    const std::size_t vector = random.below(hand.scene().vectors.size() + 1);
    switch (random.below(10)) {
      case 0:
        return BeginGesture{vector};
      case 1:
        return EndGesture{};
      case 2:
        return CancelGesture{};
      case 3:
      case 4:
        return MoveTip{vector, {number(), number()}, aids()};
      case 5:
        return NudgeTip{
            vector, {number(), number()}, aids(), static_cast<DragMode>(random.below(3))};
      case 6:
      case 7:
        return SetControl{control(),
                          random.chance(0.5) ? number() : static_cast<double>(random.below(7))};
      case 8:
        return random.chance(0.5) ? Command{Undo{}} : Command{Redo{}};
      default:
        return random.chance(0.1) ? Command{Reset{}} : Command{NudgeTip{vector, {1, 0}, aids()}};
    }
  }
  void act() {
    act_at_random(hand, random, [&] {
      const bool answers = hand.scene().quiz.on && random.below(6) == 0;
      return answers ? answer() : command();
    });
  }
};

bool is_sound(const Scene& scene) {
  const std::size_t count = scene.vectors.size();
  const Compared& pair = scene.compared;
  bool sound = pair.first < count && pair.second < count && pair.first != pair.second;
  for (const Vector& vector : scene.vectors) {
    sound = sound && vector.components.size() == 2 && std::isfinite(vector.components[0]) &&
            std::isfinite(vector.components[1]);
  }
  return sound;
}

bool works(const Camera& camera) {
  const Point corner = camera.to_scene({800, 600});
  return camera.scale() > 0 && std::isfinite(camera.scale()) && std::isfinite(corner[0]) &&
         std::isfinite(corner[1]);
}

TEST_CASE("the scene stays sound, the view works, and undo leads back to the start") {
  Random random(71);
  std::uint32_t changes = 0;
  for (int round = 0; round < kRounds; ++round) {
    Scene given = random.chance(0.5) ? materials() : random_scene(random);
    given.quiz.on = given.quiz.begun = random.chance(0.4);
    Monkey monkey{random, Hand(std::move(given))};
    const Scene start = monkey.hand.scene();
    for (int i = 0; i < kEvents; ++i) {
      INFO("round " << round << ", event " << i);
      const std::uint32_t before = monkey.hand.session().revision();
      monkey.act();
      changes += monkey.hand.session().revision() - before;
      CHECK(is_sound(monkey.hand.scene()));
      CHECK(works(monkey.hand.camera()));
    }
    CHECK(is_finite(monkey.hand.stage.last_frame().drawing));
    INFO("round " << round);
    while (monkey.hand.session().can_undo()) {
      monkey.hand.apply(Undo{});
    }
    CHECK(monkey.hand.scene() == start);
  }
  // The monkey does reach the keys.
  CHECK(changes > 2500);
}

}  // namespace
}  // namespace cosine_lab::test
