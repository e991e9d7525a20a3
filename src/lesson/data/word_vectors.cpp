#include "lesson/data/word_vectors.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <iterator>
#include <numeric>
#include <utility>

namespace cosine_lab {
namespace {

constexpr std::size_t kHead = 16;
// So many products of two bytes stay far below what 64 bits hold.
constexpr std::size_t kMostDimensions = 1 << 16;

std::size_t number_at(std::span<const std::byte> file, std::size_t at) {
  std::size_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    value |= std::to_integer<std::size_t>(file[at + i]) << (8 * i);
  }
  return value;
}

struct Parts {
  std::size_t dimensions = 0;
  std::vector<std::string> words;
  std::span<const std::byte> rows;
  std::size_t number_size = 1;  // bytes: integers; 4: floats
};

std::optional<std::vector<std::string>> words_in(std::span<const std::byte> text,
                                                 std::size_t count) {
  std::vector<std::string> words;
  std::string word;
  for (const std::byte one : text) {
    if (one != std::byte{'\n'}) {
      word += static_cast<char>(one);
    } else if (word.empty()) {
      return std::nullopt;
    } else {
      words.push_back(std::exchange(word, {}));
    }
  }
  return word.empty() && words.size() == count ? std::optional(std::move(words)) : std::nullopt;
}

std::optional<Parts> parts_of(std::span<const std::byte> file) {
  if (file.size() < kHead) {
    return std::nullopt;
  }
  const bool has_floats = std::memcmp(file.data(), "CLWF", 4) == 0;
  if (!has_floats && std::memcmp(file.data(), "CLWV", 4) != 0) {
    return std::nullopt;
  }
  const std::size_t count = number_at(file, 4);
  const std::size_t text = number_at(file, 12);
  Parts parts{number_at(file, 8), {}, {}, has_floats ? sizeof(float) : 1};
  const std::size_t begin = kHead + (text + 3) / 4 * 4;
  // By division, as a damaged head may name numbers whose product is too large.
  if (count == 0 || parts.dimensions == 0 || parts.dimensions > kMostDimensions ||
      begin > file.size() || (file.size() - begin) % count != 0 ||
      (file.size() - begin) / count != parts.dimensions * parts.number_size) {
    return std::nullopt;
  }
  auto words = words_in(file.subspan(kHead, text), count);
  if (!words) {
    return std::nullopt;
  }
  parts.words = std::move(*words);
  parts.rows = file.subspan(begin);
  return parts;
}

std::vector<float> row_of(const Parts& parts, std::size_t index) {
  const std::size_t size = parts.dimensions * parts.number_size;
  const std::byte* begin = parts.rows.data() + index * size;
  std::vector<float> row(parts.dimensions);
  if (parts.number_size == sizeof(float)) {
    std::memcpy(row.data(), begin, size);
  } else {
    std::transform(begin, begin + size, row.begin(),
                   [](std::byte one) { return static_cast<float>(static_cast<std::int8_t>(one)); });
  }
  return row;
}

// Rows of `parts`, or as many as before.
bool add_rows(const Parts& parts, EmbeddingMatrix& rows) {
  const std::size_t before = rows.rows();
  for (std::size_t i = 0; i < parts.words.size(); ++i) {
    if (rows.add_rows(row_of(parts, i)).fault != Fault::none) {
      rows.truncate(before);
      return false;
    }
  }
  return true;
}

// The words that the page has, and the reader's own.
struct Vocabularies {
  WordVectors shipped;
  WordVectors own;
  WordVectors coming;
  bool uses_own = false;
  bool has_authors = false;
};

Vocabularies& vocabularies() {
  static Vocabularies all;
  return all;
}

}  // namespace

bool WordVectors::add(std::span<const std::byte> file) {
  auto parts = parts_of(file);
  if (!parts || (dimensions_ != 0 && parts->dimensions != dimensions_)) {
    return false;
  }
  std::vector<std::size_t> by_name(parts->words.size());
  std::iota(by_name.begin(), by_name.end(), std::size_t{0});
  const auto new_name = [&](std::size_t index) -> const std::string& {
    return parts->words[index];
  };
  std::ranges::sort(by_name, {}, new_name);
  if (std::ranges::adjacent_find(by_name, {}, new_name) != by_name.end() ||
      std::ranges::any_of(parts->words, [&](const auto& one) { return find(one).has_value(); })) {
    return false;
  }
  if (dimensions_ == 0) {
    rows_ = EmbeddingMatrix(parts->dimensions);
  }
  if (!add_rows(*parts, rows_)) {
    return false;
  }
  dimensions_ = parts->dimensions;
  take_names(std::move(parts->words), by_name);
  for (std::size_t i = inverse_norms_.size(); i < words_.size(); ++i) {
    const double norm = rows_.norm(i);
    inverse_norms_.push_back(norm > 0 ? 1 / norm : 0);
  }
  static std::uint32_t files = 0;
  revision_ = ++files;
  return true;
}

// `by_name`: places in `words`, sorted.
void WordVectors::take_names(std::vector<std::string> words,
                             const std::vector<std::size_t>& by_name) {
  const std::size_t before = words_.size();
  std::ranges::move(words, std::back_inserter(words_));
  std::ranges::transform(by_name, std::back_inserter(by_name_),
                         [&](std::size_t index) { return before + index; });
  std::ranges::inplace_merge(
      by_name_, by_name_.begin() + static_cast<std::ptrdiff_t>(before), {},
      [&](std::size_t index) -> const std::string& { return words_[index]; });
}

double WordVectors::dot(std::size_t index, std::size_t other) const {
  const auto a = row(index);
  const auto b = row(other);
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0, std::plus<>{},
                            [](double x, double y) { return x * y; });
}

std::optional<std::size_t> WordVectors::find(std::string_view word) const {
  const auto name = [this](std::size_t index) -> std::string_view { return words_[index]; };
  const auto at = std::ranges::lower_bound(by_name_, word, {}, name);
  return at != by_name_.end() && words_[*at] == word ? std::optional(*at) : std::nullopt;
}

WordVectors& shipped_words() {
  return vocabularies().shipped;
}

WordVectors& word_vectors() {
  return vocabularies().uses_own ? vocabularies().own : vocabularies().shipped;
}

WordVectors& coming_words() {
  return vocabularies().coming;
}

void exchange_coming_words(bool used) {
  std::swap(vocabularies().own, vocabularies().coming);
  vocabularies().uses_own = used;
}

void exchange_shipped_words() {
  std::swap(vocabularies().shipped, vocabularies().coming);
  vocabularies().has_authors = !vocabularies().has_authors;
}

bool uses_readers_words() {
  return vocabularies().uses_own;
}

bool uses_own_words() {
  return vocabularies().uses_own || vocabularies().has_authors;
}

}  // namespace cosine_lab
