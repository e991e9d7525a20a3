// The parts of a scene's state as text, for scene_state.cpp. Each read_...() is false where it
// cannot read the text; the scene may have changed by then.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/scene/scene.h"

namespace cosine_lab {

/// A reader's text, in which the characters that separate entries are written as %3B and %25.
[[nodiscard]] std::string escaped_state(std::string_view text);
[[nodiscard]] std::string unescaped_state(std::string_view text);

/// "3,30,15"; nothing where one is no finite number.
[[nodiscard]] std::string state_numbers(const std::vector<double>& numbers);
[[nodiscard]] std::optional<std::vector<double>> numbers_of_state(std::string_view text);

/// Whole numbers, each below `count`.
[[nodiscard]] std::string state_indices(const std::vector<std::size_t>& indices);
[[nodiscard]] std::optional<std::vector<std::size_t>> indices_of_state(std::string_view text,
                                                                       std::size_t count);

// The exercise of `pairs`: whether it is on, "hf-" for each claim, the marked pairs, and the
// vectors as they were checked.
[[nodiscard]] std::string write_exercise(const Scene& scene);
[[nodiscard]] bool read_exercise(Scene& scene, std::string_view text);
[[nodiscard]] std::string write_predictions(const Scene& scene);
[[nodiscard]] bool read_predictions(Scene& scene, std::string_view text);
[[nodiscard]] std::string write_marked(const Scene& scene);
[[nodiscard]] bool read_marked(Scene& scene, std::string_view text);
[[nodiscard]] std::string write_checked(const Scene& scene);
[[nodiscard]] bool read_checked(Scene& scene, std::string_view text);

// `metric`: unit and scaling, then the scales, which are those of another moment.
[[nodiscard]] std::string write_metric(const Scene& scene);
[[nodiscard]] bool read_metric(Scene& scene, std::string_view text);
[[nodiscard]] std::string write_scales(const Scene& scene);
[[nodiscard]] bool read_scales(Scene& scene, std::string_view text);

// `embedding`: view, axes, turn and tilt.
[[nodiscard]] std::string write_look(const Scene& scene);
[[nodiscard]] bool read_look(Scene& scene, std::string_view text);

// `tokens`: mode and capitals, the text, the ids as typed, and the token looked at.
[[nodiscard]] std::string write_tokens(const Scene& scene);
[[nodiscard]] bool read_tokens_state(Scene& scene, std::string_view text);
[[nodiscard]] std::string write_typed(const Scene& scene);
[[nodiscard]] bool read_typed(Scene& scene, std::string_view text);
[[nodiscard]] std::string write_ids(const Scene& scene);
[[nodiscard]] bool read_ids(Scene& scene, std::string_view text);
[[nodiscard]] std::string write_chosen(const Scene& scene);
[[nodiscard]] bool read_chosen(Scene& scene, std::string_view text);

}  // namespace cosine_lab
