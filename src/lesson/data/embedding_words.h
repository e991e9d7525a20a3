// The ready words of the figure `embedding`, and their numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lesson/scene/scene.h"

namespace cosine_lab {

/// 38 words on the 8 dimensions of embedding_features(), numbers from -1 to 1 in steps of 0.25.
/// Made by hand, not learned: 0 says nothing, the sign says which of two opposites holds, the size
/// how much. Words that mean alike to a person have a high cosine.
[[nodiscard]] std::vector<Vector> embedding_words();

/// What the numbers stand for: living (below 0: lifeless), human (below 0: little to do with
/// people), royal, female (below 0: male), old (below 0: young), large (below 0: small), edible,
/// moving (below 0: it stays where it is).
[[nodiscard]] std::vector<Dimension> embedding_features();

/// What kind of thing a ready word names; in the order of embedding_words().
enum class WordKind : std::uint8_t { people, animals, food, vehicles, plants, things };
constexpr std::size_t kWordKinds = 6;

/// The kind of each of the scene's vectors; empty unless all of them are ready words.
[[nodiscard]] std::vector<WordKind> word_kinds(const Scene& scene);

/// True where the scene's dimensions are these features.
[[nodiscard]] bool has_ready_features(const Scene& scene);

/// A feature as it is told. A drag changes all numbers of a word at once and leaves long fractions;
/// those of the ready features are told in hundredths, as fine as a slider sets them.
[[nodiscard]] double told_feature(const Scene& scene, double value);

}  // namespace cosine_lab
