// A drawing as SVG: how numbers and colours are written.
#include "view/svg.h"

#include <doctest.h>

#include <cmath>
#include <cstdlib>
#include <string>

#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

std::string line_of(const Shape& shape) {
  DrawList list;
  list.clip = {0, 0, 800, 600};
  list.shapes = {shape};
  return write_svg_shapes(list);
}

Shape segment(double x0, double y0, double x1, double y1) {
  Shape shape;
  shape.x0 = static_cast<float>(x0);
  shape.y0 = static_cast<float>(y0);
  shape.x1 = static_cast<float>(x1);
  shape.y1 = static_cast<float>(y1);
  shape.width = 1.5F;
  shape.colour = 0xFF123456U;
  return shape;
}

TEST_CASE("coordinates have two decimals at most, and no zeros at their end") {
  const std::string svg = line_of(segment(10.126, 20.5, -0.001, 123456.25));
  CHECK_MESSAGE(svg.find("\"M10.13 20.5L0 123456.25\"") != std::string::npos, svg);
  const std::string small = line_of(segment(-0.06, -7, -200.1, 0.994));
  CHECK_MESSAGE(small.find("\"M-0.06 -7L-200.1 0.99\"") != std::string::npos, small);
}

TEST_CASE("a coordinate is written to the nearest hundredth") {
  Random random(11);
  for (int i = 0; i < 1000; ++i) {
    const Shape shape = segment(random.between(-3000, 3000), random.between(-1, 1), 1, 2);
    const std::string svg = line_of(shape);
    char* end = nullptr;
    const double x = std::strtod(svg.c_str() + svg.find("\"M") + 2, &end);
    const double y = std::strtod(end, nullptr);
    CHECK(std::abs(x - static_cast<double>(shape.x0)) <= 0.005 + 1e-9);
    CHECK(std::abs(y - static_cast<double>(shape.y0)) <= 0.005 + 1e-9);
  }
}

TEST_CASE("a colour is red, green, blue, and how opaque it is") {
  Shape shape = segment(1, 2, 3, 4);
  CHECK(line_of(shape).find(" stroke=\"#563412\"/>") != std::string::npos);
  shape.colour = 0x80FF8001U;
  CHECK(line_of(shape).find(" stroke=\"#0180ff\" stroke-opacity=\"0.5\"/>") != std::string::npos);
}

}  // namespace
}  // namespace cosine_lab::test
