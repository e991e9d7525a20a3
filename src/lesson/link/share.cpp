#include "lesson/link/share.h"

#include <algorithm>
#include <array>
#include <utility>

#include "lesson/figures/figure.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/graded_quiz.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/figures/shown_data.h"
#include "lesson/figures/vector_names.h"
#include "lesson/link/claims_text.h"
#include "lesson/link/questions_text.h"
#include "lesson/link/scene_state.h"
#include "lesson/link/scene_text.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kVersion = "1";

// The author's numbers, if any: readers can still choose them while others are shown.
Scene authored_scene(const Scene& scene) {
  Scene authored = scene;
  if (scene.data.kind != DataKind::authored && scene.data.authored) {
    authored.dimensions = scene.data.authored->dimensions;
    authored.vectors = scene.data.authored->vectors;
    authored.claims = scene.data.authored->claims;
    authored.compared = scene.data.authored->compared;
  }
  return authored;
}

bool has_authored_data(const Scene& scene) {
  return figure_entry(scene.kind).has_data ? scene.data.authored.has_value()
                                           : figure_entry(scene.kind).has_vectors;
}

void write_authored_data(const Scene& scene, ParameterTexts& out) {
  const Scene authored = authored_scene(scene);
  const std::array texts{
      std::pair("vectors", write_vectors(authored)), std::pair("dims", write_dims(authored)),
      std::pair("compare", write_compare(authored)), std::pair("claims", write_claims(authored))};
  // The first claim chooses the pair, and a pair that is named leaves the claims. Where questions
  // count, no state says later which claim is looked at.
  const bool by_claim = authored.quiz.graded && authored.claim;
  for (const auto& [name, text] : texts) {
    const Parameter* known = parameter(name);
    const bool is_left_out = by_claim && std::string_view(name) == "compare";
    if (!text.empty() && !is_left_out && !fault_of(*known, text, figure_entry(scene.kind).name)) {
      out[name] = text;
    }
  }
}

// Ready data need not be written, so a link that shows only those stays short. Those of which an
// author says something else are the author's.
bool is_ready(const Scene& scene, const ParameterTexts& written) {
  const Scene ready = read_scene(written).scene;
  const bool says_else = scene.data.kind == DataKind::authored && ready.claims != scene.claims;
  return has_same_names(ready, scene) && !says_else;
}

// What no state may change where it counts. Inlined, it would be part of what every first visit
// loads.
[[gnu::noinline]] void write_graded(const Scene& scene, ParameterTexts& out) {
  if (!scene.snap) {
    out["snap"] = "off";
  }
  if (!scene.quiz.graded) {
    return;
  }
  out["graded"] = "on";
  if (scene.quiz.pass != QuizState{}.pass) {
    out["pass"] = std::to_string(scene.quiz.pass);
  }
}

void write_other_parameters(const Scene& scene, ParameterTexts& out) {
  if (const auto write = figure_entry(scene.kind).write_parameters) {
    write(scene, out);
  }
  if (scene.guide.on) {
    out["steps"] = "on";
  }
  if (scene.quiz.on) {
    out["questions"] = "on";
  }
  if (!scene.quiz.authored.empty()) {
    out["ask"] = write_authored_questions(scene);
  }
  if (is_graded(scene)) {
    write_graded(scene, out);
  }
}

}  // namespace

ParameterTexts write_parameters(const Scene& scene) {
  ParameterTexts out{{"v", std::string(kVersion)}};
  if (scene.kind != FigureKind{}) {
    out["figure"] = figure_entry(scene.kind).name;
  }
  // What a question that counts has changed comes back with it.
  const Scene home = scene.quiz.graded ? as_authored(scene) : Scene();
  const Scene& authored = scene.quiz.graded ? home : scene;
  if (has_authored_data(authored) && !is_ready(authored, out)) {
    write_authored_data(authored, out);
  }
  write_other_parameters(authored, out);
  std::string state = write_state(scene, read_scene(out).scene);
  if (!state.empty()) {
    out["state"] = std::move(state);
  }
  return out;
}

}  // namespace cosine_lab
