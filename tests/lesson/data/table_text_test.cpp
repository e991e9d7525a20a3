// Tables as spreadsheets give them: what is read, and what is said of what cannot be.
#include "lesson/data/table_text.h"

#include <doctest.h>

#include <array>
#include <cmath>
#include <string>

#include "lesson/figures/shown_data.h"
#include "lesson/random.h"
#include "lesson/text/words.h"

namespace cosine_lab::test {
namespace {

constexpr TableBounds kPlane{2, 2};
constexpr TableBounds kMany{1, 12};

Table good(std::string_view text, const TableBounds& bounds = kPlane) {
  INFO(std::string(text));
  const ReadTable read = read_table(text, bounds);
  CHECK(read.faults.empty());
  return read.table;
}

// "not_a_number 3,2; missing 4,3"
std::string faults(std::string_view text, const TableBounds& bounds = kPlane) {
  std::string list;
  for (const TableFault& fault : read_table(text, bounds).faults) {
    CHECK(word(fault.reason) != fault.reason);
    list += list.empty() ? "" : "; ";
    list += std::string(fault.reason).substr(std::string_view("table.").size());
    list += " " + std::to_string(fault.row) + "," + std::to_string(fault.column);
  }
  return list;
}

const Table kMaterials{{{"mass", "kg"}, {"volume", "L"}}, {{"A", {3, 30}}, {"B", {7.5, 4}}}};

TEST_CASE("tabs, semicolons and commas") {
  CHECK(good("name\tmass (kg)\tvolume (L)\nA\t3\t30\nB\t7.5\t4\n") == kMaterials);
  CHECK(good("name;mass (kg);volume (L)\nA;3;30\nB;7,5;4") == kMaterials);
  CHECK(good("name,mass [kg],volume [L]\nA,3,30\nB,7.5,4") == kMaterials);
}

TEST_CASE("rows may be separated each in its own way") {
  CHECK(good("Name; mass (kg); volume (L)\r\nA\t3\t30\r\nB, 7.5, 4\r\n") == kMaterials);
}

TEST_CASE("without a heading the dimensions are x and y; without names the vectors A and B") {
  const Table expected{{{"x", ""}, {"y", ""}}, {{"A", {3, 30}}, {"B", {7.5, 4}}}};
  CHECK(good("A\t3\t30\nB\t7.5\t4") == expected);
  CHECK(good("3\t30\n7.5\t4") == expected);
  CHECK(good("\t3\t30\n\t7.5\t4") == expected);
}

TEST_CASE("a heading without a word over the names") {
  CHECK(good("\tmass (kg)\tvolume (L)\nA\t3\t30\nB\t7.5\t4") == kMaterials);
  CHECK(good("mass (kg)\tvolume (L)\n3\t30\n7.5\t4") == kMaterials);
  CHECK(good("material;mass (kg);volume (L)\nA;3;30\nB;7.5;4") == kMaterials);
}

TEST_CASE("numbers as names, where a column too many tells") {
  CHECK(good("1;3;30\n2;7.5;4").vectors[1].name == "2");
  CHECK(good("name;3;30\n2;7.5;4\n3;1;1", kMany).vectors[0].name == "2");
  // Where a figure takes any number of columns, numbers are numbers.
  CHECK(good("1;3;30\n2;7.5;4", kMany).vectors[1] == Vector{"B", {2, 7.5, 4}});
}

TEST_CASE("one column, and twelve") {
  CHECK(good("A; 3\nB; 4", kMany).vectors[1] == Vector{"B", {4}});
  CHECK(good("height\n3\n4", kMany).dimensions == std::vector<Dimension>{{"height", ""}});
  const Table twelve = good("P;1;2;3;4;5;6;7;8;9;10;11;12\nQ;1;2;3;4;5;6;7;8;9;10;11;-12", kMany);
  CHECK(twelve.dimensions[11].name == "x12");
  CHECK(twelve.vectors[1].components[11] == -12);
}

TEST_CASE("blank rows, blank columns at the right, a byte order mark and old line ends") {
  CHECK(
      good(
          "\xEF\xBB\xBFname\tmass (kg)\tvolume (L)\t\t\r\rA\t3\t30\t\t\r\t\t\t\t\rB\t7.5\t4\t\t") ==
      kMaterials);
}

TEST_CASE("quotation marks as spreadsheets write them") {
  const Table table = good("\"a \"\"b\"\"\"\t1\t2\n\"c\td;\ne\"\t\"3\"\t4\n5\" pipe\t5\t6");
  CHECK(table.vectors ==
        std::vector<Vector>{{"a \"b\"", {1, 2}}, {"c\td;\ne", {3, 4}}, {"5\" pipe", {5, 6}}});
  CHECK(good("x,\"1,5\",\"2,25\"\ny,\"1\",\"2\"").vectors[0].components ==
        std::vector<double>{1.5, 2.25});
}

double number(std::string_view cell, std::string_view other = "1") {
  const std::string text = "A\t" + std::string(cell) + "\t1\nB\t" + std::string(other) + "\t1";
  return good(text).vectors[0].components[0];
}

TEST_CASE("a decimal comma, a decimal point, and thousands") {
  CHECK(number("7,5") == 7.5);
  CHECK(number("-0,125") == -0.125);
  CHECK(number("1.234,5") == 1234.5);
  CHECK(number("1,234.5") == 1234.5);
  CHECK(number("1.234.567") == 1234567);
  CHECK(number("1,234,567.25") == 1234567.25);
  CHECK(number("1 234,5") == 1234.5);
  CHECK(number("1\xC2\xA0"
               "234\xE2\x80\xAF"
               "567") == 1234567);
  CHECK(number("1'234.5") == 1234.5);
  CHECK(number("\xE2\x88\x92"
               "3,5e2") == -350);
  CHECK(number(".5") == 0.5);
  CHECK(number("+5") == 5);
}

TEST_CASE("one table has one decimal sign") {
  // By itself the sign is a decimal one; beside a number that can only be read one way it is not.
  CHECK(number("1.234") == 1.234);
  CHECK(number("1,234") == 1.234);
  CHECK(number("1.234", "7,5") == 1234);
  CHECK(number("1,234", "7.5") == 1234);
  CHECK(number("0.125", "7,5") == 0.125);
  CHECK(number("7.5", "7,5") == 7.5);
  CHECK(read_table("A\t1.234\t7,5\nB\t1\t1", kPlane).decimal_comma);
  CHECK_FALSE(read_table("A\t1.234\t7.5\nB\t1\t1", kPlane).decimal_comma);
}

TEST_CASE("what is no number is named by row and column") {
  const ReadTable read =
      read_table("name\tmass\tvolume\nA\t3\t30\nB\t15\tabc\nC\t\t1e999\n", kPlane);
  REQUIRE(read.faults.size() == 3);
  CHECK(read.faults[0].reason == std::string_view("table.not_a_number"));
  CHECK(read.faults[0].row == 3);
  CHECK(read.faults[0].column == 3);
  CHECK(read.faults[0].heading == "volume");
  CHECK(read.faults[0].piece == "abc");
  CHECK(read.faults[1].reason == std::string_view("table.missing"));
  CHECK(read.faults[1].heading == "mass");
  CHECK(read.faults[2].reason == std::string_view("table.too_large"));
  CHECK(faults("A;1;2\nB;3 kg;4") == "not_a_number 2,2");
  for (const char* cell :
       {"1,2,3", "1.2,3.4", "12 34", "1e", "--1", "0x10", "nan", "1,", ",", "5 %"}) {
    INFO(cell);
    const std::string text = "A\t" + std::string(cell) + "\t2\nB\t3\t4";
    CHECK(faults(text) == (std::string_view(cell) == "1," ? "" : "not_a_number 1,2"));
  }
}

TEST_CASE("rows that are too short or too long") {
  CHECK(faults("A;1;2\nB;3\n\nC;5;6") == "missing 2,3");
  CHECK(faults("A;1;2\nB;3;4;5\n\nC;5;6") == "long_row 2,0");
  CHECK(faults("A,1,2\nB,3,5,4\nC,5,6") == "long_row.comma 2,0");
  CHECK(faults("A\nB;1;2\nC;1;2") == "missing 1,2; missing 1,3");
}

TEST_CASE("too few and too many rows") {
  CHECK(faults("") == "empty 0,0");
  CHECK(faults(" \n\t\n") == "empty 0,0");
  CHECK(faults("name;x;y") == "empty 0,0");
  CHECK(faults("A;1;2") == "one_row 0,0");
  CHECK(faults("name;x;y\nA;1;2") == "one_row 0,0");
  std::string text;
  for (int i = 0; i < 200; ++i) {
    text += "v" + std::to_string(i) + ";1;2\n";
  }
  CHECK(good(text).vectors.size() == 200);
  const ReadTable read = read_table(text + "w;1;2\n", kPlane);
  REQUIRE(read.faults.size() == 1);
  CHECK(read.faults[0].reason == std::string_view("table.many_rows"));
  CHECK(read.faults[0].count == 201);
}

TEST_CASE("too few and too many columns") {
  CHECK(faults("A;1\nB;2") == "few_columns 0,0");
  CHECK(faults("A\nB") == "few_columns 0,0");
  CHECK(faults("A;1;2;3\nB;4;5;6") == "many_columns 0,0");
  CHECK(faults("A,1,5,2,5\nB,4,5,6,5") == "many_columns.comma 0,0");
  CHECK(faults("P;1;2;3;4;5;6;7;8;9;10;11;12;13\nQ;1;2;3;4;5;6;7;8;9;10;11;12;13", kMany) ==
        "many_columns 0,0");
}

TEST_CASE("names that are missing, taken or too long") {
  const ReadTable read = read_table("A;1;2\n\nB;3;4\nA;5;6", kPlane);
  REQUIRE(read.faults.size() == 1);
  CHECK(read.faults[0].reason == std::string_view("table.name_taken"));
  CHECK(read.faults[0].row == 4);
  CHECK(read.faults[0].count == 1);
  CHECK(faults("A;1;2\n;3;4") == "no_name 2,0");
  std::string name;
  for (int i = 0; i < 80; ++i) {
    name += "\xD9\x85";
  }
  CHECK(good(name + ";1;2\nB;3;4").vectors[0].name == name);
  CHECK(faults(name + "x;1;2\nB;3;4") == "long_name 1,0");
  CHECK(faults("name;mass;mass\nA;1;2\nB;3;4") == "heading_taken 1,3");
  CHECK(faults("name;mass;" + name + "x\nA;1;2\nB;3;4") == "long_heading 1,3");
}

TEST_CASE("a quotation mark that never closes") {
  CHECK(faults("A;1;2\n\"B;3;4\nC;5;6") == "open_quote 2,0");
}

TEST_CASE("several errors come from the top to the bottom") {
  CHECK(faults("A;x;2\nB;3;\nA;5;6;7\n;8;9") ==
        "not_a_number 1,2; missing 2,3; name_taken 3,0; long_row 3,0; no_name 4,0");
}

std::string random_name(Random& random) {
  constexpr auto kSigns = std::to_array<std::string_view>(
      {"a",        "B", "7", "\"", ";", ",",  "\t", "\n", "\r", "(",        ")",
       "[",        "]", ".", "-",  "+", " x", "'",  "e",  "=",  "\xD9\x85", "\xF0\x9F\x8D\x8E",
       "\xC2\xA0y"});
  constexpr auto kStarts =
      std::to_array<std::string_view>({"n", "n", "n", "(", "\t", "  ", "\xC2\xA0", "\n"});
  std::string name(kStarts[random.below(kStarts.size())]);
  for (std::size_t i = random.below(8); i > 0; --i) {
    name += kSigns[random.below(kSigns.size())];
  }
  return name + std::to_string(random.below(10));
}

Table random_table(Random& random) {
  Table table;
  const std::size_t columns = 1 + random.below(12);
  for (std::size_t d = 0; d < columns; ++d) {
    const std::string unit = random.chance(0.5) ? "" : (random.chance(0.5) ? "m(s)" : "kg");
    // Blanks between a name and its unit separate the two.
    constexpr auto kEnds = std::to_array<std::string_view>({"", "", "]", ")", "\"", " ", "\t"});
    const std::string end(unit.empty() ? kEnds[random.below(kEnds.size())] : "");
    table.dimensions.push_back({random_name(random) + "d" + std::to_string(d) + end, unit});
  }
  for (std::size_t v = 0; v < 2 + random.below(6); ++v) {
    Vector vector{random_name(random) + "v" + std::to_string(v), {}};
    for (std::size_t d = 0; d < columns; ++d) {
      vector.components.push_back(random.chance(0.5) ? random.finite()
                                                     : std::round(random.between(-2e4, 2e4)) / 8);
    }
    table.vectors.push_back(std::move(vector));
  }
  return table;
}

TEST_CASE("what is written is read back exactly, whatever is in the names") {
  Random random(41);
  for (int i = 0; i < 3000; ++i) {
    const Table table = random_table(random);
    const std::string text = write_table(table.dimensions, table.vectors);
    INFO(text);
    const ReadTable read = read_table(text, kMany);
    CHECK(read.faults.empty());
    CHECK(read.table == table);
  }
}

TEST_CASE("blanks that quotation marks keep belong to a column's name, with its unit or without") {
  for (const std::string_view name : {"\tmass", "  mass]", "\t (mass)", "mass\t"}) {
    for (const std::string_view unit : {"", "kg"}) {
      if (!unit.empty() && name.back() == '\t') {
        continue;
      }
      const std::vector<Dimension> dimensions{{std::string(name), std::string(unit)}, {"y", ""}};
      const std::string text = write_table(dimensions, {{"A", {1, 2}}, {"B", {3, 4}}});
      INFO(text);
      CHECK(good(text).dimensions == dimensions);
    }
  }
  CHECK(good("name,\"\tmass (kg)\",y\nA,1,2\nB,3,4").dimensions[0] == Dimension{"\tmass", "kg"});
}

TEST_CASE("no text does harm") {
  constexpr auto kPieces = std::to_array<std::string_view>(
      {"A", "1", "2.5", ",", ";", "\t", "\n", "\r\n", "\"", " ", "\xC2", "\xE2\x80\xAF", "e", "-",
       "name", "(", ")", "=", "'"});
  Random random(43);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t n = random.below(40); n > 0; --n) {
      text += random.chance(0.9) ? std::string(kPieces[random.below(kPieces.size())])
                                 : std::string(1, static_cast<char>(random.below(256)));
    }
    const ReadTable read = read_table(text, random.chance(0.5) ? kPlane : kMany);
    if (read.faults.empty()) {
      CHECK(read.table.vectors.size() >= kMinVectors);
      for (const Vector& vector : read.table.vectors) {
        CHECK(vector.components.size() == read.table.dimensions.size());
      }
    }
  }
}

}  // namespace
}  // namespace cosine_lab::test
