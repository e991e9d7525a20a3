// What the figure `metric` says.
#pragma once

#include <vector>

#include "lesson/board/board.h"
#include "lesson/figures/metric/metric.h"

namespace cosine_lab {

/// A measure with honest digits, or the word for why there is none.
[[nodiscard]] Node metric_node(Metric metric, const Measure& measure);

/// Which vector is nearest to the first of the pair, and why the measures disagree, in one
/// sentence.
[[nodiscard]] Node disagreement(const Scene& scene);

/// What unit and scaling did to the numbers; empty where nothing was done.
[[nodiscard]] std::vector<Block> changes(const Scene& scene, const Similarity& similarity);

/// What cannot be measured, what two dimensions cannot tell, and what is drawn of it.
[[nodiscard]] std::vector<Block> limits(const Scene& scene);

}  // namespace cosine_lab
