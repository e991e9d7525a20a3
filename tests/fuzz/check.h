// What a fuzzer holds.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace cosine_lab::test {

/// libFuzzer takes an abort for a finding; the text says which rule was broken.
inline void check(bool holds, const char* rule) {
  if (!holds) {
    std::fprintf(stderr, "broken: %s\n", rule);
    std::abort();
  }
}

}  // namespace cosine_lab::test
