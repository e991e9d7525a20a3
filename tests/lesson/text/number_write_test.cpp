// Numbers written for people, and for reading back.
#include <doctest.h>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

#include "lesson/random.h"
#include "lesson/text/number_text.h"
#include "lesson/text/words.h"

namespace cosine_lab::test {
namespace {

TEST_CASE("at most so many digits, and no zeros at the end") {
  CHECK(format_number(30, 6) == "30");
  CHECK(format_number(7.5, 6) == "7.5");
  CHECK(format_number(0.35252788977, 3) == "0.353");
  CHECK(format_number(2.0 / 3, 4) == "0.6667");
  CHECK(format_number(9.9996, 4) == "10");
}

TEST_CASE("a whole number is written in full") {
  CHECK(format_number(123456, 3) == "123456");
  CHECK(format_number(1000, 1) == "1000");
  CHECK(format_number(999999, 6) == "999999");
}

TEST_CASE("the minus is the true minus sign") {
  CHECK(format_number(-0.353, 3) ==
        "\xE2\x88\x92"
        "0.353");
  CHECK(format_number(-2.5e-7, 3) == "\u22122.5 × 10⁻⁷");
}

TEST_CASE("zero has no sign") {
  CHECK(format_number(0, 3) == "0");
  CHECK(format_number(-0.0, 3) == "0");
}

TEST_CASE("an exponent below 1e-4 and from 1e6") {
  CHECK(format_number(0.0001, 3) == "0.0001");
  CHECK(format_number(0.000015, 3) == "1.5 × 10⁻⁵");
  CHECK(format_number(999999, 3) == "999999");
  CHECK(format_number(1000000, 3) == "1 × 10⁶");
  CHECK(format_number(1.7e308, 6) == "1.7 × 10³⁰⁸");
  CHECK(format_number(-1234567890, 6) == "\u22121.23 × 10⁹");
  CHECK(format_number(999999.9, 4) == "1000000");
  CHECK(format_number(5e-324, 3) == "4.94 × 10⁻³²⁴");
  CHECK(format_number(1.999e9, 2) == "2 × 10⁹");
}

TEST_CASE("up to so many decimals") {
  CHECK(format_up_to(3, 2) == "3");
  CHECK(format_up_to(7.5, 2) == "7.5");
  CHECK(format_up_to(-0.004, 2) == "0");
  CHECK(format_up_to(4.236, 2) == "4.24");
  CHECK(format_up_to(100, 0) == "100");
  CHECK(format_up_to(1e20, -1) == "1 × 10²⁰");
  CHECK(format_up_to(0, -1) == "0");
}

TEST_CASE("the canonical text has the digits it needs and no more") {
  CHECK(canonical_number(3) == "3");
  CHECK(canonical_number(7.5) == "7.5");
  CHECK(canonical_number(0.1) == "0.1");
  CHECK(canonical_number(0.1234567890123456) == "0.1234567890123456");
  CHECK(canonical_number(0.1 + 0.2) == "0.30000000000000004");
  CHECK(canonical_number(-2.5e-7) == "-2.5e-7");
  CHECK(canonical_number(5e-324) == "5e-324");
  CHECK(canonical_number(1.7e308) == "1.7e308");
}

TEST_CASE("the canonical text of everyday whole numbers has no exponent") {
  CHECK(canonical_number(30) == "30");
  CHECK(canonical_number(-200) == "-200");
  CHECK(canonical_number(120000) == "120000");
}

TEST_CASE("minus zero is told from zero") {
  CHECK(canonical_number(-0.0) == "-0");
  CHECK(canonical_number(0.0) == "0");
}

TEST_CASE("the canonical text of any double is read back to the bit") {
  Random random(4);
  for (int i = 0; i < 5000; ++i) {
    const double value = i % 2 == 0 ? random.finite() : random.between(-1000, 1000);
    const std::string text = canonical_number(value);
    INFO(text);
    CHECK(std::strtod(text.c_str(), nullptr) == value);
    CHECK(parse_number(text).value == value);
    CHECK(text.size() <= 24);
  }
}

// The browser's own Number.prototype.toString has the same bounds.
TEST_CASE("a typed number is in full where a person would write it so") {
  CHECK(typed_number(0) == "0");
  CHECK(typed_number(-0.0) == "0");
  CHECK(typed_number(-7.5) == "-7.5");
  CHECK(typed_number(0.1 + 0.2) == "0.30000000000000004");
  CHECK(typed_number(1e6) == "1000000");
  CHECK(typed_number(1e20) == "100000000000000000000");
  CHECK(typed_number(1e21) == "1e21");
  CHECK(typed_number(0.000001) == "0.000001");
  CHECK(typed_number(-1e-7) == "-1e-7");
  CHECK(typed_number(1.5e300) == "1.5e300");
}

TEST_CASE("any typed number is read back to the bit, with either decimal sign") {
  Random random(5);
  for (int i = 0; i < 2000; ++i) {
    set_word("decimal", i % 3 == 0 ? "," : ".");
    const double value = i % 2 == 0 ? random.finite() : random.between(-1000, 1000);
    const std::string text = typed_number(value);
    INFO(text);
    CHECK(parse_typed_number(text).value == value);
  }
  set_word("decimal", ".");
}

// 0.015 is a little less than that; 1.0005 and 1.0025 are ties or below.
TEST_CASE("what is half way is rounded by the number itself") {
  CHECK(format_fixed(0.015, 2) == "0.01");
  CHECK(format_fixed(1.0005, 3) == "1.000");
  CHECK(format_number(1.0005, 4) == "1");
  CHECK(format_number(1.0025, 4) == "1.002");
}

TEST_CASE("exactly half way goes away from zero, as schools teach it") {
  CHECK(format_number(2272.5, 4) == "2273");
  CHECK(format_number(-206.25, 4) == "\u2212206.3");
  CHECK(format_number(0.0009765625, 9) == "0.0009765625");
  CHECK(format_number(0.0009765625, 6) == "0.000976563");
  CHECK(format_fixed(0.5, 0) == "1");
  CHECK(format_fixed(2.5, 0) == "3");
  CHECK(format_fixed(-0.125, 2) == "\u22120.13");
  CHECK(format_fixed(0, 2) == "0.00");
  CHECK(format_number(2.5e20, 1) == "2.5 × 10²⁰");
}

TEST_CASE("what is not finite has no digits") {
  const double infinity = std::numeric_limits<double>::infinity();
  for (const std::string& text : {format_number(infinity, 3), format_fixed(infinity, 2)}) {
    CHECK(text == "inf");
  }
  CHECK(format_up_to(-infinity, 2) == "\u2212inf");
  CHECK(format_number(std::nan(""), 3) == "nan");
  CHECK(format_fixed(std::nan(""), 2) == "nan");
}

}  // namespace
}  // namespace cosine_lab::test
