#include "lesson/figures/tokens/link.h"

#include "lesson/figures/controls.h"
#include "lesson/figures/tokens/state.h"
#include "lesson/text/parameters.h"

namespace cosine_lab {
namespace {

std::string write_tokens(const Scene& scene) {
  return state_indices({static_cast<std::size_t>(state_of<TokensState>(scene).mode),
                        state_of<TokensState>(scene).ignore_capitals ? 1U : 0U});
}

bool read_tokens_state(Scene& scene, std::string_view text) {
  const auto at = indices_of_state(text, 3);
  return at && at->size() == 2 && (*at)[1] < 2 &&
         set_control(scene, "tokens.mode", static_cast<double>((*at)[0])) &&
         set_control(scene, "tokens.capitals", static_cast<double>((*at)[1]));
}

std::string write_typed(const Scene& scene) {
  return escaped_state(state_of<TokensState>(scene).text);
}

bool read_typed(Scene& scene, std::string_view text) {
  return set_control_text(scene, "tokens.text", unescaped_state(text));
}

std::string write_ids(const Scene& scene) {
  return escaped_state(state_of<TokensState>(scene).ids);
}

// Wrong ids stay in the field, and the text stays what it was.
bool read_ids(Scene& scene, std::string_view text) {
  state_of<TokensState>(scene).ids = unescaped_state(text);
  return true;
}

std::string write_chosen(const Scene& scene) {
  return state_of<TokensState>(scene).chosen ? std::to_string(*state_of<TokensState>(scene).chosen)
                                             : std::string();
}

// Empty where the scene of a checked question had none and the present one has.
bool read_chosen(Scene& scene, std::string_view text) {
  if (text.empty()) {
    state_of<TokensState>(scene).chosen.reset();
    return true;
  }
  const auto at = whole_number(text, 0, 1e6);
  return at && set_control(scene, "tokens.chosen", *at);
}

}  // namespace

const std::array<StatePart, 4> kTokensStateParts{
    StatePart{"tokens", write_tokens, read_tokens_state},
    StatePart{"typed", write_typed, read_typed},
    StatePart{"ids", write_ids, read_ids},
    StatePart{"chosen", write_chosen, read_chosen},
};

}  // namespace cosine_lab
