// Round numbers along an axis.
#pragma once

#include <vector>

namespace cosine_lab {

/// Spacing of the numbered lines and of the fine lines between them, both 1, 2 or 5 times a power
/// of ten.
struct TickSteps {
  double major = 1;
  double minor = 0.2;
};

/// The closest spacing of at least `least` scene units, > 0.
[[nodiscard]] double nice_step(double least);

/// Steps for a scale in CSS pixels a scene unit.
[[nodiscard]] TickSteps tick_steps(double scale);

/// The multiples of `step` within [low, high]; empty where they cannot be told apart in double
/// precision.
[[nodiscard]] std::vector<double> multiples(double low, double high, double step);

/// Decimals that write a multiple of `step` in full; -1 where an exponent reads better.
[[nodiscard]] int decimals_for(double step, double largest);

}  // namespace cosine_lab
