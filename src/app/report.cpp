#include "app/report.h"

#include <numbers>

#include "lesson/figures/figures.h"
#include "lesson/text/digits.h"
#include "view/figure_drawings.h"
#include "view/handles.h"

namespace cosine_lab {
namespace {

constexpr double kPlainDecimals = 2;

double number(bool value) {
  return value ? 1 : 0;
}

MeasureReport plain(const Measure& measure) {
  return {measure.value, static_cast<double>(measure.status), kPlainDecimals};
}

void fill_measures(const Similarity& similarity, Report& report) {
  report.cosine = plain(similarity.cosine);
  report.cosine.decimals = cosine_decimals(similarity.cosine.value);
  report.angle = plain(similarity.angle);
  const ShownAngle angle = shown_angle(similarity.angle.value);
  report.angle.value = angle.value;
  report.angle.decimals = angle.decimals;
  report.dot = plain(similarity.dot);
  report.norm_first = plain(similarity.norm_a);
  report.norm_second = plain(similarity.norm_b);
}

void fill_typing(Figure& figure, Report& report) {
  if (const auto typing = figure.take_typing()) {
    report.typing_vector = static_cast<double>(typing->vector);
    report.typing_dimension = static_cast<double>(typing->dimension);
    report.typing_x = typing->x;
    report.typing_y = typing->y;
    report.typing_width = typing->width;
    report.typing_height = typing->height;
  }
}

void fill_view(const Figure& figure, Report& report) {
  const Rect& plot = figure.layout().plot;
  report.dragging = number(figure.dragging());
  report.cursor = static_cast<double>(figure.cursor());
  report.panel_open = number(figure.panel_open());
  report.panel_scrolls = number(figure.panel_scrolls());
  report.plot_x = plot.x;
  report.plot_y = plot.y;
  report.plot_width = plot.width;
  report.plot_height = plot.height;
  report.scale = figure.camera().scale();
  report.label_count = static_cast<double>(figure.drawing().labels.size());
  report.touched = figure.touched() ? static_cast<double>(*figure.touched()) : -1;
  report.moving = number(figure.moving());
}

}  // namespace

Report report_of(Figure& figure) {
  const Session& session = figure.session();
  Report report;
  report.revision = session.revision();
  fill_measures(session.similarity(), report);
  report.first = static_cast<double>(session.scene().compared.first);
  report.second = static_cast<double>(session.scene().compared.second);
  report.can_undo = number(session.can_undo());
  report.can_redo = number(session.can_redo());
  report.at_start = number(session.at_start());
  report.vectors = static_cast<double>(session.scene().vectors.size());
  report.dimensions = static_cast<double>(session.scene().dimensions.size());
  fill_view(figure, report);
  fill_typing(figure, report);
  const FigureEntry& entry = figure_entry(session.scene().kind);
  report.has_readout = number(entry.has_readout);
  report.folded = number(entry.folded);
  report.has_drawing = number(drawing_of(session.scene().kind).draw != nullptr);
  report.has_vectors = number(entry.has_vectors);
  report.content = session.content();
  report.tries = static_cast<double>(figure.session().scene().pairs.tries.size());
  report.look = static_cast<double>(figure.look());
  return report;
}

void report_labels(const Figure& figure, std::vector<LabelReport>& out) {
  out.clear();
  for (const Label& label : figure.drawing().labels) {
    out.push_back({static_cast<double>(label.role), static_cast<double>(label.subject), label.at.x,
                   label.at.y, label.anchor_x, label.anchor_y, label.value,
                   static_cast<double>(label.decimals), number(label.strong),
                   static_cast<double>(label.dimension)});
  }
}

void report_tips(const Figure& figure, std::vector<TipReport>& out) {
  out.clear();
  const Scene& scene = figure.session().scene();
  for (std::size_t v = 0; v < scene.vectors.size(); ++v) {
    const ScreenPoint at = figure.camera().to_screen(tip_of(scene, v));
    out.push_back({at.x, at.y, number(figure.layout().plot.contains(at)),
                   number(has_handle(scene, v)), number(scene.is_compared(v))});
  }
}

}  // namespace cosine_lab
