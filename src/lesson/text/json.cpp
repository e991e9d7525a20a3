#include "lesson/text/json.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace cosine_lab {

void JsonWriter::open(std::string_view key, char bracket) {
  separate(key);
  text_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  text_ += bracket;
  first_ = false;
}

void JsonWriter::string(std::string_view key, std::string_view value) {
  separate(key);
  quote(value);
}

void JsonWriter::number(std::string_view key, double value) {
  separate(key);
  std::array<char, 40> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.17g", value);
  text_ += std::isfinite(value) ? std::string_view(buffer.data(), static_cast<std::size_t>(length))
                                : "null";
}

void JsonWriter::boolean(std::string_view key, bool value) {
  separate(key);
  text_ += value ? "true" : "false";
}

void JsonWriter::separate(std::string_view key) {
  if (!first_) {
    text_ += ',';
  }
  first_ = false;
  if (!key.empty()) {
    quote(key);
    text_ += ':';
  }
}

void JsonWriter::quote(std::string_view value) {
  text_ += '"';
  for (const char c : value) {
    if (c == '"' || c == '\\') {
      text_ += '\\';
    }
    if (static_cast<unsigned char>(c) >= 0x20) {
      text_ += c;
    } else {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
      text_ += escape.data();
    }
  }
  text_ += '"';
}

}  // namespace cosine_lab
