#include "lesson/figures/shared.h"

#include <algorithm>
#include <string>
#include <vector>

#include "lesson/figures/claim.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/shown_data.h"

namespace cosine_lab {
namespace {

bool has_same_columns(const Scene& a, const Scene& b) {
  return a.dimensions == b.dimensions &&
         std::ranges::equal(a.vectors, b.vectors, {}, &Vector::name, &Vector::name);
}

bool takes_count(const Scene& mine, const Scene& theirs) {
  const TableBounds bounds = table_bounds(mine);
  const std::size_t count = theirs.dimensions.size();
  return bounds.least <= count && count <= bounds.most;
}

// Other data bring their own claims.
void follow_data(Scene& mine, const Scene& theirs) {
  if (!figure_entry(mine.kind).has_data) {
    return;
  }
  if (theirs.data.kind == DataKind::given && !mine.data.given) {
    mine.data.given = theirs.data.given;
  }
  choose_data(mine, theirs.data.kind);
  if (theirs.data.kind == DataKind::own) {
    mine.data.table = theirs.data.table;
    mine.data.typed = theirs.data.typed;
  }
}

// A figure that starts with a claim compares what its claim is about.
void follow_pair(Scene& mine, const Scene& theirs) {
  const bool mine_claims = figure_entry(mine.kind).starts_with_claim;
  const bool theirs_claims = figure_entry(theirs.kind).starts_with_claim;
  if (mine_claims != theirs_claims) {
    return;
  }
  mine.compared = theirs.compared;
  if (mine.claim != theirs.claim) {
    mine.claim.reset();
    if (theirs.claim) {
      choose_claim(mine, *theirs.claim);
    }
  }
}

void follow_numbers(Scene& mine, const Scene& theirs) {
  follow_data(mine, theirs);
  if (!has_same_columns(mine, theirs)) {
    adopt(mine, {theirs.dimensions, theirs.vectors});
  }
  mine.vectors = theirs.vectors;
  if (figure_entry(mine.kind).has_claims && figure_entry(theirs.kind).has_claims) {
    mine.claims = theirs.claims;
  }
  follow_pair(mine, theirs);
}

bool follow_same(Scene& mine, const Scene& theirs) {
  const FigureEntry& figure = figure_entry(mine.kind);
  if (figure.follow != nullptr) {
    figure.follow(mine, theirs);
  } else {
    follow_numbers(mine, theirs);
  }
  return true;
}

bool follow_words(Scene& mine, const Scene& theirs) {
  const auto look_at = figure_entry(mine.kind).look_at_words;
  const auto looked_at = figure_entry(theirs.kind).words_looked_at;
  if (look_at == nullptr || looked_at == nullptr) {
    return false;
  }
  look_at(mine, looked_at(theirs));
  return true;
}

bool follow(Scene& mine, const Scene& theirs) {
  if (mine.kind == theirs.kind) {
    return follow_same(mine, theirs);
  }
  if (figure_entry(mine.kind).has_data && figure_entry(theirs.kind).has_data) {
    if (!takes_count(mine, theirs)) {
      return false;
    }
    follow_numbers(mine, theirs);
    return true;
  }
  return follow_words(mine, theirs);
}

}  // namespace

std::optional<Scene> with_shared(const Scene& mine, const Scene& theirs) {
  Scene next = mine;
  if (!follow(next, theirs)) {
    return std::nullopt;
  }
  settle(next);
  return next;
}

}  // namespace cosine_lab
