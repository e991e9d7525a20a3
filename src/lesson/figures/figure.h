// What a figure is to the code that all figures share: one entry.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/similarity.h"
#include "lesson/board/board.h"
#include "lesson/board/control.h"
#include "lesson/figures/question.h"
#include "lesson/figures/record.h"
#include "lesson/figures/state_part.h"
#include "lesson/figures/step.h"
#include "lesson/scene/drag.h"
#include "lesson/scene/scene.h"
#include "lesson/text/parameters.h"

namespace cosine_lab {

/// The dimensions along the two axes. On a number line only the first is drawn.
struct Shown {
  std::size_t x = 0;
  std::size_t y = 1;
  bool line = false;
  /// False if the axes of the drawing are not dimensions of the scene; x and y say nothing then.
  bool axes = true;
};

/// The controls by which a hand on an empty place turns the view, and their values in degrees.
struct Turning {
  std::string_view turn_control;
  std::string_view tilt_control;
  double turn = 0;
  double tilt = 0;
};

/// How the numbers of a scene came to be others.
enum class NewData : std::uint8_t {
  edited,  ///< rows or columns of the same table changed
  other    ///< another set of data was chosen
};

/// How a figure works on other words than before; see lesson/data/word_vectors.h.
struct Vocabulary {
  /// False where the words that are there now cannot be shown, whatever the scene.
  bool (*can_be_shown)() = nullptr;
  /// The scene for them; nothing where they cannot be shown.
  std::optional<Scene> (*show)(const Scene& scene) = nullptr;
  /// Works out part of what that scene will show, for words that are not all there yet.
  void (*prepare)(const Scene& scene) = nullptr;
};

/// What a figure adds to the scene, the controls and the board that all have. A function that is
/// not needed is left nullptr; `describe` is needed, and `continues` beside `is_graded`.
struct FigureEntry {
  std::string_view name;   ///< in `figure=`
  std::string_view title;  ///< keys of the catalogue, as in Board
  std::string_view label;
  std::size_t least_dimensions = kPlaneDimensions;
  std::size_t most_dimensions = kPlaneDimensions;
  /// Cosine, angle, dot product and norms stand above the drawing.
  bool has_readout = false;
  /// The board's body is folded away until the reader opens it.
  bool folded = false;
  /// The scene's vectors are drawn and can be dragged and compared; otherwise the figure draws
  /// something of its own, and has neither panel nor zoom.
  bool has_vectors = true;
  /// Only the compared pair can be dragged.
  bool only_pair_moves = false;
  /// The board has the vectors' numbers; they are not among the controls of the panel.
  bool numbers_on_board = false;
  /// The reader chooses between the ready data and a table of their own.
  bool has_data = false;
  /// It has claims about the ready data.
  bool has_claims = false;
  /// With ready data, the figure starts at the first claim.
  bool starts_with_claim = false;

  /// Makes the figure's usual content of the ready data, or of what an author gave.
  void (*prepare)(Scene& scene) = nullptr;
  /// Appends the figure's own controls, in the order they are shown in.
  void (*add_controls)(const Scene& scene, std::vector<Control>& list) = nullptr;
  /// Sets one of them; false, and no change, where it cannot take the value.
  bool (*set)(Scene& scene, std::string_view id, double value) = nullptr;
  bool (*set_text)(Scene& scene, std::string_view id, std::string_view text) = nullptr;
  /// Brings up to date what the figure keeps beside its vectors; called after all is read, and
  /// after a control was set.
  void (*settle)(Scene& scene) = nullptr;
  /// Writes the board; the guided steps are there already.
  void (*fill)(const Scene& scene, const Similarity& similarity, Board& board) = nullptr;
  /// The same in the sentences of one paragraph, with what the drawing shows; see description.h.
  /// Not called while nothing may tell what is right.
  std::vector<Node> (*describe)(const Scene& scene, const Similarity& similarity) = nullptr;
  std::span<const Step> steps{};
  std::span<const Question> questions{};

