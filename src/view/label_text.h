// Labels with their finished texts, the same for the screen, for pictures and for the desktop.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "lesson/scene/scene.h"
#include "view/draw_list.h"

namespace cosine_lab {

/// What a label says, in the reader's language.
[[nodiscard]] std::string label_text(const Label& label, const Scene& scene);

/// In a vector's colour, or in ink.
[[nodiscard]] bool is_of_vector(const Label& label);

struct WrittenLabel {
  Label label;
  std::string text;
  bool operator==(const WrittenLabel&) const = default;
};

/// Writes `labels` into `written`. A text whose label says the same as before is kept as it is, so
/// `written` has to be emptied when names, units or the language change.
void write_labels(std::span<const Label> labels, const Scene& scene,
                  std::vector<WrittenLabel>& written);

}  // namespace cosine_lab
