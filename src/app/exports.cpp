// The functions the page calls. web/figure/bridge/bridge.ts is their only caller; a test holds its
// list against this one. Texts are UTF-8 and end with a zero. The page calls in; nothing here calls
// out in the middle of a frame.
#include <array>
#include <cstdlib>
#include <optional>
#include <string>

#include "app/exported.h"
#include "app/report.h"
#include "app/window.h"
#include "lesson/board/board_text.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/metric/metric.h"
#include "lesson/text/number_text.h"
#include "lesson/text/words.h"

namespace {

using namespace cosine_lab;

Report report;
bool panel_on_board = false;
std::vector<LabelReport> labels;
std::vector<TipReport> tips;
std::unique_ptr<Figure>& figure = exported().figure;

bool flag(int flags, int bit) {
  return (flags & bit) != 0;
}

}  // namespace

LAB_EXPORT void* lab_allocate(std::size_t bytes) {
  return std::malloc(bytes);
}
LAB_EXPORT void lab_free(void* memory) {
  std::free(memory);
}

/// The catalogue, as all_words() has it.
LAB_EXPORT const char* lab_words() {
  exported().answer = all_words();
  return exported().answer.c_str();
}
LAB_EXPORT void lab_word(const char* key, const char* text) {
  set_word(key, text);
}

/// 1 where the canvas has a context and every shader compiled.
LAB_EXPORT int lab_start(int width, int height) {
  return open_window(width, height, "cosine-lab") != nullptr && figure->start_graphics() ? 1 : 0;
}
LAB_EXPORT void lab_lost() {
  figure->stop_graphics();
}
LAB_EXPORT int lab_restored() {
  return figure->start_graphics() ? 1 : 0;
}

LAB_EXPORT void lab_canvas(double width, double height, int pixels_x, int pixels_y) {
  figure->stage().set_canvas({width, height, pixels_x, pixels_y});
}

LAB_EXPORT void lab_theme(int dark) {
  figure->stage().set_palette(dark != 0 ? dark_palette() : light_palette());
}

/// Colours in the order of Palette, 0xAABBGGRR, for a page whose colours are the system's.
LAB_EXPORT void lab_palette(const Rgba* colours) {
  Palette p;
  const std::array<Rgba*, 11> places{&p.paper,   &p.ink,        &p.muted,    &p.axis,
                                     &p.grid,    &p.grid_minor, &p.panel,    &p.line,
                                     &p.control, &p.accent,     &p.on_accent};
  for (std::size_t i = 0; i < places.size(); ++i) {
    *places[i] = colours[i];
  }
  for (std::size_t i = 0; i < kVectorColours; ++i) {
    p.vectors[i] = colours[places.size() + i];
  }
  figure->stage().set_palette(p);
}

/// Takes the font; the memory must stay.
LAB_EXPORT void lab_font(std::byte* data, std::size_t size) {
  figure->panel().set_font({data, size});
}

LAB_EXPORT void lab_panel(int open) {
  figure->stage().set_panel_open(open != 0);
}
/// 0: the panel is never shown; its controls are on the board instead.
LAB_EXPORT void lab_panel_possible(int possible, int on_board) {
  figure->stage().set_panel_possible(possible != 0);
  panel_on_board = on_board != 0;
}
LAB_EXPORT void lab_touch(int touch) {
  figure->stage().set_touch(touch != 0);
}
/// 1: the reader prefers reduced motion.
LAB_EXPORT void lab_calm(int calm) {
  figure->stage().set_calm(calm != 0);
}
/// What the page points at, as in Mark; -1: nothing.
LAB_EXPORT void lab_light(int vector, int other, int dimension) {
  figure->stage().light({vector, other, dimension});
}

/// flags: 1 primary button, 2 precise, 4 zooming.
LAB_EXPORT void lab_pointer(int kind, int device, int id, double x, double y, double wheel,
                            double time_ms, int flags) {
  PointerEvent event;
  event.kind = static_cast<PointerKind>(kind);
  event.device = static_cast<PointerDevice>(device);
  event.id = id;
  event.at = {x, y};
  event.wheel = wheel;
  event.time_ms = time_ms;
  event.primary = flag(flags, 1);
  event.precise = flag(flags, 2);
  event.zooming = flag(flags, 4);
  figure->stage().pointer(event);
}

