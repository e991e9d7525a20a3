#include "lesson/link/scene_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "lesson/data/ready_data.h"
#include "lesson/data/table_text.h"
#include "lesson/figures/claim.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/graded_quiz.h"
#include "lesson/figures/guide.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/figures/shown_data.h"
#include "lesson/figures/vector_names.h"
#include "lesson/link/claims_text.h"
#include "lesson/link/questions_text.h"
#include "lesson/link/scene_state.h"
#include "lesson/text/number_text.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {
namespace {

const char* name_fault(std::string_view name, const auto& taken) {
  if (name.empty()) {
    return "bad.empty_name";
  }
  if (letters(name) > kLongestName) {
    return "bad.long_name";
  }
  const bool again = std::ranges::any_of(taken, [&](const auto& one) { return one.name == name; });
  return again ? "bad.same_name" : nullptr;
}

std::optional<TextFault> read_components(std::string_view text, std::string_view entry,
                                         std::vector<double>& components) {
  for (const std::string_view piece : split(text, ',')) {
    const ParsedNumber number = parse_number(piece);
    if (number.fault != NumberFault::none) {
      const bool large = number.fault == NumberFault::too_large;
      return TextFault{trimmed(piece).empty() ? entry : piece,
                       large ? "bad.too_large" : "bad.not_a_number"};
    }
    components.push_back(number.value);
  }
  return std::nullopt;
}

// Every figure has bounds; within them, the first vector decides how many numbers all have.
std::optional<TextFault> count_fault(const FigureEntry& figure, std::string_view entry,
                                     std::size_t count, const std::vector<Vector>& before) {
  if (figure.most_dimensions == kPlaneDimensions) {
    return count == kPlaneDimensions ? std::nullopt : std::optional(TextFault{entry, "bad.count"});
  }
  const bool uneven = !before.empty() && before.front().components.size() != count;
  const bool outside = count < figure.least_dimensions || count > figure.most_dimensions;
  return uneven || outside
             ? std::optional(TextFault{
                   entry, figure.least_dimensions > 1 ? "bad.uneven_plane" : "bad.uneven"})
             : std::nullopt;
}

std::optional<TextFault> read_vector(const FigureEntry& figure, std::string_view entry,
                                     std::vector<Vector>& vectors) {
  const auto colon = entry.rfind(':');
  if (colon == std::string_view::npos) {
    return TextFault{entry, "bad.no_colon"};
  }
  Vector vector;
  vector.name = trimmed(entry.substr(0, colon));
  if (const char* reason = name_fault(vector.name, vectors)) {
    return TextFault{entry, reason};
  }
  if (auto fault = read_components(entry.substr(colon + 1), entry, vector.components)) {
    return fault;
  }
  if (auto fault = count_fault(figure, entry, vector.components.size(), vectors)) {
    return fault;
  }
  vectors.push_back(std::move(vector));
  return std::nullopt;
}

std::optional<TextFault> read_vectors(const FigureEntry& figure, std::string_view text,
                                      std::vector<Vector>& vectors) {
  const auto pieces = entries(text);
  if (pieces.size() > kMaxVectors) {
    return TextFault{pieces[kMaxVectors], "bad.too_many"};
  }
  for (const std::string_view entry : pieces) {
    if (auto fault = read_vector(figure, entry, vectors)) {
      return fault;
    }
  }
  return vectors.size() < kMinVectors ? std::optional(TextFault{text, "bad.too_few"})
                                      : std::nullopt;
}

std::optional<TextFault> read_dims(std::string_view text, std::size_t count,
                                   std::vector<Dimension>& dimensions) {
  for (const std::string_view entry : entries(text)) {
    if (dimensions.size() > count) {
      break;
    }
    const auto colon = entry.find(':');
    Dimension dimension;
    dimension.name = trimmed(entry.substr(0, colon));
    if (colon != std::string_view::npos) {
      dimension.unit = trimmed(entry.substr(colon + 1));
    }
    if (const char* reason = name_fault(dimension.name, dimensions)) {
      return TextFault{entry, reason};
    }
    dimensions.push_back(std::move(dimension));
  }
  if (dimensions.size() == count) {
    return std::nullopt;
  }
  return TextFault{text, count == kPlaneDimensions ? "bad.dimensions" : "bad.dimension_count"};
}

std::optional<TextFault> read_compare(std::string_view text, const std::vector<Vector>& vectors,
                                      Compared& compared) {
  const auto names = split_pair(text, vectors);
  if (names.size() != 2) {
    return TextFault{text, "bad.pair"};
  }
  std::array<std::size_t, 2> found{};
  for (std::size_t i = 0; i < 2; ++i) {
    const auto at = find_vector(names[i], vectors);
    if (!at) {
      return TextFault{names[i], "bad.unknown_vector"};
    }
    found[i] = *at;
  }
  if (found[0] == found[1]) {
    return TextFault{text, "bad.same_vector"};
  }
  compared = {found[0], found[1]};
  return std::nullopt;
}

void note(ReadScene& read, const char* parameter, const TextFault& fault) {
  read.errors.push_back({parameter, std::string(fault.piece), fault.reason, {}});
}

bool take_vectors(const ParameterTexts& texts, ReadScene& read) {
  std::vector<Vector> vectors;
  if (const auto fault =
          read_vectors(figure_entry(read.scene.kind), texts.get("vectors"), vectors)) {
    note(read, "vectors", *fault);
    return false;
  }
  Scene scene;
  scene.kind = read.scene.kind;
  scene.dimensions = unnamed_dimensions(vectors.front().components.size());
  scene.vectors = std::move(vectors);
  settle_data(scene, NewData::other);
  read.scene = std::move(scene);
  return true;
}

Scene ready_scene(FigureKind kind) {
  Scene scene = materials();
  scene.kind = kind;
  if (const auto prepare = figure_entry(kind).prepare) {
    prepare(scene);
  }
  return scene;
}

bool take_dims(const ParameterTexts& texts, ReadScene& read) {
  std::vector<Dimension> dimensions;
  if (const auto fault = read_dims(texts.get("dims"), read.scene.dimensions.size(), dimensions)) {
    note(read, "dims", *fault);
    return false;
  }
  read.scene.dimensions = std::move(dimensions);
  return true;
}

// The first claim is shown, unless another pair is asked for.
bool take_claims(const ParameterTexts& texts, ReadScene& read) {
  std::vector<Claim> claims;
  if (const auto fault = read_claims(texts.get("claims"), read.scene.vectors, claims)) {
    note(read, "claims", *fault);
    return false;
  }
  read.scene.claims = std::move(claims);
  choose_claim(read.scene, 0);
  return true;
}

void read_switches(const ParameterTexts& texts, Scene& scene) {
  if (const auto snap = texts.get("snap"); !snap.empty()) {
    scene.snap = snap == "on";
  }
  if (const auto steps = texts.get("steps"); !steps.empty()) {
    // Guided steps lead to the answers of what counts.
    scene.guide.on = steps == "on" && texts.get("graded") != "on";
    static_cast<void>(go_to_step(scene, 0));
  }
}

// Inlined, it would be part of what every first visit loads.
[[gnu::noinline]] void read_graded(const ParameterTexts& texts, ReadScene& read) {
  if (!has_questions(read.scene)) {
    // A figure with an exercise of its own has said what is missing.
    if (figure_entry(read.scene.kind).is_graded == nullptr) {
      note(read, "graded", {"on", "quiz.bad.ungraded"});
    }
    return;
  }
  if (texts.get("steps") == "on") {
    note(read, "steps", {"on", "bad.graded_steps"});
  }
  const Parameter& pass = *parameter("pass");
  const auto share = whole_number(texts.get("pass"), pass.least, pass.most);
  grade_quiz(read.scene, static_cast<std::size_t>(share.value_or(QuizState{}.pass)));
}

// Guided steps come first.
void read_questions(const ParameterTexts& texts, ReadScene& read) {
  Scene& scene = read.scene;
  const bool on = texts.get("questions") == "on";
  const std::string_view ask = texts.get("ask");
  if (is_graded(scene)) {
    if (on || !ask.empty()) {
      note(read, on ? "questions" : "ask", {on ? "on" : ask, "quiz.bad.graded"});
    }
    return;
  }
  scene.quiz.on = on;
  if (!ask.empty()) {
    const std::string open = open_questions(ask);
    for (const TextFault& fault : read_authored_questions(open, scene)) {
      note(read, "ask", fault);
    }
  }
  if (texts.get("graded") == "on") {
    read_graded(texts, read);
  }
  if (has_questions(scene) && !scene.guide.on) {
    static_cast<void>(go_to_question(scene, 0));
  }
}

// A value that the table of parameters rejects counts as not given.
ParameterTexts check(const ParameterTexts& texts, std::vector<BadParameter>& errors) {
  ParameterTexts good;
  // The figure comes first in the table: the others are checked against it.
  for (const Parameter& one : parameters()) {
    const std::string_view text = texts.get(one.name);
    const std::string_view figure = good.get("figure");
    if (one.of_page || text.empty()) {
      continue;
    }
    if (auto fault = fault_of(one, text, figure.empty() ? figures().front()->name : figure)) {
      errors.push_back(std::move(*fault));
    } else {
      good[one.name] = text;
    }
  }
  return good;
}

void read_of_vectors(const ParameterTexts& texts, ReadScene& read) {
  const std::optional<DataKind> data = ready_data(texts.get("data"));
  const bool has_vectors = !texts.get("vectors").empty() && take_vectors(texts, read);
  // Without an author's vectors, the other parameters are about the ready data.
  if (data && !has_vectors) {
    choose_data(read.scene, *data);
  }
  const bool renamed = !texts.get("dims").empty() && take_dims(texts, read);
  const bool claimed = !texts.get("claims").empty() && take_claims(texts, read);
  if (!texts.get("compare").empty()) {
    read.scene.claim.reset();
    if (const auto fault =
            read_compare(texts.get("compare"), read.scene.vectors, read.scene.compared)) {
      note(read, "compare", *fault);
    }
  }
  if ((has_vectors || renamed || claimed) && figure_entry(read.scene.kind).has_data) {
    keep_authored_data(read.scene);
  }
  if (data && has_vectors) {
    choose_data(read.scene, *data);
  }
}

}  // namespace

