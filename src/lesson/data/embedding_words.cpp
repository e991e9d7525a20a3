// Each row is meant to be read: what a person would answer, in quarters. How near the words then
// lie is not left to chance; these rules are tested.
//
//   - The nearest of every word is of its own kind: people, animals, food, vehicles, plants,
//   things.
//   - Siblings (one step apart in sex, age or rank) are nearer than cousins (the same kind, further
//     apart), and cousins nearer than strangers: king-queen, king-boy, king-bicycle.
//   - A thing that belongs to someone is nearer to its owner than to other things without a tie:
//     king-crown above crown-bicycle.
//   - Differences repeat, so that analogies hold: sex is worth 1 from man to woman as from king to
//     queen, and rank is worth 1 from house to castle as from man to king.
#include "lesson/data/embedding_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::array kFeatures{"living", "human", "royal",  "female",
                               "old",    "large", "edible", "moving"};

struct Word {
  const char* name;
  std::array<std::int8_t, kFeatures.size()> quarters;
  WordKind kind;
};

// One word a line, one feature a column, then its kind.
// clang-format off
constexpr auto kWords = std::to_array<Word>({
    //             living, human, royal, female, old, large, edible, moving
    {"king",        { 4,  4,  4, -2,  2,  0,  0,  0}, WordKind::people},
    {"queen",       { 4,  4,  4,  2,  2,  0,  0,  0}, WordKind::people},
    {"prince",      { 4,  4,  4, -2, -2,  0,  0,  1}, WordKind::people},
    {"princess",    { 4,  4,  4,  2, -2,  0,  0,  1}, WordKind::people},
    {"man",         { 4,  4,  0, -2,  1,  0,  0,  0}, WordKind::people},
    {"woman",       { 4,  4,  0,  2,  1,  0,  0,  0}, WordKind::people},
    {"boy",         { 4,  4,  0, -2, -2, -1,  0,  1}, WordKind::people},
    {"girl",        { 4,  4,  0,  2, -2, -1,  0,  1}, WordKind::people},
    {"baby",        { 4,  4,  0,  0, -4, -2,  0, -1}, WordKind::people},
    {"grandmother", { 4,  4,  0,  2,  4,  0,  0, -1}, WordKind::people},
    {"grandfather", { 4,  4,  0, -2,  4,  0,  0, -1}, WordKind::people},
    {"dog",         { 4, -1,  0,  0,  1, -1,  0,  3}, WordKind::animals},
    {"puppy",       { 4, -1,  0,  0, -2, -2,  0,  3}, WordKind::animals},
    {"cat",         { 4, -1,  0,  0,  1, -2,  0,  2}, WordKind::animals},
    {"kitten",      { 4, -1,  0,  0, -2, -3,  0,  2}, WordKind::animals},
    {"horse",       { 4, -2,  0,  0,  1,  3,  0,  4}, WordKind::animals},
    {"cow",         { 4, -2,  0,  1,  1,  3,  1,  2}, WordKind::animals},
    {"calf",        { 4, -2,  0,  0, -2,  1,  1,  2}, WordKind::animals},
    {"lion",        { 4, -3,  1, -1,  1,  2,  0,  3}, WordKind::animals},
    {"elephant",    { 4, -2,  0,  0,  2,  4,  0,  2}, WordKind::animals},
    {"mouse",       { 4, -4,  0,  0,  1, -4,  0,  3}, WordKind::animals},
    {"apple",       { 1, -1,  0,  0,  0, -2,  4, -1}, WordKind::food},
    {"banana",      { 1, -1,  0,  0,  0, -1,  4, -1}, WordKind::food},
    {"bread",       {-1, -1,  0,  0,  0, -1,  4, -1}, WordKind::food},
    {"cheese",      {-1, -1,  0,  0,  1, -1,  4, -1}, WordKind::food},
    {"cake",        {-1, -1,  1,  0, -1, -1,  4, -1}, WordKind::food},
    {"car",         {-4, -2,  0,  0,  0,  1,  0,  4}, WordKind::vehicles},
    {"bicycle",     {-4, -2,  0,  0,  0, -1,  0,  3}, WordKind::vehicles},
    {"train",       {-4, -2,  0,  0,  0,  4,  0,  4}, WordKind::vehicles},
    {"ship",        {-4, -2,  0,  0,  1,  4,  0,  3}, WordKind::vehicles},
    {"stone",       {-4, -4,  0,  0,  3, -1,  0, -4}, WordKind::things},
    {"castle",      {-3,  0,  4,  0,  3,  4,  0, -4}, WordKind::things},
    {"house",       {-3,  0,  0,  0,  1,  4,  0, -4}, WordKind::things},
    {"chair",       {-3,  1,  0,  0,  0, -1,  0, -2}, WordKind::things},
    {"throne",      {-3,  1,  4,  0,  1,  0,  0, -2}, WordKind::things},
    {"crown",       {-1,  1,  4,  0,  1, -1,  0,  0}, WordKind::things},
    {"tree",        { 4, -3,  0,  0,  1,  2,  1, -4}, WordKind::plants},
    {"flower",      { 4, -3,  0,  0, -1, -1,  1, -4}, WordKind::plants},
});
// clang-format on

}  // namespace

std::vector<Vector> embedding_words() {
  std::vector<Vector> words;
  words.reserve(kWords.size());
  for (const Word& word : kWords) {
    Vector vector{ready_name(word.name), {}};
    for (const std::int8_t quarters : word.quarters) {
      vector.components.push_back(quarters / 4.0);
    }
    words.push_back(std::move(vector));
  }
  return words;
}

std::vector<Dimension> embedding_features() {
  std::vector<Dimension> features;
  features.reserve(kFeatures.size());
  for (const char* name : kFeatures) {
    features.push_back({ready_name(name), {}});
  }
  return features;
}

std::vector<WordKind> word_kinds(const Scene& scene) {
  const std::vector<Vector> ready = embedding_words();
  std::vector<WordKind> kinds;
  kinds.reserve(scene.vectors.size());
  for (const Vector& vector : scene.vectors) {
    const auto found = std::ranges::find(ready, vector.name, &Vector::name);
    if (found == ready.end()) {
      return {};
    }
    kinds.push_back(kWords[static_cast<std::size_t>(found - ready.begin())].kind);
  }
  return kinds;
}

bool has_ready_features(const Scene& scene) {
  return scene.dimensions == embedding_features();
}

double told_feature(const Scene& scene, double value) {
  constexpr double kHundredths = 100;
  return has_ready_features(scene) && std::abs(value) < 1e6
             ? std::round(value * kHundredths) / kHundredths
             : value;
}

}  // namespace cosine_lab