  // Where vectors lie. Without these functions, in the plane of the first two dimensions.
  Shown (*shown)(const Scene& scene) = nullptr;
  Point (*tip)(const Scene& scene, std::size_t vector) = nullptr;
  /// Changes the vector so that its tip lies at `tip`, or as near to it as the figure allows.
  void (*put)(Scene& scene, std::size_t vector, const Point& tip) = nullptr;
  /// What the numbers on a dimension's axis are in; without it, in the dimension's unit.
  std::string (*unit)(const Scene& scene, std::size_t dimension) = nullptr;
  /// The colour of a vector, as an index into the palette's; without it, the vector's own index.
  std::size_t (*colour)(const Scene& scene, std::size_t vector) = nullptr;
  /// True where a drag changes the direction alone, whatever the reader chose.
  bool (*keeps_length)(const Scene& scene) = nullptr;
  /// Nothing where a hand on an empty place moves the plane instead of turning it.
  std::optional<Turning> (*turning)(const Scene& scene) = nullptr;

  // What is measured. Without these functions, the cosine of the compared pair as it is.
  Similarity (*measure)(const Scene& scene) = nullptr;
  /// True while numbers are compared in other units or scales than they are given in.
  bool (*rescales)(const Scene& scene) = nullptr;

  // The data.
  /// True while other data cannot be chosen.
  bool (*holds_data)(const Scene& scene) = nullptr;
  /// Brings the figure's own state in line with dimensions, vectors and claims that are there now.
  void (*take_data)(Scene& scene, NewData data) = nullptr;
  /// Brings it in line with the claim that was chosen.
  void (*follow_claim)(Scene& scene) = nullptr;

  /// nullptr: it works on none of the words in files.
  const Vocabulary* vocabulary = nullptr;

  // The exercise.
  /// True while nothing may tell what is right: no measure leaves the figure.
  bool (*is_veiled)(const Scene& scene) = nullptr;
  /// True where the answers count: a learner can give them, and can neither change what is asked
  /// nor take an attempt back.
  bool (*is_graded)(const Scene& scene) = nullptr;
  /// For a graded scene: true if `next` asks the same and holds at least its attempts.
  bool (*continues)(const Scene& scene, const Scene& next) = nullptr;
  /// How often the answers were checked.
  std::size_t (*attempts)(const Scene& scene) = nullptr;
  ExerciseRecord (*record)(const Scene& scene) = nullptr;

  // What it has in common with other figures of a page; see shared.h.
  /// The words that the reader looks at, the one chosen first before all; and looks at those of
  /// `words` that it has.
  std::vector<std::string> (*words_looked_at)(const Scene& scene) = nullptr;
  void (*look_at_words)(Scene& scene, const std::vector<std::string>& words) = nullptr;
  /// Takes over what the reader chose or typed in `theirs`, a scene of the same figure. Without it,
  /// its numbers.
  void (*follow)(Scene& scene, const Scene& theirs) = nullptr;

  // Addresses, links and saved states.
  /// Reads the parameters that are the figure's own.
  void (*read_parameters)(const ParameterTexts& texts, Scene& scene,
                          std::vector<BadParameter>& errors) = nullptr;
  /// Adds those that no state part brings back.
  void (*write_parameters)(const Scene& scene, ParameterTexts& texts) = nullptr;
  /// In the order in which they can be read.
  std::span<const StatePart> state_parts{};
};

[[nodiscard]] const FigureEntry& figure_entry(FigureKind kind);

/// All of them, in the order of FigureKind.
[[nodiscard]] std::span<const FigureEntry* const> figures();

/// What the scene's figure measures; the cosine of the compared pair unless it says otherwise.
[[nodiscard]] Similarity similarity_of(const Scene& scene);

/// Brings up to date what the scene's figure keeps beside its vectors.
void settle(Scene& scene);

/// The colour of a vector, as an index into the palette, which starts again after its last colour.
[[nodiscard]] std::size_t colour_of(const Scene& scene, std::size_t vector);

/// How a hand turns the view now; nothing where it moves the plane.
[[nodiscard]] std::optional<Turning> turning_of(const Scene& scene);

/// The kind of a name, or nothing.
[[nodiscard]] std::optional<FigureKind> figure_kind(std::string_view name);

}  // namespace cosine_lab
