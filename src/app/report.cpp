#include "app/report.h"

#include "lesson/figures/figures.h"
#include "lesson/text/digits.h"
#include "view/figure_drawings.h"

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

void fill_typing(const Frame& frame, Report& report) {
  if (const auto& typing = frame.typing) {
    report.typing_vector = static_cast<double>(typing->vector);
    report.typing_dimension = static_cast<double>(typing->dimension);
    report.typing_x = typing->cell.x;
    report.typing_y = typing->cell.y;
    report.typing_width = typing->cell.width;
    report.typing_height = typing->cell.height;
  }
}

void fill_view(const Frame& frame, Report& report) {
  report.dragging = number(frame.dragging);
  report.cursor = static_cast<double>(frame.cursor);
  report.panel_open = number(frame.panel_open);
  report.panel_scrolls = number(frame.panel_scrolls);
  report.plot_x = frame.plot.x;
  report.plot_y = frame.plot.y;
  report.plot_width = frame.plot.width;
  report.plot_height = frame.plot.height;
  report.scale = frame.scale;
  report.label_count = static_cast<double>(frame.labels.size());
  report.touched = frame.touched ? static_cast<double>(*frame.touched) : -1;
  report.moving = number(frame.moving);
}

}  // namespace

Report report_of(const Frame& frame, const Session& session) {
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
  fill_view(frame, report);
  fill_typing(frame, report);
  const FigureEntry& entry = figure_entry(session.scene().kind);
  report.has_readout = number(entry.has_readout);
  report.folded = number(entry.folded);
  report.has_drawing = number(drawing_of(session.scene().kind).draw != nullptr);
  report.has_vectors = number(entry.has_vectors);
  report.content = session.content();
  report.tries = static_cast<double>(session.scene().pairs.tries.size());
  report.look = static_cast<double>(frame.look);
  return report;
}

void report_labels(const Frame& frame, std::vector<LabelReport>& out) {
  out.clear();
  for (const auto& [label, text] : frame.labels) {
    out.push_back({static_cast<double>(label.role), static_cast<double>(label.subject), label.at.x,
                   label.at.y, label.anchor_x, label.anchor_y, label.value,
                   static_cast<double>(label.decimals), number(label.strong),
                   static_cast<double>(label.dimension)});
  }
}

void report_tips(const Frame& frame, std::vector<TipReport>& out) {
  out.clear();
  for (const Tip& tip : frame.tips) {
    out.push_back(
        {tip.at.x, tip.at.y, number(tip.in_view), number(tip.shown), number(tip.compared)});
  }
}

}  // namespace cosine_lab
