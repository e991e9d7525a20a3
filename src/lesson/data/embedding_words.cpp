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
};

// One word a line, one feature a column.
// clang-format off
constexpr auto kWords = std::to_array<Word>({
    //             living, human, royal, female, old, large, edible, moving
    {"king",        { 4,  4,  4, -2,  2,  0,  0,  0}},
    {"queen",       { 4,  4,  4,  2,  2,  0,  0,  0}},
    {"prince",      { 4,  4,  4, -2, -2,  0,  0,  1}},
    {"princess",    { 4,  4,  4,  2, -2,  0,  0,  1}},
    {"man",         { 4,  4,  0, -2,  1,  0,  0,  0}},
    {"woman",       { 4,  4,  0,  2,  1,  0,  0,  0}},
    {"boy",         { 4,  4,  0, -2, -2, -1,  0,  1}},
    {"girl",        { 4,  4,  0,  2, -2, -1,  0,  1}},
    {"baby",        { 4,  4,  0,  0, -4, -2,  0, -1}},
    {"grandmother", { 4,  4,  0,  2,  4,  0,  0, -1}},
    {"grandfather", { 4,  4,  0, -2,  4,  0,  0, -1}},
    {"dog",         { 4, -1,  0,  0,  1, -1,  0,  3}},
    {"puppy",       { 4, -1,  0,  0, -2, -2,  0,  3}},
    {"cat",         { 4, -1,  0,  0,  1, -2,  0,  2}},
    {"kitten",      { 4, -1,  0,  0, -2, -3,  0,  2}},
    {"horse",       { 4, -2,  0,  0,  1,  3,  0,  4}},
    {"cow",         { 4, -2,  0,  1,  1,  3,  1,  2}},
    {"calf",        { 4, -2,  0,  0, -2,  1,  1,  2}},
    {"lion",        { 4, -3,  1, -1,  1,  2,  0,  3}},
    {"elephant",    { 4, -2,  0,  0,  2,  4,  0,  2}},
    {"mouse",       { 4, -4,  0,  0,  1, -4,  0,  3}},
    {"apple",       { 1, -1,  0,  0,  0, -2,  4, -1}},
    {"banana",      { 1, -1,  0,  0,  0, -1,  4, -1}},
    {"bread",       {-1, -1,  0,  0,  0, -1,  4, -1}},
    {"cheese",      {-1, -1,  0,  0,  1, -1,  4, -1}},
    {"cake",        {-1, -1,  1,  0, -1, -1,  4, -1}},
    {"car",         {-4, -2,  0,  0,  0,  1,  0,  4}},
    {"bicycle",     {-4, -2,  0,  0,  0, -1,  0,  3}},
    {"train",       {-4, -2,  0,  0,  0,  4,  0,  4}},
    {"ship",        {-4, -2,  0,  0,  1,  4,  0,  3}},
    {"stone",       {-4, -4,  0,  0,  3, -1,  0, -4}},
    {"castle",      {-3,  0,  4,  0,  3,  4,  0, -4}},
    {"house",       {-3,  0,  0,  0,  1,  4,  0, -4}},
    {"chair",       {-3,  1,  0,  0,  0, -1,  0, -2}},
    {"throne",      {-3,  1,  4,  0,  1,  0,  0, -2}},
    {"crown",       {-1,  1,  4,  0,  1, -1,  0,  0}},
    {"tree",        { 4, -3,  0,  0,  1,  2,  1, -4}},
    {"flower",      { 4, -3,  0,  0, -1, -1,  1, -4}},
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
