// The figure `highdim`: random samples against what probability theory says of them.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "lesson/boards.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/highdim/random_pairs.h"
#include "lesson/figures/highdim/state.h"

namespace cosine_lab::test {
namespace {

// The largest distance between the sample's distribution and `share(c)`, the share at most c.
template <typename Share>
double kolmogorov(const RandomPairs& pairs, const Share& share) {
  double worst = 0;
  for (std::size_t i = 0; i < kRandomPairs; ++i) {
    const double step = 1.0 / kRandomPairs;
    const double expected = share(pairs.cosines[i]);
    const auto below = static_cast<double>(i);
    worst = std::max(
        {worst, std::abs(expected - below * step), std::abs(expected - (below + 1) * step)});
  }
  return worst;
}

Scene random_scene_of(std::size_t dimensions, bool positive = false) {
  Scene scene = figure_scene("highdim");
  state_of<HighdimState>(scene) = {dimensions, 1, positive};
  return scene;
}

std::vector<BadParameter> errors_of(ParameterTexts text) {
  text["figure"] = "highdim";
  return read_scene(text).errors;
}

}  // namespace

TEST_CASE("cosines have mean 0 and a standard deviation of one over the root of n") {
  for (const std::size_t n : {2U, 3U, 10U, 100U, 1000U}) {
    const double theory = 1 / std::sqrt(static_cast<double>(n));
    double mean = 0;
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
      const RandomPairs& pairs = random_pairs({n, seed, false});
      CHECK(pairs.cosines.size() == 1770);
      CHECK(std::ranges::is_sorted(pairs.cosines));
      // Different pairs are uncorrelated, so the mean of 1770 is that much closer to 0.
      CHECK(std::abs(pairs.mean) <= 5 * theory / std::sqrt(1770.0));
      CHECK(pairs.spread == doctest::Approx(theory).epsilon(0.1));
      mean += pairs.mean / 20;
    }
    CHECK(std::abs(mean) <= 4 * theory / std::sqrt(20 * 1770.0));
  }
}

TEST_CASE("the whole distribution is that of random directions") {
  // In a plane the angle is uniform, in space the cosine is (Archimedes).
  const auto in_plane = [](double c) { return 1 - std::acos(c) / std::numbers::pi; };
  const auto in_space = [](double c) { return (c + 1) / 2; };
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    CHECK(kolmogorov(random_pairs({2, seed, false}), in_plane) < 0.06);
    CHECK(kolmogorov(random_pairs({3, seed, false}), in_space) < 0.06);
    // A wrong law is told apart.
    CHECK(kolmogorov(random_pairs({2, seed, false}), in_space) > 0.08);
  }
}

TEST_CASE("the expected shares: closed forms, and 1 in all") {
  CHECK(expected_share(3, -0.2, 0.4) == doctest::Approx(0.3));
  CHECK(expected_share(2, 0.5, 1) == doctest::Approx(1.0 / 3));
  // For 4 dimensions: (t - sin t cos t) / pi between the angles.
  const double t = std::acos(0.3);
  CHECK(expected_share(4, 0.3, 1) ==
        doctest::Approx((t - std::sin(t) * std::cos(t)) / std::numbers::pi));
  for (const std::size_t n : {2U, 3U, 5U, 64U, 1000U}) {
    double sum = 0;
    for (int bin = 0; bin < 50; ++bin) {
      sum += expected_share(n, -1 + bin * 0.04, -1 + (bin + 1) * 0.04);
    }
    CHECK(sum == doctest::Approx(1).epsilon(1e-6));
  }
}

TEST_CASE("positive numbers: every cosine comes near 2 over pi") {
  for (std::uint32_t seed = 0; seed < 5; ++seed) {
    const RandomPairs& pairs = random_pairs({1000, seed, true});
    CHECK(pairs.mean == doctest::Approx(2 / std::numbers::pi).epsilon(0.02));
    CHECK(pairs.cosines.front() > 0.5);
  }
}

TEST_CASE("half of the angles lie between the quartiles") {
  const RandomPairs& pairs = random_pairs({10, 1, false});
  const auto between = std::ranges::count_if(pairs.cosines, [&](double c) {
    const double angle = std::acos(c);
    return angle >= pairs.low_angle && angle <= pairs.high_angle;
  });
  CHECK(static_cast<double>(between) / kRandomPairs == doctest::Approx(0.5).epsilon(0.01));
}

TEST_CASE("the same state has the same sample, another seed another one") {
  const std::vector<double> first = random_pairs({7, 3, false}).cosines;
  for (std::uint32_t seed = 10; seed < 30; ++seed) {
    CHECK(random_pairs({7, seed, false}).cosines != first);
  }
  CHECK(random_pairs({7, 3, false}).cosines == first);
}

