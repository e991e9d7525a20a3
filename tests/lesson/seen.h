// What a link is to bring back.
#pragma once

#include <string>
#include <utility>

#include "lesson/figures/embedding/state.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/shown_data.h"
#include "lesson/scene/scene.h"

namespace cosine_lab::test {

/// Everything that a reader sees. A link leaves out undo, how far the plane of two words is turned,
/// and tables and data that wait while others are shown.
inline Scene seen_of(Scene scene) {
  const bool is_typed = scene.data.kind == DataKind::readers;
  scene.data.table = is_typed ? shown_table(scene).text : std::string();
  if (scene.kind == FigureKind::embedding) {
    state_of<EmbeddingState>(scene).x_axis.clear();
    state_of<EmbeddingState>(scene).y_axis.clear();
  }
  scene.data.readers.reset();
  scene.data.authored.reset();
  scene.data.typed = false;
  scene.guide.found.clear();
  scene.guide.acted = false;
  if (scene.quiz.graded) {
    scene.quiz.home.as<Scene>() = seen_of(scene.quiz.home.as<Scene>());
  }
  if (scene.quiz.checked) {
    Scene asked = seen_of(seen_scene(scene));
    // What counts was answered on the scene as it is now looked at, for all that a link knows.
    if (scene.quiz.graded) {
      asked.show_components = scene.show_components;
      asked.show_grid = scene.show_grid;
      asked.show_others = scene.show_others;
    }
    see_question(scene, std::move(asked));
  }
  return scene;
}

}  // namespace cosine_lab::test
