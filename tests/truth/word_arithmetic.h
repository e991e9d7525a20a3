// Words and their numbers, worked out without the project's own arithmetic.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "lesson/board/board.h"
#include "lesson/scene/scene.h"
#include "truth/arithmetic.h"

namespace cosine_lab::test {

constexpr Real kRounding = 1e-12L;
// Of what is written with two decimals.
constexpr Real kWritten = 0.005L;

[[nodiscard]] Reals unit(std::size_t word);
[[nodiscard]] std::size_t index_of(const std::string& word);
// Where an arrow points among all dimensions: by its angle to the first word, in the plane of both.
[[nodiscard]] Reals direction_of(const Scene& scene, std::size_t vector);
// Its cosines with all words.
[[nodiscard]] Reals cosines_with(const Reals& direction);

struct Told {
  std::size_t word;
  double cosine;
};

// Words with numbers beside them, from a table's columns `at` and `at` + 1.
[[nodiscard]] std::vector<Told> column(const Block& block, std::size_t at);
// "prince (0.77)", part by part.
[[nodiscard]] std::vector<Told> told_in(const Node& names);
// They are in order, and no word that is not told is nearer; those of `apart` do not count.
void check_nearest(const std::vector<Told>& told, const Reals& cosines,
                   const std::vector<std::size_t>& apart, Real written = kWritten);

// What was typed, read in another way: words and signs between blanks, the first 20 of them.
struct TypedSum {
  int typed = 0;
  std::vector<std::size_t> words;
  std::vector<int> signs;
  std::string expected;
  [[nodiscard]] bool has(std::size_t word) const;
  [[nodiscard]] Reals direction() const;
  // How well each word fits, by the definitions of 3CosAdd and 3CosMul.
  [[nodiscard]] Reals scores(bool product) const;
};
[[nodiscard]] TypedSum typed_sum(std::string text);
// The same for a list with commas or blanks.
[[nodiscard]] std::vector<std::size_t> typed_list(const std::string& text);

}  // namespace cosine_lab::test
