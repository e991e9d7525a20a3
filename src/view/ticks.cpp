#include "view/ticks.h"

#include <algorithm>
#include <cmath>

namespace cosine_lab {
namespace {

constexpr double kMajorPixels = 62;
constexpr double kMostLines = 400;

}  // namespace

double nice_step(double least) {
  const double power = std::pow(10.0, std::floor(std::log10(least)));
  const double share = least / power;
  // A little tolerance: 1.0000000000000002 must not become 2.
  for (const double nice : {1.0, 2.0, 5.0}) {
    if (share <= nice * (1 + 1e-12)) {
      return nice * power;
    }
  }
  return 10 * power;
}

TickSteps tick_steps(double scale) {
  const double major = nice_step(kMajorPixels / scale);
  const double leading = major / std::pow(10.0, std::floor(std::log10(major) + 1e-9));
  return {major, leading > 1.5 && leading < 3 ? major / 4 : major / 5};
}

std::vector<double> multiples(double low, double high, double step) {
  std::vector<double> lines;
  const double first = std::ceil(low / step);
  const double last = std::floor(high / step);
  const double farthest = std::max(std::abs(first), std::abs(last));
  const double more = last - first;
  if (!(more >= 0 && more < kMostLines) || farthest >= 0x1p53) {
    return lines;
  }
  for (int n = 0; n <= static_cast<int>(more); ++n) {
    lines.push_back((first + n) * step);
  }
  return lines;
}

int decimals_for(double step, double largest) {
  if (largest >= 1e6 || step < 1e-5) {
    return -1;
  }
  return std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
}

}  // namespace cosine_lab
