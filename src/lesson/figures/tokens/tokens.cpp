#include "lesson/figures/tokens/tokens.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "lesson/data/embedding_words.h"
#include "lesson/figures/splitmix.h"
#include "lesson/figures/tokens/state.h"
#include "lesson/text/number_text.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kNumbers = 4;  // of a row that was not made by hand

// A grapheme cluster, and where it stands.
struct Cluster {
  std::string_view text;
  bool starts = true;  // a word or what stands between words
  bool in_word = true;
};

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

bool is_ascii_mark(char c) {
  return c > ' ' && c < 0x7f && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') &&
         !(c >= 'A' && c <= 'Z');
}

std::vector<Cluster> marked_clusters(std::string_view text) {
  std::vector<Cluster> clusters;
  for (std::string_view word : split(text, kWordEnd)) {
    const bool in_word = !word.starts_with(kNoWord);
    word.remove_prefix(in_word ? 0 : 1);
    bool starts = true;
    for (const std::string_view cluster : split(word, kClusterEnd)) {
      if (clusters.size() > kMostClusters) {
        return clusters;
      }
      if (!cluster.empty()) {
        clusters.push_back({cluster, std::exchange(starts, false), in_word});
      }
    }
  }
  return clusters;
}

std::vector<Cluster> plain_clusters(std::string_view text) {
  std::vector<Cluster> clusters;
  for (std::size_t at = 0; at < text.size() && clusters.size() <= kMostClusters;) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      ++end;
    }
    const std::string_view one = text.substr(at, end - at);
    const bool in_word = !is_blank(one) && !is_ascii_mark(one[0]);
    const bool goes_on = !clusters.empty() && in_word && clusters.back().in_word;
    clusters.push_back({one, !goes_on, in_word});
    at = end;
  }
  return clusters;
}

// One more than are split, where there are more.
std::vector<Cluster> clusters_of(std::string_view text) {
  const bool marked = text.find_first_of("\x1d\x1e\x1f") != std::string_view::npos;
  return marked ? marked_clusters(text) : plain_clusters(text);
}

// Lowers capitals of ASCII and of Latin-1; the latter are C3 80 to C3 9E, except the multiplication
// sign among them.
char lowered(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  const bool latin = at > 0 && text[at - 1] == '\xC3' && c >= 0x80 && c <= 0x9E && c != 0x97;
  return static_cast<char>((c >= 'A' && c <= 'Z') || latin ? c + 0x20 : c);
}

bool is_same(std::string_view a, std::string_view b, bool ignore_capitals) {
  if (!ignore_capitals || a.size() != b.size()) {
    return a == b;
  }
  for (std::size_t at = 0; at < a.size(); ++at) {
    if (lowered(a, at) != lowered(b, at)) {
      return false;
    }
  }
  return true;
}

std::optional<std::size_t> id_of(const Scene& scene, std::string_view text) {
  for (std::size_t id = 0; id < scene.vectors.size(); ++id) {
    if (is_same(scene.vectors[id].name, text, state_of<TokensState>(scene).ignore_capitals)) {
      return id;
    }
  }
  return std::nullopt;
}

std::vector<Token> words_of(const Scene& scene, const std::vector<Cluster>& clusters) {
  std::vector<Token> tokens;
  bool goes_on = false;
  for (const Cluster& cluster : clusters) {
    if (!cluster.in_word && is_blank(cluster.text)) {
      goes_on = false;
    } else if (goes_on && !cluster.starts && cluster.in_word) {
      tokens.back().text += cluster.text;
    } else {
      tokens.push_back({std::string(cluster.text), std::nullopt});
      goes_on = cluster.in_word;
    }
  }
  for (Token& token : tokens) {
    token.id = id_of(scene, token.text);
  }
  return tokens;
}

std::size_t longest_entry(const Scene& scene) {
  std::size_t longest = 0;
  for (const Vector& entry : scene.vectors) {
    longest = std::max(longest, entry.name.size());
  }
  return longest;
}

