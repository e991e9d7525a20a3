#include "lesson/link/state_text.h"

#include <algorithm>
#include <utility>

#include "lesson/figures/pairs/exercise.h"
#include "lesson/text/number_text.h"
#include "lesson/text/parameters.h"
#include "lesson/text/text_parts.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kPredictions = "-hf";  // in the order of Prediction

bool comes_before(const Compared& a, const Compared& b) {
  return std::pair(a.first, a.second) < std::pair(b.first, b.second);
}

}  // namespace

std::string escaped_state(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    out += letter == ';' ? "%3B" : letter == '%' ? "%25" : std::string(1, letter);
  }
  return out;
}

std::string unescaped_state(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const bool semicolon = text.starts_with("%3B");
    const bool escaped = semicolon || text.starts_with("%25");
    out += semicolon ? ';' : text.front();
    text.remove_prefix(escaped ? 3 : 1);
  }
  return out;
}

std::string state_numbers(const std::vector<double>& numbers) {
  std::string text;
  for (const double number : numbers) {
    text += text.empty() ? "" : ",";
    text += canonical_number(number);
  }
  return text;
}

std::optional<std::vector<double>> numbers_of_state(std::string_view text) {
  std::vector<double> numbers;
  for (const std::string_view part : split(text, ',')) {
    const ParsedNumber number = parse_number(part);
    if (number.fault != NumberFault::none) {
      return std::nullopt;
    }
    numbers.push_back(number.value);
  }
  return numbers;
}

std::string state_indices(const std::vector<std::size_t>& indices) {
  std::string text;
  for (const std::size_t index : indices) {
    text += text.empty() ? "" : ",";
    text += std::to_string(index);
  }
  return text;
}

std::optional<std::vector<std::size_t>> indices_of_state(std::string_view text, std::size_t count) {
  std::vector<std::size_t> indices;
  for (const std::string_view part : split(text, ',')) {
    const auto index = whole_number(part, 0, static_cast<double>(count) - 1);
    if (!index) {
      return std::nullopt;
    }
    indices.push_back(static_cast<std::size_t>(*index));
  }
  return indices;
}

std::string write_exercise(const Scene& scene) {
  return scene.pairs.exercise ? "1" : "0";
}

bool read_exercise(Scene& scene, std::string_view text) {
  scene.pairs.exercise = text == "1";
  return scene.kind == FigureKind::pairs && (text == "0" || text == "1") && can_exercise(scene);
}

std::string write_predictions(const Scene& scene) {
  std::string text;
  for (const Prediction one : scene.pairs.claims) {
    text += kPredictions[static_cast<std::size_t>(one)];
  }
  return text;
}

bool read_predictions(Scene& scene, std::string_view text) {
  std::vector<Prediction> said;
  for (const char letter : text) {
    const auto at = kPredictions.find(letter);
    if (at == std::string_view::npos) {
      return false;
    }
    said.push_back(static_cast<Prediction>(at));
  }
  const bool fits = said.empty() || said.size() == scene.claims.size();
  scene.pairs.claims = std::move(said);
  return fits && scene.kind == FigureKind::pairs;
}

std::string write_marked(const Scene& scene) {
  std::vector<std::size_t> ends;
  for (const Compared& pair : scene.pairs.marked) {
    ends.push_back(pair.first);
    ends.push_back(pair.second);
  }
  return state_indices(ends);
}

bool read_marked(Scene& scene, std::string_view text) {
  std::vector<Compared>& marked = scene.pairs.marked;
  marked.clear();
  const auto ends = text.empty() ? std::optional(std::vector<std::size_t>{})
                                 : indices_of_state(text, scene.vectors.size());
  if (!ends || ends->size() % 2 != 0 || scene.kind != FigureKind::pairs) {
    return false;
  }
  for (std::size_t i = 0; i < ends->size(); i += 2) {
    marked.push_back({(*ends)[i], (*ends)[i + 1]});
  }
  // Each pair once, the smaller index first, sorted.
  return std::ranges::all_of(marked,
                             [](const Compared& pair) { return pair.first < pair.second; }) &&
         std::ranges::is_sorted(marked, comes_before) &&
         std::ranges::adjacent_find(marked) == marked.end();
}

std::string write_checked(const Scene& scene) {
  std::vector<double> all;
  for (const Vector& vector : scene.pairs.checked) {
    all.insert(all.end(), vector.components.begin(), vector.components.end());
  }
  return state_numbers(all);
}

// The answers are checked again, on the vectors as they were then.
bool read_checked(Scene& scene, std::string_view text) {
  const auto all = numbers_of_state(text);
  const std::size_t width = scene.dimensions.size();
  if (!all || all->size() != width * scene.vectors.size() || scene.kind != FigureKind::pairs) {
    return false;
  }
  Scene then = scene;
  for (std::size_t i = 0; i < all->size(); ++i) {
    then.vectors[i / width].components[i % width] = (*all)[i];
  }
  const bool done = check(then);
  scene.pairs = std::move(then.pairs);
  return done;
}

}  // namespace cosine_lab
