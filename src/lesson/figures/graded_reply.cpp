#include "lesson/figures/graded_reply.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "lesson/figures/figure.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/figures/state_part.h"

namespace cosine_lab {
namespace {

bool take_place(Scene& scene, std::string_view text) {
  const auto numbers = numbers_of_state(text);
  if (!numbers || numbers->size() != scene.vectors.size() * scene.dimensions.size()) {
    return false;
  }
  auto next = numbers->begin();
  for (Vector& vector : scene.vectors) {
    for (double& component : vector.components) {
      component = *next++;
    }
  }
  settle(scene);
  return true;
}

bool take_options(Scene& scene, const Posed& posed, std::string_view text) {
  const auto chosen = indices_of_state(text, posed.options.size());
  return chosen && std::ranges::all_of(*chosen, [&](std::size_t option) {
           return set_question(scene, kAnswerId, static_cast<double>(option));
         });
}

// Inlined, this and what follows would be part of what every first visit loads.
[[gnu::noinline]] bool asks_for_place(const Scene& scene) {
  return scene.quiz.graded && is_open(scene) && posed_question(scene).kind == AnswerKind::place;
}

}  // namespace

bool is_fixed(const Scene& scene) {
  return is_graded(scene) && !asks_for_place(scene);
}

[[gnu::noinline]] bool take_reply(Scene& scene, const Posed& posed, std::string_view text) {
  if (text.empty()) {
    return true;
  }
  switch (posed.kind) {
    case AnswerKind::number:
      return type_answer(scene, unescaped_state(text));
    case AnswerKind::place:
      return take_place(scene, text);
    case AnswerKind::one:
    case AnswerKind::several:
    case AnswerKind::order:
      break;
  }
  return take_options(scene, posed, text);
}

}  // namespace cosine_lab
