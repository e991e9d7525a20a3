#include "view/label_text.h"

#include "lesson/board/board.h"
#include "lesson/board/node_text.h"
#include "lesson/data/word_vectors.h"
#include "lesson/figures/placement.h"
#include "lesson/text/digits.h"
#include "lesson/text/number_text.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {
namespace {

std::string dimension_text(const Scene& scene, std::size_t dimension) {
  return isolated(with_unit_after(scene.dimensions[dimension].name, axis_unit(scene, dimension)));
}

std::string quantity_text(const Label& label, const Scene& scene) {
  return with_unit(format_up_to(label.value, label.decimals), axis_unit(scene, label.dimension));
}

std::string multiple_text(const Label& label, const Scene& scene) {
  const std::string name = isolated(scene.vectors[label.subject].name);
  return label.value == 1 ? name : format_number(label.value, label.decimals) + "\u2009" + name;
}

std::string shadow_text(const Label& label) {
  const Node cosine = decimal(label.value, label.decimals);
  return node_text(
      words(label.value < 0 ? "cosine.shadow.back" : "cosine.shadow", {in("cosine", cosine)}));
}

bool says_the_same(const Label& a, const Label& b) {
  return a.role == b.role && a.subject == b.subject && a.dimension == b.dimension &&
         a.value == b.value && a.decimals == b.decimals;
}

}  // namespace

std::string label_text(const Label& label, const Scene& scene) {
  switch (label.role) {
    case LabelRole::tip:
      return scene.vectors[label.subject].name;
    case LabelRole::axis_x:
    case LabelRole::axis_y:
      return dimension_text(scene, label.subject);
    case LabelRole::angle:
    case LabelRole::curve_x:
      return with_unit(format_fixed(label.value, label.decimals), shown_angle(0).unit);
    case LabelRole::component_x:
    case LabelRole::component_y:
      return quantity_text(label, scene);
    case LabelRole::named_value:
      return isolated(scene.vectors[label.subject].name) + " = " + quantity_text(label, scene);
    case LabelRole::multiple:
      return multiple_text(label, scene);
    case LabelRole::shadow:
      return shadow_text(label);
    case LabelRole::curve_name:
      return "cos\u2009θ";
    case LabelRole::word:
      return isolated(word_vectors().word(label.subject));
    case LabelRole::word_added:
      return "+\u2009" + isolated(word_vectors().word(label.subject));
    case LabelRole::word_taken:
      return "\u2212\u2009" + isolated(word_vectors().word(label.subject));
    case LabelRole::curve_y:
    case LabelRole::tick_x:
    case LabelRole::tick_y:
      break;
  }
  return format_fixed(label.value, label.decimals);
}

bool is_of_vector(const Label& label) {
  switch (label.role) {
    case LabelRole::tip:
    case LabelRole::component_x:
    case LabelRole::component_y:
    case LabelRole::named_value:
    case LabelRole::multiple:
    case LabelRole::shadow:
      return true;
    default:
      return false;
  }
}

void write_labels(std::span<const Label> labels, const Scene& scene,
                  std::vector<WrittenLabel>& written) {
  const std::size_t known = written.size();
  written.resize(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (i >= known || !says_the_same(written[i].label, labels[i])) {
      written[i].text = label_text(labels[i], scene);
    }
    written[i].label = labels[i];
  }
}

}  // namespace cosine_lab
