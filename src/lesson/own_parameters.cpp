#include "lesson/own_parameters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lesson/number_text.h"
#include "lesson/text_parts.h"
#include "lesson/tokens.h"

namespace cosine_lab {
namespace {

constexpr double kMostSeed = 999'999;

// A whole number from `least` to `most`.
bool read_whole(std::string_view text, double least, double most, double& value) {
  const ParsedNumber number = parse_number(text);
  const bool good = number.fault == NumberFault::none && number.value >= least &&
                    number.value <= most && std::floor(number.value) == number.value;
  value = good ? number.value : value;
  return good;
}

const char* token_fault(const std::string& token, const std::vector<std::string>& taken) {
  if (token.empty()) {
    return "bad.empty_token";
  }
  if (letters(token) > kLongestName) {
    return "bad.long_name";
  }
  return std::ranges::find(taken, token) == taken.end() ? nullptr : "bad.same_name";
}

// Entries between commas; the sign for a blank stands for one.
std::optional<TextFault> read_vocabulary(std::string_view text, std::vector<std::string>& own) {
  for (const std::string_view entry : split(text, ',')) {
    const std::string_view name = trimmed(entry);
    std::string token(name == kBlankSign ? std::string_view(" ") : name);
    if (const char* reason = token_fault(token, own)) {
      return TextFault{name.empty() ? text : name, reason};
    }
    own.push_back(std::move(token));
  }
  if (own.size() > kMaxVectors) {
    return TextFault{text, "bad.many_tokens"};
  }
  return own.size() < kMinVectors ? std::optional(TextFault{text, "bad.few_tokens"}) : std::nullopt;
}

}  // namespace

void read_random(const SceneText& text, ReadScene& read) {
  HighdimState& state = read.scene.highdim;
  auto dimensions = static_cast<double>(state.dimensions);
  auto seed = static_cast<double>(state.seed);
  if (!text.dimensions.empty() &&
      !read_whole(text.dimensions, kLeastRandomDimensions, kMostRandomDimensions, dimensions)) {
    read.errors.push_back(
        {"dimensions", std::string(text.dimensions), "bad.random_dimensions", {}});
  }
  if (!text.seed.empty() && !read_whole(text.seed, 0, kMostSeed, seed)) {
    read.errors.push_back({"seed", std::string(text.seed), "bad.seed", {}});
  }
  state.dimensions = static_cast<std::size_t>(dimensions);
  state.seed = static_cast<std::uint32_t>(seed);
}

void read_tokens(const SceneText& text, ReadScene& read) {
  TokensState& state = read.scene.tokens;
  if (!text.text.empty()) {
    state.text = text.text;
  }
  if (text.vocabulary.empty() || read.scene.kind != FigureKind::tokens) {
    return;
  }
  std::vector<std::string> own;
  if (const auto fault = read_vocabulary(text.vocabulary, own)) {
    read.errors.push_back({"vocabulary", std::string(fault->piece), fault->reason, {}});
    return;
  }
  state.own = std::move(own);
  state.mode = TokenMode::own;
  use_vocabulary(read.scene);
}

void refuse_vectors(const SceneText& text, ReadScene& read) {
  const std::array given{std::pair("vectors", text.vectors), std::pair("dims", text.dims),
                         std::pair("compare", text.compare), std::pair("claims", text.claims)};
  for (const auto& [name, value] : given) {
    if (!value.empty()) {
      read.errors.push_back({name, std::string(value), "bad.no_vectors", {}});
    }
  }
}

}  // namespace cosine_lab
