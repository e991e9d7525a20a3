// What fuzzing begins with.
#pragma once

#include <string>
#include <vector>

namespace cosine_lab::test {

/// Inputs that a fuzzer changes and mixes; each has its own. They become files in the folder of the
/// corpus, its last argument.
[[nodiscard]] std::vector<std::string> seeds();

}  // namespace cosine_lab::test
