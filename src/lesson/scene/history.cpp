#include "lesson/scene/history.h"

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
  }
  past_.push_back(std::move(before));
}

bool History::undo(Scene& now) {
  return step(past_, future_, now);
}

bool History::redo(Scene& now) {
  return step(future_, past_, now);
}

}  // namespace cosine_lab
