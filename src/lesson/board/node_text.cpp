#include "lesson/board/node_text.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "lesson/text/number_text.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr int kAllDigits = 17;

std::string number_text(const Node& node) {
  if (!std::isfinite(node.value)) {
    return with_unit("—", node.text);
  }
  return with_unit(node.decimals < 0 ? format_number(node.value, node.digits)
                                     : format_fixed(node.value, node.decimals),
                   node.text);
}

std::string filled(const Node& node) {
  std::string text;
  std::string_view remainder = word(node.text);
  for (auto open = remainder.find('{'); open != std::string_view::npos;
       open = remainder.find('{')) {
    const auto close = std::min(remainder.find('}', open), remainder.size());
    const std::string_view slot = remainder.substr(open + 1, close - open - 1);
    const auto child = std::ranges::find(node.children, slot, &Node::slot);
    text += remainder.substr(0, open);
    text += child == node.children.end() ? std::string() : node_text(*child);
    remainder.remove_prefix(std::min(close + 1, remainder.size()));
  }
  return text += remainder;
}

std::string joined(const Node& node, const char* between) {
  std::string text;
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    text += i > 0 ? between : "";
    text += node_text(node.children[i]);
  }
  return text;
}

}  // namespace

std::string node_text(const Node& node) {
  switch (node.kind) {
    case NodeKind::words:
      return filled(node);
    case NodeKind::plain:
    case NodeKind::english:
      return node.text;
    case NodeKind::number:
      return number_text(node);
    case NodeKind::fraction:
      return joined(node, "/");
    case NodeKind::root:
      return "√(" + joined(node, "") + ")";
    case NodeKind::power:
      return joined(node, "^");
    case NodeKind::row:
      break;
  }
  return joined(node, "");
}

void tell_apart(Node& one, Node& other) {
  const auto has_all_digits = [](const Node& node) {
    return node.kind != NodeKind::number || std::max(node.digits, node.decimals) >= kAllDigits;
  };
  while (!has_all_digits(one) && !has_all_digits(other) && one.value != other.value &&
         node_text(one) == node_text(other)) {
    for (Node* node : {&one, &other}) {
      ++(node->decimals < 0 ? node->digits : node->decimals);
    }
  }
}

}  // namespace cosine_lab
