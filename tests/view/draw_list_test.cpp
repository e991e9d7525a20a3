// The list itself: what the shapes hold, and what is left out.
#include "view/draw_list.h"

#include <doctest.h>

#include "lesson/data/ready_data.h"
#include "view/drawing.h"

namespace cosine_lab::test {
namespace {

constexpr Rgba kInk = 0xFF123456U;

DrawList empty() {
  DrawList list;
  list.clip = {0, 0, 800, 600};
  return list;
}

TEST_CASE("a segment holds its ends, half its thickness and its colour") {
  DrawList list = empty();
  list.segment({10, 20}, {30, 40}, 3, kInk);
  REQUIRE(list.shapes.size() == 1);
  const Shape& s = list.shapes[0];
  CHECK(s.kind == 0);
  CHECK(s.x0 == 10);
  CHECK(s.y0 == 20);
  CHECK(s.x1 == 30);
  CHECK(s.y1 == 40);
  CHECK(s.width == 1.5F);
  CHECK(s.colour == kInk);
}

TEST_CASE("a disc is a ring without a hole") {
  DrawList list = empty();
  list.disc({10, 20}, 6, kInk);
  CHECK(list.shapes[0].kind == static_cast<float>(ShapeKind::ring));
  CHECK(list.shapes[0].radius == 0);
  CHECK(list.shapes[0].width == 6);
}

TEST_CASE("what is far outside the view is left out") {
  DrawList list = empty();
  list.segment({-500, 0}, {-400, 600}, 3, kInk);
  list.dashes({0, 1000}, {800, 1000}, 1, 7, kInk);
  list.ring({2000, 2000}, 10, 2, kInk);
  list.head({-300, 100}, {-310, 100}, 9, kInk);
  CHECK(list.shapes.empty());
}

TEST_CASE("a long line is cut before it becomes floats") {
  DrawList list = empty();
  list.segment({100, 100}, {1e12, 1e12}, 3, kInk);
  REQUIRE(list.shapes.size() == 1);
  CHECK(list.shapes[0].x1 < 1000);
  CHECK(list.shapes[0].x1 == list.shapes[0].y1);
  CHECK(list.shapes[0].y1 >= 600);
}

TEST_CASE("a line that comes from where doubles are coarse ends within the view") {
  DrawList list = empty();
  list.segment({1.1e97, 300}, {100, 300}, 2, kInk);
  list.hairline({-1e150, 100}, {1e150, 100}, kInk);
  list.hairline({0, 1e292}, {800, 1e292}, kInk);
  REQUIRE(list.shapes.size() == 2);
  CHECK(is_finite(list));
}

TEST_CASE("a circle is seen where its rim is, though its centre is not; none is too large") {
  DrawList list = empty();
  list.ring({-500, 300}, 700, 2, kInk);
  CHECK(list.shapes.size() == 1);
  list.ring({-500, 300}, 400, 2, kInk);
  list.ring({400, 300}, 1e149, 2, kInk);
  list.arc({-1e40, 300}, 30, 0, 1, 2, kInk);
  list.sector({400, 1e300}, 30, 0, 1, kInk);
  CHECK(list.shapes.size() == 1);
}

TEST_CASE("dashes do not wander when their start is cut off") {
  DrawList list = empty();
  list.dashes({-100, 10}, {100, 10}, 1, 7, kInk);
  REQUIRE(list.shapes.size() == 1);
  const Shape& s = list.shapes[0];
  CHECK(s.radius == 7);
  // So far into its period is the pattern where the cut line begins.
  CHECK(s.phase == doctest::Approx(std::fmod(s.x0 + 100, 7)));
}

TEST_CASE("drawing a figure clears what was drawn before") {
  const Session session(materials());
  const Camera camera = ten_pixels();
  const Palette palette = dark_palette();
  DrawList list;
  draw_figure({session.scene(), session.similarity(), camera, palette, {}}, list);
  const std::size_t shapes = list.shapes.size();
  const std::size_t labels = list.labels.size();
  draw_figure({session.scene(), session.similarity(), camera, palette, {}}, list);
  CHECK(list.shapes.size() == shapes);
  CHECK(list.labels.size() == labels);
  CHECK(list.clip == camera.plot());
  CHECK(list.background == palette.paper);
}

}  // namespace
}  // namespace cosine_lab::test
