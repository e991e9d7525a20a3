// A guided step, as a figure declares it.
#pragma once

#include <string_view>

#include "core/similarity.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

/// The texts are keys of the catalogue; {first} and {second} in them are the compared pair.
struct Step {
  std::string_view say;    ///< one sentence on what is seen
  std::string_view ask;    ///< one action
  std::string_view found;  ///< what the action showed, said above the next step
  /// Sets what the step needs, and leaves the rest as the reader made it; may be nullptr.
  void (*set)(Scene& scene) = nullptr;
  /// True once the action was done.
  bool (*done)(const Scene& scene, const Similarity& similarity) = nullptr;
};

}  // namespace cosine_lab
