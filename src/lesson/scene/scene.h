// What a figure shows, as one plain value: copied whole for undo, compared whole in tests.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cosine_lab {

/// One dimension of the things compared: "mass" in "kg". The unit may be empty.
struct Dimension {
  std::string name;
  std::string unit;
  bool operator==(const Dimension&) const = default;
};

/// A named list of finite numbers, one for each dimension of the scene, in its units.
struct Vector {
  std::string name;
  std::vector<double> components;
  bool operator==(const Vector&) const = default;
};

/// What a drag may change: everything, only the length, or only the direction.
enum class DragMode : std::uint8_t { free, lock_direction, lock_length };

/// The two vectors whose cosine is shown: indices into Scene::vectors, never equal.
struct Compared {
  std::size_t first = 0;
  std::size_t second = 1;
  bool operator==(const Compared&) const = default;
};

/// Which figure the scene is shown as; figures.h holds what belongs to each.
enum class FigureKind : std::uint8_t {
  cosine,
  dimension,
  ratio,
  pairs,
  metric,
  embedding,
  highdim,
  tokens
};

/// "X = k Y": vector `x` is said to be `k` times vector `y`; both are indices, never equal.
struct Claim {
  std::size_t x = 0;
  std::size_t y = 1;
  double k = 1;
  bool operator==(const Claim&) const = default;
};

/// Of the figure `cosine`.
struct CosineState {
  bool circle = false;  ///< every vector is shown with length 1, on the unit circle
  bool operator==(const CosineState&) const = default;
};

/// Of the figure `dimension`: what is looked at.
struct DimensionState {
  std::size_t chosen = 0;  ///< the number line's dimension
  std::size_t other = 1;   ///< the one looked at before; both together span the plane
  bool plane = false;
  bool operator==(const DimensionState&) const = default;
};

/// Of the figure `ratio`: X is the first of the compared pair, Y the second.
struct RatioState {
  std::size_t dimension = 0;         ///< the one that k is taken from
  std::optional<std::size_t> claim;  ///< of Scene::claims, whose k holds then
  bool operator==(const RatioState&) const = default;
};

/// What a learner predicts of a claim before checking.
enum class Prediction : std::uint8_t { open, holds, fails };

/// What one check of the exercise found.
struct ExerciseScore {
  std::size_t claims_right = 0;
  std::size_t claims = 0;
  std::size_t pairs_found = 0;   ///< marked, and of the same direction
  std::size_t pairs = 0;         ///< of the same direction
  std::size_t pairs_marked = 0;  ///< marked, but of another direction
  bool operator==(const ExerciseScore&) const = default;
};

/// Of the figure `pairs`: what the learner predicted, and how the checks went.
struct PairsState {
  bool exercise = false;
  std::vector<Prediction> claims;  ///< of Scene::claims; what lies beyond its end is open
  std::vector<Compared> marked;    ///< predicted to be parallel; first < second, sorted
  std::vector<Vector> checked;     ///< the vectors as they were when checked; empty: not yet
  std::vector<ExerciseScore> tries;
  bool operator==(const PairsState&) const = default;

  [[nodiscard]] bool predicting() const { return exercise && checked.empty(); }
};

/// What is done to a dimension's numbers before they are compared.
enum class Scaling : std::uint8_t {
  measured,     ///< nothing
  spread,       ///< divided by the standard deviation
  standardised  ///< and the mean subtracted before
};

/// Numbers become (number - shift) / size; all three in the dimension's own unit, as in any other
/// unit the same would come out.
struct Scale {
  double shift = 0;
  double size = 1;
  bool operator==(const Scale&) const = default;
};

/// Of the figure `metric`: the vector whose neighbours are looked for is the first of the pair.
struct MetricState {
  std::optional<std::size_t> fine;  ///< the dimension shown in a unit a thousand times as small
  Scaling scaling = Scaling::measured;
  /// One for each dimension, taken when `scaling` was chosen, so that a vector can be dragged under
  /// a ruler that holds still; empty where `scaling` is measured.
  std::vector<Scale> scales;
  bool operator==(const MetricState&) const = default;
};

/// How a figure of many dimensions is brought onto the screen.
enum class EmbeddingView : std::uint8_t {
  plane,     ///< the plane of the compared pair: the angle drawn is the angle
  features,  ///< two dimensions, the others left out
  orbit,     ///< three dimensions, seen from where the reader likes
};

