// What the exported functions share. boundary.json describes them; only web/core/ calls them.
//
// Objects are addresses; core_..._free() releases what core_..._new() made. A number that does not
// exist is NaN, and core_status() or core_fault() then tells why.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/exported.h"
#include "core/neighbours.h"

namespace cosine_lab {

/// The results of the last call that made an object or returned a number of neighbours.
extern Fault last_fault;
extern Buffer<Neighbour> last_neighbours;

/// How many there are in last_neighbours, or -1.
int answer(Fault fault);

/// `keep` may be null; `count` rows at `leave_out`.
RowFilter filter_of(const EmbeddingMatrix& matrix, const std::uint8_t* keep,
                    const std::uint32_t* leave_out, std::size_t count);

}  // namespace cosine_lab
