#include "lesson/digits.h"

#include <cmath>
#include <initializer_list>

namespace cosine_lab {
namespace {

constexpr int kMostDecimals = 16;

int decimals_apart(double value, int least, std::initializer_list<double> landmarks) {
  for (int decimals = least; decimals < kMostDecimals; ++decimals) {
    const double power = std::pow(10.0, decimals);
    bool misleads = false;
    for (const double landmark : landmarks) {
      misleads = misleads || (value != landmark && std::abs(value - landmark) * power < 1);
    }
    if (!misleads) {
      return decimals;
    }
  }
  return kMostDecimals;
}

}  // namespace

int cosine_decimals(double cosine) {
  return decimals_apart(cosine, 3, {-1.0, 0.0, 1.0});
}

int percent_decimals(double percent) {
  return decimals_apart(percent, 0, {0.0, 100.0});
}

int angle_decimals(double degrees) {
  return decimals_apart(degrees, 1, {0.0, 90.0, 180.0});
}

}  // namespace cosine_lab
