// What a figure shows, as one plain value: copied whole for undo, compared whole in tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lesson/scene/any_value.h"

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

/// Which figure the scene is shown as: one of those in figures.h, the first unless said otherwise.
enum class FigureKind : std::uint8_t;

/// "X = k Y": vector `x` is said to be `k` times vector `y`; both are indices, never equal.
struct Claim {
  std::size_t x = 0;
  std::size_t y = 1;
  double k = 1;
  bool operator==(const Claim&) const = default;
};

/// Which numbers are shown. `readers` is the reader's table, `authored` what the author wrote.
enum class DataKind : std::uint8_t { materials, boats, people, readers, authored };

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
  std::optional<DataSet> authored;  ///< by the author; nothing: the author gave none
  std::optional<DataSet> readers;   ///< the last without errors, while another is shown
  std::string table;                ///< the reader's own, as it was typed, errors and all
  bool typed = false;               ///< the reader changed the table
  bool operator==(const DataState&) const = default;
};

/// A guided step whose condition was met, and what was compared then.
struct Finding {
  std::size_t step = 0;
  Compared pair;
  std::string first;  ///< the names of the two, as they were then
  std::string second;
  double cosine = 0;  ///< of the two; 0 where it was undefined
  bool operator==(const Finding&) const = default;
};

/// The guided steps: which one is asked for. One past the last: all are done.
struct GuideState {
  bool on = false;
  std::size_t at = 0;
  /// What the last action completed: the step that had asked for it, and those after it whose
  /// conditions it met as well. Before any action, the steps that the scene meets as it comes.
  std::vector<Finding> found;
  bool acted = false;      ///< the reader has completed a step
  std::uint32_t done = 0;  ///< a bit for each completed step; others were passed over
  bool operator==(const GuideState&) const = default;
};

/// An answer to a question, as it was checked.
struct CheckedAnswer {
  std::size_t question = 0;
  std::string said;  ///< as a person reads it
  bool right = false;
  std::string reply;  ///< in a graded quiz: what it was, to be marked again
  bool operator==(const CheckedAnswer&) const = default;
};

/// The questions: which one is asked, of which case, and what was answered.
struct QuizState {
  bool on = false;                    ///< asks the questions of the figure
  std::vector<std::string> authored;  ///< those that come first, as their author wrote them
  bool begun = false;                 ///< guided steps come first, and the reader goes on from them
  std::size_t at = 0;                 ///< one past the last: all were asked
  std::uint32_t seed = 0;             ///< of the case that is asked
  std::vector<std::size_t> chosen;    ///< options, in the order in which they were chosen
  std::string typed;
  bool checked = false;
  AnyValue seen;  ///< once checked: the Scene that was asked about
  std::vector<CheckedAnswer> answers;
  bool graded = false;     ///< the questions count
  std::size_t pass = 100;  ///< percent of them
  AnyValue home;           ///< of questions that count: the Scene that the author gave
  bool operator==(const QuizState&) const = default;
};

struct Scene {
  FigureKind kind{};
  std::vector<Dimension> dimensions;
  std::vector<Vector> vectors;
  bool english_names = false;  ///< the names of the vectors are English in every language
  Compared compared;
  DragMode drag_mode = DragMode::free;
  bool snap = true;
  bool show_components = false;
  bool show_grid = true;
  bool show_others = true;
  std::vector<Claim> claims;
  std::optional<std::size_t> claim;  ///< of `claims`: the one that is looked at
  AnyValue figure_state;             ///< what the figure keeps besides
  DataState data;
  GuideState guide;
  QuizState quiz;
  bool operator==(const Scene&) const = default;

  [[nodiscard]] const Vector& first() const { return vectors[compared.first]; }
  [[nodiscard]] const Vector& second() const { return vectors[compared.second]; }
  [[nodiscard]] bool is_compared(std::size_t vector) const {
    return vector == compared.first || vector == compared.second;
  }
};

/// An index that may be missing as one number, and back: 0 for none, otherwise the index + 1.
[[nodiscard]] constexpr std::size_t counted(const std::optional<std::size_t>& index) {
  return index ? *index + 1 : 0;
}
[[nodiscard]] constexpr std::optional<std::size_t> index_of_count(std::size_t count) {
  return count > 0 ? std::optional(count - 1) : std::nullopt;
}

/// The state of the scene's figure, which is the one that `State` belongs to.
template <typename State>
[[nodiscard]] const State& state_of(const Scene& scene) {
  return scene.figure_state.as<State>();
}
template <typename State>
[[nodiscard]] State& state_of(Scene& scene) {
  return scene.figure_state.as<State>();
}

/// Bounds that every scene keeps.
constexpr std::size_t kMinVectors = 2;
constexpr std::size_t kMaxVectors = 200;
constexpr std::size_t kPlaneDimensions = 2;
constexpr std::size_t kMaxDimensions = 12;
constexpr std::size_t kLongestName = 80;  ///< letters, of vectors, dimensions and units

}  // namespace cosine_lab
