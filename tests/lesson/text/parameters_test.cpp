// The table of parameters, and what it finds wrong.
#include "lesson/text/parameters.h"

#include <doctest.h>

#include <string>
#include <vector>

#include "lesson/data/table_text.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/shown_data.h"
#include "lesson/link/scene_text.h"
#include "lesson/text/digits.h"

namespace cosine_lab::test {
namespace {

std::optional<BadParameter> fault(std::string_view name, std::string_view value,
                                  std::string_view figure = "cosine") {
  return fault_of(*parameter(name), value, figure);
}

// "cosine, dimension, ratio", as the table lists them.
std::string names_of_figures() {
  std::string names;
  for (const FigureEntry* figure : figures()) {
    names += names.empty() ? "" : ", ";
    names += figure->name;
  }
  return names;
}

TEST_CASE("every figure and data set has its name in the table") {
  CHECK(parameter("figure")->choices == names_of_figures());
  CHECK(parameter("data")->choices == "materials, boats, people");
  CHECK(ready_data("materials") == DataKind::materials);
  CHECK(ready_data("boats") == DataKind::boats);
  CHECK(ready_data("people") == DataKind::people);
  // What stands there beside the ready ones is the reader's and the author's.
  CHECK(static_cast<int>(DataKind::readers) == 3);
}

TEST_CASE("who takes vectors and who has data stands in the table as in the figures") {
  for (const std::string_view name :
       {"cosine", "dimension", "ratio", "pairs", "metric", "embedding", "highdim", "tokens"}) {
    const FigureEntry& figure = figure_entry(*figure_kind(name));
    CAPTURE(name);
    CHECK(fault("vectors", "A:1,2;B:3,4", name).has_value() != figure.has_vectors);
    CHECK(fault("data", "boats", name).has_value() != figure.has_data);
    CHECK(fault("claims", "A=B", name).has_value() != figure.has_claims);
  }
}

TEST_CASE("a wrong value is named with what would be right") {
  CHECK(fault("angle", "degree")->known == "degrees, radians");
  CHECK(fault("angle", "degree")->reason == "bad.choice");
  CHECK(fault("snap", "yes")->known == "on, off");
  CHECK(fault("digits", "2.5")->known == "0 to 12");
  CHECK(fault("digits", "13")->reason == "bad.whole");
  CHECK(fault("digits", "1e309")->reason == "bad.whole");
  CHECK(fault("exercise", "on")->known == "pairs");
  CHECK(fault("exercise", "on")->reason == "bad.other_figure");
  CHECK_FALSE(fault("digits", "12"));
  CHECK_FALSE(fault("digits", ""));
}

TEST_CASE("angles are told in the author's unit, with the author's decimals") {
  constexpr double right = 1.5707963267948966;
  CHECK(shown_angle(right).value == 90);
  set_number_manner({AngleUnit::radians, std::nullopt});
  CHECK(shown_angle(right).unit == "rad");
  CHECK(shown_angle(right).decimals == 3);
  CHECK(shown_angle(1.5707).decimals == 5);
  set_number_manner({AngleUnit::degrees, 2});
  CHECK(shown_angle(1).decimals == 2);
  CHECK(cosine_decimals(0.99999) == 2);
  set_number_manner({});
  CHECK(cosine_decimals(0.99994) == 5);
}

}  // namespace
}  // namespace cosine_lab::test
