#include "io/word_rows.h"

#include <algorithm>
#include <numeric>

#include "io/utf8.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kShown = 40;
constexpr std::size_t kFirstSlots = 1024;

std::string_view without_spaces(std::string_view word) {
  const auto begin = word.find_first_not_of(' ');
  return begin == std::string_view::npos
             ? std::string_view{}
             : word.substr(begin, word.find_last_not_of(' ') - begin + 1);
}

bool is_odd(std::string_view word) {
  return word.size() > WordRows::kLongestWord ||
         std::ranges::any_of(word, [](char one) { return (one >= 0 && one < ' ') || one == 0x7F; });
}

// FNV-1a, and a last mix for the lower bits.
std::size_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char one : word) {
    hash = (hash ^ static_cast<unsigned char>(one)) * 0x100000001B3U;
  }
  return static_cast<std::size_t>(hash ^ hash >> 32U);
}

}  // namespace

bool WordRows::set_dimensions(std::size_t dimensions) {
  if (dimensions == 0 || dimensions > kMostDimensions) {
    return false;
  }
  dimensions_ = dimensions;
  matrix_ = EmbeddingMatrix(dimensions);
  return true;
}

std::string_view WordRows::word(std::size_t index) const {
  const char* text = text_.at(*begins_.at(index));
  return {text + 1, static_cast<unsigned char>(*text)};
}

void WordRows::leave_out(Flaw flaw, std::size_t line, std::string_view word) {
  ++counts_[static_cast<std::size_t>(flaw)];
  if (first_.size() < kFlawsKept) {
    const bool shown = is_utf8(word) && flaw != Flaw::odd_word;
    first_.push_back({line, flaw, std::string(shown ? beginning(word, kShown) : "")});
  }
}

std::size_t WordRows::left_out() const {
  return std::accumulate(counts_.begin(), counts_.end(), std::size_t{0});
}

bool WordRows::is_flawed(std::string_view word, std::span<const float> row, std::size_t line) {
  const auto found = [&](Flaw flaw) {
    leave_out(flaw, line, word);
    return true;
  };
  if (row.size() != dimensions_) {
    return found(Flaw::wrong_length);
  }
  if (word.empty()) {
    return found(Flaw::empty_word);
  }
  if (!is_utf8(word)) {
    return found(Flaw::broken_utf8);
  }
  if (is_odd(word)) {
    return found(Flaw::odd_word);
  }
  const bool has_direction = std::ranges::any_of(row, [](float one) { return one != 0; });
  return !has_direction && found(Flaw::zeros);
}

// Where the word is, or where it is to be put.
std::size_t WordRows::slot_of(std::string_view text) const {
  std::size_t slot = hash_of(text) & (slots_.size() - 1);
  while (slots_[slot] != 0 && word(slots_[slot] - 1) != text) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return slot;
}

void WordRows::fill_slots() {
  for (std::size_t i = 0; i < size(); ++i) {
    slots_[slot_of(word(i))] = static_cast<std::uint32_t>(i + 1);
  }
}

bool WordRows::reserve(std::size_t letters) {
  if (4 * (size() + 1) > 3 * slots_.size()) {
    Buffer<std::uint32_t> more;
    if (!more.resize(std::max(kFirstSlots, 2 * slots_.size()))) {
      return false;
    }
    slots_ = std::move(more);
    fill_slots();
  }
  return text_.reserve(letters + 1) && begins_.reserve(1);
}

void WordRows::add(std::string_view spaced, std::span<const float> row, std::size_t line) {
  const std::string_view word = without_spaces(spaced);
  if (is_full() || is_flawed(word, row, line)) {
    return;
  }
  const std::size_t index = size();
  if (index >= limits_.words || (index + 1) * dimensions_ * sizeof(float) > limits_.row_bytes) {
    reached_limit_ = true;
    return;
  }
  if (!reserve(word.size())) {
    out_of_memory_ = true;
    return;
  }
  const std::size_t slot = slot_of(word);
  if (slots_[slot] != 0) {
    leave_out(Flaw::duplicate, line, word);
    return;
  }
  // Room for all that may come, as far as the matrix gives it at once: what grows step by step
  // leaves holes behind.
  const RowSpace room = matrix_.space(limits_.words - index);
  if (room.rows == 0) {
    out_of_memory_ = true;
    return;
  }
  std::ranges::copy(row, room.data);
  if (matrix_.commit(1).fault != Fault::none) {
    leave_out(Flaw::not_finite, line, word);
    return;
  }
  static_assert(kLongestWord <= 255, "a byte holds the length");
  begins_.push_back(static_cast<std::uint32_t>(text_.size()));
  text_.push_back(static_cast<char>(word.size()));
  std::ranges::for_each(word, [&](char letter) { text_.push_back(letter); });
  slots_[slot] = static_cast<std::uint32_t>(index + 1);
}

}  // namespace cosine_lab
