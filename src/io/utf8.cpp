#include "io/utf8.h"

#include <cstdint>

namespace cosine_lab {
namespace {

constexpr bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// How many bytes a character has, by its first one; 0 where none begins so.
std::size_t length_of(unsigned char first) {
  if (first < 0x80) {
    return 1;
  }
  if (first < 0xC2 || first > 0xF4) {
    return 0;
  }
  return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

// What the first byte alone does not exclude.
bool is_allowed(std::uint32_t code, std::size_t length) {
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  const std::uint32_t least = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0;
  return code >= least && code <= 0x10FFFF && !surrogate;
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t length = length_of(first);
    if (length == 0 || length > text.size() - i) {
      return false;
    }
    std::uint32_t code = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t k = 1; k < length; ++k) {
      if (!continues(text[i + k])) {
        return false;
      }
      code = code << 6U | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    }
    if (!is_allowed(code, length)) {
      return false;
    }
    i += length;
  }
  return true;
}

std::string_view beginning(std::string_view text, std::size_t bytes) {
  if (bytes >= text.size()) {
    return text;
  }
  while (bytes > 0 && continues(text[bytes])) {
    --bytes;
  }
  return text.substr(0, bytes);
}

}  // namespace cosine_lab
