// Which part of the plane a figure shows: the camera, the room it has, and who chose the view.
#pragma once

#include "lesson/scene/scene.h"
#include "view/camera.h"
#include "view/layout.h"

namespace cosine_lab {

class Viewpoint {
 public:
  [[nodiscard]] const Camera& camera() const { return camera_; }
  /// For gestures, which move it; see keep_if_moved().
  [[nodiscard]] Camera& camera() { return camera_; }
  [[nodiscard]] const Layout& layout() const { return layout_; }

  /// Takes up the room that the canvas has. A view that the reader has not touched is fitted to it;
  /// while a hand holds something, nothing moves on the screen. A view that the reader chose keeps
  /// its middle, and is scaled with the room.
  void lay_out(const Layout& layout, const Scene& scene, bool held);
  /// Shows the usual view; called again there, the other of the two: the compared pair, or
  /// everything.
  void fit(const Scene& scene);
  /// The usual view again, which follows the room from now on.
  void reset(const Scene& scene);
  /// The usual view of a scene that asks for other room now, unless the reader chose another.
  void follow(const Scene& scene);
  /// Zooms by `factor` about the origin, or about the middle where the origin is out of sight.
  void zoom(double factor);
  /// Moves by shares of the plot's width to the right and of its height upwards.
  void pan(double right, double up);
  /// Moves to another view in the same plot, as if the reader had gone there.
  void look_at(const Camera& camera);
  /// The reader's own choice from now on, if the camera is not what it was.
  void keep_if_moved(const Camera& before) { chosen_ = chosen_ || !(before == camera_); }

 private:
  [[nodiscard]] Camera fitted_to(const Scene& scene, bool everything) const;
  void keep_in_sight(const Rect& before);
  [[nodiscard]] bool shows_everything(const Scene& scene) const;

  Camera camera_;
  Layout layout_;
  bool chosen_ = false;  // by the reader; until then the view follows the room
};

}  // namespace cosine_lab
