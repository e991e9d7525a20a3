// What the figure `embedding` keeps besides its vectors: how they are looked at.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "lesson/data/embedding_words.h"

namespace cosine_lab {

/// How a figure of many dimensions is brought onto the screen.
enum class EmbeddingView : std::uint8_t {
  plane,     ///< the plane of the compared pair: the angle drawn is the angle
  features,  ///< two dimensions, the others left out
  orbit,     ///< three dimensions, seen from where the reader likes
};

/// From where the vectors are looked at.
struct EmbeddingState {
  EmbeddingView view = EmbeddingView::plane;
  std::array<std::size_t, 3> axes{0, 1, 2};  ///< the dimensions of the two other views, different
  double turn = 30;                          ///< degrees about the third axis, -180 to 180
  double tilt = 20;                          ///< degrees from above the first two, -90 to 90
  /// What kind of thing each vector names, where their colours say it; otherwise empty.
  std::vector<WordKind> kinds;
  /// Orthonormal, of as many components as there are dimensions: the axes of the plane view, kept
  /// while a hand moves the pair within its plane. Empty in the other views.
  std::vector<double> x_axis;
  std::vector<double> y_axis;
  bool operator==(const EmbeddingState&) const = default;
};

}  // namespace cosine_lab
