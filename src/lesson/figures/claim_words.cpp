#include "lesson/figures/claim_words.h"

#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "lesson/board/node_text.h"

namespace cosine_lab {
namespace {

Node fitting_dimensions(const Scene& scene, const ClaimCheck& check) {
  std::vector<Node> names;
  for (std::size_t d = 0; d < check.dimensions.size(); ++d) {
    const Fit fit = check.dimensions[d].fit;
    Node name = dimension_name(scene, d);
    if (fit == Fit::near) {
      name = row({std::move(name), plain(" ("), words("fit.near"), plain(")")});
    }
    if (fit != Fit::off) {
      names.push_back(std::move(name));
    }
  }
  return listed(std::move(names));
}

}  // namespace

Node multiple_of(const Scene& scene, double k, std::size_t vector) {
  if (k == 1) {
    return name_of(scene, vector);
  }
  return row({number(k), plain("\u2009"), name_of(scene, vector)});
}

Node equation(const Scene& scene, const Claim& claim) {
  return row({name_of(scene, claim.x), plain(" = "), multiple_of(scene, claim.k, claim.y)});
}

Node multiple_node(double multiple, std::string_view unit) {
  constexpr double largest = std::numeric_limits<double>::max();
  if (std::abs(multiple) <= largest) {
    return number(multiple, unit);
  }
  return row({plain(multiple > 0 ? ">\u2009" : "<\u2009"),
              number(std::copysign(largest, multiple), unit)});
}

Node dimension_name(const Scene& scene, std::size_t dimension) {
  return plain(scene.dimensions[dimension].name);
}

Node verdict_words(const Scene& scene, const Claim& claim, const ClaimCheck& check) {
  const DimensionCheck& worst = check.dimensions[check.worst];
  const std::string& unit = scene.dimensions[check.worst].unit;
  Node has = number(worst.x, unit);
  Node would = multiple_node(worst.multiple, unit);
  tell_apart(has, would);
  std::vector<Node> gaps{in("claim", equation(scene, claim)),
                         in("x", name_of(scene, claim.x)),
                         in("multiple", multiple_of(scene, claim.k, claim.y)),
                         in("dimension", dimension_name(scene, check.worst)),
                         in("has", marked(mark_of(claim.x, check.worst), std::move(has))),
                         in("would", marked(mark_of(claim.y, check.worst), std::move(would)))};
  switch (check.verdict) {
    case Verdict::exact:
      return words("ratio.exact", std::move(gaps));
    case Verdict::near:
      gaps.push_back(in("share", percent(worst.share.value_or(1))));
      return words("ratio.near", std::move(gaps));
    case Verdict::only_some:
      gaps.push_back(in("fitting", fitting_dimensions(scene, check)));
      return words("ratio.only", std::move(gaps));
    default:
      return words("ratio.nowhere", std::move(gaps));
  }
}

Node short_verdict(const Scene& scene, const ClaimCheck& check) {
  switch (check.verdict) {
    case Verdict::exact:
      return words("verdict.exact");
    case Verdict::near:
      return words("verdict.near",
                   {in("share", percent(check.dimensions[check.worst].share.value_or(1))),
                    in("dimension", dimension_name(scene, check.worst))});
    case Verdict::only_some:
      return words("verdict.only", {in("fitting", fitting_dimensions(scene, check))});
    default:
      return words("verdict.nowhere");
  }
}

}  // namespace cosine_lab
