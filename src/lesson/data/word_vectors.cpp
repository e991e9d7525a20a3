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
  if (file.size() < kHead || std::memcmp(file.data(), "CLWV", 4) != 0) {
    return std::nullopt;
  }
  const std::size_t count = number_at(file, 4);
  const std::size_t text = number_at(file, 12);
  Parts parts{number_at(file, 8), {}, {}};
  const std::size_t begin = kHead + (text + 3) / 4 * 4;
  // By division, as a damaged head may name numbers whose product is too large.
  if (count == 0 || parts.dimensions == 0 || parts.dimensions > kMostDimensions ||
      begin > file.size() || (file.size() - begin) % count != 0 ||
      (file.size() - begin) / count != parts.dimensions) {
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

}  // namespace

bool WordVectors::add(std::span<const std::byte> file) {
  auto parts = parts_of(file);
  if (!parts || (dimensions_ != 0 && parts->dimensions != dimensions_)) {
    return false;
  }
  std::vector<std::string> all = words_;
  std::ranges::move(parts->words, std::back_inserter(all));
  std::vector<std::size_t> by_name(all.size());
  std::iota(by_name.begin(), by_name.end(), std::size_t{0});
  const auto name = [&](std::size_t index) -> const std::string& { return all[index]; };
  std::ranges::sort(by_name, {}, name);
  if (std::ranges::adjacent_find(by_name, {}, name) != by_name.end()) {
    return false;
  }
  words_ = std::move(all);
  by_name_ = std::move(by_name);
  dimensions_ = parts->dimensions;
  for (const std::byte one : parts->rows) {
    rows_.push_back(static_cast<std::int8_t>(one));
  }
  for (std::size_t i = inverse_norms_.size(); i < words_.size(); ++i) {
    const std::int64_t square = dot(i, i);
    inverse_norms_.push_back(square > 0 ? 1 / std::sqrt(static_cast<double>(square)) : 0);
  }
  static std::uint32_t files = 0;
  revision_ = ++files;
  return true;
}

std::int64_t WordVectors::dot(std::size_t index, std::size_t other) const {
  const auto a = row(index);
  const auto b = row(other);
  return std::inner_product(
      a.begin(), a.end(), b.begin(), std::int64_t{0}, std::plus<>{},
      [](std::int8_t x, std::int8_t y) { return std::int64_t{x} * std::int64_t{y}; });
}

std::optional<std::size_t> WordVectors::find(std::string_view word) const {
  const auto name = [this](std::size_t index) -> std::string_view { return words_[index]; };
  const auto at = std::ranges::lower_bound(by_name_, word, {}, name);
  return at != by_name_.end() && words_[*at] == word ? std::optional(*at) : std::nullopt;
}

WordVectors& word_vectors() {
  static WordVectors all;
  return all;
}

}  // namespace cosine_lab
