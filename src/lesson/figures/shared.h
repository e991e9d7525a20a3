// What the figures of one thread have in common: numbers, names, and what a reader chose or typed.
#pragma once

#include <optional>

#include "lesson/scene/scene.h"

namespace cosine_lab {

/// `mine` with what it can show of `theirs`, a scene of any figure:
/// - of a figure that offers data as `mine` does, or of the same figure: the data, the vectors with
///   their names, claims where both have some, and the compared pair, unless one of the two figures
///   compares what its claims are about;
/// - of a figure of words, where `mine` is another: the words that are looked at;
/// - of the same figure, what it follows beside: a text, random numbers.
/// Views, modes, guided steps, questions and answers stay. Nothing where the two have nothing in
/// common, or where theirs has more or fewer dimensions than the figure takes.
[[nodiscard]] std::optional<Scene> with_shared(const Scene& mine, const Scene& theirs);

/// True where with_shared() gives a scene.
[[nodiscard]] bool has_common(const Scene& mine, const Scene& theirs);

}  // namespace cosine_lab