LAB_EXPORT void lab_nudge(int vector, int dx, int dy, int step) {
  figure->stage().nudge(static_cast<std::size_t>(vector), dx, dy, static_cast<KeyStep>(step));
}

LAB_EXPORT void lab_focus(int vector) {
  figure->stage().focus(vector < 0 ? std::nullopt
                                   : std::optional(static_cast<std::size_t>(vector)));
}

LAB_EXPORT void lab_undo() {
  figure->stage().apply(Undo{});
}
LAB_EXPORT void lab_redo() {
  figure->stage().apply(Redo{});
}
LAB_EXPORT void lab_reset() {
  figure->stage().apply(Reset{});
}
LAB_EXPORT void lab_escape() {
  figure->stage().escape();
}
LAB_EXPORT void lab_fit() {
  figure->stage().fit();
}
LAB_EXPORT void lab_zoom(double factor) {
  figure->stage().zoom(factor);
}

/// Opens and closes a step of undo round several lab_set().
LAB_EXPORT void lab_begin(int vector) {
  figure->stage().apply(BeginGesture{static_cast<std::size_t>(vector)});
}
LAB_EXPORT void lab_end() {
  figure->stage().apply(EndGesture{});
}
LAB_EXPORT void lab_set(const char* id, double value) {
  figure->stage().apply(SetControl{id, value});
}
LAB_EXPORT void lab_set_text(const char* id, const char* text) {
  figure->stage().apply(SetText{id, text});
}

/// Draws; 1 when another frame should follow.
LAB_EXPORT int lab_frame(double time_ms) {
  return figure->draw(time_ms).another ? 1 : 0;
}

LAB_EXPORT const Report* lab_report() {
  report = report_of(figure->stage().last_frame(), figure->stage().session());
  return &report;
}
/// The board of the scene as JSON.
LAB_EXPORT const char* lab_board() {
  const Session& session = figure->stage().session();
  Board board = board_of(session.scene(), session.similarity());
  if (panel_on_board) {
    add_panel_controls(session.scene(), board);
  }
  exported().answer = write_board(board);
  return exported().answer.c_str();
}
LAB_EXPORT const LabelReport* lab_labels() {
  report_labels(figure->stage().last_frame(), labels);
  return labels.data();
}
LAB_EXPORT const TipReport* lab_tips() {
  report_tips(figure->stage().last_frame(), tips);
  return tips.data();
}

/// Empty for a vector that no longer exists; the page hears of that with the next frame.
LAB_EXPORT const char* lab_vector_name(int index) {
  const auto& vectors = figure->stage().session().scene().vectors;
  const auto at = static_cast<std::size_t>(index);
  return at < vectors.size() ? vectors[at].name.c_str() : "";
}
LAB_EXPORT const char* lab_dimension_name(int index) {
  const auto& dimensions = figure->stage().session().scene().dimensions;
  const auto at = static_cast<std::size_t>(index);
  return at < dimensions.size() ? dimensions[at].name.c_str() : "";
}
LAB_EXPORT const char* lab_dimension_unit(int index) {
  const auto& dimensions = figure->stage().session().scene().dimensions;
  const auto at = static_cast<std::size_t>(index);
  return at < dimensions.size() ? dimensions[at].unit.c_str() : "";
}
/// The unit that the drawing's numbers are in.
LAB_EXPORT const char* lab_seen_unit(int dimension) {
  exported().answer =
      seen_unit(figure->stage().session().scene(), static_cast<std::size_t>(dimension));
  return exported().answer.c_str();
}
/// 0 for one that no longer exists.
LAB_EXPORT double lab_component(int vector, int dimension) {
  const Scene& scene = figure->stage().session().scene();
  const auto v = static_cast<std::size_t>(vector);
  const auto d = static_cast<std::size_t>(dimension);
  return v < scene.vectors.size() && d < scene.dimensions.size() ? scene.vectors[v].components[d]
                                                                 : 0;
}

/// A typed number: its value, then a NumberFault.
LAB_EXPORT const double* lab_parse_number(const char* text) {
  static std::array<double, 2> answer{};
  const ParsedNumber number = parse_typed_number(text);
  answer = {number.value, static_cast<double>(number.fault)};
  return answer.data();
}
