// What holds of every scene, whatever was read, pressed or typed.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "fuzz/check.h"
#include "lesson/board/board_text.h"
#include "lesson/boards.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figure_board.h"
#include "lesson/link/scene_text.h"
#include "lesson/link/share.h"
#include "lesson/scene/scene.h"
#include "lesson/seen.h"

namespace cosine_lab::test {

inline void check_bounds(const Scene& scene) {
  const std::size_t count = scene.vectors.size();
  const std::size_t size = scene.dimensions.size();
  check(count <= kMaxVectors, "at most 200 vectors");
  check(size <= kMaxDimensions, "at most 12 dimensions");
  for (const Vector& vector : scene.vectors) {
    check(vector.components.size() == size, "a component for each dimension");
    for (const double one : vector.components) {
      check(std::isfinite(one), "components are finite");
    }
  }
  for (const Claim& claim : scene.claims) {
    check(claim.x < count && claim.y < count && std::isfinite(claim.k), "claims are of vectors");
  }
  const Compared& pair = scene.compared;
  const bool compares = pair.first < count && pair.second < count && pair.first != pair.second;
  check(compares || !figure_entry(scene.kind).has_vectors, "two vectors are compared");
}

/// Long double arithmetic of its own, in which no square of a double leaves the range.
inline void check_cosine(const Scene& scene) {
  const Similarity similarity = similarity_of(scene);
  if (similarity.cosine.status != Status::ok) {
    return;
  }
  check(std::fabs(similarity.cosine.value) <= 1, "a cosine lies between -1 and 1");
  // `metric` and `words` measure other vectors than those of the scene.
  if (figure_entry(scene.kind).measure != nullptr) {
    return;
  }
  long double dot = 0;
  long double first = 0;
  long double second = 0;
  for (std::size_t i = 0; i < scene.dimensions.size(); ++i) {
    const long double a = scene.first().components[i];
    const long double b = scene.second().components[i];
    dot += a * b;
    first += a * a;
    second += b * b;
  }
  const long double cosine = dot / std::sqrt(first) / std::sqrt(second);
  check(std::fabs(similarity.cosine.value - cosine) < 1e-12L, "a cosine is that of its vectors");
}

inline void check_link(const Scene& scene) {
  const ParameterTexts link = write_parameters(scene);
  const ReadScene read = read_scene(link);
  check(read.errors.empty(), "a link that was written has no errors");
  const Scene after = seen_of(read.scene);
  const Scene before = seen_of(scene);
  check(after.vectors == before.vectors, "a link brings back the vectors");
  check(after.figure_state == before.figure_state, "a link brings back what the figure keeps");
  check(after.data == before.data, "a link brings back the data");
  check(after.guide == before.guide, "a link brings back the guided steps");
  check(after.quiz == before.quiz, "a link brings back the questions");
  check(after == before, "a link brings back what is seen");
  check(write_parameters(read.scene) == link, "a link of what a link shows is the same");
}

inline void check_sound(const Scene& scene) {
  check_bounds(scene);
  check_cosine(scene);
  check_link(scene);
  check(!write_board(test::board_of(scene)).empty(), "a board has a text");
}

/// "figure=pairs&steps=on"
inline ParameterTexts parameters_in(std::string_view address) {
  ParameterTexts texts;
  while (!address.empty()) {
    const std::string_view entry = address.substr(0, address.find('&'));
    const std::size_t equals = entry.find('=');
    if (equals != std::string_view::npos) {
      texts[entry.substr(0, equals)] = entry.substr(equals + 1);
    }
    address.remove_prefix(std::min(address.size(), entry.size() + 1));
  }
  return texts;
}

inline std::string address_of(const ParameterTexts& texts) {
  std::string address;
  for (const auto& [name, value] : texts) {
    address += (address.empty() ? "" : "&") + name + "=" + value;
  }
  return address;
}

}  // namespace cosine_lab::test
