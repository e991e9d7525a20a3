// How the processor time of each reader grows with the length of what it reads: a line for each
// reader and kind of text, those that grow fastest first. Arguments: the longest length in KB, and
// a part of the names of the readers that are wanted.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <span>
#include <string>
#include <vector>

#include "lengths/readers.h"

namespace {

using namespace cosine_lab::test;

constexpr std::size_t kShortest = 1024;
constexpr std::size_t kUsualKilobytes = 256;
// What takes longer is not tried at twice the length.
constexpr double kPatience = 0.5;
// Of short texts, what every text takes is most of the time.
constexpr double kAboveLeast = 4;
constexpr double kLeastSeconds = 4e-4;
constexpr int kTries = 3;
constexpr std::size_t kFitted = 4;

struct Point {
  double bytes = 0;
  double seconds = 0;
};

struct Line {
  std::string reader;
  std::string shape;
  Point longest;
  double exponent = 0;
};

double seconds_of(const Reader& reader, const std::string& text) {
  const std::clock_t begin = std::clock();
  reader.read(text);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// What else the machine does only adds to the time.
double least_seconds(const Reader& reader, const std::string& text) {
  double least = seconds_of(reader, text);
  for (int i = 1; i < kTries; ++i) {
    least = std::min(least, seconds_of(reader, text));
  }
  return least;
}

// The slope of a line through the logarithms, by least squares; 0 where too few points stand out.
// Of the longest alone: at first, memory that is new to the program makes the time leap.
double exponent_of(const std::vector<Point>& points) {
  const std::size_t last = std::min(points.size(), kFitted);
  const double floor = std::max(kLeastSeconds, kAboveLeast * points.front().seconds);
  double n = 0;
  double x = 0;
  double y = 0;
  double xx = 0;
  double xy = 0;
  for (const Point& one : std::span(points).last(last)) {
    if (one.seconds >= floor) {
      const double a = std::log(one.bytes);
      const double b = std::log(one.seconds - points.front().seconds);
      n += 1;
      x += a;
      y += b;
      xx += a * a;
      xy += a * b;
    }
  }
  return n >= 3 ? (n * xy - x * y) / (n * xx - x * x) : 0;
}

Line measure(const Reader& reader, const Shape& shape, std::size_t most) {
  std::vector<Point> points;
  for (std::size_t size = kShortest; size <= most; size *= 2) {
    const std::string text = text_of(shape, size);
    points.push_back({static_cast<double>(text.size()), least_seconds(reader, text)});
    if (points.back().seconds > kPatience) {
      break;
    }
  }
  return {reader.name, shape.name, points.back(), exponent_of(points)};
}

// On one line.
std::string shown(const std::string& text) {
  std::string line;
  for (const char one : text) {
    line += one == '\n' ? "\\n" : one == '\t' ? "\\t" : std::string(1, one);
  }
  return line;
}

}  // namespace

int main(int count, char** arguments) {
  const std::span words(arguments, static_cast<std::size_t>(count));
  const std::size_t most =
      1024 * (count > 1 ? std::strtoul(words[1], nullptr, 10) : kUsualKilobytes);
  const std::string wanted = count > 2 ? words[2] : "";
  std::vector<Line> lines;
  for (const Reader& reader : readers()) {
    if (reader.name.find(wanted) == std::string::npos) {
      continue;
    }
    std::vector<Shape> shapes = usual_shapes();
    shapes.insert(shapes.end(), reader.shapes.begin(), reader.shapes.end());
    for (const Shape& shape : shapes) {
      lines.push_back(measure(reader, shape, most));
    }
    std::fprintf(stderr, "%s\n", reader.name.c_str());
  }
  std::ranges::sort(lines, std::greater{}, &Line::exponent);
  std::printf("exponent     longest  takes ms  reader, text\n");
  for (const Line& line : lines) {
    std::printf("%8.2f %8.0f KB %9.2f  %s: %s\n", line.exponent, line.longest.bytes / 1024,
                1000 * line.longest.seconds, line.reader.c_str(), shown(line.shape).c_str());
  }
  return 0;
}
