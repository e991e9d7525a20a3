// A learner who answers questions.
#pragma once

#include <doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/boards.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/quiz.h"
#include "lesson/link/share.h"

namespace cosine_lab::test {

inline Scene asking(std::string_view figure, const std::string& vectors = {},
                    const std::string& steps = {}) {
  ParameterTexts text;
  text["figure"] = figure;
  text["questions"] = "on";
  text["vectors"] = vectors;
  text["steps"] = steps;
  const ReadScene read = read_scene(text);
  CHECK(read.errors.empty());
  return read.scene;
}

inline Session at_question(std::string_view figure, std::size_t at) {
  Session session(asking(figure));
  session.apply(SetControl{std::string(kQuestionId), static_cast<double>(at)});
  return session;
}

inline Block question_of(const Board& board) {
  const auto found = std::ranges::find(board.guide, BlockKind::question, &Block::kind);
  REQUIRE(found != board.guide.end());
  return *found;
}

inline Board said(const Session& session) {
  return cosine_lab::board_of(session.scene(), session.similarity());
}

inline std::vector<std::string> buttons(const Session& session) {
  std::vector<std::string> ids;
  const Block block = question_of(said(session));
  for (const Cell& cell : block.rows.at(1)) {
    ids.push_back(cell.press.id);
  }
  return ids;
}

inline bool press(Session& session, std::string_view id, double value = 1) {
  return session.apply(SetControl{std::string(id), value});
}

// Answers rightly or wrongly, as a learner who knows would.
inline void answer(Session& session, bool rightly) {
  const Posed posed = posed_question(session.scene());
  switch (posed.kind) {
    case AnswerKind::one: {
      const auto found = std::ranges::find(posed.right, rightly);
      REQUIRE(found != posed.right.end());
      press(session, kAnswerId, static_cast<double>(found - posed.right.begin()));
      break;
    }
    case AnswerKind::several:
      for (std::size_t i = 0; i < posed.right.size(); ++i) {
        if (posed.right[i] == rightly) {
          press(session, kAnswerId, static_cast<double>(i));
        }
      }
      break;
    case AnswerKind::order: {
      std::vector<std::size_t> order(posed.ranks.size());
      for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
      }
      std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return rightly ? posed.ranks[a] < posed.ranks[b] : posed.ranks[a] > posed.ranks[b];
      });
      for (const std::size_t option : order) {
        press(session, kAnswerId, static_cast<double>(option));
      }
      break;
    }
    case AnswerKind::number:
      session.apply(SetText{std::string(kTypedId),
                            std::to_string(posed.number + (rightly ? 0 : 3 + 4 * posed.margin))});
      break;
    case AnswerKind::place:
      // On the first vector's own line: a cosine of 1, or of -1.
      session.apply(SetControl{component_id(session.scene().compared.first, 0), 3});
      session.apply(SetControl{component_id(session.scene().compared.first, 1), 0});
      session.apply(
          SetControl{component_id(session.scene().compared.second, 0), rightly ? 0.0 : 2.0});
      session.apply(
          SetControl{component_id(session.scene().compared.second, 1), rightly ? 2.0 : 0.0});
      break;
  }
}

inline Scene linked(const Scene& scene) {
  const ReadScene read = read_scene(write_parameters(scene));
  CHECK(read.errors.empty());
  return read.scene;
}

inline std::string verdict(const Session& session) {
  const Block block = question_of(said(session));
  REQUIRE(block.lines.size() > 1);
  return text_of(block.lines.back());
}

}  // namespace cosine_lab::test
