// What a fuzzer holds.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace cosine_lab::test {

/// What is tried just now, for the message of a rule that is broken; a fuzzer's input is in its
/// file.
inline std::string& place() {
  static std::string text;
  return text;
}

/// libFuzzer takes an abort for a finding; the text says which rule was broken.
inline void check(bool holds, const char* rule) {
  if (!holds) {
    std::fprintf(stderr, "broken: %s %s\n", rule, place().c_str());
    std::abort();
  }
}

}  // namespace cosine_lab::test
