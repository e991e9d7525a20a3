// What a board says, as a reader reads it.
#pragma once

#include <cmath>
#include <string>
#include <string_view>

#include "lesson/figures/figure_board.h"
#include "lesson/link/scene_text.h"
#include "lesson/session/session.h"
#include "lesson/text/number_text.h"
#include "lesson/text/words.h"

namespace cosine_lab::test {

inline std::string text_of(const Node& node);

inline std::string filled(const Node& node) {
  std::string text(word(node.text));
  for (const Node& gap : node.children) {
    const std::string hole = "{" + gap.slot + "}";
    for (auto at = text.find(hole); at != std::string::npos; at = text.find(hole)) {
      text.replace(at, hole.size(), text_of(gap));
    }
  }
  return text;
}

/// Fractions as a/b, roots as √(a), powers as a^b, units after a space.
inline std::string text_of(const Node& node) {
  switch (node.kind) {
    case NodeKind::words:
      return filled(node);
    case NodeKind::plain:
    case NodeKind::english:
      return node.text;
    case NodeKind::number: {
      const double power = std::pow(10.0, node.decimals);
      const bool rounds = node.decimals >= 0 && std::isfinite(node.value * power);
      const double value = rounds ? std::round(node.value * power) / power : node.value;
      return format_number(value, node.decimals < 0 ? node.digits : 15) +
             (node.text.empty() ? "" : " " + node.text);
    }
    case NodeKind::fraction:
      return text_of(node.children[0]) + "/" + text_of(node.children[1]);
    case NodeKind::root:
      return "√(" + text_of(node.children[0]) + ")";
    case NodeKind::power:
      return text_of(node.children[0]) + "^" + text_of(node.children[1]);
    case NodeKind::row:
      break;
  }
  std::string text;
  for (const Node& part : node.children) {
    text += text_of(part);
  }
  return text;
}

inline Board board_of(const Scene& scene) {
  const Session session(scene);
  return cosine_lab::board_of(session.scene(), session.similarity());
}

inline std::string head_of(const Scene& scene) {
  const Board board = test::board_of(scene);
  return board.head.empty() ? "" : text_of(board.head[0].lines[0]);
}

inline Scene figure_scene(std::string_view figure) {
  ParameterTexts text;
  text["figure"] = figure;
  return read_scene(text).scene;
}

}  // namespace cosine_lab::test