ReadScene read_scene(const ParameterTexts& texts) {
  ReadScene read;
  const ParameterTexts good = check(texts, read.errors);
  read.scene = ready_scene(figure_kind(good.get("figure")).value_or(FigureKind{}));
  const FigureEntry& figure = figure_entry(read.scene.kind);
  if (figure.has_vectors) {
    read_of_vectors(good, read);
  }
  if (figure.read_parameters != nullptr) {
    figure.read_parameters(good, read.scene, read.errors);
  }
  read_switches(good, read.scene);
  read_questions(good, read);
  settle(read.scene);
  read_state(good.get("state"), read.scene, read.errors);
  settle(read.scene);
  return read;
}

std::string write_vectors(const Scene& scene) {
  std::string text;
  for (const Vector& vector : scene.vectors) {
    text += text.empty() ? "" : ";";
    text += vector.name + ":";
    for (std::size_t d = 0; d < vector.components.size(); ++d) {
      text += d == 0 ? "" : ",";
      text += canonical_number(vector.components[d]);
    }
  }
  return text;
}

std::string write_dims(const Scene& scene) {
  std::string text;
  for (const Dimension& dimension : scene.dimensions) {
    text += text.empty() ? "" : ";";
    text += dimension.unit.empty() ? dimension.name : dimension.name + ":" + dimension.unit;
  }
  return text;
}

std::string write_compare(const Scene& scene) {
  return scene.first().name + "," + scene.second().name;
}

}  // namespace cosine_lab
