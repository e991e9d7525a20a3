// What each sentence of a board claims, and how to find out whether it is so. A sentence is known
// by its key in web/words/en.json; the gaps in it say of what it speaks.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "lesson/board/board.h"
#include "lesson/scene/scene.h"
#include "truth/arithmetic.h"

namespace cosine_lab::test {

/// A sentence, and the scene that it was said of.
struct Said {
  const Node& node;
  const Scene& scene;

  [[nodiscard]] const Node& gap(std::string_view slot) const;
  [[nodiscard]] std::string text(std::string_view slot) const;
  /// The vector or the dimension that a gap names.
  [[nodiscard]] std::size_t vector(std::string_view slot) const;
  [[nodiscard]] std::size_t dimension(std::string_view slot = "dimension") const;
};

/// They fail the test where a claim is not so.
using CheckSentence = void (*)(const Said&);
using CheckTable = void (*)(const Block&, const Scene&);

/// Sentences by their keys, tables by the keys of their captions. `found` is what a guided step
/// says of the moment in which it was completed.
struct Claims {
  std::map<std::string_view, CheckSentence> sentences;
  std::map<std::string_view, CheckSentence> found;
  std::map<std::string_view, CheckTable> tables;
};

void add_pair_claims(Claims& claims);
void add_ratio_claims(Claims& claims);
void add_metric_claims(Claims& claims);
void add_embedding_claims(Claims& claims);
void add_word_claims(Claims& claims);
void add_word_list_claims(Claims& claims);
void add_word_view_claims(Claims& claims);
void add_other_claims(Claims& claims);
void add_quiz_claims(Claims& claims);
void add_description_claims(Claims& claims);

/// True of a text that claims nothing about a scene: a label, a question, advice, a definition, or
/// what holds of every scene. Whoever adds one here has read it and found it true.
[[nodiscard]] bool claims_nothing(std::string_view key);

// What several of them need.
[[nodiscard]] std::vector<const Node*> named_vectors(const Node& node);
[[nodiscard]] bool is_zero(const Reals& numbers);
/// A vector as the figure `metric` compares it.
[[nodiscard]] Reals seen_by_metric(const Scene& scene, std::size_t vector);
void check_cosine(const Said& said, Real from, Real to);

}  // namespace cosine_lab::test
