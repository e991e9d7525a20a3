// What kind of thing a ready word names, as a person would sort them.
#pragma once

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

namespace cosine_lab::test {

inline const std::map<std::string_view, std::vector<std::string_view>> kKinds{
    {"people",
     {"king", "queen", "prince", "princess", "man", "woman", "boy", "girl", "baby", "grandmother",
      "grandfather"}},
    {"animals",
     {"dog", "puppy", "cat", "kitten", "horse", "cow", "calf", "lion", "elephant", "mouse"}},
    {"food", {"apple", "banana", "bread", "cheese", "cake"}},
    {"plants", {"tree", "flower"}},
    {"vehicles", {"car", "bicycle", "train", "ship"}},
    {"things", {"stone", "castle", "house", "chair", "throne", "crown"}},
};

inline std::string_view kind_of(std::string_view name) {
  for (const auto& [kind, names] : kKinds) {
    if (std::ranges::find(names, name) != names.end()) {
      return kind;
    }
  }
  return "none";
}

}  // namespace cosine_lab::test
