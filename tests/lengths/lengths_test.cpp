// How much of the heap each reader asks for, all that it gives back included: no more than in
// proportion to the length of what it reads. Time cannot be asserted; `npm run bench -- lengths`
// measures it. What is looked at again and again, but not copied, is seen there alone.
#include <doctest.h>

#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>

#include "lengths/readers.h"

namespace {

std::size_t asked = 0;

void* take(std::size_t size) {
  asked += size;
  // There are no exceptions, and a test that lacks memory fails either way.
  void* memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) {
    std::abort();
  }
  return memory;
}

}  // namespace

void* operator new(std::size_t size) {
  return take(size);
}
void* operator new[](std::size_t size) {
  return take(size);
}
// Of the library's own, with which it sorts: what one gives, the other takes back.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return take(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return take(size);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace cosine_lab::test {
namespace {

constexpr std::size_t kShort = 512;
constexpr std::size_t kTimes = 8;
// A quarter more than in proportion, as lists grow in leaps; with the square of the length it would
// be 8 times as much.
constexpr std::size_t kMost = kTimes + kTimes / 4;
// What a short text does not lead to yet, such as a first fault.
constexpr std::size_t kSlack = 1U << 16U;

std::size_t bytes_for(const Reader& reader, const std::string& text) {
  const std::size_t before = asked;
  reader.read(text);
  return asked - before;
}

TEST_CASE("no reader asks for memory out of proportion to what it reads") {
  std::size_t tried = 0;
  for (const Reader& reader : readers()) {
    // What is made once for all is not counted.
    const std::size_t least = bytes_for(reader, "") + bytes_for(reader, "");
    for (const auto& shapes : {usual_shapes(), reader.shapes}) {
      for (const Shape& shape : shapes) {
        const std::size_t some = bytes_for(reader, text_of(shape, kShort));
        const std::size_t more = bytes_for(reader, text_of(shape, kTimes * kShort));
        CAPTURE(reader.name);
        CAPTURE(shape.name);
        CAPTURE(some);
        CHECK(more <= kMost * some + least + kSlack);
        ++tried;
      }
    }
  }
  CHECK(tried > 1000);
}

}  // namespace
}  // namespace cosine_lab::test
