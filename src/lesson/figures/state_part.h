// Parts of a scene's state as text, in links and saved states: what a part is, and how its numbers
// and texts are written.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/scene/scene.h"

namespace cosine_lab {

/// One part: what of the scene it holds, as text, and back. A name, once published, keeps its
/// meaning: links of readers hold it.
struct StatePart {
  std::string_view name;
  std::string (*write)(const Scene& scene) = nullptr;
  /// False, and the scene may have changed, where the text is none of the part's.
  bool (*read)(Scene& scene, std::string_view text) = nullptr;
};

/// A reader's text, in which the characters that separate entries are written as %3B and %25.
[[nodiscard]] std::string escaped_state(std::string_view text);
[[nodiscard]] std::string unescaped_state(std::string_view text);

/// "3,30,15"; nothing if one is not a finite number.
[[nodiscard]] std::string state_numbers(const std::vector<double>& numbers);
[[nodiscard]] std::optional<std::vector<double>> numbers_of_state(std::string_view text);

/// Whole numbers, each below `count`.
[[nodiscard]] std::string state_indices(const std::vector<std::size_t>& indices);
[[nodiscard]] std::optional<std::vector<std::size_t>> indices_of_state(std::string_view text,
                                                                       std::size_t count);

}  // namespace cosine_lab
