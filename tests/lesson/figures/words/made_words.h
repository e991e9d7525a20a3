// A session of the figure `words`, and words made for a test in place of the shipped ones.
#pragma once

#include <doctest.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "lesson/data/word_vectors.h"
#include "lesson/link/scene_text.h"
#include "lesson/link/share.h"
#include "lesson/session/session.h"

namespace cosine_lab::test {

inline Session words_session(const ParameterTexts& more = {}) {
  ParameterTexts given = more;
  given["figure"] = "words";
  return Session(read_scene(given).scene);
}

/// The link to a scene brings back what is seen.
inline void check_link(const Scene& scene) {
  const ReadScene back = read_scene(write_parameters(scene));
  CHECK(back.errors.empty());
  CHECK(back.scene.figure_state == scene.figure_state);
  CHECK(back.scene.vectors == scene.vectors);
}

/// They stay until an EnglishWords that was made before ends. Of two numbers, so that the answer is
/// seen, unless said otherwise.
inline void add_words(const std::string& text, const std::vector<float>& numbers,
                      std::size_t dimensions = 2) {
  std::vector<std::byte> file(16 + (text.size() + 3) / 4 * 4 + 4 * numbers.size());
  const auto put = [&](std::size_t at, const void* from, std::size_t size) {
    std::memcpy(file.data() + at, from, size);
  };
  const std::uint32_t head[] = {static_cast<std::uint32_t>(numbers.size() / dimensions),
                                static_cast<std::uint32_t>(dimensions),
                                static_cast<std::uint32_t>(text.size())};
  put(0, "CLWF", 4);
  put(4, head, sizeof head);
  put(16, text.data(), text.size());
  put(file.size() - 4 * numbers.size(), numbers.data(), 4 * numbers.size());
  shipped_words() = {};
  REQUIRE(shipped_words().add(file));
}

}  // namespace cosine_lab::test
