#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace cosine_lab {

enum class JsonToken : std::uint8_t {
  more,  ///< All bytes were used, and a token is not whole yet.
  object,
  object_end,
  array,
  array_end,
  colon,
  comma,
  text,    ///< text() is what was between the quotes
  number,  ///< text() is how it is written
  word,    ///< true, false, null
  broken   ///< No JSON; nothing can be read any more.
};

/// Cuts a stream of bytes into the tokens of RFC 8259. Texts longer than kLongest keep only their
/// beginning, and a bit more than that, so that they can be told from shorter ones.
class JsonTokens {
 public:
  static constexpr std::size_t kLongest = 4000;

  /// The next token, from the front of `bytes`.
  [[nodiscard]] JsonToken next(std::span<const char>& bytes);
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  enum class State : std::uint8_t { between, text, escape, code, plain };
  JsonToken begin(char next);
  JsonToken read_text(char next);
  bool read_escape(char next);
  bool read_code(char next);
  JsonToken end_plain();
  void put_code(std::uint32_t code);
  void put(char next);

  State state_ = State::between;
  std::string text_;
  std::uint32_t code_ = 0;
  int digits_ = 0;
  std::uint32_t surrogate_ = 0;
};

}  // namespace cosine_lab
