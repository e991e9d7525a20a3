#include "lesson/link/claims_text.h"

#include "lesson/figures/vector_names.h"
#include "lesson/text/number_text.h"

namespace cosine_lab {
namespace {

std::string_view without_times(std::string_view factor) {
  constexpr std::string_view times = "×";
  factor = trimmed(factor);
  if (factor.ends_with(times)) {
    factor.remove_suffix(times.size());
  } else if (factor.ends_with('*')) {
    factor.remove_suffix(1);
  }
  return trimmed(factor);
}

// "2.5 A": names may begin with digits too, so the longest name that ends the text is tried first.
bool read_multiple(std::string_view text, const std::vector<Vector>& vectors, Claim& claim) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto vector = find_vector(text.substr(at), vectors);
    if (!vector) {
      continue;
    }
    claim.y = *vector;
    const std::string_view factor = without_times(text.substr(0, at));
    const ParsedNumber number = parse_number(factor);
    if (factor.empty() || number.fault == NumberFault::none) {
      claim.k = factor.empty() ? 1 : number.value;
      return true;
    }
  }
  return false;
}

std::optional<TextFault> read_claim(std::string_view entry, const std::vector<Vector>& vectors,
                                    std::vector<Claim>& claims) {
  for (auto at = entry.find('='); at != std::string_view::npos; at = entry.find('=', at + 1)) {
    Claim claim;
    const auto x = find_vector(entry.substr(0, at), vectors);
    if (x && read_multiple(entry.substr(at + 1), vectors, claim)) {
      claim.x = *x;
      if (claim.x == claim.y) {
        return TextFault{entry, "bad.same_vector"};
      }
      claims.push_back(claim);
      return std::nullopt;
    }
  }
  return TextFault{entry, "bad.claim"};
}

}  // namespace

std::optional<TextFault> read_claims(std::string_view text, const std::vector<Vector>& vectors,
                                     std::vector<Claim>& claims) {
  for (const std::string_view entry : entries(text)) {
    if (auto fault = read_claim(entry, vectors, claims)) {
      return fault;
    }
  }
  return std::nullopt;
}

std::string write_claims(const Scene& scene) {
  std::string text;
  for (const Claim& claim : scene.claims) {
    text += text.empty() ? "" : ";";
    text += scene.vectors[claim.x].name + "=" + canonical_number(claim.k) + "*" +
            scene.vectors[claim.y].name;
  }
  return text;
}

}  // namespace cosine_lab
