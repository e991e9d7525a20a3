// "X = k Y": every verdict here was worked out by hand from the materials' table.
#include "lesson/figures/claim.h"

#include <doctest.h>

#include <limits>

#include "lesson/boards.h"
#include "lesson/data/ready_data.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/ratio/ratio.h"
#include "lesson/figures/ratio/state.h"
#include "lesson/scenes.h"

namespace cosine_lab::test {
namespace {

constexpr std::size_t kA = 0;
constexpr std::size_t kB = 1;
constexpr std::size_t kC = 2;
constexpr std::size_t kD = 3;
constexpr std::size_t kE = 4;

TEST_CASE("the lesson's table") {
  const Scene scene = materials();
  CHECK(check_claim(scene, {kC, kA, 1}).verdict == Verdict::near);
  CHECK(check_claim(scene, {kD, kA, 2.5}).verdict == Verdict::exact);
  CHECK(check_claim(scene, {kE, kA, 2.5}).verdict == Verdict::only_some);
  CHECK(check_claim(scene, {kC, kB, 0.2}).verdict == Verdict::only_some);
  CHECK(check_claim(scene, {kD, kB, 0.5}).verdict == Verdict::only_some);
  CHECK(check_claim(scene, {kE, kB, 0.5}).verdict == Verdict::exact);
}

TEST_CASE("how nearly: C has 27 of A's 30 L, nine tenths") {
  const ClaimCheck check = check_claim(materials(), {kC, kA, 1});
  CHECK(check.worst == 1);
  CHECK(check.dimensions[0].fit == Fit::exact);
  CHECK(check.dimensions[1].fit == Fit::near);
  CHECK(*check.dimensions[1].share == doctest::Approx(0.9).epsilon(1e-15));
}

TEST_CASE("a fifth off is near, more is not, on either side") {
  for (const auto& [y, fit] :
       {std::pair{8.0, Fit::near}, {12.0, Fit::near}, {7.9, Fit::off}, {12.1, Fit::off}}) {
    const ClaimCheck check = check_claim(pair_scene({10, y}, {10, 10}), {0, 1, 1});
    CHECK(check.dimensions[1].fit == fit);
  }
}

TEST_CASE("rounding is no difference: 0.1 + 0.2 is three times 0.1") {
  const ClaimCheck check = check_claim(pair_scene({0.1 + 0.2, 3}, {0.1, 1}), {0, 1, 3});
  CHECK(check.verdict == Verdict::exact);
}

TEST_CASE("negative factors are factors") {
  CHECK(check_claim(pair_scene({-6, -2}, {3, 1}), {0, 1, -2}).verdict == Verdict::exact);
  CHECK(check_claim(pair_scene({-6, 2}, {3, 1}), {0, 1, -2}).verdict == Verdict::only_some);
}

TEST_CASE("zeros: 0 is any multiple of 0, and nothing else is") {
  CHECK(check_claim(pair_scene({0, 4}, {0, 2}), {0, 1, 2}).verdict == Verdict::exact);
  const ClaimCheck check = check_claim(pair_scene({5, 4}, {0, 2}), {0, 1, 2});
  CHECK(check.verdict == Verdict::only_some);
  CHECK(check.worst == 0);
  CHECK_FALSE(check.dimensions[0].share.has_value());
}

TEST_CASE("k is taken from the chosen dimension") {
  Scene scene = pair_scene({6, 3}, {2, 3});
  scene.kind = FigureKind::ratio;
  CHECK(check_ratio(scene).k == 3);
  state_of<RatioState>(scene).dimension = 1;
  CHECK(check_ratio(scene).k == 1);
}

TEST_CASE("no k can be taken where Y is 0") {
  Scene scene = pair_scene({6, 3}, {0, 3});
  CHECK(check_ratio(scene).verdict == Verdict::undefined);
  scene = pair_scene({0, 3}, {0, 3});
  CHECK(check_ratio(scene).verdict == Verdict::undefined);
  scene = pair_scene({1e300, 1}, {1e-300, 1});
  CHECK(check_ratio(scene).verdict == Verdict::undefined);
}

TEST_CASE("a claim keeps its k while a hand changes the vectors") {
  Scene scene = figure_scene("ratio");
  scene.claim = 1;
  scene.compared = {kD, kA};
  CHECK(check_ratio(scene).verdict == Verdict::exact);
  scene.vectors[kD].components = {7.5, 70};
  CHECK(check_ratio(scene).k == 2.5);
  CHECK(check_ratio(scene).verdict == Verdict::near);
  scene.vectors[kD].components = {1, 1};
  CHECK(check_ratio(scene).verdict == Verdict::nowhere);
}

TEST_CASE("a claim is looked at in the first dimension that gives its k") {
  Scene scene = pair_scene({0, -4}, {0, 2});
  scene.kind = FigureKind::ratio;
  scene.claims = {{0, 1, -2}, {1, 0, 7}};
  choose_claim(scene, 0);
  CHECK(state_of<RatioState>(scene).dimension == 1);
  CHECK(check_ratio(scene).verdict == Verdict::exact);
  choose_claim(scene, 1);
  CHECK(state_of<RatioState>(scene).dimension == 0);
  CHECK(scene.compared == Compared{1, 0});
}

TEST_CASE("what is said names the numbers that decide") {
  Scene scene = figure_scene("ratio");
  CHECK(head_of(scene) ==
        "C = A holds nearly: in volume, C has 27 L, which is 90 % of the 30 L of A.");
  REQUIRE(set_control(scene, "ratio.claim", 2));
  CHECK(head_of(scene) ==
        "E = 2.5\u2009A holds only in mass. In volume, E has 2 L, but 2.5\u2009A has 75 L.");
  REQUIRE(set_control(scene, "ratio.claim", 5));
  CHECK(head_of(scene) == "E = 0.5\u2009B is exact: it holds in every dimension.");
}

TEST_CASE("a dimension that fits nearly is not said to fit") {
  Scene scene = pair_scene({24, 2}, {10, 30});
  scene.kind = FigureKind::ratio;
  scene.claims = {{0, 1, 2.5}};
  scene.claim = 0;
  // 24 is 96 % of 25.
  CHECK(head_of(scene).find("holds only in x (nearly). In y, ") != std::string::npos);
}

TEST_CASE("where no factor can be written, it is said why") {
  Scene scene = pair_scene({6, 3}, {0, 3});
  scene.kind = FigureKind::ratio;
  CHECK(head_of(scene).find("B is 0 in x") != std::string::npos);
  scene.vectors[0].components = {1e300, 1};
  scene.vectors[1].components = {-3e-300, 1};
  CHECK(head_of(scene).find("The ratio of A to B in x is too large") != std::string::npos);
}

TEST_CASE("choosing a pair by hand leaves the claim and takes k from the dimension") {
  Scene scene = figure_scene("ratio");
  REQUIRE(set_control(scene, "ratio.claim", 5));
  REQUIRE(set_control(scene, "ratio.dimension", 1));
  CHECK_FALSE(scene.claim.has_value());
  REQUIRE(set_control(scene, "second", kA));
  // E = [7.5, 2] and A = [3, 30]: by volume k is 2 / 30.
  CHECK(check_ratio(scene).k == doctest::Approx(2.0 / 30).epsilon(1e-15));
  CHECK_FALSE(set_control(scene, "ratio.claim", 6));
  CHECK_FALSE(set_control(scene, "ratio.dimension", 2));
  CHECK_FALSE(set_control(scene, "ratio.dimension", std::numeric_limits<double>::quiet_NaN()));
}

TEST_CASE("every claim has its row, and the one looked at is marked") {
  const Board board = test::board_of(figure_scene("ratio"));
  const Block& claims = board.body.back();
  REQUIRE(claims.rows.size() == 7);
  const std::string verdicts[] = {"nearly: 90 % of the volume",
                                  "exact",
                                  "only in mass",
                                  "only in mass",
                                  "only in mass",
                                  "exact"};
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(text_of(claims.rows[i + 1][1].content) == verdicts[i]);
    CHECK(claims.rows[i + 1][0].pressed == (i == 0));
    CHECK(claims.rows[i + 1][0].press.value == static_cast<double>(i));
  }
}

}  // namespace
}  // namespace cosine_lab::test
