// What the figure `metric` keeps besides its vectors: the units and scales they are compared in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cosine_lab {

/// What is done to a dimension's numbers before they are compared.
enum class Scaling : std::uint8_t {
  measured,     ///< nothing
  spread,       ///< divided by the standard deviation
  standardised  ///< and the mean subtracted before
};

/// Numbers become (number - shift) / size; all three in the dimension's own unit, as in any other
/// unit the same would come out.
struct Scale {
  double shift = 0;
  double size = 1;
  bool operator==(const Scale&) const = default;
};

/// The vector whose neighbours are looked for is the first of the pair.
struct MetricState {
  std::optional<std::size_t> fine;  ///< the dimension shown in a unit a thousand times as small
  Scaling scaling = Scaling::measured;
  /// One for each dimension, taken when `scaling` was chosen, so that a vector can be dragged under
  /// a ruler that holds still; empty where `scaling` is measured.
  std::vector<Scale> scales;
  bool operator==(const MetricState&) const = default;
};

}  // namespace cosine_lab
