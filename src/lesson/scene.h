// What a figure shows, as one plain value: copied whole for undo, compared whole in tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cosine_lab {

/// One perspective on the things compared: "mass" in "kg". The unit may be empty.
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

struct Scene {
  std::vector<Dimension> dimensions;
  std::vector<Vector> vectors;
  Compared compared;
  DragMode drag_mode = DragMode::free;
  bool snap = true;
  bool show_components = false;
  bool show_grid = true;
  bool show_others = true;
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

/// The lesson's five materials by mass (kg) and volume (L), with A and B compared.
[[nodiscard]] Scene materials();

}  // namespace cosine_lab
