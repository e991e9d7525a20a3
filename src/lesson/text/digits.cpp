#include "lesson/text/digits.h"

#include <cmath>
#include <initializer_list>
#include <numbers>

namespace cosine_lab {
namespace {

constexpr int kMostDecimals = 16;

NumberManner& manner() {
  static NumberManner chosen;
  return chosen;
}

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
  return manner().decimals.value_or(decimals_apart(cosine, 3, {-1.0, 0.0, 1.0}));
}

int percent_decimals(double percent) {
  return decimals_apart(percent, 0, {0.0, 100.0});
}

void set_number_manner(const NumberManner& chosen) {
  manner() = chosen;
}

const NumberManner& number_manner() {
  return manner();
}

ShownAngle shown_angle(double radians) {
  constexpr double half_turn = std::numbers::pi;
  const NumberManner& asked = manner();
  if (asked.angle == AngleUnit::radians) {
    const int decimals = decimals_apart(radians, 3, {0.0, half_turn / 2, half_turn});
    return {radians, asked.decimals.value_or(decimals), "rad"};
  }
  const double degrees = radians * 180 / half_turn;
  const int decimals = decimals_apart(degrees, 1, {0.0, 90.0, 180.0});
  return {degrees, asked.decimals.value_or(decimals), "°"};
}

}  // namespace cosine_lab
