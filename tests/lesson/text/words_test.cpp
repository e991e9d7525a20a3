// The catalogue of words.
#include "lesson/text/words.h"

#include <doctest.h>

#include "lesson/data/ready_data.h"
#include "lesson/data/table_text.h"
#include "lesson/scene/scene.h"
#include "lesson/text/number_text.h"

namespace cosine_lab::test {
namespace {

TEST_CASE("English is built in") {
  CHECK(word("angle") == "angle");
  CHECK(word("snap") == "Snap to lines and angles");
  CHECK(word("mode.lock_direction") == "length");
}

TEST_CASE("letters beyond ASCII arrive whole") {
  CHECK(word("loading") == "Loading the figure\xE2\x80\xA6");
}

TEST_CASE("a key without a word stands for itself") {
  CHECK(word("no.such.key") == "no.such.key");
  CHECK(word("").empty());
}

TEST_CASE("a word is replaced, and a new one added") {
  const std::string before(word("grid"));
  set_word("grid", "Gitter");
  CHECK(word("grid") == "Gitter");
  set_word("grid", before);
  CHECK(word("grid") == before);
  set_word("test.only", "\xD8\xB4\xD8\xA8\xD9\x83\xD8\xA9");
  CHECK(word("test.only") == "\xD8\xB4\xD8\xA8\xD9\x83\xD8\xA9");
}

TEST_CASE("names of the ready data are English, or what the page's language has for them") {
  CHECK(ready_name("mass") == "mass");
  set_word("name.mass", "Masse");
  CHECK(ready_name("mass") == "Masse");
  CHECK(materials().dimensions[0].name == "Masse");
  set_word("name.mass", "mass");
}

TEST_CASE("numbers have the decimal sign of the language") {
  set_word("decimal", ",");
  CHECK(format_number(7.5, 4) == "7,5");
  CHECK(format_number(30, 4) == "30");
  CHECK(format_number(1.25e-7, 3) == "1,25 × 10⁻⁷");
  CHECK(format_fixed(-0.3525, 3) == "\u22120,352");
  CHECK(canonical_number(7.5) == "7.5");
  CHECK(parse_typed_number("7,5").value == 7.5);
  CHECK(parse_typed_number("7.5").value == 7.5);
  CHECK(parse_typed_number("1,2,3").fault == NumberFault::not_a_number);
  CHECK(parse_number("7,5").fault == NumberFault::not_a_number);
  set_word("decimal", ".");
  CHECK(format_number(7.5, 4) == "7.5");
  CHECK(parse_typed_number("1,234").fault == NumberFault::not_a_number);
}

TEST_CASE("a table is written and read with the decimal sign of the language") {
  set_word("decimal", ",");
  const Scene scene = materials();
  std::string text = write_table(scene.dimensions, scene.vectors);
  CHECK(text.find("D; 7,5; 75") != std::string::npos);
  CHECK(read_table(text, {}).table == Table{scene.dimensions, scene.vectors});
  const auto first = [](const char* rows) {
    return read_table(rows, {}).table.vectors.at(0).components.at(0);
  };
  CHECK(first("A; 3,456; 30\nD; 7,5; 75") == 3.456);
  // A reader who changes one number of what was written.
  CHECK(read_table(text.replace(text.find("A; 3"), 4, "A; 3,456"), {})
            .table.vectors.at(0)
            .components.at(0) == 3.456);
  set_word("decimal", ".");
  CHECK(first("A; 3,456; 30\nD; 7.5; 75") == 3456);
}

}  // namespace
}  // namespace cosine_lab::test
