#include "io/number.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>

namespace cosine_lab {
namespace {

// Powers of ten that a double holds exactly.
constexpr std::array kPowers{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                             1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr int kLargestPower = kPowers.size() - 1;
constexpr int kMostDigits = 19;  // that surely fit into 64 bits
constexpr int kMostExponent = 100'000;

struct Decimal {
  bool negative = false;
  std::uint64_t digits = 0;
  int exponent = 0;
  int kept = 0;  // digits in `digits`, zeros in front left out
};

// Reads from the front of `text`; what does not fit into `digits` is left out, but counted.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : at_(text.data()), end_(at_ + text.size()) {}

  bool sign() {
    const bool minus = at_ != end_ && *at_ == '-';
    at_ += at_ != end_ && (*at_ == '-' || *at_ == '+') ? 1 : 0;
    return minus;
  }
  // How many digits stood there, zeros in front included.
  std::size_t digits(Decimal& number, bool behind_point) {
    const char* begin = at_;
    while (number.kept == 0 && at('0')) {
      ++at_;
    }
    const char* first = at_;
    const char* most = at_ + std::min<std::ptrdiff_t>(end_ - at_, kMostDigits - number.kept);
    for (; at_ != most && *at_ >= '0' && *at_ <= '9'; ++at_) {
      number.digits = number.digits * 10 + static_cast<std::uint64_t>(*at_ - '0');
    }
    const char* end_of_kept = at_;
    number.kept += static_cast<int>(end_of_kept - first);
    while (at_digit()) {
      ++at_;
    }
    number.exponent += static_cast<int>((behind_point ? begin : at_) - end_of_kept);
    return static_cast<std::size_t>(at_ - begin);
  }
  bool take(char one, char other) {
    const bool there = at_ != end_ && (*at_ == one || *at_ == other);
    at_ += there ? 1 : 0;
    return there;
  }
  // False where there is no digit.
  bool exponent(Decimal& number) {
    const bool minus = sign();
    const char* begin = at_;
    int value = 0;
    for (; at_digit(); ++at_) {
      value = std::min(value * 10 + (*at_ - '0'), kMostExponent);
    }
    number.exponent += minus ? -value : value;
    return at_ != begin;
  }
  [[nodiscard]] bool at_end() const { return at_ == end_; }
  [[nodiscard]] bool at(char one) const { return at_ != end_ && *at_ == one; }
  [[nodiscard]] const char* place() const { return at_; }

 private:
  [[nodiscard]] bool at_digit() const { return at_ != end_ && *at_ >= '0' && *at_ <= '9'; }

  const char* at_;
  const char* end_;
};

// The number that comes next, whatever stands behind it.
std::optional<Decimal> scan(Scanner& scanner) {
  Decimal number;
  number.negative = scanner.sign();
  std::size_t digits = scanner.digits(number, false);
  if (scanner.take('.', '.')) {
    digits += scanner.digits(number, true);
  }
  if (digits == 0 || (scanner.take('e', 'E') && !scanner.exponent(number))) {
    return std::nullopt;
  }
  return number;
}

// Digits, powers and products are each rounded once, and digits left out change less than that: so
// the double is off by less than 4 of its last places. It rounds to the right float unless the
// middle between two floats is as near as that, or floats there have fewer places.
std::optional<float> quick(const Decimal& number) {
  constexpr std::uint64_t kBelowFloat = std::uint64_t{1} << 29U;
  constexpr std::uint64_t kDoubt = 8;
  const int size = std::abs(number.exponent);
  if (number.digits == 0 || size > 2 * kLargestPower) {
    return number.digits == 0 ? std::optional(0.0F) : std::nullopt;
  }
  auto value = static_cast<double>(number.digits);
  for (int left = size; left > 0; left -= kLargestPower) {
    const double power = kPowers[static_cast<std::size_t>(std::min(left, kLargestPower))];
    value = number.exponent < 0 ? value / power : value * power;
  }
  if (value < 2.0 * std::numeric_limits<float>::min() ||
      value > 0.5 * std::numeric_limits<float>::max()) {
    return std::nullopt;
  }
  const std::uint64_t below = std::bit_cast<std::uint64_t>(value) & (kBelowFloat - 1);
  if (below + kDoubt >= kBelowFloat / 2 && below <= kBelowFloat / 2 + kDoubt) {
    return std::nullopt;
  }
  return static_cast<float>(value);
}

// A number of few digits, as nearly all are: where floats hold its digits and the power of ten, one
// division rounds it, and no other step does (Clinger 1990). Where it ends; null for any other.
const char* read_short(const char* at, const char* end, float& value) {
  constexpr std::array kTens{1e0F, 1e1F, 1e2F, 1e3F, 1e4F, 1e5F, 1e6F, 1e7F, 1e8F, 1e9F};
  constexpr std::uint32_t kLargest = 1U << 24U;
  constexpr std::ptrdiff_t kMost = kTens.size();  // fewer digits than these fit into 32 bits
  const bool minus = at != end && *at == '-';
  at += minus ? 1 : 0;
  std::uint32_t digits = 0;
  const auto take_digits = [&] {
    const char* begin = at;
    for (std::uint32_t digit = 0; at != end && (digit = static_cast<unsigned char>(*at) - '0') < 10;
         ++at) {
      digits = digits * 10 + digit;
    }
    return at - begin;
  };
  std::ptrdiff_t count = take_digits();
  std::ptrdiff_t behind = 0;
  if (at != end && *at == '.') {
    ++at;
    behind = take_digits();
    count += behind;
  }
  if (count == 0 || count >= kMost || digits > kLargest || (at != end && *at != ' ')) {
    return nullptr;
  }
  const float size = static_cast<float>(digits) / kTens[static_cast<std::size_t>(behind)];
  value = minus ? -size : size;
  return at;
}

const char* read_long(const char* at, const char* end, float& value) {
  Scanner scanner({at, static_cast<std::size_t>(end - at)});
  const auto number = scan(scanner);
  const auto size = number ? quick(*number) : std::nullopt;
  if (!size) {
    return nullptr;
  }
  value = number->negative ? -*size : *size;
  return scanner.place();
}

std::optional<float> read_named(std::string_view text) {
  std::string name;
  for (const char letter : text.substr(0, text.size() < 12 ? text.size() : 0)) {
    name += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
  }
  const bool minus = name.starts_with('-');
  if (minus || name.starts_with('+')) {
    name.erase(0, 1);
  }
  if (name == "nan") {
    return std::numeric_limits<float>::quiet_NaN();
  }
  const float infinite = std::numeric_limits<float>::infinity();
  return name == "inf" || name == "infinity" ? std::optional(minus ? -infinite : infinite)
                                             : std::nullopt;
}

}  // namespace

std::optional<float> read_float(std::string_view text) {
  Scanner scanner(text);
  const auto number = scan(scanner);
  if (!number || !scanner.at_end()) {
    return read_named(text);
  }
  if (const auto value = quick(*number)) {
    return number->negative ? -*value : *value;
  }
  return std::strtof(std::string(text).c_str(), nullptr);
}

bool read_plain_row(std::string_view text, std::span<float> row) {
  const char* at = text.data();
  const char* end = at + text.size();
  for (float& one : row) {
    const char* begin = at;
    while (at != end && *at == ' ') {
      ++at;
    }
    if (at == begin) {
      return false;
    }
    const char* after = read_short(at, end, one);
    if (after == nullptr) {
      after = read_long(at, end, one);
    }
    if (after == nullptr) {
      return false;
    }
    at = after;
  }
  return std::find_if(at, end, [](char letter) { return letter != ' '; }) == end;
}

}  // namespace cosine_lab
