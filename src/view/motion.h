// A short way from one picture to the next, where a control and not a hand changed it. It ends
// before the five seconds after which readers need a way to stop it (WCAG 2.2, 2.2.2).
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

#include "lesson/figures/placement.h"
#include "view/camera.h"

namespace cosine_lab {

/// Everything that is animated: where the view is, where the tips are, and how far the second axis
/// has swung.
struct Pose {
  Camera camera;
  std::vector<Point> tips;  ///< of all vectors, in scene units
  double swing = 1;         ///< 0: a number line; 1: a plane
  /// How many of FigureDrawing::terms are laid, the last of them not wholly.
  double terms = std::numeric_limits<double>::infinity();
};

/// Terms of a drawing that are laid one after the other where they are new.
struct Laying {
  std::size_t standing = 0;  ///< were there before
  std::size_t all = 0;
};

/// The pose of an idle scene.
[[nodiscard]] Pose pose_of(const Scene& scene, const Camera& camera);

/// Share of the way after `share` of the time, both 0 to 1: slow at both ends.
[[nodiscard]] double eased(double share);

class Motion {
 public:
  static constexpr double kMilliseconds = 280;
  static constexpr double kTermMilliseconds = 400;  ///< for each term that is laid, or less:
  static constexpr double kMostMilliseconds = 3000;

  /// Sets out from `from`; the clock starts with the next shown().
  void begin(Pose from, const Laying& laying = {});
  /// The hand takes over: the next picture is the last one.
  void stop() { from_.reset(); }
  [[nodiscard]] bool running() const { return from_.has_value(); }
  /// The pose at `now_ms` on the way to `target`.
  [[nodiscard]] Pose shown(Pose target, double now_ms);

 private:
  [[nodiscard]] double terms_laid() const;

  std::optional<Pose> from_;
  Laying laying_;
  double passed_ms_ = 0;
  std::optional<double> last_ms_;
};

}  // namespace cosine_lab
