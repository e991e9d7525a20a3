// The list of what a person can change.
#include "lesson/figures/controls.h"

#include <doctest.h>

#include <algorithm>
#include <set>

#include "lesson/data/ready_data.h"

namespace cosine_lab::test {
namespace {

const Control& find(const std::vector<Control>& list, std::string_view id) {
  const auto at = std::ranges::find(list, id, &Control::id);
  REQUIRE(at != list.end());
  return *at;
}

double value_of(const Scene& scene, std::string_view id) {
  const std::vector<Control> list = controls(scene);
  return find(list, id).value;
}

TEST_CASE("the controls come in the order they are shown in") {
  std::vector<std::string> ids;
  for (const Control& control : controls(materials())) {
    ids.push_back(control.id);
  }
  CHECK(ids == std::vector<std::string>{"value.0.0", "value.0.1", "value.1.0", "value.1.1",
                                        "value.2.0", "value.2.1", "value.3.0", "value.3.1",
                                        "value.4.0", "value.4.1", "cosine.view", "first", "second",
                                        "mode", "snap", "components", "grid", "others", "data"});
}

TEST_CASE("no id stands twice, not even with the most vectors") {
  Scene scene = materials();
  while (scene.vectors.size() < kMaxVectors) {
    scene.vectors.push_back({"v" + std::to_string(scene.vectors.size()), {1, 2}});
  }
  const std::vector<Control> list = controls(scene);
  std::set<std::string> ids;
  for (const Control& control : list) {
    ids.insert(control.id);
  }
  CHECK(list.size() == 2 * kMaxVectors + 9);
  CHECK(ids.size() == list.size());
}

TEST_CASE("a number says its dimension, its unit, its vector and its value") {
  const std::vector<Control> list = controls(materials());
  const Control& volume_of_d = find(list, "value.3.1");
  CHECK(volume_of_d.kind == ControlKind::number);
  CHECK(volume_of_d.group == ControlGroup::values);
  CHECK(volume_of_d.label == "volume");
  CHECK(volume_of_d.unit == "L");
  CHECK(volume_of_d.vector == 3);
  CHECK(volume_of_d.value == 75);
}

TEST_CASE("the choices of the pair are the names of the vectors") {
  const std::vector<Control> list = controls(materials());
  for (const char* id : {"first", "second"}) {
    CHECK(find(list, id).kind == ControlKind::choice);
    CHECK(find(list, id).choices == std::vector<std::string>{"A", "B", "C", "D", "E"});
  }
  CHECK(find(list, "first").value == 0);
  CHECK(find(list, "second").value == 1);
}

TEST_CASE("every control has words, not a key of the catalogue") {
  for (const Control& control : controls(materials())) {
    INFO(control.id);
    CHECK_FALSE(control.label.empty());
    CHECK(control.label != control.id);
    for (const std::string& choice : control.choices) {
      CHECK(choice.find("mode.") == std::string::npos);
    }
  }
}

TEST_CASE("every control in the list takes each of its values and gives it back") {
  for (const Control& control : controls(materials())) {
    INFO(control.id);
    std::vector<double> values{0, 1};
    if (control.kind == ControlKind::number) {
      values = {-2.5, 0, 1e300, 5e-324};
    } else if (control.kind == ControlKind::choice) {
      values.clear();
      for (std::size_t i = 0; i < control.choices.size(); ++i) {
        values.push_back(static_cast<double>(i));
      }
      CHECK(values.size() >= 2);
    }
    for (const double value : values) {
      Scene scene = materials();
      CHECK(set_control(scene, control.id, value));
      CHECK(value_of(scene, control.id) == value);
    }
  }
}

TEST_CASE("a number control changes its component and nothing else") {
  Scene scene = materials();
  CHECK(set_control(scene, "value.2.1", 28));
  Scene expected = materials();
  expected.vectors[2].components[1] = 28;
  CHECK(scene == expected);
}

TEST_CASE("a toggle changes its own switch and nothing else") {
  Scene expected = materials();
  expected.show_others = false;
  Scene scene = materials();
  CHECK(set_control(scene, "others", 0));
  CHECK(scene == expected);
  CHECK(set_control(scene, "others", 7));
  CHECK(scene == materials());
}

TEST_CASE("choosing the other side's vector swaps the two") {
  Scene scene = materials();
  CHECK(set_control(scene, "first", 1));
  CHECK(scene.compared == Compared{1, 0});
  CHECK(set_control(scene, "second", 3));
  CHECK(scene.compared == Compared{1, 3});
  CHECK(set_control(scene, "second", 1));
  CHECK(scene.compared == Compared{3, 1});
}

TEST_CASE("choosing the vector that is chosen already keeps the pair") {
  Scene scene = materials();
  CHECK(set_control(scene, "first", 0));
  CHECK(set_control(scene, "second", 1));
  CHECK(scene.compared == Compared{0, 1});
}

TEST_CASE("the modes are free, lock the direction, lock the length") {
  Scene scene = materials();
  CHECK(set_control(scene, "mode", 1));
  CHECK(scene.drag_mode == DragMode::lock_direction);
  CHECK(set_control(scene, "mode", 2));
  CHECK(scene.drag_mode == DragMode::lock_length);
  CHECK(set_control(scene, "mode", 0));
  CHECK(scene.drag_mode == DragMode::free);
}

TEST_CASE("a refused value leaves the scene as it was") {
  Scene scene = materials();
  CHECK_FALSE(set_control(scene, "first", 5));
  CHECK_FALSE(set_control(scene, "second", -1));
  CHECK_FALSE(set_control(scene, "mode", 1.5));
  CHECK_FALSE(set_control(scene, "zoom", 1));
  CHECK(scene == materials());
}

}  // namespace
}  // namespace cosine_lab::test
