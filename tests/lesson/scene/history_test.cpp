// Undo and redo over whole scenes, and how far back they reach.
#include "lesson/scene/history.h"

#include <doctest.h>

#include "lesson/scenes.h"
#include "lesson/session/session.h"

namespace cosine_lab::test {
namespace {

Scene numbered(int n) {
  return pair_scene({static_cast<double>(n), 1}, {1, 0});
}

TEST_CASE("an empty history has nowhere to go") {
  History history;
  Scene now = numbered(1);
  CHECK_FALSE(history.undo(now));
  CHECK_FALSE(history.redo(now));
  CHECK(now == numbered(1));
}

TEST_CASE("undo and redo walk through the scenes in their order") {
  History history;
  history.record(numbered(1));
  history.record(numbered(2));
  Scene now = numbered(3);
  CHECK(history.undo(now));
  CHECK(now == numbered(2));
  CHECK(history.undo(now));
  CHECK(now == numbered(1));
  CHECK_FALSE(history.can_undo());
  CHECK(history.redo(now));
  CHECK(history.redo(now));
  CHECK(now == numbered(3));
  CHECK_FALSE(history.can_redo());
}

TEST_CASE("a new step forgets what had been undone") {
  History history;
  history.record(numbered(1));
  Scene now = numbered(2);
  CHECK(history.undo(now));
  history.record(now);
  now = numbered(7);
  CHECK_FALSE(history.can_redo());
  CHECK(history.undo(now));
  CHECK(now == numbered(1));
}

TEST_CASE("two hundred steps are remembered, the oldest goes first") {
  Session session(numbered(0));
  for (int n = 1; n <= 250; ++n) {
    CHECK(session.apply(MoveTip{0, {static_cast<double>(n), 1}, {}}));
  }
  int steps = 0;
  while (session.apply(Undo{})) {
    ++steps;
  }
  CHECK(steps == 200);
  CHECK(session.scene() == numbered(50));
  while (session.apply(Redo{})) {
    --steps;
  }
  CHECK(steps == 0);
  CHECK(session.scene() == numbered(250));
}

}  // namespace
}  // namespace cosine_lab::test
