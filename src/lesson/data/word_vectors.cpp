#include "lesson/data/word_vectors.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <functional>
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

struct FileContents {
  std::size_t dimensions = 0;
  std::vector<std::string> words;
  std::vector<std::size_t> places;  // of the words in the file
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

std::optional<FileContents> contents_of(std::span<const std::byte> file) {
  if (file.size() < kHead) {
    return std::nullopt;
  }
  const bool has_floats = std::memcmp(file.data(), "CLWF", 4) == 0;
  if (!has_floats && std::memcmp(file.data(), "CLWV", 4) != 0) {
    return std::nullopt;
  }
  const std::size_t count = number_at(file, 4);
  const std::size_t text = number_at(file, 12);
  FileContents contents{number_at(file, 8), {}, {}, {}, has_floats ? sizeof(float) : 1};
  const std::size_t begin = kHead + (text + 3) / 4 * 4;
  // By division, as a damaged head may name numbers whose product is too large.
  if (count == 0 || contents.dimensions == 0 || contents.dimensions > kMostDimensions ||
      begin > file.size() || (file.size() - begin) % count != 0 ||
      (file.size() - begin) / count != contents.dimensions * contents.number_size) {
    return std::nullopt;
  }
  auto words = words_in(file.subspan(kHead, text), count);
  if (!words) {
    return std::nullopt;
  }
  contents.words = std::move(*words);
  contents.places.resize(count);
  std::iota(contents.places.begin(), contents.places.end(), std::size_t{0});
  contents.rows = file.subspan(begin);
  return contents;
}

std::vector<float> row_of(const FileContents& contents, std::size_t index) {
  const std::size_t size = contents.dimensions * contents.number_size;
  const std::byte* begin = contents.rows.data() + contents.places[index] * size;
  std::vector<float> row(contents.dimensions);
  if (contents.number_size == sizeof(float)) {
    std::memcpy(row.data(), begin, size);
  } else {
    std::transform(begin, begin + size, row.begin(),
                   [](std::byte one) { return static_cast<float>(static_cast<std::int8_t>(one)); });
  }
  return row;
}

// Rows of `contents`, or as many as before.
bool add_rows(const FileContents& contents, std::size_t count, EmbeddingMatrix& rows) {
  const std::size_t before = rows.rows();
  for (std::size_t i = 0; i < count; ++i) {
    if (rows.add_rows(row_of(contents, i)).fault != Fault::none) {
      rows.truncate(before);
      return false;
    }
  }
  return true;
}

// `omitted` in order.
void leave_out(const std::vector<std::string>& omitted, FileContents& contents) {
  std::size_t left = 0;
  for (std::size_t i = 0; i < contents.words.size(); ++i) {
    if (!std::ranges::binary_search(omitted, contents.words[i])) {
      contents.places[left] = contents.places[i];
      std::swap(contents.words[left++], contents.words[i]);
    }
  }
  contents.words.resize(left);
  contents.places.resize(left);
}

// FNV-1a, and a last mix for the lower bits.
std::size_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char one : word) {
    hash = (hash ^ static_cast<unsigned char>(one)) * 0x100000001B3U;
  }
  return static_cast<std::size_t>(hash ^ hash >> 32U);
}

// The words that the page has, and the reader's own.
struct Vocabularies {
  WordVectors shipped;
  WordVectors readers;
  WordVectors coming;
  bool uses_readers = false;
  bool has_authors = false;
};

Vocabularies& vocabularies() {
  static Vocabularies all;
  return all;
}

}  // namespace

void WordVectors::omit(std::vector<std::string> words) {
  std::ranges::sort(words);
  omitted_ = std::move(words);
}

bool WordVectors::add(std::span<const std::byte> file) {
  const bool good = take(file);
  lacks_a_file_ = lacks_a_file_ || !good;
  return good;
}

