// "X = k Y", looked at in every dimension.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lesson/scene/scene.h"

namespace cosine_lab {

enum class Fit : std::uint8_t {
  exact,  ///< equal but for rounding: apart by at most 1e-12 of the larger
  near,   ///< apart by at most kNear of k Y
  off
};

/// How far X may be from k Y to be called nearly equal, as a share of k Y.
constexpr double kNear = 0.2;

struct DimensionCheck {
  double x = 0;
  double multiple = 0;          ///< k times Y; infinite beyond the range of doubles
  std::optional<double> share;  ///< x / multiple; nothing where the multiple is 0 or out of range
  Fit fit = Fit::off;
};

enum class Verdict : std::uint8_t {
  exact,      ///< in every dimension
  near,       ///< every dimension is exact or near
  only_some,  ///< in some dimensions, not in all
  nowhere,    ///< in none
  undefined   ///< no k can be taken: Y is 0 in that dimension, or the ratio out of range
};

struct ClaimCheck {
  double k = 0;  ///< 0 where undefined
  Verdict verdict = Verdict::undefined;
  std::vector<DimensionCheck> dimensions;  ///< empty where undefined
  std::size_t worst = 0;                   ///< the dimension that fits least
};

[[nodiscard]] ClaimCheck check_claim(const Scene& scene, const Claim& claim);

/// Looks at a claim of the scene and its pair.
void choose_claim(Scene& scene, std::size_t index);

}  // namespace cosine_lab
