// What is measured of a pair as text, the same beside a drawing, below a still and on the desktop.
#pragma once

#include <string>

#include "core/similarity.h"

namespace cosine_lab {

/// The numbers; of a measure that does not exist, why.
[[nodiscard]] std::string cosine_text(const Measure& cosine);
[[nodiscard]] std::string angle_text(const Measure& measure);
/// Of a length or a dot product.
[[nodiscard]] std::string length_text(const Measure& measure);

/// "cosine 0.987, angle 9.2°", of a cosine that exists.
[[nodiscard]] std::string readout_text(const Similarity& similarity);

}  // namespace cosine_lab
