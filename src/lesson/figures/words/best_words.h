// The best few of many words.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

namespace cosine_lab {

struct NearWord {
  std::size_t word = 0;
  double cosine = 0;
};

/// Keeps the `count` words of the greatest cosine (or another score) that it is offered; an earlier
/// word wins a tie.
class BestWords {
 public:
  explicit BestWords(std::size_t count) : count_(count) {}
  /// A word of a smaller score is not among them.
  [[nodiscard]] double least() const { return least_; }
  void offer(const NearWord& one) {
    if (count_ == 0 || (list_.size() == count_ && !better(one, list_.front()))) {
      return;
    }
    if (list_.size() == count_) {
      std::ranges::pop_heap(list_, better);
      list_.pop_back();
    }
    list_.push_back(one);
    std::ranges::push_heap(list_, better);
    least_ = list_.size() == count_ ? list_.front().cosine : least_;
  }
  [[nodiscard]] std::vector<NearWord> sorted() && {
    std::ranges::sort(list_, better);
    return std::move(list_);
  }

 private:
  static bool better(const NearWord& a, const NearWord& b) {
    return a.cosine != b.cosine ? a.cosine > b.cosine : a.word < b.word;
  }
  std::size_t count_;
  double least_ = -std::numeric_limits<double>::infinity();
  std::vector<NearWord> list_;  // a heap, the worst in front
};

}  // namespace cosine_lab
