// A frame as the page reads it: what boundary.json describes, filled from plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/boundary.h"
#include "lesson/session/session.h"
#include "stage/frame.h"

namespace cosine_lab {

/// The session as it is now, and the view as it was last drawn; no changes, labels and tips.
[[nodiscard]] Report report_of(const Frame& frame, const Session& session);

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
class FrameReports {
 public:
  /// The addresses in it hold until the next frame.
  const Report& of(const Frame& frame, const Session& session);

 private:
  void list_labels(const Frame& frame);
  void list_tips(const Frame& frame);

  Report report_;
  std::vector<LabelReport> labels_;
  std::vector<TipReport> tips_;
  ToldTexts label_texts_;
  ToldTexts tip_texts_;
};

}  // namespace cosine_lab
