#include "lesson/figures/words/link.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/matrix.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/orbit.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/state.h"
#include "lesson/figures/words/word_controls.h"
#include "lesson/text/number_text.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {
namespace {

// Parameters that are what a reader would type.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kTextParameters{
    {{"sum", kSumId}, {"list", kListId}}};

// The numbers of the two words.
std::vector<double> numbers_of(const Scene& scene) {
  std::vector<double> all;
  for (std::size_t v = 0; v < kProbe; ++v) {
    const auto& components = scene.vectors[v].components;
    all.insert(all.end(), components.begin(), components.end());
  }
  return all;
}

// "king,woman", and the components of both arrows where a hand has moved one: "king,woman/1,0,0,1".
std::string write_plane(const Scene& scene) {
  const auto& words = state_of<WordsState>(scene).words;
  std::string text = escaped_state(words[0] + "," + words[1]);
  Scene still = scene;
  place_arrows(still);
  if (still.vectors != scene.vectors) {
    text += "/" + state_numbers(numbers_of(scene));
  }
  return text;
}

bool put_arrows(Scene& scene, std::string_view text) {
  const auto all = numbers_of_state(text);
  if (!all || all->size() != 4) {
    return false;
  }
  for (std::size_t i = 0; i < all->size(); ++i) {
    scene.vectors[i / 2].components[i % 2] = (*all)[i];
  }
  return true;
}

bool read_plane(Scene& scene, std::string_view text) {
  const auto slash = text.find('/');
  const std::string names = unescaped_state(text.substr(0, slash));
  const auto both = split(names, ',');
  if (both.size() != 2) {
    return false;
  }
  const auto& words = state_of<WordsState>(scene).words;
  if (both[0] == words[0] && both[1] == words[1]) {
    place_arrows(scene);
  } else if (!take_pair(scene, both[0], both[1])) {
    return false;
  }
  return slash == std::string_view::npos || put_arrows(scene, text.substr(slash + 1));
}

// The components of the probe; nothing where there is none.
std::string write_probe(const Scene& scene) {
  return has_probe(scene) ? state_numbers(scene.vectors[kProbe].components) : std::string();
}

bool read_probe(Scene& scene, std::string_view text) {
  const auto all = numbers_of_state(text);
  if (!text.empty() && (!all || all->size() != kPlaneDimensions)) {
    return false;
  }
  set_probe(scene, !text.empty());
  if (!text.empty()) {
    scene.vectors[kProbe].components = *all;
  }
  return true;
}

std::string write_takes(const Scene& scene) {
  return std::to_string(state_of<WordsState>(scene).takes);
}

bool read_takes(Scene& scene, std::string_view text) {
  const auto at = whole_number(text, 0, 1);
  return at && set_control(scene, kTakesId, *at);
}

std::string write_find(const Scene& scene) {
  return escaped_state(state_of<WordsState>(scene).query);
}

bool read_find(Scene& scene, std::string_view text) {
  return set_control_text(scene, kFindId, unescaped_state(text));
}

std::string write_sum(const Scene& scene) {
  return escaped_state(state_of<WordsState>(scene).sum);
}

bool read_sum(Scene& scene, std::string_view text) {
  return set_control_text(scene, kSumId, unescaped_state(text));
}

std::string write_list(const Scene& scene) {
  return escaped_state(state_of<WordsState>(scene).list);
}

bool read_list(Scene& scene, std::string_view text) {
  return set_control_text(scene, kListId, unescaped_state(text));
}

std::string write_axis(const Scene& scene) {
  return state_of<WordsState>(scene).axis ? "1" : "0";
}

bool read_axis(Scene& scene, std::string_view text) {
  const auto on = whole_number(text, 0, 1);
  return on && set_control(scene, kAxisId, *on);
}

std::string write_form(const Scene& scene) {
  return std::to_string(static_cast<int>(state_of<WordsState>(scene).form));
}

bool read_form(Scene& scene, std::string_view text) {
  const auto form = whole_number(text, 0, 1);
  return form && set_control(scene, kFormId, *form);
}

std::string lines_of(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& one : all) {
    text += (text.empty() ? "" : "\n") + one;
  }
  return escaped_state(text);
}

// Each line once, none of them empty or too long.
std::optional<std::vector<std::string>> lines_in(std::string_view text, std::size_t most) {
  const std::string lines = unescaped_state(text);
  std::vector<std::string> all;
  for (const std::string_view line : split(lines, '\n')) {
    if (text.empty()) {
      break;
    }
    if (line.empty() || line.size() > kLongestWordsText || all.size() == most ||
        std::ranges::find(all, line) != all.end()) {
      return std::nullopt;
    }
    all.emplace_back(line);
  }
  return all;
}

