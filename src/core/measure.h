// What every measure of two vectors answers: a number, or why there is none.
#pragma once

#include <cstdint>

namespace cosine_lab {

enum class Status : std::uint8_t {
  ok,
  length_mismatch,  ///< The two spans differ in length.
  not_finite,       ///< An entry is infinite or not a number.
  zero_vector,      ///< A vector without entries, or with zeros only, has no direction.
  out_of_range,     ///< The true dot product or norm rounds beyond the largest double.
};

/// A number, or why there is none. `value` is 0 unless `status` is ok, so no NaN can travel.
struct Measure {
  double value = 0;
  Status status = Status::ok;

  friend bool operator==(const Measure&, const Measure&) = default;
};

}  // namespace cosine_lab
