#include "lesson/figures/vector_names.h"

#include <algorithm>

#include "lesson/text/text_pieces.h"

namespace cosine_lab {

std::optional<std::size_t> find_vector(std::string_view name, const std::vector<Vector>& vectors) {
  const auto at = std::ranges::find(vectors, trimmed(name), &Vector::name);
  return at == vectors.end() ? std::nullopt
                             : std::optional(static_cast<std::size_t>(at - vectors.begin()));
}

bool has_same_names(const Scene& a, const Scene& b) {
  return a.dimensions == b.dimensions &&
         std::ranges::equal(a.vectors, b.vectors, {}, &Vector::name, &Vector::name);
}

std::vector<std::string_view> split_pair(std::string_view text,
                                         const std::vector<Vector>& vectors) {
  for (auto at = text.find(','); at != std::string_view::npos; at = text.find(',', at + 1)) {
    const std::string_view first = text.substr(0, at);
    const std::string_view second = text.substr(at + 1);
    if (find_vector(first, vectors) && find_vector(second, vectors)) {
      return {first, second};
    }
  }
  return split(text, ',');
}

}  // namespace cosine_lab
