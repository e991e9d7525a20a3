#include "lesson/figures/guide.h"

#include <cmath>
#include <span>
#include <string>
#include <utility>

#include "lesson/figures/figure.h"

namespace cosine_lab {
namespace {

std::span<const Step> steps_of(const Scene& scene) {
  return figure_entry(scene.kind).steps;
}

Node about_pair(const Scene& scene, std::string_view key) {
  return words(key, {in("first", name_of(scene, scene.compared.first)),
                     in("second", name_of(scene, scene.compared.second))});
}

}  // namespace

bool go_to_step(Scene& scene, double at) {
  const auto steps = steps_of(scene);
  if (!scene.guide.on || !(at >= 0) || at > static_cast<double>(steps.size()) ||
      std::floor(at) != at) {
    return false;
  }
  scene.guide.at = static_cast<std::size_t>(at);
  scene.guide.found = false;
  if (scene.guide.at < steps.size() && steps[scene.guide.at].set != nullptr) {
    steps[scene.guide.at].set(scene);
  }
  return true;
}

bool go_on(Scene& scene, const Similarity& similarity) {
  const auto steps = steps_of(scene);
  const std::size_t at = scene.guide.at;
  if (!scene.guide.on || at >= steps.size() || !steps[at].done(scene, similarity)) {
    return false;
  }
  const bool went = go_to_step(scene, static_cast<double>(at + 1));
  scene.guide.found = went;
  return went;
}

void add_steps(const Scene& scene, Board& board) {
  const auto steps = steps_of(scene);
  if (!scene.guide.on || steps.empty()) {
    return;
  }
  const std::size_t at = scene.guide.at;
  Block block;
  block.kind = BlockKind::steps;
  block.step = at;
  block.steps = steps.size();
  if (scene.guide.found) {
    block.tone = Tone::good;
    block.lines.push_back(about_pair(scene, steps[at - 1].found));
  }
  if (at < steps.size()) {
    block.lines.push_back(about_pair(scene, steps[at].say));
    block.lines.push_back(about_pair(scene, steps[at].ask));
  } else {
    block.lines.push_back(words("steps.end"));
  }
  board.guide.push_back(std::move(block));
}

}  // namespace cosine_lab
