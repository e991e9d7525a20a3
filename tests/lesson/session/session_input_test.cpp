// Commands that make no sense change nothing.
#include <doctest.h>

#include <array>
#include <limits>

#include "lesson/data/ready_data.h"
#include "lesson/scenes.h"
#include "lesson/session/session.h"

namespace cosine_lab::test {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::array kNotFinite{kNan, kInfinity, -kInfinity};
constexpr std::array kModes{DragMode::free, DragMode::lock_direction, DragMode::lock_length};
constexpr DragAids kAids{.grid_step = 1, .magnet = 0.25, .least_length = 0.1};

void changes_nothing(Session& session, const Command& command) {
  const Scene before = session.scene();
  const Similarity numbers = session.similarity();
  const std::uint32_t revision = session.revision();
  CHECK_FALSE(session.apply(command));
  CHECK(session.scene() == before);
  CHECK(session.similarity() == numbers);
  CHECK(session.revision() == revision);
  CHECK_FALSE(session.can_undo());
}

Session session_in(DragMode mode) {
  Scene scene = materials();
  scene.drag_mode = mode;
  return Session(scene);
}

TEST_CASE("a target that is not finite changes nothing, in no mode") {
  for (const DragMode mode : kModes) {
    Session session = session_in(mode);
    for (const double bad : kNotFinite) {
      INFO("mode " << static_cast<int>(mode) << ", " << bad);
      changes_nothing(session, MoveTip{0, {bad, 1}, kAids});
      changes_nothing(session, MoveTip{0, {1, bad}, kAids});
      changes_nothing(session, MoveTip{0, {bad, bad}, kAids});
    }
  }
}

TEST_CASE("a step that is not finite changes nothing, in no mode") {
  for (const DragMode mode : kModes) {
    Session session = session_in(mode);
    for (const double bad : kNotFinite) {
      INFO("mode " << static_cast<int>(mode) << ", " << bad);
      changes_nothing(session, NudgeTip{0, {bad, 0}, kAids});
      changes_nothing(session, NudgeTip{0, {0, bad}, kAids});
    }
  }
}

TEST_CASE("aids that are not finite change nothing, in no mode") {
  for (const DragMode mode : kModes) {
    Session session = session_in(mode);
    for (const double bad : kNotFinite) {
      INFO("mode " << static_cast<int>(mode) << ", " << bad);
      changes_nothing(session, MoveTip{0, {5, 5}, {.grid_step = bad}});
      changes_nothing(session, MoveTip{0, {5, 5}, {.grid_step = 1, .magnet = bad}});
      changes_nothing(session, MoveTip{0, {5, 5}, {.least_length = bad}});
    }
  }
}

TEST_CASE("a move whose result is no double changes nothing") {
  Session session(pair_scene({1.7e308, 0}, {1, 0}));
  changes_nothing(session, NudgeTip{0, {1e308, 0}, {}});
}

TEST_CASE("a vector that is not there changes nothing") {
  Session session(materials());
  changes_nothing(session, MoveTip{5, {1, 1}, kAids});
  changes_nothing(session, NudgeTip{5, {1, 1}, kAids});
  changes_nothing(session, MoveTip{static_cast<std::size_t>(-1), {1, 1}, kAids});
  changes_nothing(session, BeginGesture{5});
}

TEST_CASE("a control that is not there changes nothing") {
  Session session(materials());
  for (const char* id : {"", "Snap", "value", "value.", "value.0", "value.5.0", "value.0.2",
                         "value.0.0.0", "value.00.0", "value.-1.0", "value.0.0 "}) {
    INFO(id);
    changes_nothing(session, SetControl{id, 0});
  }
}

TEST_CASE("a control set to what it cannot be changes nothing") {
  Session session(materials());
  for (const char* id : {"value.0.0", "first", "second", "mode", "snap"}) {
    for (const double bad : kNotFinite) {
      INFO(id << " to " << bad);
      changes_nothing(session, SetControl{id, bad});
    }
  }
  for (const double bad : {-1.0, 0.5, 5.0, 1e300}) {
    INFO(bad);
    changes_nothing(session, SetControl{"first", bad});
    changes_nothing(session, SetControl{"second", bad});
  }
  for (const double bad : {-1.0, 0.5, 3.0, 1e300}) {
    INFO(bad);
    changes_nothing(session, SetControl{"mode", bad});
  }
}

TEST_CASE("a nonsense command within a gesture leaves the gesture alone") {
  Session session(materials());
  session.apply(BeginGesture{0});
  CHECK(session.apply(MoveTip{0, {1, 1}, {}}));
  CHECK_FALSE(session.apply(MoveTip{0, {kNan, 1}, {}}));
  CHECK_FALSE(session.apply(BeginGesture{99}));
  CHECK(session.apply(CancelGesture{}));
  CHECK(session.scene() == materials());
}

}  // namespace
}  // namespace cosine_lab::test
