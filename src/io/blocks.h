// An array that grows without moving what it holds. A buffer that moves leaves holes too small for
// the next one behind, and the memory of a WebAssembly program never shrinks.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <type_traits>

#include "core/buffer.h"

namespace cosine_lab {

template <typename T>
class Blocks {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  static constexpr std::size_t kBlock = std::size_t{1} << 14U;  ///< entries

  Blocks() = default;
  Blocks(const Blocks&) = delete;
  Blocks& operator=(const Blocks&) = delete;
  ~Blocks() {
    for (const Block& block : blocks_) {
      std::free(block.entries);
    }
  }

  /// Room for `count` entries side by side behind the last one, at most kBlock of them; where the
  /// block has too little left, they begin the next. False for more, and where there is no memory.
  [[nodiscard]] bool reserve(std::size_t count) {
    const std::size_t left = blocks_.size() * kBlock - size_;
    if (count <= left) {
      return true;
    }
    if (count > kBlock || !blocks_.resize(blocks_.size() + 1)) {
      return false;
    }
    auto* block = static_cast<T*>(allocate_lines(kBlock * sizeof(T)));
    if (block == nullptr) {
      (void)blocks_.resize(blocks_.size() - 1);  // shrinking cannot fail
      return false;
    }
    blocks_[blocks_.size() - 1] = {block};
    size_ = (blocks_.size() - 1) * kBlock;
    return true;
  }

  /// reserve() has made room for it.
  void push_back(const T& one) {
    blocks_[size_ / kBlock].entries[size_ % kBlock] = one;
    ++size_;
  }

  /// The place of the next entry, and so the number of places in use.
  [[nodiscard]] std::size_t size() const { return size_; }
  /// The entry at a place that size() was, and those behind it in its block.
  [[nodiscard]] const T* at(std::size_t place) const {
    return blocks_[place / kBlock].entries + place % kBlock;
  }

 private:
  struct Block {
    T* entries = nullptr;
  };
  Buffer<Block> blocks_;
  std::size_t size_ = 0;
};

}  // namespace cosine_lab
