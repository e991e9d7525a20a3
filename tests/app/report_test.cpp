// A frame as the page reads it: texts and names are told when they are new.
#include "app/report.h"

#include <doctest.h>

#include <string>
#include <vector>

#include "lesson/data/ready_data.h"
#include "lesson/text/digits.h"
#include "lesson/text/words.h"
#include "stage/stage.h"

namespace cosine_lab::test {
namespace {

const std::string kNothing = "(nothing)";

const void* memory_at(double address) {
  return reinterpret_cast<const void*>(  // NOLINT(performance-no-int-to-ptr)
      static_cast<std::uintptr_t>(address));
}

std::string text_at(double address) {
  return address == 0 ? kNothing : static_cast<const char*>(memory_at(address));
}

std::vector<std::string> texts_of(const ListReport& list) {
  const auto* addresses = static_cast<const double*>(memory_at(list.address));
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < static_cast<std::size_t>(list.count); ++i) {
    texts.push_back(text_at(addresses[i]));
  }
  return texts;
}

struct Reader {
  explicit Reader(Scene scene) : stage(std::move(scene)) { stage.set_canvas({900, 500, 900, 500}); }
  Report next() { return reports.of(stage.frame(time_ms += 16), stage.session()); }

  Stage stage;
  FrameReporter reports;
  double time_ms = 0;
};

std::vector<std::string> measures_of(const Report& report) {
  return {text_at(report.cosine.text), text_at(report.angle.text), text_at(report.dot.text),
          text_at(report.norm_first.text), text_at(report.norm_second.text)};
}

Scene pair_of(std::vector<double> a, std::vector<double> b) {
  Scene scene = materials();
  scene.vectors = {{"A", std::move(a)}, {"B", std::move(b)}};
  scene.compared = {0, 1};
  return scene;
}

// (3, 30) and (15, 4), worked out by hand.
TEST_CASE("the first frame tells every measure and name") {
  Reader reader(materials());
  const Report report = reader.next();
  CHECK(measures_of(report) == std::vector<std::string>{"0.353", "69.4°", "165", "30.15", "15.52"});
  CHECK(texts_of(report.vector_names) == std::vector<std::string>{"A", "B", "C", "D", "E"});
  CHECK(texts_of(report.dimension_names) == std::vector<std::string>{"mass", "volume"});
  CHECK(texts_of(report.units) == std::vector<std::string>{"kg", "L"});
  CHECK(report.labels.count > 0);
  CHECK(report.tips.count == 5);
}

TEST_CASE("a frame in which nothing changed tells nothing") {
  Reader reader(materials());
  reader.next();
  const Report report = reader.next();
  CHECK(report.changes == 0);
  CHECK(measures_of(report) == std::vector<std::string>(5, kNothing));
  CHECK(report.vector_names.count == 0);
  CHECK(report.labels.count == 0);
  CHECK(report.tips.count == 0);
  CHECK(report.cosine.value == doctest::Approx(0.35252788977396565));
}

TEST_CASE("what a move changes is told, and the rest is not") {
  Reader reader(materials());
  reader.next();
  reader.stage.apply(SetControl{"value.0.0", 4});
  const std::vector<std::string> told = measures_of(reader.next());
  CHECK(told == std::vector<std::string>{"0.383", "67.5°", "180", "30.27", kNothing});
}

TEST_CASE("another name is told as soon as the scene has it") {
  Reader reader(materials());
  reader.next();
  Scene other = materials();
  other.vectors[0].name = "Air";
  reader.stage.apply(ShowScene{other});
  const Report report = reader.next();
  CHECK(texts_of(report.vector_names).at(0) == "Air");
  CHECK(measures_of(report).at(0) == kNothing);
}

TEST_CASE("where there is no measure, the text says why") {
  Reader zero(pair_of({0, 0}, {1, 2}));
  const Report none = zero.next();
  CHECK(measures_of(none).at(0) == "undefined");
  CHECK(measures_of(none).at(1) == "undefined");
  CHECK(measures_of(none).at(3) == "0");
  Reader huge(pair_of({1e300, 0}, {1e300, 0}));
  const Report large = huge.next();
  CHECK(measures_of(large) ==
        std::vector<std::string>{"1.000", "0.0°", "too large", "1 × 10³⁰⁰", "1 × 10³⁰⁰"});
}

TEST_CASE("numbers are written as language and author want") {
  set_word("decimal", ",");
  set_number_manner({AngleUnit::radians, 2});
  Reader reader(materials());
  const Report report = reader.next();
  CHECK(measures_of(report) ==
        std::vector<std::string>{"0,35", "1,21\u202frad", "165", "30,15", "15,52"});
  CHECK(report.angle_unit == static_cast<double>(AngleUnit::radians));
  set_number_manner({});
  set_word("decimal", ".");
}

}  // namespace
}  // namespace cosine_lab::test
