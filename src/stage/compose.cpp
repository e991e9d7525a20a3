// How a stage puts a frame together.
#include <utility>

#include "lesson/figures/scene_exercise.h"
#include "lesson/text/number_text.h"
#include "stage/stage.h"
#include "view/handles.h"

namespace cosine_lab {
namespace {

constexpr int kDigits = 4;

std::string components_text(const Scene& scene, const Vector& vector) {
  std::string text;
  for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
    const Dimension& dimension = scene.dimensions[d];
    text += text.empty() ? "" : ", ";
    text += dimension.name + " " +
            with_unit(format_number(vector.components[d], kDigits), dimension.unit);
  }
  return text;
}

void describe_tip(const Scene& scene, std::size_t index, const Camera& camera, Tip& tip) {
  const Vector& vector = scene.vectors[index];
  tip.at = camera.to_screen(tip_of(scene, index));
  tip.in_view = camera.plot().contains(tip.at);
  tip.shown = has_handle(scene, index);
  tip.compared = scene.is_compared(index);
  if (tip.components != vector.components) {
    tip.components = vector.components;
    tip.text = components_text(scene, vector);
  }
}

}  // namespace

void Stage::compose(double time_ms) {
  pose_ = motion_.shown(pose_of(session_.scene(), camera()), time_ms);
  const Picture picture{session_.scene(),
                        session_.similarity(),
                        pose_.camera,
                        palette_,
                        {gesture_.hovered(), in_hand(), focused_, lit_, true},
                        &pose_};
  draw_figure(picture, frame_.drawing);
  frame_.drawing.panel = layout().panel;
  frame_.drawing.panel_colour = palette_.panel;
  write_texts();
  describe_session();
  describe_view();
  frame_.typing = std::exchange(typing_, std::nullopt);
}

void Stage::write_texts() {
  if (std::exchange(texts_stand_, true)) {
    frame_.labels = before_.labels;
    frame_.tips = before_.tips;
  } else {
    frame_.labels.clear();
    frame_.tips.clear();
  }
  const Scene& scene = session_.scene();
  write_labels(frame_.drawing.labels, scene, frame_.labels);
  frame_.tips.resize(scene.vectors.size());
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    describe_tip(scene, v, camera(), frame_.tips[v]);
  }
}

void Stage::describe_session() {
  const Scene& scene = session_.scene();
  frame_.similarity = session_.similarity();
  frame_.first = scene.compared.first;
  frame_.second = scene.compared.second;
  frame_.revision = session_.revision();
  frame_.content = session_.content();
  Look now = look();
  if (now != look_) {
    look_ = std::move(now);
    ++looks_;
  }
  terms_ = terms();
  frame_.look = looks_;
  frame_.veiled = is_veiled(scene);
  frame_.tries = attempts_at(scene);
  frame_.can_undo = session_.can_undo();
  frame_.can_redo = session_.can_redo();
  frame_.at_start = session_.at_start();
}

void Stage::describe_view() {
  frame_.plot = layout().plot;
  frame_.panel_open = panel_open();
  frame_.panel_height = panel_open() ? panel_height_ : 0;
  frame_.panel_scroll = panel_open() ? panel_scroll_ : 0;
  frame_.scale = camera().scale();
  frame_.cursor = cursor();
  frame_.dragging = is_held();
  frame_.moving = motion_.running();
  frame_.touched = touched();
  frame_.picked = gesture_.picked();
}

void Stage::set_calm(bool calm) {
  calm_ = calm;
  if (calm) {
    motion_.stop();
    dirty_ = true;
  }
}

Look Stage::terms() const {
  const auto terms = drawing_of(session_.scene().kind).terms;
  return terms == nullptr ? Look{} : terms(session_.scene());
}

std::optional<std::size_t> Stage::in_hand() const {
  const auto grabbed = gesture_.grabbed();
  return grabbed ? grabbed : gesture_.picked();
}

std::optional<std::size_t> Stage::touched() const {
  const auto held = in_hand();
  const auto hovered = gesture_.hovered();
  return held ? held : (hovered ? hovered : focused_);
}

Cursor Stage::cursor() const {
  if (pointer_over_panel_) {
    return resize_cursor_ ? Cursor::resize_x : Cursor::normal;
  }
  if (in_hand()) {
    return Cursor::grabbing;
  }
  if (gesture_.panning()) {
    return Cursor::move;
  }
  return gesture_.hovered() ? Cursor::grab : Cursor::normal;
}

}  // namespace cosine_lab
