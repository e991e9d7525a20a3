// The figure `metric`: its numbers were worked out with 40 decimal digits, apart from this code.
#include "lesson/figures/metric/metric.h"

#include <doctest.h>

#include <limits>

#include "lesson/boards.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/metric/state.h"
#include "lesson/figures/placement.h"
#include "lesson/scenes.h"

namespace cosine_lab::test {
namespace {

constexpr std::size_t kA = 0, kB = 1, kC = 2, kD = 3, kE = 4;

Scene metric_scene(std::vector<Vector> vectors = {}) {
  Scene scene = figure_scene("metric");
  if (!vectors.empty()) {
    scene.vectors = std::move(vectors);
  }
  return scene;
}

Scene in_grams(Scene scene = metric_scene()) {
  REQUIRE(set_control(scene, "metric.unit", 1));
  return scene;
}

double value(const Scene& scene, Metric metric, std::size_t a, std::size_t b) {
  const Measure measure = metric_of(scene, metric, a, b);
  CHECK(measure.status == Status::ok);
  return measure.value;
}

std::string order(const Scene& scene, Metric metric) {
  std::string names;
  for (const RankedVector& one : neighbours(scene, metric)) {
    names += one.tied ? "=" : "";
    names += scene.vectors[one.vector].name;
  }
  return names;
}

std::string body_of(const Scene& scene) {
  std::string text;
  for (const Block& block : test::board_of(scene).body) {
    if (block.kind == BlockKind::sentence) {
      text += text_of(block.lines[0]) + "\n";
    }
  }
  return text;
}

bool says(const Scene& scene, const std::string& part) {
  const std::string text = body_of(scene);
  INFO(text);
  return text.find(part) != std::string::npos;
}

TEST_CASE("who is nearest to A depends on the measure") {
  const Scene scene = metric_scene();
  CHECK(order(scene, Metric::cosine) == "DCB=E");
  CHECK(order(scene, Metric::dot) == "DCBE");
  CHECK(order(scene, Metric::euclidean) == "CEBD");
  CHECK(order(scene, Metric::manhattan) == "CEBD");
  CHECK(order(scene, Metric::correlation) == "C=DB=E");
  CHECK(value(scene, Metric::dot, kA, kD) == 2272.5);
  CHECK(value(scene, Metric::euclidean, kA, kB) == doctest::Approx(28.635642).epsilon(1e-7));
  CHECK(value(scene, Metric::manhattan, kA, kE) == 32.5);
}

TEST_CASE("one sentence says why, with the numbers") {
  CHECK(head_of(metric_scene()) ==
        "By direction, D is nearest to A (cosine 1, C has 0.99994). By distance, C is: its tip is "
        "3 away, that of D 45.22.");
}

TEST_CASE("kg to g turns the cosine; both ways of scaling turn it back") {
  CHECK(measure_seen(metric_scene()).cosine.value == doctest::Approx(0.352527889774));
  Scene scene = in_grams();
  CHECK(measure_seen(scene).cosine.value == doctest::Approx(0.999952634729).epsilon(1e-12));
  CHECK(says(scene, "mass in g instead of kg"));
  CHECK(says(scene, "of A and B was 0.353 and is now 0.99995"));
  REQUIRE(set_control(scene, "metric.scaling", 1));
  CHECK(measure_seen(scene).cosine.value == doctest::Approx(0.551985209197).epsilon(1e-12));
  CHECK(says(scene, "mass: 4.389 kg; volume: 26.33 L"));
  REQUIRE(set_control(scene, "metric.scaling", 2));
  CHECK(measure_seen(scene).cosine.value == doctest::Approx(-0.931536855057).epsilon(1e-12));
  CHECK(says(scene, "mass: mean 7.2 kg, σ 4.389 kg; volume: mean 27.6 L, σ 26.33 L"));
  CHECK(says(scene, "of A and B is −0.932. As measured it is 0.353 in kg, but 0.99995 in g"));
  const double in_g = measure_seen(scene).cosine.value;
  REQUIRE(set_control(scene, "metric.unit", 0));
  CHECK(measure_seen(scene).cosine.value == in_g);
}

TEST_CASE("dividing by the spread leaves multiples multiples, to the last digit that is shown") {
  Scene scene = metric_scene();
  REQUIRE(set_control(scene, "metric.scaling", 1));
  CHECK(metric_of(scene, Metric::cosine, kA, kD).value == 1);
  CHECK(metric_of(scene, Metric::cosine, kB, kE).value == 1);
  scene.compared = {kB, kE};
  CHECK(measure_seen(scene).angle.value == 0);
  CHECK(metric_of(scene, Metric::cosine, kA, kC).value ==
        doctest::Approx(0.998868361299).epsilon(1e-12));
}

TEST_CASE("what was entered stays as it was entered") {
  const Scene before = metric_scene();
  Scene scene = in_grams(before);
  REQUIRE(set_control(scene, "metric.scaling", 2));
  CHECK(scene.vectors == before.vectors);
  CHECK(scene.dimensions == before.dimensions);
}

TEST_CASE("the tip is dragged in the numbers that are drawn") {
  Scene scene = in_grams();
  CHECK(tip_of(scene, kE) == Point{7500, 2});
  put_tip(scene, kE, {6000, 5});
  CHECK(scene.vectors[kE].components == std::vector<double>{6, 5});
  REQUIRE(set_control(scene, "metric.scaling", 2));
  const auto scales = state_of<MetricState>(scene).scales;
  put_tip(scene, kB, {1, -2});
  CHECK(tip_of(scene, kB)[0] == doctest::Approx(1));
  CHECK(tip_of(scene, kB)[1] == doctest::Approx(-2));
  CHECK(state_of<MetricState>(scene).scales == scales);
}

TEST_CASE("units and their thousandths") {
  CHECK(fine_unit("kg") == "g");
  CHECK(fine_unit("L") == "mL");
  CHECK(fine_unit("km/h") == "m/h");
  CHECK(fine_unit("kg/L") == "g/L");
  CHECK(fine_unit("k€") == "€");
  CHECK(fine_unit("year") == "10⁻³ year");
  CHECK(fine_unit("knot") == "10⁻³ knot");
  CHECK(fine_unit("") == "10⁻³");
  CHECK(seen_unit(in_grams(), 0) == "g");
  CHECK(seen_unit(in_grams(), 1) == "L");
}

TEST_CASE("zero vectors and constant ones are told of in words") {
  const Scene scene = metric_scene({{"O", {0, 0}}, {"P", {3, 3}}, {"Q", {1, 4}}});
  CHECK(metric_of(scene, Metric::cosine, 0, 1).status == Status::zero_vector);
  CHECK(metric_of(scene, Metric::correlation, 1, 2).status == Status::zero_vector);
  CHECK(says(scene, "O: every number is 0"));
  CHECK(says(scene, "P: all numbers are equal"));
  // 3^2 + 3^2 against 1^2 + 4^2.
  CHECK(head_of(scene) ==
        "Cosine similarity cannot say anything here: a zero vector has no direction. By distance, "
        "Q is nearest to O (4.123).");
}

TEST_CASE("in two dimensions correlation is 1, -1 or undefined, and the figure says so") {
  Random random(5);
  for (int i = 0; i < 500; ++i) {
    const Scene scene = metric_scene({{"U", {random.between(-9, 9), random.between(-9, 9)}},
                                      {"V", {random.between(-9, 9), random.between(-9, 9)}}});
    const auto& u = scene.vectors[0].components;
    const auto& v = scene.vectors[1].components;
    CHECK(value(scene, Metric::correlation, 0, 1) == ((u[0] > u[1]) == (v[0] > v[1]) ? 1 : -1));
  }
  CHECK(says(metric_scene(), "it is 1, −1 or"));
}

TEST_CASE("more dimensions are all counted, and the drawing says what it leaves out") {
  ParameterTexts text;
  text["figure"] = "metric";
  text["vectors"] = "A:1,2,3;B:3,2,1;C:2,4,7";
  const ReadScene read = read_scene(text);
  CHECK(read.errors.empty());
  CHECK(value(read.scene, Metric::correlation, 0, 1) == -1);
  // 5 / sqrt(2 * 114 / 9)
  CHECK(value(read.scene, Metric::correlation, 0, 2) == doctest::Approx(0.993399267799));
  CHECK(says(read.scene, "The drawing shows x and y alone. The table counts all 3 dimensions."));
  text["vectors"] = "A:1;B:2";
  CHECK(read_scene(text).errors.at(0).reason == "bad.uneven_plane");
}

TEST_CASE("a dimension without spread, and numbers at the edge of the doubles") {
  Scene flat = metric_scene({{"U", {2, 5}}, {"V", {8, 5}}});
  REQUIRE(set_control(flat, "metric.scaling", 2));
  CHECK(tip_of(flat, 0) == Point{-1, 0});
  CHECK(says(flat, "volume is the same for all"));
  constexpr double huge = std::numeric_limits<double>::max();
  for (const double mode : {0.0, 1.0, 2.0}) {
    Scene scene = in_grams(metric_scene({{"U", {huge, -5e-324}}, {"V", {-huge, 1e300}}}));
    REQUIRE(set_control(scene, "metric.scaling", mode));
    for (std::size_t v = 0; v < 2; ++v) {
      CHECK(std::isfinite(tip_of(scene, v)[0]));
      CHECK(std::isfinite(tip_of(scene, v)[1]));
    }
    CHECK_FALSE(head_of(scene).empty());
  }
}

TEST_CASE("controls take what they offer and nothing else") {
  Scene scene = metric_scene();
  for (const char* id : {"metric.unit", "metric.scaling"}) {
    CHECK_FALSE(set_control(scene, id, 3));
    CHECK_FALSE(set_control(scene, id, -1));
    CHECK_FALSE(set_control(scene, id, 0.5));
  }
  CHECK(scene == metric_scene());
}

TEST_CASE("the guided steps lead to grams, to scaled numbers, and back to kilograms") {
  ParameterTexts text;
  text["figure"] = "metric";
  text["steps"] = "on";
  Session session(read_scene(text).scene);
  session.apply(SetControl{"metric.unit", 1});
  CHECK(session.scene().guide.at == 1);
  session.apply(SetControl{"metric.scaling", 1});
  CHECK(session.scene().guide.at == 2);
  session.apply(SetControl{"metric.unit", 0});
  CHECK(session.scene().guide.at == 3);
  session.apply(Undo{});
  CHECK(session.scene().guide.at == 2);
  CHECK(state_of<MetricState>(session.scene()).fine == 0);
}

}  // namespace
}  // namespace cosine_lab::test
