// A question, as a figure declares it: what is asked of a scene, how it is answered, and what is
// right. Everything is worked out from the scene, so that it stays right for other data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/board/board.h"
#include "lesson/figures/dice.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

enum class AnswerKind : std::uint8_t {
  one,      ///< one of the options
  several,  ///< all options that fit, maybe none
  order,    ///< all options, one after the other
  number,   ///< typed
  place     ///< a tip is dragged; the scene is the answer
};

/// A question about one scene.
struct Posed {
  AnswerKind kind = AnswerKind::one;
  Node ask;
  std::vector<Node> options;  ///< of one, several and order
  std::vector<bool> right;  ///< of one and several: the options that are right; of one, any of them
  std::vector<double> ranks;  ///< of order: right is the order in which these do not fall
  double number = 0;          ///< of number: right is what lies within `margin` of it
  double margin = 0;
  bool reached = false;  ///< of place: the tip lies where it was to be put
  /// Why the question cannot be asked of this scene, and what can be done about it; without text or
  /// children where it can.
  Node why_not;

  [[nodiscard]] bool can_be_asked() const {
    return why_not.text.empty() && why_not.children.empty();
  }
};

/// What a learner answered.
struct Reply {
  std::vector<std::size_t> chosen;  ///< options, in the order in which they were chosen
  double number = 0;                ///< of AnswerKind::number
  bool right = false;

  [[nodiscard]] bool has(std::size_t option) const;
};

struct Question {
  std::string_view name;  ///< in records; once published it keeps its meaning
  /// Makes a case: chooses what the question is about, or new numbers. Other dice make another
  /// case; nullptr: there is just one.
  void (*pose)(Scene& scene, Dice& dice) = nullptr;
  Posed (*ask)(const Scene& scene) = nullptr;
  /// Why the right answer is right, and where the reply went wrong, with the numbers of the scene
  /// as it was when the reply was checked.
  Node (*explain)(const Scene& seen, const Posed& posed, const Reply& reply) = nullptr;
  /// The numbers of the vectors stand below the question while it is open.
  bool shows_numbers = true;
  /// pose() makes the same case whatever the dice.
  bool is_one_case = false;
};

}  // namespace cosine_lab
