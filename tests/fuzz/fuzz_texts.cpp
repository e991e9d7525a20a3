// Any text as a number, a table and a list of questions. Numbers are held against the C library's;
// what was read is written so that it is read again as the same.
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/check.h"
#include "fuzz/seeds.h"
#include "lesson/data/csv.h"
#include "lesson/data/table_text.h"
#include "lesson/figures/authored_text.h"
#include "lesson/text/number_text.h"

namespace {

using namespace cosine_lab;
using namespace cosine_lab::test;

// As strtod() takes it: trimmed, with an ASCII minus.
std::string in_ascii(std::string_view text) {
  std::string ascii(text);
  for (auto at = ascii.find("\u2212"); at != std::string::npos; at = ascii.find("\u2212")) {
    ascii.replace(at, 3, "-");
  }
  return ascii;
}

void check_number(std::string_view text) {
  const ParsedNumber number = parse_number(text);
  if (number.fault == NumberFault::none) {
    const std::string ascii = in_ascii(text);
    const char* begin = ascii.c_str();
    char* end = nullptr;
    check(std::strtod(begin, &end) == number.value, "a number has the C library's value");
    check(end != begin, "a number is one for the C library, too");
    check(parse_number(canonical_number(number.value)).value == number.value,
          "a canonical number is read back");
    check(parse_typed_number(typed_number(number.value)).value == number.value,
          "a number as it is typed is read back");
  }
  (void)parse_typed_number(text);
}

void check_table(std::string_view text) {
  const ReadTable read = read_table(text, {1, kMaxDimensions});
  if (!read.faults.empty()) {
    return;
  }
  const Table& table = read.table;
  check(table.vectors.size() >= kMinVectors && table.vectors.size() <= kMaxVectors,
        "a table has as many rows as a figure takes");
  const std::string written = write_table(table.dimensions, table.vectors);
  const ReadTable again = read_table(written, {1, kMaxDimensions});
  check(again.faults.empty() && again.table == table, "a table that was written is read back");
  check(!write_csv(table.dimensions, table.vectors).empty(), "a table makes a file");
}

void check_questions(std::string_view text) {
  for (const std::string_view one : authored_questions(text)) {
    AuthoredQuestion question;
    if (!read_authored(one, question)) {
      check(question.options.size() <= kMostOptions, "a question has at most eight options");
    }
  }
}

}  // namespace

std::vector<std::string> cosine_lab::test::seeds() {
  return {"12.5",
          "\u22121e300",
          "1,234.5",
          " 7,5 ",
          "name; a (kg); b [m]\nX; 1; 2\nY; -3; 4",
          "A\t1,5\t2\nB\t3\t4,5",
          "\"a \"\"b\"\"\",1,2\nc,3,1e300\nd,1e-300,4",
          "Which?|A|*B::yes|!{angle(A,B)};=0.5~0.1;@cosine(A,B)=0.5~0.05",
          "=pairs(cosine>0.9);Order\\||<A|<B",
          "\"\tmass (kg)\",\"  a]\"\n1,2\n3,4",
          "1.234,5;2\n3;4"};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_number(text);
  check_table(text);
  check_questions(text);
  return 0;
}
