// How many digits tell the truth.
#pragma once

namespace cosine_lab {

/// Decimals for a cosine, 3 or more: enough that a distance from -1, 0 or 1 shows its leading digit
/// (0.99994).
[[nodiscard]] int cosine_decimals(double cosine);

/// Decimals for an angle in degrees, 1 or more: enough that it is not written as 0, 90 or 180
/// unless it is.
[[nodiscard]] int angle_decimals(double degrees);

/// Decimals for a share in percent: enough that it is not written as 0 or 100 unless it is.
[[nodiscard]] int percent_decimals(double percent);

}  // namespace cosine_lab
