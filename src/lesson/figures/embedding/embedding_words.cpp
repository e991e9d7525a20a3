#include "lesson/figures/embedding/embedding_words.h"

#include <array>
#include <cstdint>

#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::array kFeatures{"living", "human", "royal",  "female",
                               "old",    "large", "edible", "moving"};

struct Word {
  const char* name;
  std::array<std::int8_t, kFeatures.size()> tenths;
};

constexpr auto kWords = std::to_array<Word>({
    {"king", {10, 10, 10, -10, 5, 1, 0, 0}},
    {"queen", {10, 10, 10, 10, 5, 0, 0, 0}},
    {"prince", {10, 10, 10, -10, -4, 0, 0, 0}},
    {"princess", {10, 10, 10, 10, -4, -1, 0, 0}},
    {"man", {10, 10, 0, -10, 3, 1, 0, 2}},
    {"woman", {10, 10, 0, 10, 3, 0, 0, 2}},
    {"boy", {10, 10, 0, -10, -6, -3, 0, 3}},
    {"girl", {10, 10, 0, 10, -6, -4, 0, 3}},
    {"baby", {10, 10, 0, 0, -10, -7, 0, -2}},
    {"grandmother", {10, 10, 0, 10, 10, 0, 0, -2}},
    {"grandfather", {10, 10, 0, -10, 10, 1, 0, -2}},
    {"dog", {10, -5, 0, 0, 1, -2, 0, 6}},
    {"puppy", {10, -5, 0, 0, -9, -6, 0, 5}},
    {"cat", {10, -5, 0, 0, 1, -5, 0, 5}},
    {"kitten", {10, -5, 0, 0, -9, -8, 0, 4}},
    {"horse", {10, -7, 1, 0, 1, 6, 0, 9}},
    {"cow", {10, -7, 0, 8, 2, 6, 4, 2}},
    {"calf", {10, -7, 0, 0, -8, 1, 4, 2}},
    {"lion", {10, -8, 5, -4, 2, 5, 0, 6}},
    {"elephant", {10, -7, 0, 0, 4, 10, 0, 3}},
    {"mouse", {10, -7, 0, 0, 0, -9, 0, 5}},
    {"apple", {2, -10, 0, 0, -1, -6, 10, -3}},
    {"banana", {2, -10, 0, 0, -1, -6, 10, -4}},
    {"bread", {-5, -10, 0, 0, -2, -5, 10, -4}},
    {"cheese", {-4, -10, 0, 0, 2, -5, 10, -4}},
    {"cake", {-6, -10, 1, 0, -3, -4, 10, -4}},
    {"car", {-10, -10, 0, 0, 0, 4, -2, 10}},
    {"bicycle", {-10, -10, 0, 0, 0, 0, -2, 8}},
    {"train", {-10, -10, 0, 0, 2, 9, -2, 10}},
    {"ship", {-10, -10, 0, 2, 3, 10, -2, 8}},
    {"aeroplane", {-10, -10, 0, 0, 0, 9, -2, 10}},
    {"stone", {-10, -10, 0, 0, 10, -3, -3, -10}},
    {"castle", {-10, -9, 9, 0, 9, 10, -2, -10}},
    {"house", {-10, -8, 0, 0, 3, 8, -2, -10}},
    {"chair", {-10, -9, 0, 0, 1, -3, -2, -8}},
    {"throne", {-10, -8, 10, 0, 5, -1, -2, -8}},
    {"crown", {-10, -7, 10, 0, 4, -6, -2, -4}},
    {"tree", {7, -10, 0, 0, 6, 8, 1, -10}},
});

}  // namespace

std::vector<Vector> embedding_words() {
  std::vector<Vector> words;
  words.reserve(kWords.size());
  for (const Word& word : kWords) {
    Vector vector{ready_name(word.name), {}};
    for (const std::int8_t tenths : word.tenths) {
      vector.components.push_back(tenths / 10.0);
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

}  // namespace cosine_lab
