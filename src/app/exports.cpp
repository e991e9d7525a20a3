// The functions the page calls, as boundary.json describes them. Texts are UTF-8 and end with a
// zero. The page calls in; nothing here calls out in the middle of a frame.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/boundary.h"
#include "app/exported.h"
#include "app/report.h"
#include "app/vocabulary.h"
#include "app/window.h"
#include "lesson/board/board_text.h"
#include "lesson/data/word_vectors.h"
#include "lesson/figures/description.h"
#include "lesson/figures/figure_board.h"
#include "lesson/text/number_text.h"
#include "lesson/text/text_pieces.h"
#include "lesson/text/words.h"

namespace {

using namespace cosine_lab;

Report report;
bool panel_on_board = false;
FrameReporter frames;
ToldNames names;
std::unique_ptr<Figure>& figure = exported().figure;

}  // namespace

COSINE_LAB_EXPORT void* lab_allocate(std::size_t bytes) {
  return std::malloc(bytes);
}
COSINE_LAB_EXPORT void lab_free(void* memory) {
  std::free(memory);
}

/// The catalogue, as all_words() has it.
COSINE_LAB_EXPORT const char* lab_words() {
  exported().answer = all_words();
  return exported().answer.c_str();
}
COSINE_LAB_EXPORT void lab_word(const char* key, const char* value) {
  set_word(key, value);
}

/// True where the canvas has a context and every shader compiled.
COSINE_LAB_EXPORT bool lab_start(int width, int height) {
  return open_window(width, height, "cosine-lab") != nullptr && figure->start_graphics();
}
COSINE_LAB_EXPORT void lab_stop() {
  figure->stop_graphics();
}
COSINE_LAB_EXPORT bool lab_restart() {
  return figure->start_graphics();
}

COSINE_LAB_EXPORT void lab_canvas(double width, double height, int pixels_x, int pixels_y) {
  figure->stage().set_canvas({width, height, pixels_x, pixels_y});
}

COSINE_LAB_EXPORT void lab_theme(bool dark) {
  figure->stage().set_palette(dark ? dark_palette() : light_palette());
}

/// For a page whose colours are the system's or the author's.
COSINE_LAB_EXPORT void lab_palette(const Palette* palette) {
  figure->stage().set_palette(*palette);
}

/// Takes the font; the memory must stay.
COSINE_LAB_EXPORT void lab_font(void* data, std::size_t size) {
  figure->panel().set_font({static_cast<std::byte*>(data), size});
  figure->stage().refresh();
}

/// Adds a file of words to those that the figure `words` works on, before it is made or later;
/// false where the file is damaged. One that could not be loaded is given empty.
COSINE_LAB_EXPORT bool lab_word_vectors(void* data, std::size_t size) {
  const bool good = word_vectors().add({static_cast<std::byte*>(data), size});
  if (good && figure) {
    figure->stage().renew();
  }
  return good;
}

/// Words that the author leaves out of those that come with the figure, with commas between; before
/// any of them are added.
COSINE_LAB_EXPORT void lab_omit_words(const char* text) {
  std::vector<std::string> words;
  for (const std::string_view one : split(text, ',')) {
    words.emplace_back(trimmed(one));
  }
  shipped_words().omit(std::move(words));
}

/// The reader's own words, a file at a time; false where it is damaged or memory has ended. No
/// bytes: what has come is forgotten.
COSINE_LAB_EXPORT bool lab_add_words(void* data, std::size_t size) {
  if (size == 0) {
    coming_words() = {};
    return true;
  }
  const bool good = coming_words().add({static_cast<std::byte*>(data), size});
  if (good && figure) {
    prepare_coming_words(figure->stage());
  }
  return good;
}

/// The figure begins anew with the reader's words that have come, or goes back to the shipped ones
/// as they were left; before it is made, they are an author's, which take the place of the shipped
/// ones. False, and no change, where no two of the words span a plane.
COSINE_LAB_EXPORT bool lab_use_words(bool readers) {
  return figure ? exchange_words(figure->stage(), readers) : begin_with_coming_words();
}

COSINE_LAB_EXPORT void lab_panel(bool open) {
  figure->stage().set_panel_open(open);
}
COSINE_LAB_EXPORT void lab_panel_scroll(double top) {
  figure->stage().scroll_panel(top);
}
/// False: the panel is never shown; its controls are on the board instead.
COSINE_LAB_EXPORT void lab_panel_possible(bool possible, bool on_board) {
  figure->stage().set_panel_possible(possible);
  panel_on_board = on_board;
}
COSINE_LAB_EXPORT void lab_touch(bool touch) {
  figure->stage().set_touch(touch);
}
/// True: the reader prefers reduced motion.
COSINE_LAB_EXPORT void lab_calm(bool calm) {
  figure->stage().set_calm(calm);
}
/// What the page points at, as in Mark; -1: nothing.
COSINE_LAB_EXPORT void lab_light(int vector, int other, int dimension) {
  figure->stage().light({vector, other, dimension});
}

COSINE_LAB_EXPORT void lab_pointer(PointerKind kind, PointerDevice device, int id, double x,
                                   double y, double wheel, double time_ms, int flags) {
  PointerEvent event;
  event.kind = kind;
  event.device = device;
  event.id = id;
  event.at = {x, y};
  event.wheel = wheel;
  event.time_ms = time_ms;
  event.primary = (flags & pointer_flags::primary) != 0;
  event.precise = (flags & pointer_flags::precise) != 0;
  event.zooming = (flags & pointer_flags::zooming) != 0;
  figure->stage().pointer(event);
}

