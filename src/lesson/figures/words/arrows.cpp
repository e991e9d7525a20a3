#include "lesson/figures/words/arrows.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "lesson/figures/words/kept.h"
#include "lesson/figures/words/state.h"

namespace cosine_lab {
namespace {

// The drawing, the board and the description ask for some of the same words in one frame, and a
// drag moves one of the arrows only.
std::vector<NearWord> kept_nearest(const Scene& scene, std::size_t vector, std::size_t count) {
  constexpr std::size_t kMost = 9;
  static std::array<Kept<std::vector<NearWord>>, kProbe + 1> kept;
  const auto& components = scene.vectors[vector].components;
  const Point direction{components[0], components[1]};
  if (count > kMost || vector >= kept.size()) {
    return nearest_words(plane_of(scene), direction, count);
  }
  const auto& [first, second] = state_of<WordsState>(scene).words;
  std::string key = first + '\n' + second + '\n';
  key.append(reinterpret_cast<const char*>(direction.data()), sizeof direction);
  std::vector<NearWord> list = kept[vector].get(
      std::move(key), [&] { return nearest_words(plane_of(scene), direction, kMost); });
  list.resize(std::min(list.size(), count));
  return list;
}

// A letter is the same in every language; where it is a word, it gets primes.
std::string probe_name() {
  std::string name = "P";
  while (word_vectors().find(name)) {
    name += "\u2032";
  }
  return name;
}

}  // namespace

const WordPlane& plane_of(const Scene& scene) {
  const auto& [first, second] = state_of<WordsState>(scene).words;
  return plane_of(first, second);
}

const std::vector<Point>& shadows_of(const Scene& scene) {
  return plane_of(scene).shadows;
}

std::array<Point, 2> true_places(const Scene& scene) {
  const auto& [first, second] = state_of<WordsState>(scene).words;
  return places_of(first, second);
}

void place_arrows(Scene& scene) {
  const auto& words = state_of<WordsState>(scene).words;
  const auto places = true_places(scene);
  scene.english_names = !uses_custom_words();
  scene.vectors.resize(has_probe(scene) ? kProbe + 1 : words.size());
  for (std::size_t v = 0; v < words.size(); ++v) {
    scene.vectors[v] = {words[v], {places[v][0], places[v][1]}};
  }
  name_probe(scene);
}

bool has_probe(const Scene& scene) {
  return scene.vectors.size() > kProbe;
}

void name_probe(Scene& scene) {
  if (has_probe(scene)) {
    scene.vectors[kProbe].name = probe_name();
  }
}

void set_probe(Scene& scene, bool there) {
  if (there == has_probe(scene)) {
    return;
  }
  if (there) {
    const Point middle = between_words(scene, 0.5);
    scene.vectors.push_back({probe_name(), {middle[0], middle[1]}});
    return;
  }
  scene.vectors.resize(kProbe);
  if (scene.is_compared(kProbe)) {
    scene.compared = {0, 1};
  }
}

std::vector<std::size_t> told_arrows(const Scene& scene) {
  std::vector<std::size_t> arrows{scene.compared.first, scene.compared.second};
  if (has_probe(scene) && !scene.is_compared(kProbe)) {
    arrows.push_back(kProbe);
  }
  return arrows;
}

Point between_words(const Scene& scene, double share) {
  const auto [a, b] = true_places(scene);
  const double whole = std::atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]);
  const double angle = std::atan2(a[1], a[0]) + whole * share;
  return {std::cos(angle), std::sin(angle)};
}

bool take_pair(Scene& scene, std::string_view first, std::string_view second) {
  if (!span_plane(first, second)) {
    return false;
  }
  state_of<WordsState>(scene).words = {std::string(first), std::string(second)};
  place_arrows(scene);
  return true;
}

std::vector<NearWord> nearest_to(const Scene& scene, std::size_t vector, std::size_t count) {
  auto list = kept_nearest(scene, vector, count + 1);
  const auto itself =
      vector == kProbe ? std::nullopt : word_vectors().find(scene.vectors[vector].name);
  std::erase_if(list, [&](const NearWord& one) { return one.word == itself; });
  list.resize(std::min(list.size(), count));
  return list;
}

}  // namespace cosine_lab