bool WordVectors::take(std::span<const std::byte> file) {
  auto contents = contents_of(file);
  if (!contents || (dimensions_ != 0 && contents->dimensions != dimensions_)) {
    return false;
  }
  leave_out(omitted_, *contents);
  const std::size_t before = words_.size();
  if (!take_names(std::move(contents->words))) {
    return false;
  }
  if (dimensions_ == 0) {
    rows_ = EmbeddingMatrix(contents->dimensions);
  }
  if (!add_rows(*contents, words_.size() - before, rows_)) {
    forget_names(before);
    return false;
  }
  dimensions_ = contents->dimensions;
  for (std::size_t i = inverse_norms_.size(); i < words_.size(); ++i) {
    const double norm = rows_.norm(i);
    inverse_norms_.push_back(norm > 0 ? 1 / norm : 0);
  }
  static std::uint32_t files = 0;
  revision_ = ++files;
  beginning_ = beginning_ == 0 ? revision_ : beginning_;
  return true;
}

// Where the word is, or where it is to be put.
std::size_t WordVectors::slot_of(std::string_view word) const {
  std::size_t slot = hash_of(word) & (slots_.size() - 1);
  while (slots_[slot] != 0 && words_[slots_[slot] - 1] != word) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return slot;
}

// False, and only the words before, where one is there twice.
bool WordVectors::take_names(std::vector<std::string> words) {
  const std::size_t before = words_.size();
  const std::size_t all = before + words.size();
  if (2 * all > slots_.size()) {
    slots_.assign(std::bit_ceil(2 * all), 0);
    for (std::size_t i = 0; i < before; ++i) {
      slots_[slot_of(words_[i])] = static_cast<std::uint32_t>(i + 1);
    }
  }
  for (std::string& word : words) {
    std::uint32_t& slot = slots_[slot_of(word)];
    if (slot != 0) {
      forget_names(before);
      return false;
    }
    words_.push_back(std::move(word));
    slot = static_cast<std::uint32_t>(words_.size());
  }
  return true;
}

void WordVectors::forget_names(std::size_t from) {
  // Those that came last are at the ends of their ways, so no other word is looked for past them.
  for (; words_.size() > from; words_.pop_back()) {
    slots_[slot_of(words_.back())] = 0;
  }
}

double WordVectors::dot(std::size_t index, std::size_t other) const {
  const auto a = row(index);
  const auto b = row(other);
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0, std::plus<>{},
                            [](double x, double y) { return x * y; });
}

// Four sums, as an addition waits for the one before.
double WordVectors::dot(std::size_t index, std::span<const double> other) const {
  const float* one = row(index).data();
  double first = 0;
  double second = 0;
  double third = 0;
  double fourth = 0;
  std::size_t d = 0;
  for (; d + 4 <= dimensions_; d += 4) {
    first += one[d] * other[d];
    second += one[d + 1] * other[d + 1];
    third += one[d + 2] * other[d + 2];
    fourth += one[d + 3] * other[d + 3];
  }
  for (; d < dimensions_; ++d) {
    first += one[d] * other[d];
  }
  return (first + second) + (third + fourth);
}

std::optional<std::size_t> WordVectors::find(std::string_view word) const {
  const std::size_t at = slots_.empty() ? 0 : slots_[slot_of(word)];
  return at > 0 ? std::optional(at - 1) : std::nullopt;
}

WordVectors& shipped_words() {
  return vocabularies().shipped;
}

WordVectors& word_vectors() {
  return vocabularies().uses_readers ? vocabularies().readers : vocabularies().shipped;
}

WordVectors& coming_words() {
  return vocabularies().coming;
}

void exchange_coming_words(bool used) {
  std::swap(vocabularies().readers, vocabularies().coming);
  vocabularies().uses_readers = used;
}

void exchange_shipped_words() {
  std::swap(vocabularies().shipped, vocabularies().coming);
  vocabularies().has_authors = !vocabularies().has_authors;
}

bool uses_readers_words() {
  return vocabularies().uses_readers;
}

bool uses_custom_words() {
  return vocabularies().uses_readers || vocabularies().has_authors;
}

}  // namespace cosine_lab
