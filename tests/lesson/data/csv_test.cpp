// The file for spreadsheets, read as spreadsheets of several countries read it.
#include "lesson/data/csv.h"

#include <doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lesson/random.h"
#include "lesson/text/number_text.h"

namespace cosine_lab::test {
namespace {

// Cells as a spreadsheet finds them: quotation marks count only where a cell begins with them.
std::vector<std::string> cells_of(std::string_view text, char separator) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string& cell = cells.back();
    if (quoted && text[i] == '"') {
      const bool doubled = i + 1 < text.size() && text[i + 1] == '"';
      quoted = doubled;
      i += doubled ? 1 : 0;
      if (doubled) {
        cell += '"';
      }
    } else if (!quoted && text[i] == '"' && cell.empty()) {
      quoted = true;
    } else if (!quoted && (text[i] == separator || text[i] == '\r' || text[i] == '\n')) {
      cells.emplace_back();
    } else {
      cell += text[i];
    }
  }
  return cells;
}

bool is_formula(const std::string& cell) {
  const auto first = cell.find_first_not_of(' ');
  const bool signs = first != std::string::npos &&
                     std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
  return signs && parse_number(cell).fault != NumberFault::none;
}

void check_no_formula(const std::string& name) {
  CAPTURE(name);
  const std::string text =
      write_csv({{name, "kg"}, {"mass", name}}, {{name, {-1e-7, 1}}, {"B", {2, -3}}});
  for (const char separator : {',', ';', '\t', '|'}) {
    CAPTURE(separator);
    const std::vector<std::string> cells = cells_of(text, separator);
    CHECK(cells.size() >= 3);
    for (const std::string& cell : cells) {
      CAPTURE(cell);
      CHECK_FALSE(is_formula(cell));
    }
  }
}

TEST_CASE("a spreadsheet reads the numbers back, and takes no name for a formula") {
  const std::vector<Dimension> dimensions{{"mass", "kg"}, {"a,b", ""}};
  const std::vector<Vector> vectors{{"A \"x\"", {3, 0.1}}, {"=1+1", {-1e-7, 1e300}}};
  CHECK(write_csv(dimensions, vectors) ==
        "name,mass (kg),\"a,b\"\r\n\"A \"\"x\"\"\",3,0.1\r\n\"'=1+1\",-1e-7,1e300\r\n");
}

TEST_CASE("no name is a formula, whichever sign separates the cells") {
  for (const char* name : {"=1+1", "x;=1+1", "x;=1+1;y", "a\t=A1", "\";=1+1;\"", "x; =1+1",
                           "a|@sum(1)", "x,-A1", "\t=1", " =1+1", "x\n=1", "'=1", ";\"=1"}) {
    check_no_formula(name);
  }
}

TEST_CASE("no random name is a formula") {
  constexpr std::string_view letters = "=+-@;,|\t\r\n\"' a1";
  Random random(33);
  for (int round = 0; round < 3000; ++round) {
    std::string name;
    const std::size_t length = 1 + random.below(9);
    for (std::size_t i = 0; i < length; ++i) {
      name += letters[random.below(letters.size())];
    }
    check_no_formula(name);
  }
}

}  // namespace
}  // namespace cosine_lab::test
