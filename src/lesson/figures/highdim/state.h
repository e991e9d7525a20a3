// What the figure `highdim` keeps: which random vectors it compares.
#pragma once

#include <cstddef>
#include <cstdint>

namespace cosine_lab {

/// Which random vectors are compared.
struct HighdimState {
  std::size_t dimensions = 2;
  std::uint32_t seed = 1;
  bool positive = false;  ///< all components are made positive
  bool operator==(const HighdimState&) const = default;
};
constexpr std::size_t kLeastRandomDimensions = 2;
constexpr std::size_t kMostRandomDimensions = 1000;

}  // namespace cosine_lab
