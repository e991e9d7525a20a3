// Links that were made by earlier versions, or that stand in a page which asks for more.
#include <doctest.h>

#include "lesson/figures/pairs/state.h"
#include "lesson/link/scene_text.h"

namespace cosine_lab::test {
namespace {

// As a link of version 1 has it, written when this part held a dimension of the figure `ratio` too.
TEST_CASE("an older link of pairs still says that no claim is looked at any more") {
  ParameterTexts text{{"figure", "pairs"}, {"claims", "C=A;D=2.5A"}};
  CHECK(read_scene(text).scene.claim == 0);
  text["state"] = "pair:1,0;ratio:1,0";
  const ReadScene read = read_scene(text);
  CHECK(read.errors.empty());
  CHECK_FALSE(read.scene.claim.has_value());
  CHECK(read.scene.compared == Compared{1, 0});
}

TEST_CASE("a link brings other data to an exercise that its page switches on") {
  const ParameterTexts text{{"figure", "pairs"}, {"exercise", "on"}, {"state", "data:1;pair:0,2"}};
  const ReadScene read = read_scene(text);
  CHECK(read.errors.empty());
  CHECK(read.scene.data.kind == DataKind::boats);
  CHECK(state_of<PairsState>(read.scene).predicting());
}

}  // namespace
}  // namespace cosine_lab::test