// Writes `kept` or `recent`.
template <std::vector<std::string> WordsState::*Lines>
std::string write_lines(const Scene& scene) {
  return lines_of(state_of<WordsState>(scene).*Lines);
}

template <std::vector<std::string> WordsState::*Lines, std::size_t Most>
bool read_lines(Scene& scene, std::string_view text) {
  const auto lines = lines_in(text, Most);
  if (lines) {
    state_of<WordsState>(scene).*Lines = *lines;
  }
  return lines.has_value();
}

std::string write_draws(const Scene& scene) {
  return std::to_string(state_of<WordsState>(scene).draws);
}

bool read_draws(Scene& scene, std::string_view text) {
  const auto draws = whole_number(text, 0, kWordDraws - 1);
  if (draws) {
    state_of<WordsState>(scene).draws = static_cast<std::size_t>(*draws);
  }
  return draws.has_value();
}

// The view, its numbers, and from where it is looked at: "1,0,1,30,20".
std::string write_look(const Scene& scene) {
  const auto& state = state_of<WordsState>(scene);
  return state_numbers({static_cast<double>(state.view), static_cast<double>(state.numbers[0]),
                        static_cast<double>(state.numbers[1]), state.turn, state.tilt});
}

bool read_look(Scene& scene, std::string_view text) {
  constexpr std::size_t most_dimensions = EmbeddingMatrix::kMaxDimensions;
  const auto all = numbers_of_state(text);
  if (!all || all->size() != 5 || !is_index((*all)[0], kWordViews) ||
      !is_index((*all)[1], most_dimensions) || !is_index((*all)[2], most_dimensions) ||
      (*all)[1] == (*all)[2]) {
    return false;
  }
  auto& state = state_of<WordsState>(scene);
  state.view = static_cast<WordView>(static_cast<int>((*all)[0]));
  state.numbers = {static_cast<std::size_t>((*all)[1]), static_cast<std::size_t>((*all)[2])};
  state.turn = kept_turn((*all)[3]);
  state.tilt = kept_tilt((*all)[4]);
  return true;
}

// What is wrong with "king,woman", and with which piece of it.
std::optional<TextFault> pair_fault(std::string_view text,
                                    const std::vector<std::string_view>& both) {
  if (both.size() != 2) {
    return TextFault{text, "bad.pair"};
  }
  if (word_vectors().size() == 0) {
    return TextFault{text, "bad.no_words"};
  }
  for (const std::string_view one : both) {
    if (!word_vectors().find(trimmed(one))) {
      return TextFault{trimmed(one),
                       word_vectors().lacks_a_file() ? "words.missing" : "bad.unknown_word"};
    }
  }
  return std::nullopt;
}

}  // namespace

const std::array<StatePart, 12> kWordsStateParts{
    StatePart{"plane", write_plane, read_plane},
    StatePart{"probe", write_probe, read_probe},
    StatePart{"takes", write_takes, read_takes},
    StatePart{"find", write_find, read_find},
    StatePart{"sum", write_sum, read_sum},
    StatePart{"form", write_form, read_form},
    StatePart{"kept", write_lines<&WordsState::kept>, read_lines<&WordsState::kept, kMostKept>},
    StatePart{"list", write_list, read_list},
    StatePart{"axis", write_axis, read_axis},
    StatePart{"look", write_look, read_look},
    StatePart{"recent", write_lines<&WordsState::recent>,
              read_lines<&WordsState::recent, kMostRecent>},
    StatePart{"draws", write_draws, read_draws},
};

void read_word_parameters(const ParameterTexts& texts, Scene& scene,
                          std::vector<BadParameter>& errors) {
  if (const auto text = texts.get("pair"); !text.empty()) {
    const auto both = split(text, ',');
    auto fault = pair_fault(text, both);
    if (!fault && !take_pair(scene, trimmed(both[0]), trimmed(both[1]))) {
      fault = TextFault{text, "bad.same_word"};
    }
    if (fault) {
      errors.push_back({"pair", std::string(fault->piece), fault->reason, {}});
    }
  }
  for (const auto& [name, control] : kTextParameters) {
    if (const auto text = texts.get(name);
        !text.empty() && !set_control_text(scene, control, text)) {
      errors.push_back({std::string(name), std::string(text), "bad.long_words", {}});
    }
  }
}

}  // namespace cosine_lab
