#include "lesson/figures/tokens/questions.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lesson/figures/question_tools.h"
#include "lesson/figures/tokens/state.h"
#include "lesson/figures/tokens/tokens.h"
#include "lesson/figures/tokens/vocabulary.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::array<std::string_view, 4> kTexts{"quiz.tokens.text.1", "quiz.tokens.text.2",
                                                 "quiz.tokens.text.3", "quiz.tokens.text.4"};

Node token_of(const Scene& scene, std::size_t id) {
  return marked(mark_of(id), plain(scene.vectors[id].name));
}

// Two entries of the vocabulary that are far apart in it.
Compared far_apart(const Scene& scene) {
  const std::size_t count = scene.vectors.size();
  return {count / 8, count - 1 - count / 8};
}

Posed ask_size(const Scene& scene) {
  const auto [a, b] = far_apart(scene);
  if (a == b) {
    return refusal("quiz.few");
  }
  Posed posed;
  posed.ask = words("quiz.tokens.size", {in("one", token_of(scene, a)), in("a", whole(a)),
                                         in("other", token_of(scene, b)), in("b", whole(b))});
  for (const auto* key : {"quiz.tokens.more", "quiz.tokens.later", "quiz.tokens.greater"}) {
    posed.options.push_back(words(key, {in("other", token_of(scene, b))}));
  }
  posed.right = {false, true, false};
  return posed;
}

Node explain_size(const Scene&, const Posed&, const Reply&) {
  return words("quiz.tokens.size.why");
}

// The first known token that comes again in the text.
std::optional<std::size_t> repeated_id(const Scene& scene) {
  const std::vector<Token> tokens = tokens_of(scene);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (std::size_t j = i + 1; j < tokens.size() && tokens[i].id; ++j) {
      if (tokens[j].id == tokens[i].id) {
        return tokens[i].id;
      }
    }
  }
  return std::nullopt;
}

Posed ask_again(const Scene&) {
  return choice_of(words("quiz.tokens.again"), {"quiz.tokens.same", "quiz.tokens.different"}, 0);
}

Node explain_again(const Scene& seen, const Posed&, const Reply&) {
  Node why = words("quiz.tokens.again.why");
  const auto id = repeated_id(seen);
  return id ? row({std::move(why), plain(" "),
                   words("quiz.tokens.again.here",
                         {in("token", token_of(seen, *id)), in("id", whole(*id))})})
            : why;
}

Posed ask_row(const Scene&) {
  return choice_of(words("quiz.tokens.row"),
                   {"quiz.tokens.a_letter", "quiz.tokens.a_row", "quiz.tokens.a_count"}, 1);
}

Node explain_row(const Scene& seen, const Posed&, const Reply&) {
  return words("quiz.tokens.row.why", {in("count", whole(seen.dimensions.size()))});
}

void pose_count(Scene& scene, Dice&) {
  auto& state = state_of<TokensState>(scene);
  state.mode = scene.quiz.seed % 2 == 0 ? TokenMode::words : TokenMode::letters;
  state.text = word(kTexts[scene.quiz.seed % kTexts.size()]);
  state.chosen.reset();
  state.ids.clear();
  use_vocabulary(scene);
}

Posed ask_count(const Scene& scene) {
  const auto& state = state_of<TokensState>(scene);
  const std::size_t count = tokens_of(scene).size();
  if (state.mode == TokenMode::authored || count == 0) {
    return refusal("quiz.tokens.no_text");
  }
  Posed posed;
  posed.kind = AnswerKind::number;
  posed.ask = words(
      state.mode == TokenMode::words ? "quiz.tokens.count.words" : "quiz.tokens.count.letters",
      {in("text", plain(readable(state.text)))});
  posed.number = static_cast<double>(count);
  return posed;
}

Node explain_count(const Scene& seen, const Posed& posed, const Reply&) {
  return words(state_of<TokensState>(seen).mode == TokenMode::words
                   ? "quiz.tokens.count.words.why"
                   : "quiz.tokens.count.letters.why",
               {in("count", decimal(posed.number, 0))});
}

}  // namespace

constinit const std::array<Question, 4> kTokensQuestions{{
    {"tokens.size", nullptr, ask_size, explain_size},
    {"tokens.again", nullptr, ask_again, explain_again},
    {"tokens.row", nullptr, ask_row, explain_row},
    {"tokens.count", pose_count, ask_count, explain_count},
}};

}  // namespace cosine_lab
