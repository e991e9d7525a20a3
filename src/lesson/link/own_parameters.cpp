#include "lesson/link/own_parameters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lesson/figures/tokens/tokens.h"
#include "lesson/text/number_text.h"
#include "lesson/text/text_parts.h"

namespace cosine_lab {
namespace {

const char* token_fault(const std::string& token, const std::vector<std::string>& taken) {
  if (token.empty()) {
    return "bad.empty_token";
  }
  if (letters(token) > kLongestName) {
    return "bad.long_name";
  }
  return std::ranges::find(taken, token) == taken.end() ? nullptr : "bad.same_name";
}

// Entries between commas, with the sign for a space replaced.
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

void read_random(const SceneText& text, Scene& scene) {
  HighdimState& state = scene.highdim;
  // Both are whole numbers within bounds, or were not given.
  if (!text.dimensions.empty()) {
    state.dimensions = static_cast<std::size_t>(parse_number(text.dimensions).value);
  }
  if (!text.seed.empty()) {
    state.seed = static_cast<std::uint32_t>(parse_number(text.seed).value);
  }
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

}  // namespace cosine_lab
