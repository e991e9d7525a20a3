#include "fuzz/seeds.h"

#include <filesystem>
#include <fstream>

/// Does nothing where the last argument is an option, or a file to be tried again.
extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  const std::filesystem::path folder = (*arguments)[*count - 1];
  const bool is_folder = (*arguments)[*count - 1][0] != '-';
  if (*count < 2 || !is_folder || std::filesystem::is_regular_file(folder)) {
    return 0;
  }
  std::filesystem::create_directories(folder);
  int number = 0;
  for (const std::string& seed : cosine_lab::test::seeds()) {
    std::ofstream(folder / ("seed-" + std::to_string(++number)), std::ios::binary) << seed;
  }
  return 0;
}
