#include "lesson/figures/controls.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "lesson/figures/figure.h"
#include "lesson/figures/graded_reply.h"
#include "lesson/figures/guide.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/figures/shown_data.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

struct Toggle {
  std::string_view id;
  ControlGroup group;
  bool Scene::*value;
};

constexpr std::array kToggles{
    Toggle{"snap", ControlGroup::drag, &Scene::snap},
    Toggle{"components", ControlGroup::show, &Scene::show_components},
    Toggle{"grid", ControlGroup::show, &Scene::show_grid},
    Toggle{"others", ControlGroup::show, &Scene::show_others},
};

constexpr std::array<std::string_view, 3> kModes{"mode.free", "mode.lock_direction",
                                                 "mode.lock_length"};

// How a graded exercise is looked at; of the controls that all figures have, these alone stay.
constexpr std::array<std::string_view, 5> kViewControls{"first", "second", "components", "grid",
                                                        "others"};

// A question is about the compared pair, so that neither of the two can be chosen.
[[gnu::noinline]] bool is_part_of_quiz(const Scene& scene, std::string_view id) {
  const auto look = std::span(kViewControls).subspan(2);
  return std::ranges::find(look, id) != look.end() || id.starts_with(kQuestionId) ||
         (id.starts_with("value.") && !is_fixed(scene));
}

bool is_offered(const Scene& scene, std::string_view id) {
  if (scene.quiz.graded) {
    return is_part_of_quiz(scene, id);
  }
  return !is_graded(scene) || std::ranges::find(kViewControls, id) != kViewControls.end();
}

void add_numbers(const Scene& scene, std::vector<Control>& list) {
  const FigureEntry& figure = figure_entry(scene.kind);
  if (figure.numbers_on_board || !figure.has_vectors || is_fixed(scene)) {
    return;
  }
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
      Control control;
      control.id = component_id(v, d);
      control.group = ControlGroup::values;
      control.kind = ControlKind::number;
      control.label = scene.dimensions[d].name;
      control.value = scene.vectors[v].components[d];
      control.unit = scene.dimensions[d].unit;
      control.vector = v;
      control.english = scene.english_names;
      list.push_back(std::move(control));
    }
  }
}

Control compare_choice(const Scene& scene, std::string_view id, std::size_t chosen) {
  Control control;
  control.id = id;
  control.group = ControlGroup::compare;
  control.kind = ControlKind::choice;
  control.label = word("compare." + control.id);
  control.value = static_cast<double>(chosen);
  control.of_vectors = true;
  control.english = scene.english_names;
  for (const Vector& vector : scene.vectors) {
    control.choices.push_back(vector.name);
  }
  return control;
}

Control mode_choice(const Scene& scene) {
  Control control;
  control.id = "mode";
  control.group = ControlGroup::drag;
  control.kind = ControlKind::choice;
  control.label = word("mode");
  control.value = static_cast<double>(scene.drag_mode);
  for (const std::string_view mode : kModes) {
    control.choices.emplace_back(word(mode));
  }
  return control;
}

// Choosing the vector on the other side swaps the two, so a choice is never refused.
bool set_compared(Scene& scene, std::size_t& mine, std::size_t& other, double value) {
  if (!is_index(value, scene.vectors.size())) {
    return false;
  }
  const auto chosen = static_cast<std::size_t>(value);
  if (chosen == other) {
    other = mine;
  }
  mine = chosen;
  scene.claim.reset();
  return true;
}

bool set_component(Scene& scene, std::string_view id, double value) {
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    for (std::size_t d = 0; d < scene.dimensions.size(); ++d) {
      if (component_id(v, d) == id) {
        scene.vectors[v].components[d] = value;
        return true;
      }
    }
  }
  return false;
}

bool set_shared(Scene& scene, std::string_view id, double value) {
  if (id == kDataId) {
    return set_data(scene, value);
  }
  if (id == "step") {
    return go_to_step(scene, value);
  }
  if (id.starts_with(kQuestionId)) {
    return set_question(scene, id, value);
  }
  if (!figure_entry(scene.kind).has_vectors) {
    return false;
  }
  if (id == "first") {
    return set_compared(scene, scene.compared.first, scene.compared.second, value);
  }
  if (id == "second") {
    return set_compared(scene, scene.compared.second, scene.compared.first, value);
  }
  if (id == "mode") {
    if (!is_index(value, kModes.size())) {
      return false;
    }
    scene.drag_mode = static_cast<DragMode>(static_cast<int>(value));
    return true;
  }
  for (const Toggle& toggle : kToggles) {
    if (toggle.id == id) {
      scene.*toggle.value = value != 0;
      return true;
    }
  }
  return set_component(scene, id, value);
}

bool set_one(Scene& scene, std::string_view id, double value) {
  const auto set = scene.quiz.graded ? nullptr : figure_entry(scene.kind).set;
  return (is_offered(scene, id) && set_shared(scene, id, value)) ||
         (set != nullptr && set(scene, id, value));
}

}  // namespace

std::vector<Control> controls(const Scene& scene) {
  std::vector<Control> list;
  add_numbers(scene, list);
  const auto add = figure_entry(scene.kind).add_controls;
  if (add != nullptr && !scene.quiz.graded) {
    add(scene, list);
  }
  if (!figure_entry(scene.kind).has_vectors) {
    return list;
  }
  if (is_offered(scene, "first")) {
    list.push_back(compare_choice(scene, "first", scene.compared.first));
    list.push_back(compare_choice(scene, "second", scene.compared.second));
  }
  if (is_offered(scene, "mode")) {
    list.push_back(mode_choice(scene));
  }
  for (const Toggle& toggle : kToggles) {
    if (!is_offered(scene, toggle.id)) {
      continue;
    }
    Control control;
    control.id = toggle.id;
    control.group = toggle.group;
    control.label = word(toggle.id);
    control.value = scene.*toggle.value ? 1 : 0;
    list.push_back(std::move(control));
  }
  add_data_controls(scene, list);
  return list;
}

Block control_row(const Scene& scene, const std::vector<std::string_view>& ids) {
  Block block;
  block.kind = BlockKind::controls;
  const std::vector<Control> all = controls(scene);
  for (const std::string_view id : ids) {
    const auto found = std::ranges::find(all, id, &Control::id);
    if (found != all.end()) {
      block.controls.push_back(*found);
    }
  }
  return block;
}

bool set_control(Scene& scene, std::string_view id, double value) {
  if (!std::isfinite(value) || !set_one(scene, id, value)) {
    return false;
  }
  settle(scene);
  return true;
}

bool set_control_text(Scene& scene, std::string_view id, std::string_view text) {
  if (id == kTableId) {
    return set_table(scene, text);
  }
  if (id == kTypedId) {
    return type_answer(scene, text);
  }
  const auto set = figure_entry(scene.kind).set_text;
  return set != nullptr && set(scene, id, text);
}

}  // namespace cosine_lab
