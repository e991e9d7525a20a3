// A board as text: what the page reads.
#include <doctest.h>

#include <limits>
#include <string>

#include "lesson/board/board_text.h"
#include "lesson/boards.h"
#include "lesson/figures/controls.h"

namespace cosine_lab::test {
namespace {

std::string json(Block block) {
  Board board;
  board.title = "t";
  board.label = "l";
  board.body.push_back(std::move(block));
  const std::string text = write_board(board);
  constexpr std::string_view start =
      R"({"title":"t","label":"l","guide":[],"head":[],"views":[],"body":[)";
  constexpr std::string_view end = R"(],"foot":[],"settings":[]})";
  CHECK(text.starts_with(start));
  CHECK(text.ends_with(end));
  return text.substr(start.size(), text.size() - start.size() - end.size());
}

TEST_CASE("a sentence with gaps, numbers and marks") {
  CHECK(json(sentence(words("key", {in("a", marked(mark_of(2, 1), number(7.5, "kg"))),
                                    in("b", decimal(0.25, 3))}),
                      Tone::near)) ==
        R"({"kind":"sentence","tone":"near","lines":[{"words":"key","gaps":[)"
        "{\"number\":\"7.5\u202fkg\",\"in\":\"a\",\"mark\":[2,-1,1]},"
        R"({"number":"0.250","in":"b"}]}]})");
}

TEST_CASE("quotes, backslashes and control characters of a name are escaped") {
  CHECK(json(sentence(plain("a\"b\\c\n\u00e4"))) ==
        R"({"kind":"sentence","lines":[{"plain":"a\"b\\c\u000a)"
        "\u00e4"
        R"("}]})");
}

TEST_CASE("where there is no number, a dash stands") {
  CHECK(json(sentence(number(std::numeric_limits<double>::infinity()))) ==
        R"({"kind":"sentence","lines":[{"number":"—"}]})");
}

TEST_CASE("formulas nest") {
  CHECK(json(formula({fraction(plain("a"), root(power(plain("b"), number(2))))})) ==
        R"({"kind":"formula","lines":[{"fraction":[{"plain":"a"},)"
        R"({"root":[{"power":[{"plain":"b"},{"number":"2"}]}]}]}]})");
}

TEST_CASE("cells are headings, toned, shaded and pressed") {
  Cell cell;
  cell.content = plain("x");
  cell.tone = Tone::good;
  cell.press = {"id", 3};
  cell.pressed = true;
  cell.shade = 40;
  Cell heading;
  heading.content = plain("h");
  heading.heading = true;
  CHECK(
      json(table(plain("c"), {{heading}, {cell}})) ==
      R"({"kind":"table","lines":[{"plain":"c"}],"rows":[[{"content":{"plain":"h"},"heading":1}],)"
      R"([{"content":{"plain":"x"},"tone":"good","press":"id","value":3,"pressed":1,"shade":40}]]})");
}

TEST_CASE("a matrix says where Tab enters and what is said before a cell") {
  Cell cell;
  cell.content = plain("x");
  cell.press = {"id", 3};
  cell.spoken = row({plain("A:")});
  cell.entrance = true;
  cell.shade = -7;
  Block block = table(plain("c"), {{cell}});
  block.matrix = true;
  CHECK(json(block) ==
        R"({"kind":"table","lines":[{"plain":"c"}],"matrix":1,"rows":[[{"content":{"plain":"x"},)"
        R"("press":"id","value":3,"pressed":0,"spoken":{"row":[{"plain":"A:"}]},"entrance":1,)"
        R"("shade":-7}]]})");
}

TEST_CASE("controls carry all that an HTML control needs") {
  const Scene scene = figure_scene("ratio");
  CHECK(json(control_row(scene, {"first", "no such", "snap"})) ==
        R"({"kind":"controls","lines":[],"controls":[{"id":"first","kind":"choice","label":)"
        R"("first vector","value":2,"choices":["A","B","C","D","E"],"vectors":1},)"
        R"({"id":"snap","kind":"toggle","label":"Snap to lines and angles","value":1}]})");
}

TEST_CASE("a slider says its value with its unit, and a number as it is typed") {
  Control slider;
  slider.id = "s";
  slider.kind = ControlKind::slider;
  slider.value = 0.123456;
  slider.unit = "kg";
  Control typed;
  typed.id = "n";
  typed.kind = ControlKind::number;
  typed.value = -2.5e-7;
  Block block;
  block.kind = BlockKind::controls;
  block.controls = {slider, typed};
  const std::string text = json(block);
  CHECK(text.find("\"text\":\"0.123\u202fkg\"") != std::string::npos);
  CHECK(text.find("\"text\":\"-2.5e-7\"") != std::string::npos);
  slider.text = "half";
  block.controls = {slider};
  CHECK(json(block).find("\"text\":\"half\"") != std::string::npos);
}

}  // namespace
}  // namespace cosine_lab::test
