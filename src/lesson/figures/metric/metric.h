// The figure `metric`: five ways to say near, and what units do to them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/similarity.h"
#include "lesson/figures/metric/state.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

enum class Metric : std::uint8_t { cosine, dot, euclidean, manhattan, correlation };

inline constexpr std::array kMetrics{Metric::cosine, Metric::dot, Metric::euclidean,
                                     Metric::manhattan, Metric::correlation};

/// A component as the figure compares and draws it: in the unit that is shown, and scaled. Finite.
[[nodiscard]] double seen(const Scene& scene, std::size_t vector, std::size_t dimension);

/// The other way: the component, in the scene's unit, that is seen as `value`.
[[nodiscard]] double unscaled(const Scene& scene, std::size_t dimension, double value);

/// All components of a vector as they are seen.
[[nodiscard]] std::vector<double> seen_components(const Scene& scene, std::size_t vector);

/// A unit a thousand times as small: "g" for "kg", "mL" for "L", "10⁻³ year" for "year".
[[nodiscard]] std::string fine_unit(const std::string& unit);

/// The unit a dimension is shown in before it is scaled, and that of what is seen.
[[nodiscard]] std::string shown_unit(const Scene& scene, std::size_t dimension);
[[nodiscard]] std::string seen_unit(const Scene& scene, std::size_t dimension);

/// True where numbers are compared in another unit or scale than they are given in.
[[nodiscard]] bool is_rescaled(const Scene& scene);

/// Chooses what is done to the numbers, and takes the mean and the spread of the moment.
void choose_scaling(Scene& scene, Scaling scaling);

/// The compared pair as it is seen. What scaling turns from parallel into nearly parallel by
/// rounding alone is parallel.
[[nodiscard]] Similarity measure_seen(const Scene& scene);

/// `status` ok; zero_vector where a cosine or a correlation has no direction to go by;
/// out_of_range.
[[nodiscard]] Measure metric_of(const Scene& scene, Metric metric, std::size_t a, std::size_t b);

struct RankedVector {
  std::size_t vector = 0;
  Measure measure;
  bool tied = false;  ///< with the one before it, but for rounding
};

/// False where there is nothing to go by: a cosine or a correlation that is undefined.
[[nodiscard]] bool has_place(const RankedVector& one);

/// All others from the nearest to the farthest from the first of the pair; those without a number
/// come last. Ties keep the scene's order.
[[nodiscard]] std::vector<RankedVector> neighbours(const Scene& scene, Metric metric);

/// True of a dimension that scaling did not divide, because all numbers in it are equal but for
/// rounding; they still are. Only while the numbers are scaled.
[[nodiscard]] bool is_flat(const Scene& scene, std::size_t dimension);

/// True where every component is 0, or where all are equal: no direction, nothing that varies.
[[nodiscard]] bool is_zero(const Scene& scene, std::size_t vector);
[[nodiscard]] bool is_constant(const Scene& scene, std::size_t vector);

}  // namespace cosine_lab
