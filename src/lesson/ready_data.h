// Numbers to begin with: things, boats and people.
#pragma once

#include "lesson/scene.h"

namespace cosine_lab {

/// One of the ready data as a figure shows it: with claims where the figure has some.
[[nodiscard]] DataSet ready_set(DataKind kind, FigureKind figure);

}  // namespace cosine_lab