/// Of the figure `embedding`: from where the vectors are looked at.
struct EmbeddingState {
  EmbeddingView view = EmbeddingView::plane;
  std::array<std::size_t, 3> axes{0, 1, 2};  ///< the dimensions of the two other views, different
  double turn = 30;                          ///< degrees about the third axis, -180 to 180
  double tilt = 20;                          ///< degrees from above the first two, -90 to 90
  /// Orthonormal, of as many components as there are dimensions: the axes of the plane view, kept
  /// while a hand moves the pair within its plane. Empty in the other views.
  std::vector<double> x_axis;
  std::vector<double> y_axis;
  bool operator==(const EmbeddingState&) const = default;
};

/// Of the figure `highdim`: which random vectors are compared.
struct HighdimState {
  std::size_t dimensions = 2;
  std::uint32_t seed = 1;
  bool positive = false;  ///< all components are made positive
  bool operator==(const HighdimState&) const = default;
};
constexpr std::size_t kLeastRandomDimensions = 2;
constexpr std::size_t kMostRandomDimensions = 1000;

/// Whose vocabulary a text is split by.
enum class TokenMode : std::uint8_t { letters, words, own };

/// Of the figure `tokens`; its vocabulary is Scene::vectors.
struct TokensState {
  TokenMode mode = TokenMode::letters;
  std::string text;                   ///< with the signs of tokens.h where its parts are known
  bool ignore_capitals = false;       ///< of ASCII
  std::optional<std::size_t> chosen;  ///< which of the text's tokens is looked at
  std::string ids;                    ///< as they were typed; empty: those of the text
  std::vector<std::string> own;       ///< the author's vocabulary; may be empty
  bool operator==(const TokensState&) const = default;
};

/// Which numbers are shown. `own` is the reader's table, `given` what the author wrote.
enum class DataKind : std::uint8_t { materials, boats, people, own, given };

/// All that changes with the data: numbers, what they mean, and what is said of them.
struct DataSet {
  std::vector<Dimension> dimensions;
  std::vector<Vector> vectors;
  std::vector<Claim> claims;
  Compared compared;
  std::optional<std::size_t> claim;  ///< that is looked at
  bool operator==(const DataSet&) const = default;
};

/// What can be chosen besides the ready data. A set waits here while another is shown.
struct DataState {
  DataKind kind = DataKind::materials;
  std::optional<DataSet> given;  ///< by the author; nothing: the author gave none
  std::optional<DataSet> own;    ///< the last without errors, while another is shown
  std::string table;             ///< the reader's own, as it was typed, errors and all
  bool typed = false;            ///< the reader changed the table
  bool operator==(const DataState&) const = default;
};

/// The guided steps: which one is asked for. One past the last: all are done.
struct GuideState {
  bool on = false;
  std::size_t at = 0;
  bool found = false;  ///< the step before ended because its action was done
  bool operator==(const GuideState&) const = default;
};

struct Scene {
  FigureKind kind = FigureKind::cosine;
  std::vector<Dimension> dimensions;
  std::vector<Vector> vectors;
  Compared compared;
  DragMode drag_mode = DragMode::free;
  bool snap = true;
  bool show_components = false;
  bool show_grid = true;
  bool show_others = true;
  std::vector<Claim> claims;
  DimensionState dimension;
  RatioState ratio;
  PairsState pairs;
  MetricState metric;
  EmbeddingState embedding;
  HighdimState highdim;
  TokensState tokens;
  DataState data;
  CosineState cosine;
  GuideState guide;
  bool operator==(const Scene&) const = default;

  [[nodiscard]] const Vector& first() const { return vectors[compared.first]; }
  [[nodiscard]] const Vector& second() const { return vectors[compared.second]; }
  [[nodiscard]] bool is_compared(std::size_t vector) const {
    return vector == compared.first || vector == compared.second;
  }
};

/// Bounds that every scene keeps.
constexpr std::size_t kMinVectors = 2;
constexpr std::size_t kMaxVectors = 200;
constexpr std::size_t kPlaneDimensions = 2;
constexpr std::size_t kMaxDimensions = 12;
constexpr std::size_t kLongestName = 80;  ///< letters, of vectors, dimensions and units

}  // namespace cosine_lab
