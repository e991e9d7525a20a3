#include "lesson/figures/shared.h"

#include "lesson/figures/claim.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/shown_data.h"
#include "lesson/figures/vector_names.h"

namespace cosine_lab {
namespace {

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
  if (theirs.data.kind == DataKind::authored && !mine.data.authored) {
    mine.data.authored = theirs.data.authored;
  }
  choose_data(mine, theirs.data.kind);
  if (theirs.data.kind == DataKind::readers) {
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
  if (!has_same_names(mine, theirs)) {
    adopt(mine, {theirs.dimensions, theirs.vectors});
  }
  mine.vectors = theirs.vectors;
  if (figure_entry(mine.kind).has_claims && figure_entry(theirs.kind).has_claims) {
    mine.claims = theirs.claims;
  }
  follow_pair(mine, theirs);
}

bool share_data(const Scene& mine, const Scene& theirs) {
  return figure_entry(mine.kind).has_data && figure_entry(theirs.kind).has_data &&
         takes_count(mine, theirs);
}

bool share_words(const Scene& mine, const Scene& theirs) {
  return figure_entry(mine.kind).look_at_words != nullptr &&
         figure_entry(theirs.kind).words_looked_at != nullptr;
}

}  // namespace

bool has_common(const Scene& mine, const Scene& theirs) {
  return mine.kind == theirs.kind || share_data(mine, theirs) || share_words(mine, theirs);
}

std::optional<Scene> with_shared(const Scene& mine, const Scene& theirs) {
  if (!has_common(mine, theirs)) {
    return std::nullopt;
  }
  Scene next = mine;
  const FigureEntry& figure = figure_entry(mine.kind);
  if (mine.kind == theirs.kind && figure.follow != nullptr) {
    figure.follow(next, theirs);
  } else if (mine.kind == theirs.kind || share_data(mine, theirs)) {
    follow_numbers(next, theirs);
  } else {
    figure.look_at_words(next, figure_entry(theirs.kind).words_looked_at(theirs));
  }
  settle(next);
  return next;
}

}  // namespace cosine_lab
