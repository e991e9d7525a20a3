#include "truth/arithmetic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <string>
#include <string_view>

#include "lesson/board/node_text.h"

namespace cosine_lab::test {
namespace {

constexpr Real kNone = std::numeric_limits<Real>::quiet_NaN();
constexpr Real kMost = std::numeric_limits<double>::max();
constexpr Real kLeast = std::numeric_limits<double>::denorm_min();
// What is written passed through doubles, each rounded a few times.
constexpr Real kRounding = 4e-15L;

Reals unit(const Reals& a) {
  const Real length = norm(a);
  Reals made = a;
  for (Real& one : made) {
    one /= length;
  }
  return made;
}

void replace(std::string& text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what)) {
    text.replace(at, what.size(), by);
  }
}

struct Written {
  Real value = kNone;
  Real half = 0;  // of the last digit that is promised
};

// "−1.7 × 10³⁰⁸ kg"
Written read(const Node& node) {
  std::string text = node_text(node);
  replace(text, "\u2212", "-");
  replace(text, " × 10", "e");
  replace(text, "⁻", "-");
  constexpr std::string_view digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  for (int digit = 0; digit < 10; ++digit) {
    replace(text, digits[digit], std::to_string(digit));
  }
  const auto end = std::min(text.find_first_not_of("-0123456789.e"), text.size());
  if (end == 0) {
    return {};
  }
  const std::string number = text.substr(0, end);
  Written written{std::strtold(number.c_str(), nullptr), 0};
  const Real largest = std::abs(written.value == 0 ? 1e-4L : written.value);
  const Real size = std::floor(std::log10(largest) + 1e-12L);
  const bool exponent = number.find('e') != std::string::npos;
  const Real places = exponent            ? 2 - size
                      : node.decimals < 0 ? std::max<Real>(0, node.digits - 1 - size)
                                          : node.decimals;
  written.half = std::pow(10.0L, -places) / 2;
  return written;
}

}  // namespace

Reals reals(const std::vector<double>& numbers) {
  return {numbers.begin(), numbers.end()};
}

Reals reals(const Scene& scene, std::size_t vector) {
  return reals(scene.vectors[vector].components);
}

Real dot(const Reals& a, const Reals& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), Real{0});
}

Real doubt(const Reals& a, const Reals& b) {
  Real sum = 0;
  for (std::size_t d = 0; d < a.size(); ++d) {
    sum += std::abs(a[d] * b[d]) * 1e-18L;
  }
  return sum;
}

Real norm(const Reals& a) {
  return std::sqrt(dot(a, a));
}

Real cosine(const Reals& a, const Reals& b) {
  return norm(a) == 0 || norm(b) == 0 ? kNone : dot(unit(a), unit(b));
}

Real angle(const Reals& a, const Reals& b) {
  if (norm(a) == 0 || norm(b) == 0) {
    return kNone;
  }
  Reals apart = unit(a);
  Reals together = apart;
  const Reals other = unit(b);
  for (std::size_t d = 0; d < a.size(); ++d) {
    apart[d] -= other[d];
    together[d] += other[d];
  }
  return 2 * std::atan2(norm(apart), norm(together));
}

Real euclidean(const Reals& a, const Reals& b) {
  Reals apart = a;
  for (std::size_t d = 0; d < a.size(); ++d) {
    apart[d] -= b[d];
  }
  return norm(apart);
}

Real manhattan(const Reals& a, const Reals& b) {
  Real sum = 0;
  for (std::size_t d = 0; d < a.size(); ++d) {
    sum += std::abs(a[d] - b[d]);
  }
  return sum;
}

Real correlation(const Reals& a, const Reals& b) {
  const auto centred = [](Reals one) {
    const Real mean =
        std::accumulate(one.begin(), one.end(), Real{0}) / static_cast<Real>(one.size());
    for (Real& number : one) {
      number -= mean;
    }
    return one;
  };
  const auto varies = [](const Reals& one) {
    return std::ranges::any_of(one, [&](Real number) { return number != one[0]; });
  };
  return varies(a) && varies(b) ? cosine(centred(a), centred(b)) : kNone;
}

Real degrees(Real radians) {
  return radians * 180 / std::numbers::pi_v<Real>;
}

bool tells(const Node& node, Real truth, Real slack) {
  if (node.kind == NodeKind::words) {
    return node.text == "undefined" ? std::isnan(truth)
                                    : node.text == "large" && std::abs(truth) > kMost * 0.999999L;
  }
  if (node.kind == NodeKind::row && node.children.size() == 2) {
    const std::string& sign = node.children[0].text;
    return sign.starts_with(">") ? truth > kMost : sign.starts_with("<") && truth < -kMost;
  }
  const Written written = read(node);
  return node.kind == NodeKind::number &&
         std::abs(written.value - truth) <=
             written.half * 1.000001L + std::abs(truth) * kRounding + slack + kLeast;
}

}  // namespace cosine_lab::test