std::vector<Token> pieces_of(const Scene& scene, const std::vector<Cluster>& clusters) {
  const std::size_t longest = longest_entry(scene);
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < clusters.size();) {
    Token best{std::string(clusters[at].text), std::nullopt};
    std::size_t best_end = at + 1;
    std::string piece;
    for (std::size_t end = at; end < clusters.size() && piece.size() < longest; ++end) {
      piece += clusters[end].text;
      if (const auto id = id_of(scene, piece)) {
        best = {piece, id};
        best_end = end + 1;
      }
    }
    tokens.push_back(std::move(best));
    at = best_end;
  }
  return tokens;
}

// Not trained: numbers from -1 to 1, the same for the same token's id.
double untrained(std::size_t id, std::size_t dimension) {
  const std::uint64_t state = (id * kNumbers + dimension + 1) * kSplitmixStep;
  return std::round((2 * splitmix_unit(state) - 1) * 100) / 100;
}

void use_untrained(Scene& scene, const std::vector<std::string>& names) {
  scene.vectors.clear();
  scene.dimensions.clear();
  for (std::size_t d = 0; d < kNumbers; ++d) {
    scene.dimensions.push_back({std::to_string(d), {}});
  }
  for (std::size_t id = 0; id < names.size(); ++id) {
    Vector row{names[id], {}};
    for (std::size_t d = 0; d < kNumbers; ++d) {
      row.components.push_back(untrained(id, d));
    }
    scene.vectors.push_back(std::move(row));
  }
}

std::vector<std::string> letters_of_english() {
  std::vector<std::string> names;
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    names.emplace_back(1, letter);
  }
  return names;
}

}  // namespace

std::string readable(std::string_view text) {
  std::string plain(text);
  std::erase_if(plain, [](char c) { return c == kClusterEnd || c == kWordEnd || c == kNoWord; });
  return plain;
}

std::vector<Token> tokens_of(const Scene& scene) {
  std::vector<Cluster> clusters = clusters_of(state_of<TokensState>(scene).text);
  if (clusters.size() > kMostClusters) {
    clusters.pop_back();
  }
  return state_of<TokensState>(scene).mode == TokenMode::words ? words_of(scene, clusters)
                                                               : pieces_of(scene, clusters);
}

bool is_cut(const Scene& scene) {
  return clusters_of(state_of<TokensState>(scene).text).size() > kMostClusters;
}

std::string ids_of(const std::vector<Token>& tokens) {
  std::string text;
  for (const Token& token : tokens) {
    text += text.empty() ? "" : " ";
    text += token.id ? std::to_string(*token.id) : "?";
  }
  return text;
}

Decoded text_of_ids(const Scene& scene, std::string_view ids) {
  Decoded decoded;
  std::string spaced(ids);
  std::ranges::replace_if(
      spaced, [](char c) { return c == ',' || c == '\n' || c == '\t'; }, ' ');
  for (const std::string_view piece : split(spaced, ' ')) {
    if (piece.empty()) {
      continue;
    }
    const ParsedNumber number = parse_number(piece);
    const bool good = number.fault == NumberFault::none && number.value >= 0 &&
                      number.value < static_cast<double>(scene.vectors.size()) &&
                      std::floor(number.value) == number.value;
    if (!good) {
      decoded.wrong = piece;
      return decoded;
    }
    const bool apart =
        state_of<TokensState>(scene).mode == TokenMode::words && !decoded.text.empty();
    decoded.text += apart ? " " : "";
    const auto id = static_cast<std::size_t>(number.value);
    decoded.text += scene.vectors[id].name;
    decoded.ids += decoded.ids.empty() ? "" : " ";
    decoded.ids += std::to_string(id);
  }
  return decoded;
}

void use_vocabulary(Scene& scene) {
  scene.compared = {};
  switch (state_of<TokensState>(scene).mode) {
    case TokenMode::letters:
      use_untrained(scene, letters_of_english());
      break;
    case TokenMode::words:
      scene.dimensions = embedding_features();
      scene.vectors = embedding_words();
      break;
    case TokenMode::authored:
      use_untrained(scene, state_of<TokensState>(scene).authored);
      break;
  }
}

}  // namespace cosine_lab
