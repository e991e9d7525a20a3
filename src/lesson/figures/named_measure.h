// A measure as an author names it: "cosine(A,B)".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/measures.h"
#include "lesson/board/board.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

enum class Measured : std::uint8_t { cosine, angle, dot, distance, length };

struct NamedMeasure {
  Measured measured{};
  std::size_t first = 0;
  std::size_t second = 0;  ///< not of a length
};

/// The vector of this name; nothing in a figure whose vectors are not the author's.
[[nodiscard]] std::optional<std::size_t> vector_named(const Scene& scene, std::string_view name);

/// A measure by its name, such as "cosine".
[[nodiscard]] std::optional<Measured> measured_named(std::string_view name);

/// cosine(A,B), angle(A,B), dot(A,B), distance(A,B) or length(A), of vectors of the scene.
[[nodiscard]] std::optional<NamedMeasure> measure_named(const Scene& scene, std::string_view text);

/// Angles in radians. The cosine of parallel and perpendicular vectors is exact.
[[nodiscard]] Measure value_of(const Scene& scene, const NamedMeasure& named);
[[nodiscard]] Node node_of(Measured measured, double value);

/// The value as an author writes it: an angle in degrees.
[[nodiscard]] double as_written(Measured measured, double value);

}  // namespace cosine_lab
