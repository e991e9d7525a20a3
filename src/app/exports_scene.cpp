// The exported functions that take a scene as parameters and give it back: as parameters, as a
// picture, as a table.
#include <optional>
#include <string>
#include <utility>

#include "app/boundary.h"
#include "app/exported.h"
#include "lesson/data/csv.h"
#include "lesson/data/table_text.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/figures/shared.h"
#include "lesson/link/address.h"
#include "lesson/link/scene_state.h"
#include "lesson/link/share.h"
#include "stills/still.h"
#include "view/svg.h"

namespace cosine_lab {
namespace {

bool changes(const ParameterTexts& texts, std::string_view name) {
  return !texts.get(name).empty();
}

// Other vectors have other names and counts, so what refers to the old ones is dropped.
bool is_kept(const ParameterTexts& partial, std::string_view name) {
  const bool others = changes(partial, "vectors") || changes(partial, "data") ||
                      changes(partial, "vocabulary") || changes(partial, "dims");
  const bool about = name == "state" || name == "compare" || name == "claims" ||
                     name == "vectors" || name == "dims";
  return !changes(partial, name) && !(others && about);
}

ParameterTexts merged(const Scene& scene, const ParameterTexts& partial) {
  ParameterTexts all;
  for (const auto& [name, value] : write_parameters(scene)) {
    if (is_kept(partial, name)) {
      all[name] = value;
    }
  }
  for (const auto& [name, value] : partial) {
    all[name] = value;
  }
  return all;
}

ParameterTexts take_texts() {
  return std::exchange(exported().texts, {});
}

}  // namespace

Exported& exported() noexcept {
  static Exported all;
  return all;
}

}  // namespace cosine_lab

using namespace cosine_lab;

/// Names one parameter, before lab_create(), lab_assign() or lab_still().
COSINE_LAB_EXPORT void lab_parameter(const char* name, const char* value) {
  exported().texts[name] = value;
}

/// Makes the figure from its parameters; how many of them were bad.
COSINE_LAB_EXPORT int lab_create() {
  const ParameterTexts texts = take_texts();
  choose_manner(texts);
  ReadScene read = read_address(texts);
  exported().bad = std::move(read.errors);
  exported().made_of = texts;
  exported().figure = std::make_unique<Figure>(std::move(read.scene));
  return static_cast<int>(exported().bad.size());
}

/// Changes the scene by the parameters that were named, as one step of undo. Returns how many of
/// them were bad; then nothing changes. -1 if they need another page, as another figure does, and
/// the first questions, whose words have to be fetched. A graded exercise takes only what continues
/// it.
COSINE_LAB_EXPORT int lab_assign() {
  Figure& figure = *exported().figure;
  const ParameterTexts partial = take_texts();
  const Scene& scene = figure.stage().session().scene();
  const std::string_view kind = partial.get("figure");
  const bool another = !kind.empty() && figure_kind(kind) && *figure_kind(kind) != scene.kind;
  const bool asks = partial.get("questions") == "on" || !partial.get("ask").empty();
  if ((another || (asks && !has_questions(scene))) && !is_graded(scene)) {
    return -1;
  }
  ReadScene read = read_address(merged(scene, partial));
  exported().bad = std::move(read.errors);
  if (is_graded(scene) && !continues(scene, read.scene)) {
    exported().bad = {{"graded", {}, "bad.graded", {}}};
  }
  if (exported().bad.empty()) {
    figure.stage().apply(ShowScene{std::move(read.scene)});
  }
  return static_cast<int>(exported().bad.size());
}

/// Shows what another figure of the same thread shows, whose parameters were named; see TakeShared.
/// Where this figure can show none of it, a whole step counts all the same.
COSINE_LAB_EXPORT void lab_take_shared(SharedStep step) {
  exported().figure->stage().apply(TakeShared{read_address(take_texts()).scene, step});
}

/// Whether lab_take_shared() would find something to show; nothing changes.
COSINE_LAB_EXPORT bool lab_fits_shared() {
  const Scene theirs = read_address(take_texts()).scene;
  return has_common(exported().figure->stage().session().scene(), theirs);
}

/// Counts steps of undo from where the other figures of the thread are.
COSINE_LAB_EXPORT void lab_join_thread(std::size_t position, std::size_t undone) {
  exported().figure->stage().apply(JoinThread{position, undone});
}

/// What a parameter of the page is set to: its value if it is a right one, else the first of its
/// choices.
COSINE_LAB_EXPORT const char* lab_setting(const char* name) {
  const ParameterTexts& texts = exported().made_of;
  const Parameter* known = parameter(name);
  std::string& answer = exported().answer;
  answer = texts.get(name);
  if (answer.empty() || fault_of(*known, answer, texts.get("figure"))) {
    answer = known->choices.substr(0, known->choices.find(','));
  }
  return answer.c_str();
}

COSINE_LAB_EXPORT const char* lab_bad_parameter(int index, BadParameterField field) {
  const BadParameter& bad = exported().bad[static_cast<std::size_t>(index)];
  switch (field) {
    case BadParameterField::parameter:
      return bad.parameter.c_str();
    case BadParameterField::piece:
      return bad.piece.c_str();
    case BadParameterField::reason:
      return bad.reason.c_str();
    case BadParameterField::known:
      break;
  }
  return bad.known.c_str();
}

/// The parameters that bring the scene back, a line each: "name=value", line ends as "\n".
COSINE_LAB_EXPORT const char* lab_share() {
  std::string& text = exported().answer;
  text.clear();
  for (const auto& [name, value] : write_parameters(exported().figure->stage().session().scene())) {
    text += text.empty() ? "" : "\n";
    text += name + "=";
    for (const char letter : value) {
      text += letter == '\\' ? "\\\\" : letter == '\n' ? "\\n" : std::string(1, letter);
    }
  }
  return text.c_str();
}

/// The drawing as it stands on the screen, as SVG; empty where the figure draws nothing.
COSINE_LAB_EXPORT const char* lab_svg() {
  const Figure& figure = *exported().figure;
  const Scene& scene = figure.stage().session().scene();
  exported().answer = write_svg(figure.stage().last_frame().drawing, scene,
                                figure.stage().palette(), still_caption(figure.stage().session()));
  return exported().answer.c_str();
}

/// The same without the labels, which the page writes.
COSINE_LAB_EXPORT const char* lab_svg_shapes() {
  exported().answer = write_svg_shapes(exported().figure->stage().last_frame().drawing);
  return exported().answer.c_str();
}

/// A still of the parameters that were named, as HTML: for a place where no figure runs yet.
COSINE_LAB_EXPORT const char* lab_still(bool dark) {
  const Scene scene = read_address(take_texts()).scene;
  exported().answer = still_html(scene, dark ? dark_palette() : light_palette());
  return exported().answer.c_str();
}

/// The numbers of the figure as they are now, and the tables of its board, as HTML.
COSINE_LAB_EXPORT const char* lab_numbers() {
  exported().answer = printed_tables(exported().figure->stage().session());
  return exported().answer.c_str();
}

/// The vectors as comma-separated values, RFC 4180.
COSINE_LAB_EXPORT const char* lab_csv() {
  const Scene& scene = exported().figure->stage().session().scene();
  exported().answer = write_csv(scene.dimensions, scene.vectors);
  return exported().answer.c_str();
}

/// What was done in the exercise, as JSON; empty where nothing was checked.
COSINE_LAB_EXPORT const char* lab_record() {
  exported().answer = write_record(record_of(exported().figure->stage().session().scene()));
  return exported().answer.c_str();
}
