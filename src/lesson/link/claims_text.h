// Claims as text: "D=2.5A;C=A".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/scene/scene.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {

/// Reads claims about `vectors` into `claims`. A factor may be left out, may be negative, and may
/// have × or * after it.
[[nodiscard]] std::optional<TextFault> read_claims(std::string_view text,
                                                   const std::vector<Vector>& vectors,
                                                   std::vector<Claim>& claims);

/// Canonical text of the scene's claims: read_claims() gives them back exactly.
[[nodiscard]] std::string write_claims(const Scene& scene);

}  // namespace cosine_lab
