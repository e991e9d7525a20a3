#include "lesson/scene/history.h"

#include <algorithm>
#include <utility>

namespace cosine_lab {
namespace {

bool step(std::vector<Scene>& from, std::vector<Scene>& to, Scene& now) {
  if (from.empty()) {
    return false;
  }
  to.push_back(std::exchange(now, std::move(from.back())));
  from.pop_back();
  return true;
}

}  // namespace

void History::record(Scene before) {
  future_.clear();
  if (past_.size() == kLimit) {
    past_.erase(past_.begin());
    ++forgotten_;
  }
  past_.push_back(std::move(before));
}

bool History::undo(Scene& now) {
  return step(past_, future_, now);
}

bool History::redo(Scene& now) {
  return step(future_, past_, now);
}

void History::forget() {
  forgotten_ += past_.size();
  past_.clear();
  future_.clear();
}

void History::join(const Scene& now, std::size_t position, std::size_t undone) {
  past_.assign(std::min(position, kLimit), now);
  future_.assign(std::min(undone, kLimit), now);
  forgotten_ = position - past_.size();
}

}  // namespace cosine_lab
