#include "lesson/figures/words/list.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/arrows.h"
#include "lesson/figures/words/kept.h"
#include "lesson/figures/words/search.h"
#include "lesson/figures/words/state.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {
namespace {

// Two means that differ by less are one, and rounding made the difference.
constexpr double kSameMean = 1e-12;

std::vector<std::string> typed_words(std::string_view text) {
  const char between = text.find(',') != std::string_view::npos ? ',' : ' ';
  std::vector<std::string> typed;
  for (const std::string_view one : split(text, between)) {
    if (const auto word = trimmed(one); !word.empty()) {
      typed.emplace_back(word);
    }
  }
  return typed;
}

std::optional<double> mean_cosine(const std::vector<std::size_t>& words, std::size_t word) {
  double sum = 0;
  for (const std::size_t other : words) {
    const auto cosine = other == word ? std::optional(0.0) : word_cosine(word, other);
    if (!cosine) {
      return std::nullopt;
    }
    sum += *cosine;
  }
  return sum / static_cast<double>(words.size() - 1);
}

// From the first tip to the second, of length 1.
Point axis_of(const Scene& scene) {
  const auto [from, to] = true_places(scene);
  const double length = std::hypot(to[0] - from[0], to[1] - from[1]);
  return {(to[0] - from[0]) / length, (to[1] - from[1]) / length};
}

}  // namespace

WordList word_list(std::string_view text) {
  WordList list;
  for (std::string& typed : typed_words(text)) {
    const auto known = known_word(typed);
    if (!known) {
      list.unknown.push_back(std::move(typed));
    } else if (std::ranges::find(list.words, *known) != list.words.end()) {
      continue;
    } else if (list.words.size() == kMostListed) {
      list.is_full = true;
    } else {
      list.words.push_back(*known);
    }
  }
  return list;
}

const WordList& listed_words(const Scene& scene) {
  static Kept<WordList> kept;
  const std::string& text = state_of<WordsState>(scene).list;
  return kept.get(text, [&] { return word_list(text); });
}

std::optional<OddWord> odd_one_out(const std::vector<std::size_t>& words) {
  std::vector<OddWord> means;
  for (const std::size_t word : words) {
    const auto mean = mean_cosine(words, word);
    if (words.size() < 3 || !mean) {
      return std::nullopt;
    }
    means.push_back({word, *mean});
  }
  std::ranges::sort(means, {}, &OddWord::mean);
  const bool stands_out = means.size() > 1 && means[1].mean - means[0].mean > kSameMean;
  return stands_out ? std::optional(means[0]) : std::nullopt;
}

std::vector<double> average_direction(const std::vector<std::size_t>& words) {
  std::vector<double> sum(word_vectors().dimensions());
  for (const std::size_t word : words) {
    add_unit(word, 1, sum);
  }
  return sum;
}

std::vector<double> places_on_axis(const Scene& scene, const std::vector<std::size_t>& words) {
  std::vector<double> places;
  if (const auto& shadows = shadows_of(scene); !shadows.empty()) {
    // The difference lies in the plane, so the shadows have all of it.
    const Point way = axis_of(scene);
    for (const std::size_t word : words) {
      places.push_back(shadows[word][0] * way[0] + shadows[word][1] * way[1]);
    }
  }
  return places;
}

std::vector<Point> feet_on_axis(const Scene& scene, const std::vector<std::size_t>& words) {
  const Point from = true_places(scene)[0];
  const Point way = axis_of(scene);
  std::vector<Point> feet;
  for (const double place : places_on_axis(scene, words)) {
    const double along = place - (from[0] * way[0] + from[1] * way[1]);
    feet.push_back({from[0] + along * way[0], from[1] + along * way[1]});
  }
  return feet;
}

}  // namespace cosine_lab
