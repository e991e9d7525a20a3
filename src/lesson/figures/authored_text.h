// The questions that an author writes in the parameter `ask`, as text.
//
//   Which pair is alike?|A and B|*A and D::They lie on one line.|!Their angle is {angle(A,D)}.
//
// Questions stand between semicolons, and the parts of one between vertical bars: first what is
// asked, then the answers, of one kind:
//   text        an option; `*` before it says that it is right, `::` after it gives its feedback
//   <text       an option of an order; they are written in the right one
//   =0.5~0.01   a number and by how much an answer may miss it; also a measure: =cosine(A,B)~0.05
//   =pairs(cosine>0.9)   every pair whose measure is above the number is to be marked; also < and =
//   @cosine(A,B)=0.5~0.05   the tip is dragged until the measure has this value
// A part with `!` before it is the explanation. Between braces stands a vector's name, or a
// measure, whose value is shown. A backslash takes the next character as it is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/figures/marked_pairs.h"
#include "lesson/figures/question.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {

constexpr std::size_t kMostAuthored = 20;
constexpr std::size_t kMostOptions = 8;

/// A piece of a text: literal, or what stands between braces.
struct AuthoredPiece {
  std::string text;
  bool is_gap = false;
};
using AuthoredText = std::vector<AuthoredPiece>;

struct AuthoredOption {
  AuthoredText text;
  AuthoredText feedback;
  bool right = false;
};

struct AuthoredQuestion {
  AnswerKind kind = AnswerKind::one;
  AuthoredText ask;
  std::vector<AuthoredOption> options;
  std::string wanted;                  ///< of number: a number or a measure; of place: the measure
  double target = 0;                   ///< of place: what the measure is to be
  std::optional<double> margin;        ///< of number and place; nothing: the usual one
  std::optional<PairCondition> pairs;  ///< of several: the options are all pairs, right by this
  AuthoredText explanation;
};

/// The texts of the single questions, as they are written.
[[nodiscard]] std::vector<std::string_view> authored_questions(std::string_view text);

/// Reads one question into `question`, or says what is wrong with its form; whether the vectors
/// that it names exist is another matter (fault_of_authored()).
[[nodiscard]] std::optional<TextFault> read_authored(std::string_view text,
                                                     AuthoredQuestion& question);

}  // namespace cosine_lab
