// Memory that ends when a test says so. The linker sends the core's calls of aligned_alloc() here.
#pragma once

#include <cstddef>

namespace cosine_lab::test {

/// While it lives, only the first `allocations` of the core succeed.
class ScarceMemory {
 public:
  explicit ScarceMemory(std::size_t allocations);
  ~ScarceMemory();
  ScarceMemory(const ScarceMemory&) = delete;
  ScarceMemory& operator=(const ScarceMemory&) = delete;

  /// Whether an allocation was refused.
  [[nodiscard]] static bool has_ended();
};

}  // namespace cosine_lab::test
