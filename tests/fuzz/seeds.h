// What fuzzing begins with: files in the folder of the corpus, which is the last argument.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace cosine_lab::test {

/// Does nothing where the last argument is an option, or a file to be tried again.
inline void write_seeds(int count, char** arguments, const std::vector<std::string>& seeds) {
  const std::filesystem::path folder = arguments[count - 1];
  if (count < 2 || arguments[count - 1][0] == '-' || std::filesystem::is_regular_file(folder)) {
    return;
  }
  std::filesystem::create_directories(folder);
  int number = 0;
  for (const std::string& seed : seeds) {
    std::ofstream(folder / ("seed-" + std::to_string(++number)), std::ios::binary) << seed;
  }
}

}  // namespace cosine_lab::test
