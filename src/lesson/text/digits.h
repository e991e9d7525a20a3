// How many digits are needed, and the unit of angles.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace cosine_lab {

/// Decimals for a cosine, 3 or more: enough that a distance from -1, 0 or 1 shows its leading digit
/// (0.99994).
[[nodiscard]] int cosine_decimals(double cosine);

enum class AngleUnit : std::uint8_t { degrees, radians };

/// How an author wants numbers written.
struct NumberManner {
  AngleUnit angle = AngleUnit::degrees;
  std::optional<int> decimals;  ///< of cosines and angles; nothing: as many as are needed
};
void set_number_manner(const NumberManner& chosen);
[[nodiscard]] const NumberManner& number_manner();

/// An angle as it is written. Degrees have 1 decimal or more, radians 3: enough that it is not
/// written as a right angle, or half a turn, or none, unless it is.
struct ShownAngle {
  double value = 0;
  int decimals = 1;
  std::string_view unit;  ///< "°" or "rad"
};
[[nodiscard]] ShownAngle shown_angle(double radians);

/// Decimals for a share in percent: enough that it is not written as 0 or 100 unless it is.
[[nodiscard]] int percent_decimals(double percent);

}  // namespace cosine_lab
