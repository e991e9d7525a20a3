// A graded exercise in links and saved states: it goes on exactly where it was left, and nothing
// that is written there makes another exercise of it.
#include <array>

#include "lesson/figures/pairs/graded.h"
#include "lesson/figures/record.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/link/share.h"

namespace cosine_lab::test {
namespace {

Scene read_again(const Scene& scene) {
  const ReadScene read = read_scene(write_parameters(scene));
  CHECK(read.errors.empty());
  return read.scene;
}

/// The author's exercise, and what a learner's address says of it.
ReadScene with_state(std::string_view state) {
  ParameterTexts text = graded_texts("3");
  text["state"] = state;
  return read_scene(text);
}

TEST_CASE("it goes on where it was left, at every moment") {
  Session session(graded_scene("3", "60"));
  const auto stays = [&] { CHECK(read_again(session.scene()) == session.scene()); };
  stays();
  say(session, {1, 0});
  press_pairs(session, "02");
  stays();
  say(session, {1, 0, 1, 1, 1, 0});
  REQUIRE(session.apply(SetControl{"pairs.check", 1}));
  stays();
  again(session);
  stays();
  attempt(session, kRightClaims, "03");
  stays();
  again(session);
  attempt(session, kWrongClaims, "");
  stays();
  CHECK(pairs_of(session).is_over());
  const std::string record = write_record(record_of(session.scene()));
  CHECK(write_record(record_of(read_again(session.scene()))) == record);
}

TEST_CASE("all attempts at the largest exercise fit into what SCORM 1.2 keeps") {
  ParameterTexts text = graded_texts("10");
  for (int i = 0; i < 12; ++i) {
    text["vectors"] += "v" + std::to_string(i) + ":1," + std::to_string(i) + ";";
  }
  for (int i = 0; i < 20; ++i) {
    text["claims"] += "v1=" + std::to_string(i + 2) + "v2;";
  }
  Session session(read_scene(text).scene);
  for (int n = 0; n < 10; ++n) {
    say(session, std::vector<int>(20, 1));
    for (int i = 0; i < 12; ++i) {
      for (int j = i + 1; j < 12; ++j) {
        session.apply(SetControl{"pairs.mark", static_cast<double>(i * 12 + j)});
      }
    }
    REQUIRE(session.apply(SetControl{"pairs.check", 1}));
    session.apply(SetControl{"pairs.again", 1});
  }
  CHECK(pairs_of(session).tries.size() == 10);
  CHECK(write_parameters(session.scene()).get("state").size() < 3000);
  CHECK(state_of<PairsState>(read_again(session.scene())) == pairs_of(session));
}

TEST_CASE("a state cannot change what is asked") {
  const Scene clean = with_state("").scene;
  for (const std::string_view state :
       {"data:3;table:A\t1\t2\nB\t2\t4", "data:1", "at:0,2,20", "claims:0,1,1", "exercise:0",
        "checked:3,30,15,4,3,27,7.5,75,7.5,2", "checked:1", "step:2", "mode:1",
        "tries:hhffff.03.111111.2.2.0", "tries:-hffff.03", "tries:hhffff", "tries:hhffff.0",
        "tries:hhffff.30", "tries:hhffff.0z"}) {
    CAPTURE(state);
    const ReadScene read = with_state(state);
    CHECK_FALSE(read.errors.empty());
    CHECK(read.scene == clean);
  }
}

TEST_CASE("attempts in a state are marked anew, and no more of them than there are") {
  const ReadScene wrong = with_state("tries:hfhhhf.02");
  CHECK(wrong.errors.empty());
  CHECK(best_of(record_of(wrong.scene)).points.reached == 1);
  CHECK_FALSE(with_state("tries:hfhhhf./hfhhhf./hfhhhf./hhfffh.0314").errors.empty());
  CHECK_FALSE(with_state("tries:hhfffh.0314/hfhhhf.").errors.empty());
  // Nobody goes on predicting after the last attempt.
  const Scene over = with_state("tries:hfhhhf./hfhhhf./hfhhhf.").scene;
  CHECK(state_of<PairsState>(over).is_over());
  CHECK_FALSE(state_of<PairsState>(over).predicting());
}

TEST_CASE("a scene from outside may add attempts, and take none away") {
  const Scene none = with_state("").scene;
  const Scene one = with_state("tries:hfhhhf.02").scene;
  const Scene two = with_state("tries:hfhhhf.02/hhfffh.03").scene;
  const Scene other = with_state("tries:ffffff./hhfffh.03").scene;
  Session session(none);
  CHECK(session.apply(ShowScene{one}));
  CHECK_FALSE(session.apply(ShowScene{none}));
  CHECK_FALSE(session.apply(ShowScene{other}));
  CHECK(session.apply(ShowScene{two}));
  CHECK_FALSE(session.apply(ShowScene{one}));
  CHECK(session.scene() == two);
}

TEST_CASE("three attempts at an exercise that does not count stay three") {
  ParameterTexts text;
  text["figure"] = "pairs";
  text["exercise"] = "on";
  Session session(read_scene(text).scene);
  for (int i = 0; i < 3; ++i) {
    attempt(session, i < 2 ? kWrongClaims : kRightClaims, "03");
    if (i < 2) {
      again(session);
    }
  }
  session.apply(MoveTip{0, {9, 9}, {}});
  const Scene back = read_again(session.scene());
  CHECK(back == session.scene());
  CHECK(write_record(record_of(back)) == write_record(record_of(session.scene())));
  // Links from before tries were written still bring one along.
  ParameterTexts old = text;
  old["state"] = "said:hhfffh;marked:0,3;checked:3,30,15,4,3,27,7.5,75,7.5,2";
  const ReadScene read = read_scene(old);
  CHECK(read.errors.empty());
  CHECK(state_of<PairsState>(read.scene).tries.size() == 1);
}

}  // namespace
}  // namespace cosine_lab::test
