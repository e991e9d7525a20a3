#include "app/native_labels.h"

#include <imgui.h>

#include <numbers>
#include <string>

#include "lesson/digits.h"
#include "lesson/figures.h"
#include "lesson/number_text.h"
#include "lesson/words.h"

namespace cosine_lab {
namespace {

constexpr int kDigits = 4;
constexpr float kPlain = 15;
constexpr float kStrong = 19;

std::string dimension_text(const Dimension& dimension) {
  return dimension.unit.empty() ? dimension.name : dimension.name + " (" + dimension.unit + ")";
}

std::string text_of(const Label& label, const Scene& scene) {
  switch (label.role) {
    case LabelRole::tip:
      return scene.vectors[label.subject].name;
    case LabelRole::axis_x:
    case LabelRole::axis_y:
      return dimension_text(scene.dimensions[label.subject]);
    case LabelRole::angle:
      return format_number(label.value, kDigits) + "\xC2\xB0";
    case LabelRole::named_value:
      return scene.vectors[label.subject].name + " = " + format_number(label.value, kDigits) + " " +
             scene.dimensions[label.dimension].unit;
    case LabelRole::multiple:
      return format_number(label.value, kDigits) + " " + scene.vectors[label.subject].name;
    case LabelRole::curve_name:
      return "cos \xCE\xB8";
    case LabelRole::shadow:
    case LabelRole::curve_x:
    case LabelRole::curve_y:
    case LabelRole::tick_x:
    case LabelRole::tick_y:
    case LabelRole::component_x:
    case LabelRole::component_y:
      break;
  }
  return format_number(label.value, kDigits);
}

void write(const ScreenPoint& at, double anchor_x, double anchor_y, const std::string& text,
           float size, Rgba colour) {
  const ImVec2 box = ImGui::GetFont()->CalcTextSizeA(size, 1e9F, 0, text.c_str());
  const ImVec2 place(static_cast<float>(at.x - anchor_x * static_cast<double>(box.x)),
                     static_cast<float>(at.y - anchor_y * static_cast<double>(box.y)));
  ImGui::GetBackgroundDrawList()->AddText(ImGui::GetFont(), size, place, colour, text.c_str());
}

void write_readout(const Figure& figure) {
  const Similarity& similarity = figure.session().similarity();
  if (similarity.cosine.status != Status::ok ||
      !figure_entry(figure.session().scene().kind).has_readout) {
    return;
  }
  const double degrees = similarity.angle.value * 180 / std::numbers::pi;
  const std::string text =
      std::string(word("cosine")) + " " + format_number(similarity.cosine.value, kDigits) + ",  " +
      std::string(word("angle")) + " " + format_number(degrees, kDigits) + "\xC2\xB0";
  const Rect& plot = figure.layout().plot;
  write({plot.right() - 16, plot.y + 14}, 1, 0, text, kStrong, figure.palette().ink);
}

}  // namespace

void draw_native_labels(const Figure& figure) {
  const Scene& scene = figure.session().scene();
  const Palette& palette = figure.palette();
  for (const Label& label : figure.drawing().labels) {
    const bool of_vector = label.role == LabelRole::tip || label.role == LabelRole::component_x ||
                           label.role == LabelRole::component_y ||
                           label.role == LabelRole::named_value ||
                           label.role == LabelRole::multiple || label.role == LabelRole::shadow;
    const Rgba colour = of_vector      ? palette.vector(label.subject)
                        : label.strong ? palette.ink
                                       : palette.muted;
    write(label.at, label.anchor_x, label.anchor_y, text_of(label, scene),
          label.strong ? kStrong : kPlain, colour);
  }
  write_readout(figure);
}

}  // namespace cosine_lab
