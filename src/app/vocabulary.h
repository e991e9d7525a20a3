// Which words the figure `words` works on.
#pragma once

#include "stage/stage.h"

namespace cosine_lab {

/// Begins anew with coming_words(), or goes on with the shipped words where they were left. False,
/// and no change, where the figure cannot show them.
[[nodiscard]] bool exchange_words(Stage& stage, bool own);

}  // namespace cosine_lab
