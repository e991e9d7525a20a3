// The k best of many rows whose scores are first known only roughly: rows that cannot be among them
// are dropped early, the others are scored exactly in the end.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "core/buffer.h"

namespace cosine_lab::detail {

struct Candidate {
  std::uint32_t row = 0;
  bool is_exact = false;
  double score = 0;  ///< exact, or an upper bound
};

/// Higher scores first; of equal ones, the lower index.
[[nodiscard]] constexpr bool is_better(const Candidate& a, const Candidate& b) {
  return a.score > b.score || (a.score == b.score && a.row < b.row);
}

/// Rows must be offered in rising order of their indices.
class Candidates {
 public:
  /// `most`: no score is above this. False when out of memory.
  [[nodiscard]] bool start(std::size_t k, double most) {
    k_ = k;
    most_ = most;
    floor_ = -std::numeric_limits<double>::infinity();
    count_ = 0;
    in_heap_ = 0;
    return lowers_.resize(k) && kept_.resize(2 * k + kSlack);
  }

  /// A row whose exact score is not above this cannot be among the best. Never falls.
  [[nodiscard]] double floor() const { return floor_; }

  /// Takes a row whose exact score lies in [lower, upper]. `exact` scores a
  /// row exactly, and is called only when the room is used up.
  template <typename Exact>
  void offer(std::size_t row, double lower, double upper, const Exact& exact) {
    upper = std::min(upper, most_);
    if (!(upper > floor_)) {
      return;
    }
    if (count_ == kept_.size()) {
      make_room(exact);
      if (!(upper > floor_)) {
        return;
      }
    }
    kept_[count_++] = {static_cast<std::uint32_t>(row), lower == upper, upper};
    raise_floor(lower);
  }

  /// The best, exact and in order: at most k.
  template <typename Exact>
  [[nodiscard]] std::span<const Candidate> finish(const Exact& exact) {
    drop_hopeless();
    settle(exact);
    return {kept_.data(), count_};
  }

 private:
  static constexpr std::size_t kSlack = 1024;

  // The k-th best lower bound: at least k rows reach it. A row that only equals it comes later than
  // they do, and loses the tie.
  void raise_floor(double lower) {
    const auto worst_first = [](double a, double b) { return a > b; };
    double* heap = lowers_.data();
    if (in_heap_ < k_) {
      heap[in_heap_++] = lower;
      std::push_heap(heap, heap + in_heap_, worst_first);
    } else if (lower > heap[0]) {
      std::pop_heap(heap, heap + k_, worst_first);
      heap[k_ - 1] = lower;
      std::push_heap(heap, heap + k_, worst_first);
    }
    if (in_heap_ == k_) {
      floor_ = std::max(floor_, heap[0]);
    }
  }

  // What equals the floor may be one of the rows that make it.
  void drop_hopeless() {
    const Candidate* end = std::remove_if(kept_.begin(), kept_.begin() + count_,
                                          [&](const Candidate& c) { return c.score < floor_; });
    count_ = static_cast<std::size_t>(end - kept_.begin());
  }

  template <typename Exact>
  void settle(const Exact& exact) {
    for (std::size_t i = 0; i < count_; ++i) {
      if (!kept_[i].is_exact) {
        kept_[i] = {kept_[i].row, true, exact(kept_[i].row)};
      }
    }
    std::sort(kept_.begin(), kept_.begin() + count_, is_better);
    count_ = std::min(count_, k_);
  }

  template <typename Exact>
  void make_room(const Exact& exact) {
    drop_hopeless();
    if (count_ > kept_.size() / 2) {
      settle(exact);
      floor_ = std::max(floor_, kept_[count_ - 1].score);
    }
  }

  Buffer<double> lowers_;
  Buffer<Candidate> kept_;
  std::size_t k_ = 0;
  std::size_t count_ = 0;
  std::size_t in_heap_ = 0;
  double floor_ = 0;
  double most_ = 0;
};

}  // namespace cosine_lab::detail