COSINE_LAB_EXPORT void lab_nudge(int vector, int dx, int dy, KeyStep step) {
  figure->stage().nudge(static_cast<std::size_t>(vector), dx, dy, step);
}

COSINE_LAB_EXPORT void lab_lengthen(int vector, int sign, KeyStep step) {
  figure->stage().lengthen(static_cast<std::size_t>(vector), sign, step);
}
COSINE_LAB_EXPORT void lab_turn(int vector, int sign, KeyStep step) {
  figure->stage().turn(static_cast<std::size_t>(vector), sign, step);
}

COSINE_LAB_EXPORT void lab_focus(int vector) {
  figure->stage().focus(vector < 0 ? std::nullopt
                                   : std::optional(static_cast<std::size_t>(vector)));
}

COSINE_LAB_EXPORT void lab_undo() {
  figure->stage().apply(Undo{});
}
COSINE_LAB_EXPORT void lab_redo() {
  figure->stage().apply(Redo{});
}
COSINE_LAB_EXPORT void lab_reset() {
  figure->stage().apply(Reset{});
}
COSINE_LAB_EXPORT void lab_escape() {
  figure->stage().escape();
}
COSINE_LAB_EXPORT void lab_fit() {
  figure->stage().fit();
}
COSINE_LAB_EXPORT void lab_zoom(double factor) {
  figure->stage().zoom(factor);
}
/// The drawing's place on the page has moved by so many CSS pixels.
COSINE_LAB_EXPORT void lab_shift(double right, double down) {
  figure->stage().shift(right, down);
}
COSINE_LAB_EXPORT void lab_pan(double right, double up) {
  figure->stage().pan(right, up);
}

/// Opens and closes a step of undo round several lab_set().
COSINE_LAB_EXPORT void lab_begin(int vector) {
  figure->stage().apply(BeginGesture{static_cast<std::size_t>(vector)});
}
COSINE_LAB_EXPORT void lab_end() {
  figure->stage().apply(EndGesture{});
}
COSINE_LAB_EXPORT void lab_set(const char* id, double value) {
  figure->stage().apply(SetControl{id, value});
}
COSINE_LAB_EXPORT void lab_set_text(const char* id, const char* value) {
  figure->stage().apply(SetText{id, value});
}

/// Draws, and says all that the page shows of it.
COSINE_LAB_EXPORT const Report* lab_frame(double time_ms) {
  const Frame& frame = figure->draw(time_ms);
  return &frames.of(frame, figure->stage().session());
}

/// The session between two frames.
COSINE_LAB_EXPORT const Report* lab_report() {
  const Session& session = figure->stage().session();
  report = report_of(figure->stage().last_frame(), session);
  names.tell(session.scene(), report);
  return &report;
}
/// The board of the scene as JSON.
COSINE_LAB_EXPORT const char* lab_board() {
  const Session& session = figure->stage().session();
  Board board = board_of(session.scene(), session.similarity());
  if (panel_on_board) {
    add_panel_controls(session.scene(), board);
  }
  exported().answer = write_board(board);
  return exported().answer.c_str();
}
/// The figure in words, as a board of one sentence.
COSINE_LAB_EXPORT const char* lab_describe() {
  const Session& session = figure->stage().session();
  std::vector<std::size_t> outside;
  const std::vector<Tip>& tips = figure->stage().last_frame().tips;
  for (std::size_t v = 0; v < std::min(tips.size(), session.scene().vectors.size()); ++v) {
    if (tips[v].shown && !tips[v].in_view) {
      outside.push_back(v);
    }
  }
  exported().answer =
      write_board(description_board(session.scene(), session.similarity(), outside));
  return exported().answer.c_str();
}
COSINE_LAB_EXPORT const ComponentsReport* lab_components() {
  static std::vector<double> values;
  static ComponentsReport answer;
  values.clear();
  for (const Vector& vector : figure->stage().session().scene().vectors) {
    values.insert(values.end(), vector.components.begin(), vector.components.end());
  }
  answer.values = list_of(values);
  return &answer;
}

/// None of a vector that no longer exists; the page hears of that with the next frame.
COSINE_LAB_EXPORT const TypedReport* lab_typed(int vector) {
  static std::vector<std::string> texts;
  static std::vector<double> addresses;
  static TypedReport answer;
  texts.clear();
  addresses.clear();
  const auto& vectors = figure->stage().session().scene().vectors;
  if (const auto at = static_cast<std::size_t>(vector); at < vectors.size()) {
    std::ranges::transform(vectors[at].components, std::back_inserter(texts), typed_number);
  }
  for (const std::string& text : texts) {
    addresses.push_back(address_of(text.c_str()));
  }
  answer.texts = list_of(addresses);
  return &answer;
}

COSINE_LAB_EXPORT const char* lab_written(double value, int decimals, bool zeros) {
  exported().answer = zeros ? format_fixed(value, decimals) : format_up_to(value, decimals);
  return exported().answer.c_str();
}

COSINE_LAB_EXPORT const ParsedReport* lab_parse_number(const char* value) {
  static ParsedReport answer;
  const ParsedNumber number = parse_typed_number(value);
  answer = {.value = number.value, .fault = static_cast<double>(number.fault)};
  return &answer;
}
