#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace cosine_lab {

/// Cuts a stream of bytes into lines, which end with LF or CR LF.
class Lines {
 public:
  /// No row of WordRows::kMostDimensions numbers is longer.
  static constexpr std::size_t kLongest = std::size_t{1} << 20U;

  /// Takes bytes off the front until a line is whole; false when there are no more.
  [[nodiscard]] bool next(std::span<const char>& bytes);
  /// After the last bytes: true where a line without an end is left.
  [[nodiscard]] bool last();

  /// Without its end. Valid until the next call.
  [[nodiscard]] std::string_view line() const { return line_; }
  /// The number of this line, from 1.
  [[nodiscard]] std::size_t number() const { return number_; }
  /// The line was longer than kLongest and is empty here.
  [[nodiscard]] bool is_too_long() const { return is_too_long_; }

 private:
  void keep(std::string_view piece);
  void show(std::string_view line);

  std::string kept_;  // the beginning of a line that has not ended
  std::string_view line_;
  std::size_t number_ = 0;
  bool overflowed_ = false;
  bool is_too_long_ = false;
  bool is_shown_ = false;  // kept_ is what line_ shows
};

}  // namespace cosine_lab
