// Whatever stands in a state, the scene that is read keeps its bounds.
#include <doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/boards.h"
#include "lesson/commands.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/dimension/state.h"
#include "lesson/figures/embedding/state.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/highdim/state.h"
#include "lesson/figures/metric/state.h"
#include "lesson/figures/pairs/state.h"
#include "lesson/figures/question_list.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/ratio/state.h"
#include "lesson/figures/tokens/state.h"
#include "lesson/figures/tokens/tokens.h"
#include "lesson/figures/words/state.h"
#include "lesson/link/scene_text.h"
#include "lesson/link/share.h"
#include "lesson/random.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab::test {
namespace {

// What states are made of: every part that a figure has, and what stood in those that were written
// after random commands, which shows what the parts that all figures have are called.
struct Alphabet {
  std::vector<std::string> names;
  std::vector<std::string> values;
};

void add_parts(Alphabet& alphabet, std::string_view state) {
  for (const std::string_view part :
       state.empty() ? std::vector<std::string_view>{} : split(state, ';')) {
    const auto colon = part.find(':');
    REQUIRE(colon != std::string_view::npos);
    alphabet.names.emplace_back(part.substr(0, colon));
    alphabet.values.emplace_back(part.substr(colon + 1));
  }
}

Alphabet alphabet_of_states() {
  Alphabet alphabet;
  Random random(17);
  for (const FigureEntry* figure : figures()) {
    for (const StatePart& part : figure->state_parts) {
      alphabet.names.emplace_back(part.name);
    }
    for (const char* asked : {"", "steps", "questions", "exercise", "graded"}) {
      ParameterTexts text{{"figure", std::string(figure->name)}};
      text[asked] = "on";
      Session session(read_scene(text).scene);
      for (int i = 0; i < 32; ++i) {
        session.apply(anything(session.scene(), session.scene(), random));
        if (i % 8 == 7) {
          add_parts(alphabet, write_parameters(session.scene()).get("state"));
        }
      }
    }
  }
  // So that each is as likely as any other.
  for (auto* list : {&alphabet.names, &alphabet.values}) {
    std::ranges::sort(*list);
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
  return alphabet;
}

// Numbers and names that may fit a part or not.
std::string any_state(const Alphabet& alphabet, Random& random) {
  const std::array odd{
      "0",   "1",   "2",   "3",   "0,1", "1,0",    "0,1,0", "2,0,1.5",
      "-1",  "9,9", "1e9", "h",   "-hf", "x",      "",      "hhffhf.03.110011.1.2.0",
      "NaN", "1/2", "%3B", "1~x", "0=1", "7,7,7,7"};
  std::string state;
  for (std::size_t parts = 1 + random.below(4); parts > 0; --parts) {
    state += alphabet.names[random.below(alphabet.names.size())];
    state += ":";
    state += random.below(2) == 0 ? odd[random.below(odd.size())]
                                  : alphabet.values[random.below(alphabet.values.size())];
    state += ";";
  }
  return state;
}

bool is_pair_of(const Compared& pair, std::size_t count) {
  return pair.first < count && pair.second < count && pair.first != pair.second;
}

// What the figure's own state refers to is there.
bool is_own_whole(const Scene& scene) {
  const std::size_t width = scene.dimensions.size();
  switch (scene.kind) {
    case FigureKind::dimension: {
      const auto& state = state_of<DimensionState>(scene);
      return state.chosen < width && (width < 2 || state.other < width) &&
             (width < 2 || state.chosen != state.other);
    }
    case FigureKind::ratio:
      return state_of<RatioState>(scene).dimension < width;
    case FigureKind::pairs: {
      const auto& state = state_of<PairsState>(scene);
      const auto is_pair = [&](const Compared& pair) {
        return is_pair_of(pair, scene.vectors.size());
      };
      return std::ranges::all_of(state.said.marked, is_pair) &&
             state.said.claims.size() <= scene.claims.size() &&
             (state.checked.empty() || state.checked.size() == scene.vectors.size());
    }
    case FigureKind::metric: {
      const auto& state = state_of<MetricState>(scene);
      const std::size_t wanted = state.scaling == Scaling::measured ? 0 : width;
      return state.scales.size() == wanted && state.fine.value_or(0) < width;
    }
    case FigureKind::embedding: {
      const auto& state = state_of<EmbeddingState>(scene);
      return std::ranges::all_of(
                 state.axes,
                 [&](std::size_t axis) { return axis < std::max<std::size_t>(width, 3); }) &&
             (state.kinds.empty() || state.kinds.size() == scene.vectors.size()) &&
             std::fabs(state.turn) <= 180 && std::fabs(state.tilt) <= 90;
    }
    case FigureKind::highdim: {
      const std::size_t dimensions = state_of<HighdimState>(scene).dimensions;
      return dimensions >= kLeastRandomDimensions && dimensions <= kMostRandomDimensions;
    }
    case FigureKind::tokens: {
      const auto& state = state_of<TokensState>(scene);
      return !state.chosen || *state.chosen < tokens_of(scene).size();
    }
    case FigureKind::words: {
      const auto& state = state_of<WordsState>(scene);
      return state.takes < 2 && state.recent.size() <= kMostRecent &&
             state.kept.size() <= kMostKept && state.draws <= kWordDraws &&
             std::max(state.sum.size(), state.list.size()) <= kLongestWordsText &&
             state.numbers[0] != state.numbers[1] && std::fabs(state.turn) <= 180 &&
             std::fabs(state.tilt) <= 90;
    }
    case FigureKind::cosine:
      return true;
  }
  return false;
}

bool is_quiz_whole(const Scene& scene) {
  const QuizState& quiz = scene.quiz;
  const std::size_t count = has_questions(scene) ? question_count(scene) : 0;
  const bool is_asked = quiz.begun && quiz.at < count;
  return (!quiz.begun || quiz.at <= count) && (!quiz.checked || is_asked) &&
         std::ranges::all_of(quiz.answers,
                             [&](const CheckedAnswer& one) { return one.question < count; }) &&
         scene.guide.at <= figure_entry(scene.kind).steps.size();
}

// True where everything that a scene refers to is there.
bool is_whole(const Scene& scene) {
  const std::size_t count = scene.vectors.size();
  const auto fits = [&](const Vector& vector) {
    return vector.components.size() == scene.dimensions.size() &&
           std::ranges::all_of(vector.components, [](double one) { return std::isfinite(one); });
  };
  const auto is_claim = [&](const Claim& claim) {
    return is_pair_of({claim.x, claim.y}, count) && std::isfinite(claim.k);
  };
  const bool compares = !figure_entry(scene.kind).has_vectors || is_pair_of(scene.compared, count);
  return compares && count <= kMaxVectors && scene.dimensions.size() <= kMaxDimensions &&
         std::ranges::all_of(scene.vectors, fits) && std::ranges::all_of(scene.claims, is_claim) &&
         (!scene.claim || *scene.claim < scene.claims.size()) && is_own_whole(scene) &&
         is_quiz_whole(scene);
}

TEST_CASE("no text of a state breaks the bounds of a scene") {
  const Alphabet alphabet = alphabet_of_states();
  CHECK(alphabet.names.size() > 30);
  Random random(7);
  int read_parts = 0;
  for (int round = 0; round < 500; ++round) {
    const std::string state = any_state(alphabet, random);
    for (const FigureEntry* figure : figures()) {
      ParameterTexts text;
      text["figure"] = figure->name;
      text["state"] = state;
      CAPTURE(figure->name);
      CAPTURE(state);
      const ReadScene read = read_scene(text);
      CHECK(is_whole(read.scene));
      // Boards and controls can be made of it.
      CHECK_FALSE(test::board_of(read.scene).title.empty());
      CHECK_FALSE(controls(read.scene).empty());
      text["state"].clear();
      read_parts += read.scene == read_scene(text).scene ? 0 : 1;
    }
  }
  // The texts are such as change scenes.
  CHECK(read_parts > 200);
}

}  // namespace
}  // namespace cosine_lab::test
