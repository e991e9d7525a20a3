// The figure's shapes on their way to the graphics card.
#include <doctest.h>

#include <cstring>

#include "render/fake_gl.h"
#include "render/renderer.h"

namespace cosine_lab::test {
namespace {

// Two device pixels for each CSS pixel.
const Canvas canvas{300, 200, 600, 400};

DrawList figure_of(std::size_t shapes) {
  DrawList list;
  list.clip = {0, 0, 200, 200};
  list.background = 0xFF0000FF;
  for (std::size_t i = 0; i < shapes; ++i) {
    list.segment({static_cast<double>(i), 1}, {2, 3}, 4, 0xFF00FF00);
  }
  return list;
}

Renderer created() {
  start_gl();
  Renderer renderer;
  REQUIRE(renderer.create());
  next_frame();
  return renderer;
}

}  // namespace

TEST_CASE("all shapes are one draw, byte for byte, within the figure's part of the canvas") {
  Renderer renderer = created();
  const DrawList list = figure_of(5);
  renderer.draw(list, nullptr, canvas);
  CHECK(gl().viewport == Pixels{0, 0, 600, 400});
  REQUIRE(gl().draws.size() == 1);
  const Draw& draw = gl().draws.front();
  CHECK(draw.instances == 5);
  CHECK(draw.within == Pixels{0, 0, 400, 400});
  REQUIRE(draw.vertices.size() >= 5 * sizeof(Shape));
  CHECK(std::memcmp(draw.vertices.data(), list.shapes.data(), 5 * sizeof(Shape)) == 0);
}

TEST_CASE("figure and panel are cleared to their colours; rows count from the bottom") {
  Renderer renderer = created();
  DrawList list = figure_of(1);
  list.panel = {200, 50, 100, 100.2};
  list.panel_colour = 0xFFFF0000;
  renderer.draw(list, nullptr, canvas);
  REQUIRE(gl().clears.size() == 2);
  CHECK(gl().clears[0].within == Pixels{0, 0, 400, 400});
  CHECK(gl().clears[0].colour == std::array<float, 4>{1, 0, 0, 1});
  // From 100 to 300.4 device pixels below the top: the last row that it touches is cleared, too.
  CHECK(gl().clears[1].within == Pixels{400, 99, 200, 201});
  CHECK(gl().clears[1].colour == std::array<float, 4>{0, 0, 1, 1});
}

TEST_CASE("a figure without a panel is cleared once") {
  Renderer renderer = created();
  renderer.draw(figure_of(1), nullptr, canvas);
  CHECK(gl().clears.size() == 1);
}

TEST_CASE("the buffer grows when it must, and never otherwise") {
  Renderer renderer = created();
  renderer.draw(figure_of(10), nullptr, canvas);
  CHECK(gl().allocations == 1);
  next_frame();
  renderer.draw(figure_of(40), nullptr, canvas);
  renderer.draw(figure_of(3), nullptr, canvas);
  CHECK(gl().allocations == 0);
  renderer.draw(figure_of(5000), nullptr, canvas);
  CHECK(gl().allocations == 1);
  CHECK(gl().room[GL_ARRAY_BUFFER] >= 5000 * sizeof(Shape));
}

TEST_CASE("a frame asks the graphics card nothing") {
  Renderer renderer = created();
  renderer.draw(figure_of(100), nullptr, canvas);
  CHECK(gl().questions == 0);
}

TEST_CASE("a figure without shapes still clears its part") {
  Renderer renderer = created();
  renderer.draw(figure_of(0), nullptr, canvas);
  CHECK(gl().clears.size() == 1);
}

TEST_CASE("after a lost context everything is made anew") {
  Renderer renderer = created();
  renderer.draw(figure_of(10), nullptr, canvas);
  start_gl();
  REQUIRE(renderer.create());
  renderer.draw(figure_of(10), nullptr, canvas);
  CHECK(gl().room[GL_ARRAY_BUFFER] >= 10 * sizeof(Shape));
  REQUIRE(gl().draws.size() == 1);
  CHECK(gl().draws.front().instances == 10);
}

TEST_CASE("a shader that does not compile is no renderer") {
  for (const char* name : {"u_density", "v_texel"}) {
    CAPTURE(name);
    start_gl();
    gl().refused = name;
    Renderer renderer;
    CHECK_FALSE(renderer.create());
  }
}

}  // namespace cosine_lab::test
