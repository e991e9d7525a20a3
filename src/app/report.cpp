#include "app/report.h"

#include <limits>

#include "lesson/board/measure_text.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/guide.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/text/digits.h"
#include "view/figure_drawings.h"
#include "view/palette.h"

namespace cosine_lab {
namespace {

double number(bool value) {
  return value ? 1 : 0;
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

double palette_place(const Scene& scene, std::size_t vector) {
  return static_cast<double>(colour_of(scene, vector) % kVectorColours);
}

MeasureReport plain(const Measure& measure) {
  return {.value = measure.value, .status = static_cast<double>(measure.status)};
}

void fill_measures(const Similarity& similarity, Report& report) {
  report.cosine = plain(similarity.cosine);
  report.angle = plain(similarity.angle);
  report.angle.value = shown_angle(similarity.angle.value).value;
  report.angle_unit = static_cast<double>(number_manner().angle);
  report.dot = plain(similarity.dot);
  report.norm_first = plain(similarity.norm_a);
  report.norm_second = plain(similarity.norm_b);
}

// No program that reads the page learns what the page does not show.
void hide_measures(Report& report) {
  const MeasureReport hidden{.value = std::numeric_limits<double>::quiet_NaN()};
  report.cosine = report.angle = report.dot = report.norm_first = report.norm_second = hidden;
  report.angle_unit = static_cast<double>(number_manner().angle);
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
  report.panel_height = frame.panel_height;
  report.panel_scroll = frame.panel_scroll;
  report.plot.x = frame.plot.x;
  report.plot.y = frame.plot.y;
  report.plot.width = frame.plot.width;
  report.plot.height = frame.plot.height;
  report.scale = frame.scale;
  report.touched = frame.touched ? static_cast<double>(*frame.touched) : -1;
  report.picked = frame.picked ? static_cast<double>(*frame.picked) : -1;
  report.moving = number(frame.moving);
}

}  // namespace

Report report_of(const Frame& frame, const Session& session) {
  Report report;
  report.revision = session.revision();
  if (is_veiled(session.scene())) {
    hide_measures(report);
  } else {
    fill_measures(session.similarity(), report);
  }
  report.first = static_cast<double>(session.scene().compared.first);
  report.second = static_cast<double>(session.scene().compared.second);
  report.colour_first = palette_place(session.scene(), session.scene().compared.first);
  report.colour_second = palette_place(session.scene(), session.scene().compared.second);
  report.can_undo = number(session.can_undo());
  report.can_redo = number(session.can_redo());
  report.at_start = number(session.at_start());
  report.acts = session.acts();
  report.position = static_cast<double>(session.history().position());
  report.undone = static_cast<double>(session.history().undone());
  report.vectors = static_cast<double>(session.scene().vectors.size());
  report.dimensions = static_cast<double>(session.scene().dimensions.size());
  fill_view(frame, report);
  fill_typing(frame, report);
  const FigureEntry& entry = figure_entry(session.scene().kind);
  report.has_readout = number(entry.has_readout);
  report.english_names = number(session.scene().english_names);
  report.folded = number(entry.folded);
  report.has_drawing = number(drawing_of(session.scene().kind).draw != nullptr);
  report.has_vectors = number(entry.has_vectors);
  report.has_measures = number(entry.has_vectors && !is_veiled(session.scene()));
  // A page asks before the first frame, too: a saved state may bring a check along.
  report.tries = static_cast<double>(attempts_at(session.scene()));
  const StepsDone steps = steps_done(session.scene());
  report.steps = static_cast<double>(steps.all);
  report.steps_done = static_cast<double>(steps.done);
  report.graded = number(is_graded(session.scene()));
  report.asking = number(is_asking(session.scene()));
  report.look = static_cast<double>(frame.look);
  return report;
}

void ToldNames::tell(const Scene& scene, Report& report) {
  vectors_.clear();
  for (const Vector& vector : scene.vectors) {
    vectors_.push_back(address_of(vector.name.c_str()));
  }
  dimensions_.clear();
  units_.clear();
  for (const Dimension& dimension : scene.dimensions) {
    dimensions_.push_back(address_of(dimension.name.c_str()));
    units_.push_back(address_of(dimension.unit.c_str()));
  }
  report.vector_names = list_of(vectors_);
  report.dimension_names = list_of(dimensions_);
  report.units = list_of(units_);
}

double ToldTexts::tell(std::size_t place, const std::string& text) {
  if (told_[place] == text) {
    return 0;
  }
  told_[place] = text;
  return address_of(told_[place]->c_str());
}

const Report& FrameReporter::of(const Frame& frame, const Session& session) {
  report_ = report_of(frame, session);
  report_.changes = frame.changes;
  report_.another = number(frame.another);
  if (frame.has_changed(Change::measures)) {
    write_measures(session.similarity(), is_veiled(session.scene()));
  }
  if (frame.has_changed(Change::content)) {
    names_.tell(session.scene(), report_);
  }
  if (frame.has_changed(Change::labels)) {
    list_labels(frame, session.scene());
    report_.labels = list_of(labels_);
  }
  if (frame.has_changed(Change::tips)) {
    list_tips(frame);
    report_.tips = list_of(tips_);
  }
  return report_;
}

// An open question keeps the measures' places, so that nothing moves when they come.
void FrameReporter::write_measures(const Similarity& similarity, bool veiled) {
  measure_texts_.resize(5);
  const auto tell = [&](std::size_t place, const std::string& text) {
    return measure_texts_.tell(place, veiled ? "?" : text);
  };
  report_.cosine.text = tell(0, cosine_text(similarity.cosine));
  report_.angle.text = tell(1, angle_text(similarity.angle));
  report_.dot.text = tell(2, length_text(similarity.dot));
  report_.norm_first.text = tell(3, length_text(similarity.norm_a));
  report_.norm_second.text = tell(4, length_text(similarity.norm_b));
}

void FrameReporter::list_labels(const Frame& frame, const Scene& scene) {
  labels_.clear();
  label_texts_.resize(frame.labels.size());
  for (const auto& [label, text] : frame.labels) {
    labels_.push_back({.role = static_cast<double>(label.role),
                       .subject = static_cast<double>(label.subject),
                       .colour = is_of_vector(label) ? palette_place(scene, label.subject) : -1,
                       .strong = number(label.strong),
                       .x = label.at.x,
                       .y = label.at.y,
                       .anchor_x = label.anchor_x,
                       .anchor_y = label.anchor_y,
                       .text = label_texts_.tell(labels_.size(), text)});
  }
}

void FrameReporter::list_tips(const Frame& frame) {
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
