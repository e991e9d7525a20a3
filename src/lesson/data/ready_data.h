// The ready data: materials, boats and people.
#pragma once

#include <vector>

#include "lesson/scene/scene.h"

namespace cosine_lab {

/// The lesson's five materials by mass (kg) and volume (L), with A and B compared.
[[nodiscard]] Scene materials();

/// What their mass alone suggests about C, D and E.
[[nodiscard]] std::vector<Claim> material_claims();

/// One of the ready data with its claims; the materials for `readers` and `authored`, which are not
/// ready.
[[nodiscard]] DataSet ready_set(DataKind kind);

}  // namespace cosine_lab
