#include "view/svg.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "lesson/figures/figure.h"
#include "view/label_text.h"

namespace cosine_lab {
namespace {

constexpr double kPlain = 14;
constexpr std::string_view kEnd = "</svg>";
constexpr double kStrong = 17;
constexpr double kDashShare = 0.58;  // of a period, as in shaders/shape.frag

// Hundredths of pixels are finer than any print. Whole numbers are written several times as fast as
// printf writes others, and a drag without graphics writes some 500 of them a frame.
std::string n(double value) {
  constexpr double far_away = 1e12;
  const auto hundredths = std::llround(std::clamp(value, -far_away, far_away) * 100);
  const auto size = std::abs(hundredths);
  std::string text = hundredths < 0 ? "-" : "";
  text += std::to_string(size / 100);
  if (size % 100 != 0) {
    text += '.';
    text += static_cast<char>('0' + size % 100 / 10);
  }
  if (size % 10 != 0) {
    text += static_cast<char>('0' + size % 10);
  }
  return text;
}

std::string attribute(const char* name, const std::string& value) {
  return std::string(" ") + name + "=\"" + value + "\"";
}

std::string colour(const char* name, Rgba rgba) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex = "#";
  for (const unsigned shift : {4U, 0U, 12U, 8U, 20U, 16U}) {  // red, green, blue
    hex += digits[(rgba >> shift) & 0xFU];
  }
  std::string text = attribute(name, hex);
  const Rgba alpha = rgba >> 24U;
  if (alpha < 0xFFU) {
    text += attribute((std::string(name) + "-opacity").c_str(), n(alpha / 255.0));
  }
  return text;
}

ShapeKind kind_of(const Shape& s) {
  return static_cast<ShapeKind>(static_cast<int>(s.kind));
}

bool is_straight(const Shape& s) {
  return kind_of(s) == ShapeKind::hairline || kind_of(s) == ShapeKind::segment;
}

double thickness(const Shape& s) {
  return kind_of(s) == ShapeKind::hairline ? 1 : 2 * s.width;
}

// The lines of a grid come one after another: as one path they are few elements for a page to lay
// out, not a hundred.
std::string lines(std::span<const Shape> same) {
  std::string way;
  for (const Shape& s : same) {
    way += "M" + n(s.x0) + " " + n(s.y0);
    if (s.y0 == s.y1) {
      way += "H" + n(s.x1);
    } else if (s.x0 == s.x1) {
      way += "V" + n(s.y1);
    } else {
      way += "L" + n(s.x1) + " " + n(s.y1);
    }
  }
  return "<path" + attribute("d", way) + attribute("fill", "none") +
         attribute("stroke-width", n(thickness(same.front()))) +
         colour("stroke", same.front().colour) + "/>";
}

// The first shape, and those after it that are one path with it.
std::span<const Shape> run_of(std::span<const Shape> shapes) {
  const Shape& first = shapes.front();
  const auto other = std::ranges::find_if(shapes.subspan(1), [&](const Shape& s) {
    return !is_straight(first) || !is_straight(s) || s.colour != first.colour ||
           thickness(s) != thickness(first);
  });
  return {shapes.begin(), other};
}

std::string dashes(const Shape& s) {
  const double period = s.radius;
  const double gap = (1 - kDashShare) * period;
  // A period of the shader begins in the middle of a gap.
  return "<line" + attribute("x1", n(s.x0)) + attribute("y1", n(s.y0)) + attribute("x2", n(s.x1)) +
         attribute("y2", n(s.y1)) + attribute("stroke-width", n(2 * s.width)) +
         colour("stroke", s.colour) +
         attribute("stroke-dasharray", n(period - gap) + " " + n(gap)) +
         attribute("stroke-dashoffset", n(s.phase - gap / 2)) + "/>";
}

std::string head(const Shape& s) {
  const double length = std::hypot(s.x1 - s.x0, s.y1 - s.y0);
  const double across = length > 0 ? s.width / length : 0;
  const double x = (s.y1 - s.y0) * across;
  const double y = (s.x0 - s.x1) * across;
  return "<path" +
         attribute("d", "M" + n(s.x0) + " " + n(s.y0) + "L" + n(s.x1 + x) + " " + n(s.y1 + y) +
                            "L" + n(s.x1 - x) + " " + n(s.y1 - y) + "Z") +
         colour("fill", s.colour) + "/>";
}

std::string ring(const Shape& s) {
  std::string text = "<circle" + attribute("cx", n(s.x0)) + attribute("cy", n(s.y0));
  if (s.radius == 0) {
    return text + attribute("r", n(s.width)) + colour("fill", s.colour) + "/>";
  }
  return text + attribute("r", n(s.radius)) + attribute("fill", "none") +
         attribute("stroke-width", n(2 * s.width)) + colour("stroke", s.colour) + "/>";
}

// An arc, or with `filled` the wedge under it. Its x1 and y1 are where it starts and how far it
// goes, counter-clockwise as seen.
std::string arc(const Shape& s, bool filled) {
  const double radius = s.radius;
  const auto at = [&](double angle) {
    return n(s.x0 + radius * std::cos(angle)) + " " + n(s.y0 - radius * std::sin(angle));
  };
  const double from = s.x1;
  const double sweep = s.y1;
  const std::string way = at(from) + "A" + n(radius) + " " + n(radius) + " 0 0 " +
                          (sweep > 0 ? "0" : "1") + " " + at(from + sweep);
  if (filled) {
    return "<path" + attribute("d", "M" + n(s.x0) + " " + n(s.y0) + "L" + way + "Z") +
           colour("fill", s.colour) + "/>";
  }
  return "<path" + attribute("d", "M" + way) + attribute("fill", "none") +
         attribute("stroke-width", n(2 * s.width)) + colour("stroke", s.colour) + "/>";
}

std::string element(std::span<const Shape> run) {
  const Shape& s = run.front();
  switch (kind_of(s)) {
    case ShapeKind::segment:
    case ShapeKind::hairline:
      return lines(run);
    case ShapeKind::dashes:
      return dashes(s);
    case ShapeKind::head:
      return head(s);
    case ShapeKind::ring:
      return ring(s);
    case ShapeKind::arc:
      return arc(s, false);
    case ShapeKind::sector:
      return arc(s, true);
  }
  return {};
}

std::string text(const Label& label, const Scene& scene, const Palette& palette, Rgba background) {
  const double size = label.strong ? kStrong : kPlain;
  const char* anchor = label.anchor_x < 0.25 ? "start" : label.anchor_x > 0.75 ? "end" : "middle";
  const double share = label.anchor_x < 0.25 ? 0 : label.anchor_x > 0.75 ? 1 : 0.5;
  const std::string says = label_text(label, scene);
  // Between start, middle and end the place is moved by the width as it is guessed.
  const double wide = static_cast<double>(says.size()) * size * 0.55;
  const double x = label.at.x - (label.anchor_x - share) * wide;
  // Letters stand on a line about a third of their size below the middle.
  const double y = label.at.y + (0.5 - label.anchor_y) * size * 1.25 + size * 0.35;
  const Rgba ink = is_of_vector(label) ? palette.vector(colour_of(scene, label.subject))
                   : label.strong      ? palette.ink
                                       : palette.muted;
  return "<text" + attribute("x", n(x)) + attribute("y", n(y)) + attribute("font-size", n(size)) +
         attribute("text-anchor", anchor) + (label.strong ? attribute("font-weight", "600") : "") +
         colour("fill", ink) + colour("stroke", background) + ">" + escaped(says) + "</text>";
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      default:
        safe += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return safe;
}

std::string write_svg_shapes(const DrawList& list) {
  const std::string width = n(list.clip.width);
  const std::string height = n(list.clip.height);
  std::string svg = R"(<svg xmlns="http://www.w3.org/2000/svg" role="img")" +
                    attribute("viewBox", "0 0 " + width + " " + height) +
                    attribute("width", width) + attribute("height", height) +
                    attribute("font-family", "sans-serif") + ">";
  svg += R"(<rect width="100%" height="100%")" + colour("fill", list.background) + "/>";
  for (std::span<const Shape> remainder = list.shapes; !remainder.empty();) {
    const auto run = run_of(remainder);
    svg += element(run);
    remainder = remainder.subspan(run.size());
  }
  return svg + std::string(kEnd);
}

std::string write_svg(const DrawList& list, const Scene& scene, const Palette& palette,
                      std::string_view title) {
  std::string svg = write_svg_shapes(list);
  svg.resize(svg.size() - kEnd.size());
  svg.insert(svg.find('>') + 1, "<title>" + escaped(title) + "</title>");
  // A rim of paper keeps letters apart from the lines they lie on.
  svg += R"(<g paint-order="stroke" stroke-width="4" stroke-linejoin="round">)";
  for (const Label& label : list.labels) {
    svg += text(label, scene, palette, list.background);
  }
  return svg + "</g>" + std::string(kEnd);
}

}  // namespace cosine_lab
