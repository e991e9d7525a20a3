// What can be wrong with a request to a matrix of embeddings.
#pragma once

#include <cstdint>

namespace cosine_lab {

enum class Fault : std::uint8_t {
  none,
  out_of_memory,    ///< Nothing was changed.
  length_mismatch,  ///< A vector's length is not the matrix's number of dimensions.
  not_finite,       ///< An entry is infinite or not a number.
  no_direction,     ///< A vector has zeros only (or the sum that is asked about has), so no angle.
  bad_count,        ///< k, a number of components, is 0 or too large.
  bad_row,          ///< There is no row with this index.
};

}  // namespace cosine_lab
