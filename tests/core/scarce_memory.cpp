#include "core/scarce_memory.h"

#include <limits>

namespace cosine_lab::test {
namespace {

constexpr std::size_t kPlenty = std::numeric_limits<std::size_t>::max();

std::size_t left = kPlenty;
bool refused = false;

bool may_allocate() {
  if (left == 0) {
    refused = true;
    return false;
  }
  left -= left == kPlenty ? 0 : 1;
  return true;
}

}  // namespace

ScarceMemory::ScarceMemory(std::size_t allocations) {
  left = allocations;
  refused = false;
}

ScarceMemory::~ScarceMemory() {
  left = kPlenty;
}

bool ScarceMemory::has_ended() {
  return refused;
}

}  // namespace cosine_lab::test

// The names are the linker's (--wrap).
// NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
extern "C" {
void* __real_aligned_alloc(std::size_t alignment, std::size_t size);
void* __wrap_aligned_alloc(std::size_t alignment, std::size_t size);

void* __wrap_aligned_alloc(std::size_t alignment, std::size_t size) {
  return cosine_lab::test::may_allocate() ? __real_aligned_alloc(alignment, size) : nullptr;
}
}
// NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
