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

double address(const void* memory) {
  return static_cast<double>(reinterpret_cast<std::uintptr_t>(memory));
}

template <class Item>
ListReport list_of(const std::vector<Item>& items) {
  return {.address = address(items.data()), .count = static_cast<double>(items.size())};
}

static_assert(bit(Change::scene) == changes::scene);
static_assert(bit(Change::measures) == changes::measures);
static_assert(bit(Change::labels) == changes::labels);
static_assert(bit(Change::tips) == changes::tips);
static_assert(bit(Change::content) == changes::content);
static_assert(bit(Change::look) == changes::look);
static_assert(bit(Change::layout) == changes::layout);
static_assert(bit(Change::hand) == changes::hand);
static_assert(bit(Change::history) == changes::history);
static_assert(bit(Change::score) == changes::score);
static_assert(kAllChanges == 2 * changes::score - 1);

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
  report.typing.vector = -1;
  if (const auto& typing = frame.typing) {
    report.typing.vector = static_cast<double>(typing->vector);
    report.typing.dimension = static_cast<double>(typing->dimension);
    report.typing.x = typing->cell.x;
    report.typing.y = typing->cell.y;
    report.typing.width = typing->cell.width;
    report.typing.height = typing->cell.height;
  }
}

void fill_view(const Frame& frame, Report& report) {
  report.dragging = number(frame.dragging);
  report.cursor = static_cast<double>(frame.cursor);
  report.panel_open = number(frame.panel_open);
  report.panel_scrolls = number(frame.panel_scrolls);
  report.plot.x = frame.plot.x;
  report.plot.y = frame.plot.y;
  report.plot.width = frame.plot.width;
  report.plot.height = frame.plot.height;
  report.scale = frame.scale;
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

double ToldTexts::tell(std::size_t place, const std::string& text) {
  if (told_[place] == text) {
    return 0;
  }
  told_[place] = text;
  return address(text.c_str());
}

const Report& FrameReports::of(const Frame& frame, const Session& session) {
  report_ = report_of(frame, session);
  report_.changes = frame.changes;
  report_.another = number(frame.another);
  if (frame.has_changed(Change::labels)) {
    list_labels(frame);
    report_.labels = list_of(labels_);
  }
  if (frame.has_changed(Change::tips)) {
    list_tips(frame);
    report_.tips = list_of(tips_);
  }
  return report_;
}

void FrameReports::list_labels(const Frame& frame) {
  labels_.clear();
  label_texts_.resize(frame.labels.size());
  for (const auto& [label, text] : frame.labels) {
    labels_.push_back({.role = static_cast<double>(label.role),
                       .subject = static_cast<double>(label.subject),
                       .of_vector = number(is_of_vector(label)),
                       .strong = number(label.strong),
                       .x = label.at.x,
                       .y = label.at.y,
                       .anchor_x = label.anchor_x,
                       .anchor_y = label.anchor_y,
                       .text = label_texts_.tell(labels_.size(), text)});
  }
}

void FrameReports::list_tips(const Frame& frame) {
  tips_.clear();
  tip_texts_.resize(frame.tips.size());
  for (const Tip& tip : frame.tips) {
    tips_.push_back({.x = tip.at.x,
                     .y = tip.at.y,
                     .in_view = number(tip.in_view),
                     .shown = number(tip.shown),
                     .compared = number(tip.compared),
                     .first_component = tip.components.empty() ? 0 : tip.components.front(),
                     .text = tip_texts_.tell(tips_.size(), tip.text)});
  }
}

}  // namespace cosine_lab
