#include "lesson/figures/tokens/vocabulary.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "lesson/figures/tokens/state.h"
#include "lesson/figures/tokens/tokens.h"
#include "lesson/text/text_pieces.h"

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
std::optional<TextFault> read_vocabulary(std::string_view text, std::vector<std::string>& tokens) {
  for (const std::string_view entry : split(text, ',')) {
    const std::string_view name = trimmed(entry);
    std::string token(name == kBlankSign ? std::string_view(" ") : name);
    if (const char* reason = token_fault(token, tokens)) {
      return TextFault{name.empty() ? text : name, reason};
    }
    tokens.push_back(std::move(token));
    if (tokens.size() > kMaxVectors) {
      return TextFault{text, "bad.many_tokens"};
    }
  }
  return tokens.size() < kMinVectors ? std::optional(TextFault{text, "bad.few_tokens"})
                                     : std::nullopt;
}

}  // namespace

void read_token_parameters(const ParameterTexts& texts, Scene& scene,
                           std::vector<BadParameter>& errors) {
  auto& state = state_of<TokensState>(scene);
  if (const auto text = texts.get("text"); !text.empty()) {
    state.text = text;
  }
  const auto vocabulary = texts.get("vocabulary");
  if (vocabulary.empty()) {
    return;
  }
  std::vector<std::string> entries;
  if (const auto fault = read_vocabulary(vocabulary, entries)) {
    errors.push_back({"vocabulary", std::string(fault->piece), fault->reason, {}});
    return;
  }
  state.authored = std::move(entries);
  state.mode = TokenMode::authored;
  use_vocabulary(scene);
}

void write_token_parameters(const Scene& scene, ParameterTexts& texts) {
  std::string list;
  for (const std::string& token : state_of<TokensState>(scene).authored) {
    list += list.empty() ? "" : ",";
    list += token == " " ? std::string(kBlankSign) : token;
  }
  if (!list.empty()) {
    texts["vocabulary"] = std::move(list);
  }
  // No state brings it where it is asked about and counts.
  if (scene.quiz.graded) {
    texts["text"] = state_of<TokensState>(scene).text;
  }
}

}  // namespace cosine_lab
