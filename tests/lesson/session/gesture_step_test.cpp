// A gesture is one step of undo.
#include <doctest.h>

#include "lesson/scenes.h"
#include "lesson/session/session.h"

namespace cosine_lab::test {
namespace {

void drag(Session& session, const Point& target) {
  session.apply(BeginGesture{0});
  for (int i = 1; i <= 10; ++i) {
    session.apply(MoveTip{0, {target[0] * i / 10, target[1] * i / 10}, {}});
  }
}

TEST_CASE("a whole drag is undone at once and redone at once") {
  Session session(pair_scene({3, 4}, {1, 0}));
  const Scene before = session.scene();
  drag(session, {7, 8});
  session.apply(EndGesture{});
  const Scene after = session.scene();
  CHECK(session.apply(Undo{}));
  CHECK(session.scene() == before);
  CHECK_FALSE(session.can_undo());
  CHECK(session.apply(Redo{}));
  CHECK(session.scene() == after);
  CHECK_FALSE(session.can_redo());
}

TEST_CASE("a click without a move leaves no step") {
  Session session(pair_scene({3, 4}, {1, 0}));
  session.apply(BeginGesture{0});
  session.apply(EndGesture{});
  CHECK_FALSE(session.can_undo());
}

TEST_CASE("a drag that comes back to where it began leaves no step") {
  Session session(pair_scene({3, 4}, {1, 0}));
  drag(session, {7, 8});
  session.apply(MoveTip{0, {3, 4}, {}});
  session.apply(EndGesture{});
  CHECK_FALSE(session.can_undo());
}

TEST_CASE("a cancelled gesture restores the scene and leaves no step") {
  Session session(pair_scene({3, 4}, {1, 0}));
  const Scene before = session.scene();
  drag(session, {7, 8});
  CHECK(session.apply(CancelGesture{}));
  CHECK(session.scene() == before);
  CHECK_FALSE(session.can_undo());
  // The gesture is over: the next move is a step of its own.
  session.apply(MoveTip{0, {1, 1}, {}});
  CHECK(session.can_undo());
}

TEST_CASE("a cancelled gesture also takes back what else was changed meanwhile") {
  Session session(pair_scene({3, 4}, {1, 0}));
  const Scene before = session.scene();
  drag(session, {7, 8});
  session.apply(SetControl{"grid", 0});
  session.apply(CancelGesture{});
  CHECK(session.scene() == before);
}

TEST_CASE("a cancelled gesture leaves what was undone before to be redone") {
  Session session(pair_scene({3, 4}, {1, 0}));
  session.apply(MoveTip{0, {9, 9}, {}});
  session.apply(Undo{});
  drag(session, {7, 8});
  session.apply(CancelGesture{});
  CHECK(session.apply(Redo{}));
  CHECK(session.scene().vectors[0].components == std::vector<double>{9, 9});
}

TEST_CASE("undo within a gesture ends it and takes it back") {
  Session session(pair_scene({3, 4}, {1, 0}));
  const Scene before = session.scene();
  drag(session, {7, 8});
  const Scene dragged = session.scene();
  CHECK(session.apply(Undo{}));
  CHECK(session.scene() == before);
  CHECK(session.apply(Redo{}));
  CHECK(session.scene() == dragged);
}

TEST_CASE("redo within a gesture ends it: what had been undone is forgotten by then") {
  Session session(pair_scene({3, 4}, {1, 0}));
  session.apply(MoveTip{0, {9, 9}, {}});
  session.apply(Undo{});
  drag(session, {7, 8});
  CHECK_FALSE(session.apply(Redo{}));
  CHECK_FALSE(session.apply(CancelGesture{}));
  CHECK(session.scene().vectors[0].components == std::vector<double>{7, 8});
  CHECK(session.can_undo());
}

TEST_CASE("undo within a gesture that changed nothing yet takes back the step before it") {
  Session session(pair_scene({3, 4}, {1, 0}));
  session.apply(MoveTip{1, {5, 5}, {}});
  session.apply(BeginGesture{0});
  CHECK(session.apply(Undo{}));
  CHECK(session.scene().vectors[1].components == std::vector<double>{1, 0});
}

TEST_CASE("reset within a gesture leaves two steps: the gesture and the reset") {
  const Scene start = pair_scene({3, 4}, {1, 0});
  Session session(start);
  drag(session, {7, 8});
  CHECK(session.apply(Reset{}));
  CHECK(session.scene() == start);
  CHECK(session.apply(Undo{}));
  CHECK(session.scene().vectors[0].components == std::vector<double>{7, 8});
  CHECK(session.apply(Undo{}));
  CHECK(session.scene() == start);
  CHECK_FALSE(session.can_undo());
}

TEST_CASE("a gesture that begins within another ends the first") {
  Session session(pair_scene({3, 4}, {1, 0}));
  drag(session, {7, 8});
  session.apply(BeginGesture{1});
  session.apply(MoveTip{1, {2, 2}, {}});
  session.apply(EndGesture{});
  CHECK(session.apply(Undo{}));
  CHECK(session.scene().vectors[1].components == std::vector<double>{1, 0});
  CHECK(session.scene().vectors[0].components == std::vector<double>{7, 8});
}

TEST_CASE("moves outside a gesture are a step each") {
  Session session(pair_scene({3, 4}, {1, 0}));
  session.apply(MoveTip{0, {5, 5}, {}});
  session.apply(NudgeTip{0, {1, 0}, {}});
  CHECK(session.apply(Undo{}));
  CHECK(session.scene().vectors[0].components == std::vector<double>{5, 5});
  CHECK(session.apply(Undo{}));
  CHECK(session.scene().vectors[0].components == std::vector<double>{3, 4});
}

}  // namespace
}  // namespace cosine_lab::test
