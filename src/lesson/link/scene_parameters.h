// The parameters that make a scene, as texts, and what reading them gives.
#pragma once

#include <string_view>
#include <vector>

#include "lesson/scene/scene.h"
#include "lesson/text/parameters.h"

namespace cosine_lab {

/// The texts of the parameters; an empty one was not given.
struct SceneText {
  std::string_view vectors;       ///< "A:3,30;B:15,4"
  std::string_view dims;          ///< "mass:kg;volume:L"; a unit may be left out
  std::string_view compare;       ///< "A,B"
  std::string_view figure{};      ///< "ratio"; see figures.h
  std::string_view claims{};      ///< "D=2.5A;C=A"
  std::string_view steps{};       ///< "on" or "off"
  std::string_view exercise{};    ///< "on" or "off"
  std::string_view dimensions{};  ///< of `highdim`: "100"
  std::string_view seed{};        ///< of `highdim`: "1"
  std::string_view text{};        ///< of `tokens`, with or without the signs of tokens.h
  std::string_view vocabulary{};  ///< of `tokens`: "un,friend,ly"
  std::string_view data{};        ///< "materials", "boats" or "people"
  std::string_view view{};        ///< of the figure `cosine`: "arrows" or "circle"
  std::string_view snap{};        ///< "on" or "off"
  std::string_view state{};       ///< see scene_state.h
};

struct ReadScene {
  Scene scene;
  std::vector<BadParameter> errors;
};

}  // namespace cosine_lab
