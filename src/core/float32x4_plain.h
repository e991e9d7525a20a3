// Four floats without vector instructions.
#pragma once

#include <array>
#include <cstddef>

namespace cosine_lab::detail {

struct Float32x4 {
  std::array<float, 4> lane{};

  /// `from` needs no alignment.
  static Float32x4 load(const float* from) { return {{from[0], from[1], from[2], from[3]}}; }
  static Float32x4 splat(float x) { return {{x, x, x, x}}; }
  void store(float* to) const {
    for (std::size_t i = 0; i < lane.size(); ++i) {
      to[i] = lane[i];
    }
  }
};

inline Float32x4 operator+(const Float32x4& a, const Float32x4& b) {
  return {
      {a.lane[0] + b.lane[0], a.lane[1] + b.lane[1], a.lane[2] + b.lane[2], a.lane[3] + b.lane[3]}};
}

inline Float32x4 operator*(const Float32x4& a, const Float32x4& b) {
  return {
      {a.lane[0] * b.lane[0], a.lane[1] * b.lane[1], a.lane[2] * b.lane[2], a.lane[3] * b.lane[3]}};
}

/// (lane 0 + lane 2) + (lane 1 + lane 3), in double.
inline double sum(const Float32x4& a) {
  return (static_cast<double>(a.lane[0]) + a.lane[2]) +
         (static_cast<double>(a.lane[1]) + a.lane[3]);
}

/// Adds the lanes to four doubles.
inline void add_lanes(const Float32x4& a, double* to) {
  for (std::size_t i = 0; i < a.lane.size(); ++i) {
    to[i] += static_cast<double>(a.lane[i]);
  }
}

/// True when a lane of `a` is at least that of `b`.
inline bool any_at_least(const Float32x4& a, const Float32x4& b) {
  bool any = false;
  for (std::size_t i = 0; i < a.lane.size(); ++i) {
    any = any || a.lane[i] >= b.lane[i];
  }
  return any;
}

}  // namespace cosine_lab::detail
