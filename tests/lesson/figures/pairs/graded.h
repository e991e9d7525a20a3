// Learners at work on a graded exercise.
#pragma once

#include <doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lesson/boards.h"
#include "lesson/figures/pairs/state.h"

namespace cosine_lab::test {

// The lesson's table: C = A nearly, D = 2.5 A and E = 0.5 B exactly, the other three not.
inline const std::vector<int> kRightClaims{1, 1, 0, 0, 0, 1};
inline const std::vector<int> kWrongClaims{1, 0, 1, 1, 1, 0};

inline ParameterTexts graded_texts(std::string_view attempts = {}, std::string_view pass = {}) {
  ParameterTexts text;
  text["figure"] = "pairs";
  text["graded"] = "on";
  text["attempts"] = attempts;
  text["pass"] = pass;
  return text;
}

inline Scene graded_scene(std::string_view attempts = {}, std::string_view pass = {}) {
  const ReadScene read = read_scene(graded_texts(attempts, pass));
  CHECK(read.errors.empty());
  return read.scene;
}

inline void say(Session& session, const std::vector<int>& claims) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const SetControl said{"pairs.claim." + std::to_string(i), static_cast<double>(claims[i])};
    REQUIRE(session.apply(said));
  }
}

/// Of five vectors, as "03 14".
inline void press_pairs(Session& session, std::string_view pairs) {
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 3) {
    const int cell = (pairs[i] - '0') * 5 + (pairs[i + 1] - '0');
    REQUIRE(session.apply(SetControl{"pairs.mark", static_cast<double>(cell)}));
  }
}

inline void attempt(Session& session, const std::vector<int>& claims, std::string_view pairs) {
  say(session, claims);
  press_pairs(session, pairs);
  REQUIRE(session.apply(SetControl{"pairs.check", 1}));
}

inline void again(Session& session) {
  REQUIRE(session.apply(SetControl{"pairs.again", 1}));
}

inline const PairsState& pairs_of(const Session& session) {
  return state_of<PairsState>(session.scene());
}

}  // namespace cosine_lab::test
