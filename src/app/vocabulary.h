// Which words a figure works on.
#pragma once

#include "stage/stage.h"

namespace cosine_lab {

/// Restarts with coming_words(), or resumes the shipped words where they were left. Returns false
/// and changes nothing if the figure cannot show them.
[[nodiscard]] bool exchange_words(Stage& stage, bool readers);

/// Works out part of what coming_words() will need, as they come, so that the change to them is
/// quick.
void prepare_coming_words(const Stage& stage);

/// Before the figure is made: coming_words() are an author's, and take the place of those that come
/// with it. False, and no change, where the figure cannot show them.
[[nodiscard]] bool begin_with_coming_words();

}  // namespace cosine_lab
