// Native and WebAssembly builds must agree on all bits of thousands of results.
#include "core/digest.h"

#include <doctest.h>

#include "core/reference.h"
#include "core/samples.h"

namespace cosine_lab::test {
namespace {

TEST_CASE("the same bits on every platform") {
  Digest digest;
  for (const Case& c : reference_cases()) {
    digest.add(measure(c.a, c.b));
  }
  for (const Pair& pair : sample_pairs(31, 5000)) {
    digest.add(measure(pair.a, pair.b));
  }
  CHECK(digest.value() == 0xC6D5AEA050281F32U);
}

}  // namespace
}  // namespace cosine_lab::test
