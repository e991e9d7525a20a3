// Random readers of the guided steps, who do whatever they like.
#include <doctest.h>

#include <cmath>
#include <string>
#include <string_view>

#include "lesson/boards.h"
#include "lesson/english_words.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figures.h"
#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

constexpr int kRounds = 16;
constexpr int kActions = 80;

Scene guided(std::string_view figure) {
  ParameterTexts text;
  text["figure"] = figure;
  text["steps"] = "on";
  return read_scene(text).scene;
}

Scene without_guide(Scene scene) {
  scene.guide = {};
  return scene;
}

// A control as its face would set it, or a move of a tip.
Command some_action(Random& random, const Scene& scene) {
  const auto list = controls(scene);
  if (scene.kind == FigureKind::tokens && random.chance(0.3)) {
    return SetControl{"tokens.chosen", static_cast<double>(random.below(4))};
  }
  if (list.empty() || random.chance(0.4)) {
    const std::size_t vector =
        random.chance(0.7) ? scene.compared.first : random.below(scene.vectors.size());
    return MoveTip{vector, {random.between(-40, 40), random.between(-40, 40)}, {}};
  }
  const Control& control = list[random.below(list.size())];
  if (control.kind == ControlKind::text) {
    constexpr std::string_view texts[] = {"hello world", "Hello, world", "a b", "", "dog cat"};
    return SetText{control.id, std::string(texts[random.below(5)])};
  }
  const double among = control.choices.empty()
                           ? random.between(control.low, std::min(control.high, control.low + 1000))
                           : static_cast<double>(random.below(control.choices.size()));
  const double value = control.kind == ControlKind::toggle   ? 1 - control.value
                       : control.kind == ControlKind::button ? control.value
                                                             : among;
  return SetControl{control.id, control.step >= 1 ? std::round(value) : value};
}

double cosine_of(const Scene& scene) {
  long double dot = 0;
  long double a = 0;
  long double b = 0;
  const auto& first = scene.first().components;
  const auto& second = scene.second().components;
  for (std::size_t d = 0; d < first.size(); ++d) {
    dot += static_cast<long double>(first[d]) * second[d];
    a += static_cast<long double>(first[d]) * first[d];
    b += static_cast<long double>(second[d]) * second[d];
  }
  return static_cast<double>(dot / std::sqrt(a * b));
}

// What a finding says is so in the scene that the action made.
void check_findings(const Session& session, bool own_measure) {
  const Scene& scene = session.scene();
  const auto steps = figure_entry(scene.kind).steps;
  CHECK(scene.guide.found.back().step + 1 == scene.guide.at);
  for (const Finding& finding : scene.guide.found) {
    CAPTURE(steps[finding.step].found);
    CHECK(steps[finding.step].holds(scene, session.similarity()));
    CHECK(finding.first == scene.first().name);
    CHECK(finding.second == scene.second().name);
    if (!own_measure && session.similarity().cosine.status == Status::ok) {
      CHECK(finding.cosine == doctest::Approx(cosine_of(scene)).epsilon(1e-12));
    }
  }
}

struct Walk {
  explicit Walk(std::string_view figure)
      : with(guided(figure)), without(without_guide(with.scene())) {}

  void act(Random& random) {
    const Scene before = with.scene();
    const Command command = some_action(random, before);
    const auto* control = std::get_if<SetControl>(&command);
    if (control != nullptr && control->id == "step") {
      return;
    }
    const bool changed = with.apply(command);
    without.apply(command);
    CHECK(without_guide(with.scene()) == without.scene());
    if (with.scene().guide.at != before.guide.at) {
      ++completed;
      check_findings(with, figure_entry(before.kind).measure != nullptr);
    }
    // A word that is typed on is one step of undo together with the one before.
    if (changed && !std::holds_alternative<SetText>(command)) {
      Session again = with;
      again.apply(Undo{});
      CHECK(again.scene() == before);
    }
  }

  Session with;
  Session without;
  int completed = 0;
};

TEST_CASE("steps take nothing back, say nothing false, and are undone with what completed them") {
  const EnglishWords english;
  for (const FigureEntry* entry : figures()) {
    CAPTURE(entry->name);
    REQUIRE_FALSE(entry->steps.empty());
    Random random(2026);
    int completed = 0;
    for (int round = 0; round < kRounds; ++round) {
      Walk walk(entry->name);
      for (int action = 0; action < kActions; ++action) {
        walk.act(random);
      }
      completed += walk.completed;
    }
    CHECK(completed > 0);
  }
}

}  // namespace
}  // namespace cosine_lab::test
