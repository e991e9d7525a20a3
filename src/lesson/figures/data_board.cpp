#include "lesson/figures/data_board.h"

#include <algorithm>
#include <utility>

#include "core/similarity.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/shown_data.h"
#include "lesson/text/digits.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kMostFaults = 5;
constexpr double kAlike = 0.99;

// The heading, or the column's number where it has none.
Node column_of(const TableFault& fault) {
  return fault.heading.empty() ? whole(fault.column)
                               : words("table.heading", {in("name", plain(fault.heading))});
}

Node fault_words(const TableFault& fault) {
  return words(fault.reason, {in("row", whole(fault.row)), in("column", column_of(fault)),
                              in("piece", plain(fault.piece)), in("count", whole(fault.count)),
                              in("wanted", whole(fault.wanted))});
}

void add_faults(const ReadTable& read, Board& board) {
  const std::size_t shown = std::min(read.faults.size(), kMostFaults);
  for (std::size_t i = 0; i < shown; ++i) {
    board.foot.push_back(sentence(fault_words(read.faults[i]), Tone::bad));
  }
  if (read.faults.size() > shown) {
    board.foot.push_back(
        sentence(words("table.more", {in("count", whole(read.faults.size() - shown))}), Tone::bad));
  }
  if (!read.faults.empty()) {
    board.foot.push_back(sentence(words("table.kept"), Tone::note));
  }
}

void add_table(const Scene& scene, Board& board) {
  const ReadTable read = shown_table(scene).read;
  if (read.faults.empty() && read.decimal_comma) {
    board.foot.push_back(sentence(words("table.comma"), Tone::note));
  }
  add_faults(read, board);
  board.foot.push_back(sentence(words("table.help"), Tone::note));
}

bool is_between(double value, double low, double high) {
  return value >= low && value < high;
}

// What is said of the people's numbers stays true of those that a reader changed.
bool are_like_people(const Scene& scene) {
  return std::ranges::all_of(scene.vectors, [](const Vector& one) {
    return is_between(one.components[0], 10, 100) && is_between(one.components[1], 1e4, 1e5);
  });
}

// The least alike pair shows how alike all of them are.
void add_trap(const Scene& scene, Board& board) {
  Compared least;
  double lowest = 2;
  for (std::size_t i = 0; i < scene.vectors.size(); ++i) {
    for (std::size_t j = i + 1; j < scene.vectors.size(); ++j) {
      const Measure cosine =
          cosine_similarity(scene.vectors[i].components, scene.vectors[j].components);
      if (cosine.status != Status::ok) {
        return;
      }
      if (cosine.value < lowest) {
        lowest = cosine.value;
        least = {i, j};
      }
    }
  }
  if (lowest > kAlike) {
    board.foot.push_back(sentence(
        words("data.people.trap",
              {in("first", name_of(scene, least.first)), in("second", name_of(scene, least.second)),
               in("cosine", decimal(lowest, cosine_decimals(lowest)))})));
  }
}

bool rescales_numbers(const Scene& scene) {
  const auto rescales = figure_entry(scene.kind).rescales;
  return rescales != nullptr && rescales(scene);
}

}  // namespace

void add_data(const Scene& scene, Board& board) {
  if (!offers_data(scene)) {
    return;
  }
  board.foot.push_back(control_row(scene, {kDataId, kTableId}));
  if (scene.data.kind == DataKind::readers) {
    add_table(scene, board);
  } else if (scene.data.kind == DataKind::people && !rescales_numbers(scene) &&
             are_like_people(scene)) {
    add_trap(scene, board);
  }
}

}  // namespace cosine_lab
