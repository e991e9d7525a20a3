// Files of word vectors, made here, and what is read from them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "io/vector_reader.h"

namespace cosine_lab::test {

/// All that a reader knows at the end.
struct Outcome {
  Format format = Format::unknown;
  Refusal refusal = Refusal::none;
  std::size_t dimensions = 0;
  std::size_t announced = 0;
  bool reached_limit = false;
  std::string part;
  std::vector<std::string> words;
  std::vector<std::vector<float>> rows;
  std::array<std::size_t, kFlaws> counts{};
  /// "3 wrong_length word" for each that is kept.
  std::vector<std::string> flaws;
  bool operator==(const Outcome&) const = default;
};

struct Given {
  std::string labels;
  Limits limits;
  bool is_cut = false;
};

/// Feeds `file` in pieces of `piece` bytes.
[[nodiscard]] Outcome read(std::string_view file, std::size_t piece = 1U << 20U,
                           const Given& given = {});
[[nodiscard]] Outcome outcome_of(const VectorReader& reader);

template <typename T>
std::string bytes_of(T value) {
  std::string bytes(sizeof(T), '\0');
  std::memcpy(bytes.data(), &value, sizeof(T));
  return bytes;
}

/// An NPY file of version 1; `body` are the numbers' bytes.
[[nodiscard]] std::string npy_file(std::string_view type, std::string_view shape,
                                   std::string_view body, std::string_view order = "False");

/// A safetensors file with this head.
[[nodiscard]] std::string safetensors_file(std::string_view head, std::string_view body);

/// word2vec's binary format.
[[nodiscard]] std::string binary_file(const std::vector<std::string>& words,
                                      const std::vector<std::vector<float>>& rows,
                                      std::string_view between = "\n");

/// A good file of each format, and some with faults.
[[nodiscard]] std::vector<std::string> samples();

}  // namespace cosine_lab::test
