#include "app/native_labels.h"

#include <imgui.h>

#include <string>

#include "lesson/board/measure_text.h"
#include "lesson/figures/figure.h"
#include "view/label_text.h"

namespace cosine_lab {
namespace {

constexpr float kPlain = 15;
constexpr float kStrong = 19;

void write(const ScreenPoint& at, double anchor_x, double anchor_y, const std::string& text,
           float size, Rgba colour) {
  const ImVec2 box = ImGui::GetFont()->CalcTextSizeA(size, 1e9F, 0, text.c_str());
  const ImVec2 place(static_cast<float>(at.x - anchor_x * static_cast<double>(box.x)),
                     static_cast<float>(at.y - anchor_y * static_cast<double>(box.y)));
  ImGui::GetBackgroundDrawList()->AddText(ImGui::GetFont(), size, place, colour, text.c_str());
}

void write_readout(const Stage& stage) {
  const Similarity& similarity = stage.session().similarity();
  if (similarity.cosine.status != Status::ok ||
      !figure_entry(stage.session().scene().kind).has_readout) {
    return;
  }
  const Rect& plot = stage.layout().plot;
  write({plot.right() - 16, plot.y + 14}, 1, 0, readout_text(similarity), kStrong,
        stage.palette().ink);
}

}  // namespace

void draw_native_labels(const Stage& stage) {
  const Palette& palette = stage.palette();
  const Scene& scene = stage.session().scene();
  for (const auto& [label, text] : stage.last_frame().labels) {
    const Rgba colour = is_of_vector(label) ? palette.vector(colour_of(scene, label.subject))
                        : label.strong      ? palette.ink
                                            : palette.muted;
    write(label.at, label.anchor_x, label.anchor_y, text, label.strong ? kStrong : kPlain, colour);
  }
  write_readout(stage);
}

}  // namespace cosine_lab
