#include "lesson/figures/words/link.h"

#include <algorithm>
#include <optional>

#include "lesson/figures/controls.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/state.h"
#include "lesson/text/number_text.h"
#include "lesson/text/text_parts.h"

namespace cosine_lab {
namespace {

std::vector<double> numbers_of(const Scene& scene) {
  std::vector<double> all;
  for (const Vector& vector : scene.vectors) {
    all.insert(all.end(), vector.components.begin(), vector.components.end());
  }
  return all;
}

// "king,woman", and the components of both arrows where a hand has moved one: "king,woman/1,0,0,1".
std::string write_plane(const Scene& scene) {
  const auto& words = own<WordsState>(scene).words;
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
  const auto& words = own<WordsState>(scene).words;
  if (both[0] == words[0] && both[1] == words[1]) {
    place_arrows(scene);
  } else if (!take_pair(scene, both[0], both[1])) {
    return false;
  }
  return slash == std::string_view::npos || put_arrows(scene, text.substr(slash + 1));
}

std::string write_takes(const Scene& scene) {
  return std::to_string(own<WordsState>(scene).takes);
}

bool read_takes(Scene& scene, std::string_view text) {
  const auto at = whole_number(text, 0, 1);
  return at && set_control(scene, "words.takes", *at);
}

std::string write_find(const Scene& scene) {
  return escaped_state(own<WordsState>(scene).query);
}

bool read_find(Scene& scene, std::string_view text) {
  return set_control_text(scene, "words.find", unescaped_state(text));
}

std::string write_sum(const Scene& scene) {
  return escaped_state(own<WordsState>(scene).sum);
}

bool read_sum(Scene& scene, std::string_view text) {
  return set_control_text(scene, "words.sum", unescaped_state(text));
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
      return TextFault{trimmed(one), "bad.unknown_word"};
    }
  }
  return std::nullopt;
}

}  // namespace

const std::array<StatePart, 4> kWordsParts{
    StatePart{"plane", write_plane, read_plane},
    StatePart{"takes", write_takes, read_takes},
    StatePart{"find", write_find, read_find},
    StatePart{"sum", write_sum, read_sum},
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
  if (const auto text = texts.get("sum"); !text.empty()) {
    own<WordsState>(scene).sum = text;
  }
}

}  // namespace cosine_lab
