#include "lesson/figures/words/search.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "lesson/data/word_vectors.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kShortWord = 5;
constexpr std::size_t kLongestQuery = 40;

// The most frequent of those with one error, then of those with two.
void add_misspelt(const std::string& typed, std::size_t count, std::vector<std::size_t>& found) {
  const WordVectors& all = word_vectors();
  const std::size_t most = typed.size() > kShortWord ? 2 : 1;
  std::vector<std::pair<std::size_t, std::size_t>> near;
  for (std::size_t w = 0; w < all.size(); ++w) {
    const std::size_t length = all.word(w).size();
    if (std::max(length, typed.size()) - std::min(length, typed.size()) > most) {
      continue;
    }
    const std::size_t errors = typing_errors(typed, small_letters(all.word(w)), most);
    if (errors <= most && std::ranges::find(found, w) == found.end()) {
      near.emplace_back(errors, w);
    }
  }
  std::ranges::sort(near);
  for (std::size_t i = 0; i < near.size() && found.size() < count; ++i) {
    found.push_back(near[i].second);
  }
}

}  // namespace

std::string small_letters(std::string_view text) {
  std::string all(text);
  for (char& letter : all) {
    if (letter >= 'A' && letter <= 'Z') {
      letter = static_cast<char>(letter - 'A' + 'a');
    }
  }
  return all;
}

std::optional<std::size_t> known_word(std::string_view typed) {
  const WordVectors& all = word_vectors();
  if (const auto exact = all.find(typed)) {
    return exact;
  }
  const std::string small = small_letters(typed);
  if (const auto exact = all.find(small)) {
    return exact;
  }
  for (std::size_t w = 0; w < all.size(); ++w) {
    if (all.word(w).size() == small.size() && small_letters(all.word(w)) == small) {
      return w;
    }
  }
  return std::nullopt;
}

std::size_t typing_errors(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > b.size() + most || b.size() > a.size() + most) {
    return most + 1;
  }
  // Rows of the table of distances between beginnings: two back, the last, and this one.
  std::vector<std::size_t> earlier(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    last[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t other = a[i - 1] == b[j - 1] ? 0 : 1;
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + other});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        now[j] = std::min(now[j], earlier[j - 2] + 1);
      }
    }
    std::swap(earlier, last);
    std::swap(last, now);
  }
  return std::min(last[b.size()], most + 1);
}

std::vector<std::size_t> find_words(std::string_view query, std::size_t count) {
  const WordVectors& all = word_vectors();
  const std::string typed = small_letters(trimmed(query)).substr(0, kLongestQuery);
  std::vector<std::size_t> found;
  if (typed.empty()) {
    return found;
  }
  for (const std::string_view exact : {trimmed(query), std::string_view(typed)}) {
    const auto known = all.find(exact);
    if (known && std::ranges::find(found, *known) == found.end()) {
      found.push_back(*known);
    }
  }
  for (std::size_t w = 0; w < all.size() && found.size() < count; ++w) {
    const std::string_view begin = std::string_view(all.word(w)).substr(0, typed.size());
    if (begin.size() == typed.size() && small_letters(begin) == typed &&
        std::ranges::find(found, w) == found.end()) {
      found.push_back(w);
    }
  }
  if (found.size() < count) {
    add_misspelt(typed, count, found);
  }
  return found;
}

}  // namespace cosine_lab
