#include "core/word_index.h"

#include <random>

namespace cosine_lab {
namespace {

std::uint64_t random_bits() {
  std::random_device source;
  return std::uint64_t{source()} << 32U | source();
}

}  // namespace

// With constants that a file's maker knows, fifty thousand words can be chosen that all fall into
// one slot, and each of them is then compared with all before it.
WordIndex::WordIndex() : basis_(random_bits()), multiplier_(random_bits() | 1U) {}

// As FNV-1a (Fowler, Noll and Vo), but for its constants, and with the upper half mixed into the
// lower one, which chooses the slot.
std::uint64_t WordIndex::hash(std::string_view word) const {
  std::uint64_t hash = basis_;
  for (const char one : word) {
    hash = (hash ^ static_cast<unsigned char>(one)) * multiplier_;
  }
  return hash ^ hash >> 32U;
}

}  // namespace cosine_lab
