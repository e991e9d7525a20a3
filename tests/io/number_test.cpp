#include "io/number.h"

#include <doctest.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <vector>

#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

std::uint32_t bits(float value) {
  return std::bit_cast<std::uint32_t>(value);
}

// The C library is the independent source.
void check_like_library(const std::string& text) {
  CAPTURE(text);
  const auto read = read_float(text);
  REQUIRE(read);
  CHECK(bits(*read) == bits(std::strtof(text.c_str(), nullptr)));
}

std::string printed(const char* format, double value) {
  std::array<char, 512> text{};
  std::snprintf(text.data(), text.size(), format, value);
  return text.data();
}

float any_float(Random& random) {
  float value = std::bit_cast<float>(static_cast<std::uint32_t>(random.bits()));
  while (!std::isfinite(value)) {
    value = std::bit_cast<float>(static_cast<std::uint32_t>(random.bits()));
  }
  return value;
}

TEST_CASE("every float is read back from nine digits") {
  Random random(1);
  for (int round = 0; round < 200'000; ++round) {
    const float value = any_float(random);
    for (const char* format : {"%.9g", "%.18e", "%.8e"}) {
      const auto read = read_float(printed(format, value));
      REQUIRE(read);
      CHECK(bits(*read) == bits(value));
    }
  }
}

TEST_CASE("the middle between two floats, and its neighbours, go to the right one") {
  Random random(2);
  for (int round = 0; round < 20'000; ++round) {
    const float value = any_float(random);
    const float next = std::nextafterf(value, HUGE_VALF);
    if (!std::isfinite(next)) {
      continue;
    }
    const double middle = (static_cast<double>(value) + static_cast<double>(next)) / 2;
    for (const double one :
         {middle, std::nextafter(middle, HUGE_VAL), std::nextafter(middle, -HUGE_VAL)}) {
      for (const char* format : {"%.17g", "%.16e", "%.15e", "%.25e", "%.150f"}) {
        check_like_library(printed(format, one));
      }
    }
  }
}

TEST_CASE("numbers as people and programs write them") {
  for (const char* text : {"0",
                           "-0",
                           "+1",
                           "1.",
                           ".5",
                           "-.5e1",
                           "1E5",
                           "1e+05",
                           "1e-45",
                           "7e-46",
                           "1.17549435e-38",
                           "3.4028235e38",
                           "3.4028236e38",
                           "1e39",
                           "-1e400",
                           "1e-400",
                           "0e999999999999",
                           "0.00000000000000000000000000000000000000000000001",
                           "123456789012345678901234567890",
                           "1e99999999999999999999",
                           "1e-99999999999999999999",
                           "16777217",
                           "9007199254740993",
                           "-1.671300083398818970e-02",
                           "nan",
                           "NaN",
                           "-inf",
                           "Infinity"}) {
    CAPTURE(text);
    const auto read = read_float(text);
    REQUIRE(read);
    const float expected = std::strtof(text, nullptr);
    CHECK((bits(*read) == bits(expected) || (std::isnan(*read) && std::isnan(expected))));
  }
  check_like_library(std::string(5000, '9') + "e-4990");
  check_like_library("0." + std::string(5000, '0') + "1e5001");
  check_like_library("0.50000002980232238769531250" + std::string(3000, '0') + "1");
}

TEST_CASE("a row that is read in one go has the numbers that it has one by one") {
  Random random(3);
  int read = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    std::vector<std::string> numbers;
    for (const char* format : {"%.5f", "%.9g", "%.0f", "%.17g", "%+.3e"}) {
      numbers.push_back(printed(format, random.between(-100, 100)));
      text += std::string(1 + random.below(2), ' ') + numbers.back();
    }
    text += std::string(random.below(2), ' ');
    CAPTURE(text);
    std::vector<float> row(numbers.size());
    // A number as good as in the middle between two floats is left to read_float().
    const bool is_read = read_plain_row(text, row);
    read += is_read ? 1 : 0;
    for (std::size_t i = 0; is_read && i < row.size(); ++i) {
      CHECK(bits(row[i]) == bits(std::strtof(numbers[i].c_str(), nullptr)));
    }
  }
  CHECK(read > 19'000);
}

TEST_CASE("numbers of up to ten digits are the C library's, with a point anywhere") {
  Random random(12);
  int read = 0;
  for (int i = 0; i < 200'000; ++i) {
    std::string text = random.below(2) == 0 ? "-" : "";
    const std::size_t digits = 1 + random.below(10);
    const std::size_t point = random.below(digits + 2);
    for (std::size_t d = 0; d < digits; ++d) {
      text += d == point ? "." : "";
      text += static_cast<char>('0' + random.below(10));
    }
    text += digits == point ? "." : "";
    // Around 2^24, where floats stop holding every integer.
    const std::string near =
        std::to_string(16'777'206 + random.below(20)) + (i % 3 == 0 ? ".0" : "");
    std::array<float, 2> row{};
    if (read_plain_row(" " + text + " " + near, row)) {
      ++read;
      CAPTURE(text);
      CHECK(bits(row[0]) == bits(std::strtof(text.c_str(), nullptr)));
      CHECK(bits(row[1]) == bits(std::strtof(near.c_str(), nullptr)));
    }
  }
  CHECK(read > 140'000);
}

TEST_CASE("a row that is not plain is not read in one go") {
  std::array<float, 2> row{};
  CHECK(read_plain_row(" 1 -0.25", row));
  CHECK(row == std::array{1.0F, -0.25F});
  for (const char* text : {"", " 1", " 1 2 3", "1 2", " 1 2\t", " 1\t2", " 1 x", " 1 2x", " 1 nan",
                           " 1 1e39", " 1 1e-45", " 1,5 2", " 1 -"}) {
    CAPTURE(text);
    CHECK_FALSE(read_plain_row(text, row));
  }
}

TEST_CASE("what is no number is none") {
  for (const char* text : {"", "-", "+", ".", "e5", "1e", "1e+", "1.2.3", "1,5", "0x10", " 1", "1 ",
                           "--1", "1-", "na", "infin", "nano", "1\0162", "1_000"}) {
    CAPTURE(text);
    CHECK_FALSE(read_float(text));
  }
}

}  // namespace
}  // namespace cosine_lab::test