TEST_CASE("the slider goes from 2 to 1000 by factors, and keeps what an author gave") {
  Scene scene = random_scene_of(100);
  REQUIRE(set_control(scene, "highdim.slide", 0));
  CHECK(state_of<HighdimState>(scene).dimensions == 2);
  REQUIRE(set_control(scene, "highdim.slide", 60));
  CHECK(state_of<HighdimState>(scene).dimensions == 1000);
  // 2 * 500^(30/60) = 44.7
  REQUIRE(set_control(scene, "highdim.slide", 30));
  CHECK(state_of<HighdimState>(scene).dimensions == 45);
  state_of<HighdimState>(scene).dimensions = 100;
  const auto list = controls(scene);
  const auto slide = std::ranges::find(list, "highdim.slide", &Control::id);
  REQUIRE(slide != list.end());
  CHECK(slide->text == "100");
  REQUIRE(set_control(scene, "highdim.slide", slide->value));
  CHECK(state_of<HighdimState>(scene).dimensions == 100);
  CHECK(list.size() == 3);
}

TEST_CASE("wrong values change nothing") {
  Scene scene = random_scene_of(100);
  const Scene before = scene;
  CHECK_FALSE(set_control(scene, "highdim.dimensions", 1));
  CHECK_FALSE(set_control(scene, "highdim.dimensions", 1001));
  CHECK_FALSE(set_control(scene, "highdim.dimensions", 2.5));
  CHECK_FALSE(set_control(scene, "highdim.kind", 2));
  CHECK_FALSE(set_control(scene, "highdim.again", 1e6));
  CHECK_FALSE(set_control(scene, "first", 1e300));
  CHECK(scene == before);
}

TEST_CASE("parameters: dimensions and seed, and none of vectors") {
  ParameterTexts text;
  text["figure"] = "highdim";
  text["dimensions"] = "300";
  text["seed"] = "9";
  const ReadScene read = read_scene(text);
  CHECK(read.errors.empty());
  CHECK(state_of<HighdimState>(read.scene) == HighdimState{300, 9, false});
  for (const char* bad : {"1", "1001", "2.5", "many", "-3", "1e9"}) {
    CAPTURE(bad);
    ParameterTexts wrong;
    wrong["dimensions"] = bad;
    REQUIRE(errors_of(wrong).size() == 1);
    CHECK(errors_of(wrong)[0].reason == "bad.whole");
  }
  ParameterTexts wrong;
  wrong["seed"] = "-1";
  CHECK(errors_of(wrong)[0].reason == "bad.whole");
  ParameterTexts vectors;
  vectors["vectors"] = "A:1,2;B:3,4";
  vectors["compare"] = "A,B";
  REQUIRE(errors_of(vectors).size() == 2);
  CHECK(errors_of(vectors)[0].reason == "bad.other_figure");
}

TEST_CASE("what the board says follows the sample") {
  const Scene scene = random_scene_of(1000);
  const RandomPairs& pairs = random_pairs(state_of<HighdimState>(scene));
  CHECK(
      head_of(scene).starts_with("With 1000 dimensions, half of the pairs have an angle between "
                                 "88."));
  CHECK(pairs.high_angle * 180 / std::numbers::pi < 91.5);
  Scene positive = random_scene_of(1000, true);
  const Board board = test::board_of(positive);
  CHECK(text_of(board.body[1].lines[0]).find("not around 0") != std::string::npos);
  CHECK(board.body[2].rows.size() == 5);
  CHECK(board.body[2].rows[0].size() == 4);
  CHECK(test::board_of(scene).body[2].rows[0].size() == 5);
  CHECK(test::board_of(scene).body[2].rows[4][0].pressed);
}

TEST_CASE("the steps can be done, one after the other, and undone") {
  ParameterTexts text;
  text["figure"] = "highdim";
  text["steps"] = "on";
  Session session(read_scene(text).scene);
  session.apply(SetControl{"highdim.dimensions", 10});
  CHECK(session.scene().guide.at == 1);
  session.apply(SetControl{"highdim.slide", 60});
  CHECK(session.scene().guide.at == 2);
  session.apply(SetControl{"highdim.kind", 1});
  CHECK(session.scene().guide.at == 3);
  session.apply(Undo{});
  CHECK(session.scene().guide.at == 2);
  CHECK_FALSE(state_of<HighdimState>(session.scene()).positive);
}

}  // namespace cosine_lab::test
