// The names of vectors, and vectors as texts name them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "lesson/scene/scene.h"

namespace cosine_lab {

/// The vector of this name, whatever spaces stand around it.
[[nodiscard]] std::optional<std::size_t> find_vector(std::string_view name,
                                                     const std::vector<Vector>& vectors);

/// True where dimensions, units and vectors are called the same, in the same order.
[[nodiscard]] bool has_same_names(const Scene& a, const Scene& b);

/// The two names of "A,B". Names may hold commas: the comma between the two is the first with a
/// known name on either side. Where there is none, all that stands between commas.
[[nodiscard]] std::vector<std::string_view> split_pair(std::string_view text,
                                                       const std::vector<Vector>& vectors);

}  // namespace cosine_lab
