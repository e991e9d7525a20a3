#include "lesson/figures/question.h"

#include <algorithm>

namespace cosine_lab {

bool Reply::has(std::size_t option) const {
  return std::ranges::find(chosen, option) != chosen.end();
}

}  // namespace cosine_lab
