#include "lesson/figures/claim.h"

#include <algorithm>
#include <cmath>

#include "lesson/figures/figure.h"

namespace cosine_lab {
namespace {

constexpr double kRounding = 1e-12;

// The share is taken without the multiple, which may be beyond the range of doubles.
DimensionCheck check(double x, double k, double y) {
  DimensionCheck found{x, k * y, std::nullopt, Fit::off};
  if (x == found.multiple) {
    found.fit = Fit::exact;
  }
  const double share = x / y / k;
  if (k == 0 || y == 0 || !std::isfinite(100 * share)) {
    return found;
  }
  found.share = share;
  const double apart = x == found.multiple ? 0 : std::abs(share - 1);
  found.fit = apart <= kRounding ? Fit::exact : apart <= kNear + kRounding ? Fit::near : Fit::off;
  return found;
}

// How badly a dimension fits; one without a share is the worst.
double misfit(const DimensionCheck& one) {
  if (one.fit == Fit::exact) {
    return 0;
  }
  return one.share ? std::abs(*one.share - 1) : HUGE_VAL;
}

Verdict verdict_of(const std::vector<DimensionCheck>& dimensions) {
  const auto count = [&](Fit fit) {
    return std::ranges::count(dimensions, fit, &DimensionCheck::fit);
  };
  if (count(Fit::off) == 0) {
    return count(Fit::near) == 0 ? Verdict::exact : Verdict::near;
  }
  return count(Fit::off) < std::ssize(dimensions) ? Verdict::only_some : Verdict::nowhere;
}

}  // namespace

ClaimCheck check_claim(const Scene& scene, const Claim& claim) {
  ClaimCheck result;
  result.k = claim.k;
  const auto& x = scene.vectors[claim.x].components;
  const auto& y = scene.vectors[claim.y].components;
  for (std::size_t d = 0; d < x.size(); ++d) {
    result.dimensions.push_back(check(x[d], claim.k, y[d]));
  }
  const auto worst = std::ranges::max_element(result.dimensions, {}, misfit);
  result.worst = static_cast<std::size_t>(worst - result.dimensions.begin());
  result.verdict = verdict_of(result.dimensions);
  return result;
}

void choose_claim(Scene& scene, std::size_t index) {
  const Claim& claim = scene.claims[index];
  scene.compared = {claim.x, claim.y};
  scene.claim = index;
  if (const auto follow = figure_entry(scene.kind).follow_claim) {
    follow(scene);
  }
}

}  // namespace cosine_lab
