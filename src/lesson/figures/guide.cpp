#include "lesson/figures/guide.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lesson/figures/figure.h"
#include "lesson/figures/question_list.h"
#include "lesson/figures/question_tools.h"
#include "lesson/figures/quiz.h"

namespace cosine_lab {
namespace {

std::span<const Step> steps_of(const Scene& scene) {
  return figure_entry(scene.kind).steps;
}

// The one that is asked for; nullptr where the steps are off, or all are done.
const Step* present_step(const Scene& scene) {
  const auto steps = steps_of(scene);
  return scene.guide.on && scene.guide.at < steps.size() ? &steps[scene.guide.at] : nullptr;
}

// In its colour, while the vector still has this name.
Node named(const Scene& scene, std::size_t vector, const std::string& name) {
  const bool there = vector < scene.vectors.size() && scene.vectors[vector].name == name;
  return there ? name_of(scene, vector) : name_node(scene, name);
}

Node what_was_found(const Scene& scene, const Finding& finding) {
  return words(steps_of(scene)[finding.step].found,
               {in("first", named(scene, finding.pair.first, finding.first)),
                in("second", named(scene, finding.pair.second, finding.second)),
                in("cosine", cosine_node(finding.cosine))});
}

void complete_step(Scene& scene, const Similarity& similarity) {
  const bool defined = similarity.cosine.status == Status::ok;
  scene.guide.found.push_back({scene.guide.at, scene.compared, scene.first().name,
                               scene.second().name, defined ? similarity.cosine.value : 0});
  scene.guide.done |= 1U << scene.guide.at;
  ++scene.guide.at;
}

// Nobody is asked for what is there already.
void complete_met_steps(Scene& scene, const Similarity& similarity) {
  const auto steps = steps_of(scene);
  while (scene.guide.at < steps.size() && steps[scene.guide.at].holds(scene, similarity)) {
    complete_step(scene, similarity);
  }
}

bool is_action_of(const Step& step, const Scene& scene, const Scene& before) {
  switch (step.by) {
    case StepAction::new_pair:
      return scene.compared != before.compared;
    case StepAction::move:
      return scene.compared == before.compared &&
             (scene.first() != before.first() || scene.second() != before.second());
    case StepAction::change:
      break;
  }
  return !step.holds(before, similarity_of(before));
}

// The step that had asked first, then what was met with it.
Node findings(const Scene& scene) {
  std::vector<Node> children;
  for (const Finding& finding : scene.guide.found) {
    Node found = what_was_found(scene, finding);
    if (!children.empty()) {
      children.push_back(plain(" "));
    }
    const bool first = children.empty();
    children.push_back(first && scene.guide.acted ? std::move(found)
                                                  : words(first ? "steps.met" : "steps.ahead",
                                                          {in("found", std::move(found))}));
  }
  return row(std::move(children));
}

// The angle, and which way it has to go, for those who are nearly there.
Node near_miss(const Similarity& similarity, const CosineRange& wanted) {
  constexpr double near = 10 * std::numbers::pi / 180;
  const double angle = similarity.angle.value;
  const double over = angle - std::acos(wanted.least);
  const double under = std::acos(wanted.most) - angle;
  // Where the angle is right, the step asks for something else as well.
  const double missed = std::max(over, under);
  if (similarity.angle.status != Status::ok || missed <= 0 || missed > near) {
    return row({});
  }
  return words(over > 0 ? "steps.less" : "steps.more", {in("angle", angle_node(angle))});
}

Node hint_of(const Scene& scene, const Similarity& similarity, const Step& step) {
  if (step.holds(scene, similarity)) {
    return words(step.by == StepAction::move ? "steps.reached" : "steps.holds");
  }
  const auto wanted = wanted_cosines(scene);
  return wanted ? near_miss(similarity, *wanted) : row({});
}

std::string_view end_words(const Scene& scene) {
  if (!has_questions(scene)) {
    return "steps.end";
  }
  return question_count(scene) == 1 ? "steps.question" : "steps.questions";
}

// Inlined, it would be part of what every first visit loads.
[[gnu::noinline]] void say_step(const Scene& scene, const Similarity& similarity, Board& board) {
  const auto steps = steps_of(scene);
  const std::size_t at = scene.guide.at;
  Block block;
  block.kind = BlockKind::steps;
  block.step = at;
  block.steps = steps.size();
  if (!scene.guide.found.empty()) {
    block.tone = Tone::good;
    block.lines.push_back(findings(scene));
  }
  if (at < steps.size()) {
    block.lines.push_back(about_pair(scene, steps[at].say));
    const auto example = steps[at].example;
    block.lines.push_back(about_pair(
        scene, steps[at].ask,
        example != nullptr ? std::vector{in("example", example(scene))} : std::vector<Node>{}));
    if (steps[at].by == StepAction::move || steps[at].holds(scene, similarity)) {
      block.hint = hint_of(scene, similarity, steps[at]);
    }
  } else {
    block.lines.push_back(words(end_words(scene)));
  }
  board.guide.push_back(std::move(block));
}

}  // namespace

bool go_to_step(Scene& scene, double at) {
  const auto steps = steps_of(scene);
  if (!scene.guide.on || !(at >= 0) || at > static_cast<double>(steps.size()) ||
      std::floor(at) != at) {
    return false;
  }
  scene.guide.at = static_cast<std::size_t>(at);
  scene.guide.found.clear();
  if (scene.guide.at < steps.size() && steps[scene.guide.at].set != nullptr) {
    steps[scene.guide.at].set(scene);
  }
  return true;
}

void begin_steps(Scene& scene) {
  if (scene.guide.on && scene.guide.at == 0) {
    scene.guide.found.clear();
    complete_met_steps(scene, similarity_of(scene));
  }
}

bool advance_guide(Scene& scene, const Similarity& similarity, const Scene& before) {
  const Step* step = present_step(scene);
  if (step == nullptr || !step->holds(scene, similarity) || !is_action_of(*step, scene, before)) {
    return false;
  }
  scene.guide.found.clear();
  scene.guide.acted = true;
  complete_step(scene, similarity);
  complete_met_steps(scene, similarity);
  return true;
}

StepsDone steps_done(const Scene& scene) {
  if (!scene.guide.on) {
    return {};
  }
  return {static_cast<std::size_t>(std::popcount(scene.guide.done)), steps_of(scene).size()};
}

std::optional<CosineRange> wanted_cosines(const Scene& scene) {
  const Step* step = present_step(scene);
  const bool asks = step != nullptr && (step->wanted.least > -1 || step->wanted.most < 1);
  return asks ? std::optional(step->wanted) : std::nullopt;
}

bool is_asked_for(const Scene& scene, std::size_t vector) {
  const Step* step = present_step(scene);
  const AskedTip other = vector == scene.compared.first ? AskedTip::second : AskedTip::first;
  return step != nullptr && step->by == StepAction::move && step->tip != other &&
         scene.is_compared(vector) && !is_asking(scene);
}

void add_steps(const Scene& scene, const Similarity& similarity, Board& board) {
  // Once the reader has gone on to the questions, they take the place of the steps.
  if (scene.guide.on && !steps_of(scene).empty() && !is_asking(scene)) {
    say_step(scene, similarity, board);
  }
}

}  // namespace cosine_lab
