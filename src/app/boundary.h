// clang-format off
// Written by npm run format from boundary.json beside it: change that.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/similarity.h"
#include "lesson/session/command.h"
#include "lesson/text/digits.h"
#include "lesson/text/number_text.h"
#include "stage/frame.h"
#include "stage/stage.h"
#include "view/draw_list.h"
#include "view/gesture.h"
#include "view/palette.h"

namespace cosine_lab {

constexpr int number_of(Status value) {
  switch (value) {
    case Status::ok:
      return 0;
    case Status::length_mismatch:
      return 1;
    case Status::not_finite:
      return 2;
    case Status::zero_vector:
      return 3;
    case Status::out_of_range:
      return 4;
  }
  return -1;
}
static_assert(static_cast<int>(Status::ok) == 0);
static_assert(static_cast<int>(Status::length_mismatch) == 1);
static_assert(static_cast<int>(Status::not_finite) == 2);
static_assert(static_cast<int>(Status::zero_vector) == 3);
static_assert(static_cast<int>(Status::out_of_range) == 4);

constexpr int number_of(LabelRole value) {
  switch (value) {
    case LabelRole::tip:
      return 0;
    case LabelRole::tick_x:
      return 1;
    case LabelRole::tick_y:
      return 2;
    case LabelRole::axis_x:
      return 3;
    case LabelRole::axis_y:
      return 4;
    case LabelRole::angle:
      return 5;
    case LabelRole::component_x:
      return 6;
    case LabelRole::component_y:
      return 7;
    case LabelRole::named_value:
      return 8;
    case LabelRole::multiple:
      return 9;
    case LabelRole::shadow:
      return 10;
    case LabelRole::curve_x:
      return 11;
    case LabelRole::curve_y:
      return 12;
    case LabelRole::curve_name:
      return 13;
    case LabelRole::word:
      return 14;
    case LabelRole::word_added:
      return 15;
    case LabelRole::word_taken:
      return 16;
  }
  return -1;
}
static_assert(static_cast<int>(LabelRole::tip) == 0);
static_assert(static_cast<int>(LabelRole::tick_x) == 1);
static_assert(static_cast<int>(LabelRole::tick_y) == 2);
static_assert(static_cast<int>(LabelRole::axis_x) == 3);
static_assert(static_cast<int>(LabelRole::axis_y) == 4);
static_assert(static_cast<int>(LabelRole::angle) == 5);
static_assert(static_cast<int>(LabelRole::component_x) == 6);
static_assert(static_cast<int>(LabelRole::component_y) == 7);
static_assert(static_cast<int>(LabelRole::named_value) == 8);
static_assert(static_cast<int>(LabelRole::multiple) == 9);
static_assert(static_cast<int>(LabelRole::shadow) == 10);
static_assert(static_cast<int>(LabelRole::curve_x) == 11);
static_assert(static_cast<int>(LabelRole::curve_y) == 12);
static_assert(static_cast<int>(LabelRole::curve_name) == 13);
static_assert(static_cast<int>(LabelRole::word) == 14);
static_assert(static_cast<int>(LabelRole::word_added) == 15);
static_assert(static_cast<int>(LabelRole::word_taken) == 16);

constexpr int number_of(PointerKind value) {
  switch (value) {
    case PointerKind::down:
      return 0;
    case PointerKind::move:
      return 1;
    case PointerKind::up:
      return 2;
    case PointerKind::cancel:
      return 3;
    case PointerKind::leave:
      return 4;
    case PointerKind::wheel:
      return 5;
  }
  return -1;
}
static_assert(static_cast<int>(PointerKind::down) == 0);
static_assert(static_cast<int>(PointerKind::move) == 1);
static_assert(static_cast<int>(PointerKind::up) == 2);
static_assert(static_cast<int>(PointerKind::cancel) == 3);
static_assert(static_cast<int>(PointerKind::leave) == 4);
static_assert(static_cast<int>(PointerKind::wheel) == 5);

constexpr int number_of(PointerDevice value) {
  switch (value) {
    case PointerDevice::mouse:
      return 0;
    case PointerDevice::touch:
      return 1;
    case PointerDevice::pen:
      return 2;
  }
  return -1;
}
static_assert(static_cast<int>(PointerDevice::mouse) == 0);
static_assert(static_cast<int>(PointerDevice::touch) == 1);
static_assert(static_cast<int>(PointerDevice::pen) == 2);

constexpr int number_of(KeyStep value) {
  switch (value) {
    case KeyStep::normal:
      return 0;
    case KeyStep::fine:
      return 1;
    case KeyStep::finest:
      return 2;
  }
  return -1;
}
static_assert(static_cast<int>(KeyStep::normal) == 0);
static_assert(static_cast<int>(KeyStep::fine) == 1);
static_assert(static_cast<int>(KeyStep::finest) == 2);

constexpr int number_of(Cursor value) {
  switch (value) {
    case Cursor::normal:
      return 0;
    case Cursor::grab:
      return 1;
    case Cursor::grabbing:
      return 2;
    case Cursor::move:
      return 3;
    case Cursor::resize_x:
      return 4;
  }
  return -1;
}
static_assert(static_cast<int>(Cursor::normal) == 0);
static_assert(static_cast<int>(Cursor::grab) == 1);
static_assert(static_cast<int>(Cursor::grabbing) == 2);
static_assert(static_cast<int>(Cursor::move) == 3);
static_assert(static_cast<int>(Cursor::resize_x) == 4);

constexpr int number_of(AngleUnit value) {
  switch (value) {
    case AngleUnit::degrees:
      return 0;
    case AngleUnit::radians:
      return 1;
  }
  return -1;
}
static_assert(static_cast<int>(AngleUnit::degrees) == 0);
static_assert(static_cast<int>(AngleUnit::radians) == 1);

constexpr int number_of(SharedStep value) {
  switch (value) {
    case SharedStep::none:
      return 0;
    case SharedStep::under_way:
      return 1;
    case SharedStep::whole:
      return 2;
  }
  return -1;
}
static_assert(static_cast<int>(SharedStep::none) == 0);
static_assert(static_cast<int>(SharedStep::under_way) == 1);
static_assert(static_cast<int>(SharedStep::whole) == 2);

constexpr int number_of(NumberFault value) {
  switch (value) {
    case NumberFault::none:
      return 0;
    case NumberFault::not_a_number:
      return 1;
    case NumberFault::too_large:
      return 2;
  }
  return -1;
}
static_assert(static_cast<int>(NumberFault::none) == 0);
static_assert(static_cast<int>(NumberFault::not_a_number) == 1);
static_assert(static_cast<int>(NumberFault::too_large) == 2);

enum class BadParameterField : std::uint8_t { parameter, piece, reason, known };

namespace pointer_flags {
constexpr int primary = 1;
constexpr int precise = 2;
constexpr int zooming = 4;
}

namespace changes {
constexpr int scene = 1;
constexpr int measures = 2;
constexpr int labels = 4;
constexpr int tips = 8;
constexpr int content = 16;
constexpr int look = 32;
constexpr int layout = 64;
constexpr int hand = 128;
constexpr int history = 256;
constexpr int score = 512;
}

/// Numbers, texts or structs that stand one after another.
struct ListReport {
  double address = 0;
  double count = 0;
};

/// A number of the readout. `text` is what stands there, or why nothing does; null where it is the
/// same as in the frame before.
struct MeasureReport {
  double value = 0;
  double status = 0;
  double text = 0;
};

/// A part of the canvas in CSS pixels.
struct RectReport {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// What the reader asked to type: one component, or all where `dimension` is their count; vector
/// -1: nothing. The rest is the cell it stands in.
struct TypingReport {
  double vector = 0;
  double dimension = 0;
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// What the page reads after a frame. `angle` is in `angleUnit`; `touched` is the vector a hand or
/// the keyboard is at, and `picked` the one that the next tap places, or -1; `panelHeight` is the
/// height of all that the panel holds, of which `panelScroll` is above its upper edge; `look` is
/// another number for another way of looking at it; `scale` is CSS pixels a scene unit; `tries` is
/// how often the exercise was checked; `graded`: it counts, so only answers are taken; `asking`: a
/// question is asked, which may have made a case of its own. `hasMeasures`: a pair is compared, and
/// no exercise hides its measures; `steps` are the guided steps, and `stepsDone` those that are
/// completed, not passed over. `acts` are the steps of undo that were made here and not by other
/// figures of the thread, `position` is how many steps are done, whoever made them, and `undone`
/// how many were undone. `changes` says what differs from the frame before, and `another` that a
/// frame should follow; `labels` and `tips` are there where they changed, and `vectorNames`,
/// `dimensionNames` and `units` where names, units or counts did; what is read between two frames
/// has these three, but neither labels, tips nor texts.
struct Report {
  double changes = 0;
  double another = 0;
  double revision = 0;
  MeasureReport cosine;
  MeasureReport angle;
  double angle_unit = 0;
  MeasureReport dot;
  MeasureReport norm_first;
  MeasureReport norm_second;
  double first = 0;
  double second = 0;
  double colour_first = 0;
  double colour_second = 0;
  double can_undo = 0;
  double can_redo = 0;
  double acts = 0;
  double position = 0;
  double undone = 0;
  double at_start = 0;
  double dragging = 0;
  double cursor = 0;
  double panel_open = 0;
  double panel_height = 0;
  double panel_scroll = 0;
  RectReport plot;
  double scale = 0;
  TypingReport typing;
  double vectors = 0;
  double dimensions = 0;
  ListReport vector_names;
  ListReport dimension_names;
  ListReport units;
  ListReport labels;
  ListReport tips;
  double touched = 0;
  double picked = 0;
  double moving = 0;
  double has_readout = 0;
  double english_names = 0;
  double folded = 0;
  double has_drawing = 0;
  double has_vectors = 0;
  double has_measures = 0;
  double look = 0;
  double tries = 0;
  double graded = 0;
  double asking = 0;
  double steps = 0;
  double steps_done = 0;
};

/// A text on the drawing: where it stands, and which point of it stands there (0 left or top, 1
/// right or bottom). `colour`: of a vector, as an index into the palette's; -1: the usual one.
/// `text`: null where it is the same as in the frame before.
struct LabelReport {
  double role = 0;
  double subject = 0;
  double colour = 0;
  double strong = 0;
  double x = 0;
  double y = 0;
  double anchor_x = 0;
  double anchor_y = 0;
  double text = 0;
};

/// A vector's tip on the canvas, in CSS pixels; `shown`: as an arrow that can be dragged.
/// `firstComponent` and `text` are its numbers; the text has their names and units, and is null
/// where it is the same as in the frame before.
struct TipReport {
  double x = 0;
  double y = 0;
  double in_view = 0;
  double shown = 0;
  double compared = 0;
  double first_component = 0;
  double text = 0;
};

/// A typed number.
struct ParsedReport {
  double value = 0;
  double fault = 0;
};

/// All components, one vector after another.
struct ComponentsReport {
  ListReport values;
};

/// A vector's components as somebody would type them.
struct TypedReport {
  ListReport texts;
};

}  // namespace cosine_lab

// In C a function has one declaration: a definition with other arguments does not compile.
extern "C" {
void* lab_allocate(std::size_t bytes);
void lab_free(void* memory);
void lab_parameter(const char* name, const char* value);
int lab_create();
int lab_assign();
void lab_take_shared(cosine_lab::SharedStep step);
bool lab_fits_shared();
void lab_join_thread(std::size_t position, std::size_t undone);
const char* lab_setting(const char* name);
const char* lab_bad_parameter(int index, cosine_lab::BadParameterField field);
const char* lab_words();
void lab_word(const char* key, const char* value);
bool lab_start(int width, int height);
void lab_stop();
bool lab_restart();
void lab_canvas(double width, double height, int pixels_x, int pixels_y);
void lab_theme(bool dark);
void lab_palette(const cosine_lab::Palette* palette);
void lab_font(void* data, std::size_t size);
bool lab_word_vectors(void* data, std::size_t size);
void lab_omit_words(const char* text);
bool lab_add_words(void* data, std::size_t size);
bool lab_use_words(bool readers);
void lab_panel(bool open);
void lab_panel_scroll(double top);
void lab_panel_possible(bool possible, bool on_board);
void lab_touch(bool touch);
void lab_calm(bool calm);
void lab_light(int vector, int other, int dimension);
void lab_pointer(cosine_lab::PointerKind kind, cosine_lab::PointerDevice device, int id, double x, double y, double wheel, double time, int flags);
void lab_nudge(int vector, int dx, int dy, cosine_lab::KeyStep step);
void lab_lengthen(int vector, int sign, cosine_lab::KeyStep step);
void lab_turn(int vector, int sign, cosine_lab::KeyStep step);
void lab_focus(int vector);
void lab_undo();
void lab_redo();
void lab_reset();
void lab_escape();
void lab_fit();
void lab_zoom(double factor);
void lab_pan(double right, double up);
void lab_shift(double right, double down);
void lab_begin(int vector);
void lab_end();
void lab_set(const char* id, double value);
void lab_set_text(const char* id, const char* value);
const cosine_lab::Report* lab_frame(double time);
const cosine_lab::Report* lab_report();
const char* lab_board();
const char* lab_describe();
const cosine_lab::ComponentsReport* lab_components();
const cosine_lab::TypedReport* lab_typed(int vector);
const char* lab_share();
const char* lab_svg();
const char* lab_svg_shapes();
const char* lab_still(bool dark);
const char* lab_numbers();
const char* lab_csv();
const char* lab_written(double value, int decimals, bool zeros);
const char* lab_record();
const cosine_lab::ParsedReport* lab_parse_number(const char* value);
}
