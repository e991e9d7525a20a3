// Memory that may run out: every growth says whether it worked, and a failed one changes nothing.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <span>
#include <type_traits>
#include <utility>

namespace cosine_lab {

/// Memory that begins with a line of the cache, so that no load of four floats touches two of them;
/// null when out of memory. Free it with std::free().
[[nodiscard]] inline void* allocate_lines(std::size_t bytes) {
  constexpr std::size_t kLine = 64;
  if (bytes > static_cast<std::size_t>(-1) / 2) {
    return nullptr;
  }
  return std::aligned_alloc(kLine, (bytes + kLine - 1) / kLine * kLine);
}

/// An owned array of plain values. std::vector would end the program when memory runs out, as the
/// WebAssembly build has no exceptions.
template <typename T>
class Buffer {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  Buffer() = default;
  Buffer(Buffer&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  Buffer& operator=(Buffer&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
  }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  ~Buffer() { std::free(data_); }

  /// Keeps the first min(size(), size) entries; the others are 0. False, and no change, when out
  /// of memory.
  [[nodiscard]] bool resize(std::size_t size) {
    if (size > static_cast<std::size_t>(-1) / 2 / sizeof(T)) {
      return false;
    }
    if (size > size_) {
      auto* grown = static_cast<T*>(allocate_lines(size * sizeof(T)));
      if (grown == nullptr) {
        return false;
      }
      if (size_ > 0) {
        std::memcpy(static_cast<void*>(grown), data_, size_ * sizeof(T));
      }
      std::memset(static_cast<void*>(grown + size_), 0, (size - size_) * sizeof(T));
      std::free(std::exchange(data_, grown));
    }
    size_ = size;
    return true;
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] T* data() { return data_; }
  [[nodiscard]] const T* data() const { return data_; }
  [[nodiscard]] T& operator[](std::size_t i) { return data_[i]; }
  [[nodiscard]] const T& operator[](std::size_t i) const { return data_[i]; }
  [[nodiscard]] T* begin() { return data_; }
  [[nodiscard]] T* end() { return data_ + size_; }
  [[nodiscard]] const T* begin() const { return data_; }
  [[nodiscard]] const T* end() const { return data_ + size_; }
  [[nodiscard]] std::span<T> span() { return {data_, size_}; }
  [[nodiscard]] std::span<const T> span() const { return {data_, size_}; }

 private:
  T* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace cosine_lab
