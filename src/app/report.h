// A frame as the page reads it: what boundary.json describes, filled from plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/boundary.h"
#include "lesson/session/session.h"
#include "stage/frame.h"

namespace cosine_lab {

/// Addresses travel as numbers.
[[nodiscard]] inline double address_of(const void* memory) {
  return static_cast<double>(reinterpret_cast<std::uintptr_t>(memory));
}

template <class Item>
[[nodiscard]] ListReport list_of(const std::vector<Item>& items) {
  return {.address = address_of(items.data()), .count = static_cast<double>(items.size())};
}

/// The session as it is now, and the view as it was last drawn; no changes, labels, tips, texts and
/// names.
[[nodiscard]] Report report_of(const Frame& frame, const Session& session);

/// Names and units, as addresses that hold until the session changes.
class ToldNames {
 public:
  void tell(const Scene& scene, Report& report);

 private:
  std::vector<double> vectors_;
  std::vector<double> dimensions_;
  std::vector<double> units_;
};

/// Texts in a fixed order, each told once until it changes.
class ToldTexts {
 public:
  void resize(std::size_t count) { told_.resize(count); }
  /// The address of a text that is new at its place, 0 of one that has been told.
  [[nodiscard]] double tell(std::size_t place, const std::string& text);

 private:
  std::vector<std::optional<std::string>> told_;
};

/// A frame in one piece.
class FrameReporter {
 public:
  /// The addresses in it hold until the next frame.
  const Report& of(const Frame& frame, const Session& session);

 private:
  void write_measures(const Similarity& similarity, bool veiled);
  void list_labels(const Frame& frame, const Scene& scene);
  void list_tips(const Frame& frame);

  Report report_;
  std::vector<LabelReport> labels_;
  std::vector<TipReport> tips_;
  ToldNames names_;
  ToldTexts measure_texts_;
  ToldTexts label_texts_;
  ToldTexts tip_texts_;
};

}  // namespace cosine_lab
