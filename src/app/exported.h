// What the exported functions share: the one figure of a page, and the answers it reads.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/figure.h"
#include "core/exported.h"
#include "lesson/link/address.h"

namespace cosine_lab {

struct Exported {
  std::unique_ptr<Figure> figure;
  /// What lab_parameter() named since the last call that used it.
  ParameterTexts texts;
  /// Those that the figure was made of.
  ParameterTexts made_of;
  std::vector<BadParameter> bad;
  /// The last text that was asked for; it holds until the next.
  std::string answer;
};

[[nodiscard]] Exported& exported() noexcept;

}  // namespace cosine_lab
