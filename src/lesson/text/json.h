// Writes JSON.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace cosine_lab {

/// Writes members and elements one after another, with commas and brackets. An element has an empty
/// key.
class JsonWriter {
 public:
  void open(std::string_view key, char bracket);
  void close(char bracket);
  void string(std::string_view key, std::string_view value);
  /// null where it is not finite: JSON has no infinities.
  void number(std::string_view key, double value);
  void boolean(std::string_view key, bool value);
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void separate(std::string_view key);
  void quote(std::string_view value);

  std::string text_;
  bool first_ = true;
};

template <typename List, typename Write>
void write_list(JsonWriter& to, std::string_view key, const List& list, const Write& write) {
  to.open(key, '[');
  for (const auto& one : list) {
    write(to, one);
  }
  to.close(']');
}

}  // namespace cosine_lab
