// Numbers as people write them, read.
#include "lesson/text/number_text.h"

#include <doctest.h>

#include <cmath>

namespace cosine_lab::test {
namespace {

void reads(std::string_view text, double value) {
  INFO(std::string(text));
  const ParsedNumber number = parse_number(text);
  CHECK(number.fault == NumberFault::none);
  CHECK(number.value == value);
}

void refuses(std::string_view text, NumberFault fault) {
  INFO(std::string(text));
  const ParsedNumber number = parse_number(text);
  CHECK(number.fault == fault);
  CHECK(number.value == 0);
}

TEST_CASE("decimal numbers in the ways people write them") {
  reads("30", 30);
  reads("7.5", 7.5);
  reads("-2", -2);
  reads("+2", 2);
  reads(".5", 0.5);
  reads("5.", 5);
  reads("007", 7);
  reads("2e3", 2000);
  reads("2E+3", 2000);
  reads("2.5e-3", 0.0025);
}

TEST_CASE("blanks around a number do not matter") {
  reads("  30 ", 30);
  reads("\t-7.5\r\n", -7.5);
}

TEST_CASE("the true minus sign counts as one") {
  reads(
      "\xE2\x88\x92"
      "2.5",
      -2.5);
  reads(
      "2e\xE2\x88\x92"
      "3",
      0.002);
}

TEST_CASE("the ends of the doubles") {
  reads("5e-324", 5e-324);
  reads("1.7e308", 1.7e308);
  reads("1.7976931348623157e308", 1.7976931348623157e308);
  reads("1e-400", 0);
}

TEST_CASE("minus zero keeps its sign") {
  reads("-0", 0);
  CHECK(std::signbit(parse_number("-0.0").value));
}

TEST_CASE("what is not a decimal number") {
  for (const char* text : {"",
                           " ",
                           "-",
                           "+",
                           ".",
                           "-.",
                           "e3",
                           "1e",
                           "1e+",
                           "--1",
                           "+-1",
                           "1-",
                           "1.2.3",
                           "1 000",
                           "1,5",
                           "0x10",
                           "inf",
                           "-inf",
                           "infinity",
                           "nan",
                           "NaN",
                           "1e3.5",
                           "three",
                           "3kg",
                           "1_000",
                           "\xE2\x88\x92",
                           "\xE2\x88\x92\xE2\x88\x92"
                           "1",
                           "\xD9\xA3"}) {
    refuses(text, NumberFault::not_a_number);
  }
}

TEST_CASE("a nul inside does not hide the rest") {
  refuses(std::string_view("3\0x", 3), NumberFault::not_a_number);
}

TEST_CASE("a number beyond the doubles is too large, not wrong") {
  refuses("1e309", NumberFault::too_large);
  refuses("-1.8e308", NumberFault::too_large);
  refuses(std::string(400, '9'), NumberFault::too_large);
}

TEST_CASE("a typed decimal comma is understood wherever it can be nothing else") {
  for (const auto& one : {std::pair{"7,5", 7.5},
                          {"-0,25", -0.25},
                          {" 1,5e3 ", 1500.0},
                          {"0,125", 0.125},
                          {"1234,567", 1234.567},
                          {",5", 0.5}}) {
    CAPTURE(one.first);
    CHECK(parse_typed_number(one.first).fault == NumberFault::none);
    CHECK(parse_typed_number(one.first).value == one.second);
  }
  // One thousand or one, that is the question.
  for (const auto* text : {"1,234", "-12,345", "1,2,3", "1,5.2", ","}) {
    CAPTURE(text);
    CHECK(parse_typed_number(text).fault == NumberFault::not_a_number);
  }
}

}  // namespace
}  // namespace cosine_lab::test
