#include "lesson/link/scene_state.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "lesson/board/control.h"
#include "lesson/data/table_text.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/quiz.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/figures/shown_data.h"
#include "lesson/figures/state_part.h"
#include "lesson/link/quiz_state.h"
#include "lesson/text/number_text.h"
#include "lesson/text/text_pieces.h"

namespace cosine_lab {
namespace {

/// One part of a scene: as text, and back. `read` is false, and may have changed the scene, where
/// the text is none of its. What is written beside `base` may leave out what is the same there.
struct SharedPart {
  std::string_view name;
  std::string (*write)(const Scene& scene, const Scene& base);
  bool (*read)(Scene& scene, std::string_view text);
};

template <std::string (*Write)(const Scene&)>
std::string whole(const Scene& scene, const Scene&) {
  return Write(scene);
}

template <bool Scene::*Flag>
constexpr SharedPart flag(std::string_view name) {
  return {name,
          [](const Scene& scene, const Scene&) { return std::string(scene.*Flag ? "1" : "0"); },
          [](Scene& scene, std::string_view text) {
            scene.*Flag = text == "1";
            return text == "0" || text == "1";
          }};
}

// Reads a control that holds one number; the part of the link has the same id.
bool set_number(Scene& scene, std::string_view id, std::string_view text) {
  const ParsedNumber number = parse_number(text);
  return number.fault == NumberFault::none && set_control(scene, id, number.value);
}

std::string write_data(const Scene& scene) {
  return std::to_string(static_cast<int>(scene.data.kind));
}
bool read_data(Scene& scene, std::string_view text) {
  const ParsedNumber number = parse_number(text);
  if (number.fault != NumberFault::none || !take_data_choice(scene, number.value)) {
    return false;
  }
  settle(scene);
  return true;
}

std::string write_readers_table(const Scene& scene) {
  return scene.data.kind == DataKind::readers ? escaped_state(scene.data.table) : std::string();
}
bool read_readers_table(Scene& scene, std::string_view text) {
  return take_table(scene, unescaped_state(text));
}

// A table with errors stands beside the numbers of an earlier one. Those are written where nothing
// read before brings them.
std::string write_shown(const Scene& scene, const Scene& base) {
  const bool is_beside = scene.data.kind == DataKind::readers &&
                         !read_table(scene.data.table, table_bounds(scene)).faults.empty();
  const bool is_known =
      scene.dimensions == base.dimensions &&
      std::ranges::equal(scene.vectors, base.vectors, {}, &Vector::name, &Vector::name);
  return is_beside && !is_known ? escaped_state(write_table(scene.dimensions, scene.vectors))
                                : std::string();
}
bool read_shown(Scene& scene, std::string_view text) {
  const std::string table = unescaped_state(text);
  return read_table(table, table_bounds(scene)).faults.empty() && read_readers_table(scene, text);
}

// "2,0,1.5/3,1,-2": indices of x and y, and the factor. What is said of a table came from the data
// shown before it.
std::string write_said_of(const Scene& scene) {
  std::string text;
  for (const Claim& claim : scene.claims) {
    text += text.empty() ? "" : "/";
    text += state_numbers({static_cast<double>(claim.x), static_cast<double>(claim.y), claim.k});
  }
  return text;
}
bool read_said_of(Scene& scene, std::string_view text) {
  std::vector<Claim> claims;
  for (const std::string_view piece :
       text.empty() ? std::vector<std::string_view>{} : split(text, '/')) {
    const auto numbers = numbers_of_state(piece);
    const std::size_t count = scene.vectors.size();
    if (!numbers || numbers->size() != 3 || !is_index((*numbers)[0], count) ||
        !is_index((*numbers)[1], count) || (*numbers)[0] == (*numbers)[1]) {
      return false;
    }
    claims.push_back({static_cast<std::size_t>((*numbers)[0]),
                      static_cast<std::size_t>((*numbers)[1]), (*numbers)[2]});
  }
  scene.claims = std::move(claims);
  scene.claim.reset();
  settle_data(scene, NewData::edited);
  return figure_entry(scene.kind).has_claims;
}

// The vectors that moved, as "3,15,4/0,1,2": an index and its components each.
std::string write_moved(const Scene& scene, const Scene& base) {
  std::string text;
  for (std::size_t v = 0; v < scene.vectors.size() && v < base.vectors.size(); ++v) {
    if (scene.vectors[v].components != base.vectors[v].components) {
      text += text.empty() ? "" : "/";
      text += std::to_string(v) + "," + state_numbers(scene.vectors[v].components);
    }
  }
  return text;
}
bool read_moved(Scene& scene, std::string_view text) {
  for (const std::string_view piece : split(text, '/')) {
    const auto comma = piece.find(',');
    const auto at = indices_of_state(piece.substr(0, comma), scene.vectors.size());
    const auto numbers = numbers_of_state(piece.substr(std::min(piece.size(), comma + 1)));
    if (!at || !numbers || numbers->size() != scene.dimensions.size()) {
      return false;
    }
    scene.vectors[at->front()].components = *numbers;
  }
  return true;
}

std::string write_pair(const Scene& scene) {
  return state_indices({scene.compared.first, scene.compared.second});
}
bool read_pair(Scene& scene, std::string_view text) {
  const auto pair = indices_of_state(text, scene.vectors.size());
  if (!pair || pair->size() != 2 || (*pair)[0] == (*pair)[1]) {
    return false;
  }
  scene.compared = {(*pair)[0], (*pair)[1]};
  return true;
}

std::string write_mode(const Scene& scene) {
  return std::to_string(static_cast<int>(scene.drag_mode));
}
bool read_mode(Scene& scene, std::string_view text) {
  return set_number(scene, "mode", text);
}

std::string write_guide(const Scene& scene) {
  return scene.guide.on ? std::to_string(scene.guide.at) : std::string();
}
bool read_guide(Scene& scene, std::string_view text) {
  const auto at = whole_number(text, 0, 99);
  if (!at || !scene.guide.on || *at > static_cast<double>(figure_entry(scene.kind).steps.size())) {
    return false;
  }
  scene.guide.at = static_cast<std::size_t>(*at);
  return true;
}

std::string write_steps_done(const Scene& scene) {
  std::vector<std::size_t> done;
  for (std::size_t at = 0; at < figure_entry(scene.kind).steps.size(); ++at) {
    if ((scene.guide.done >> at & 1U) != 0) {
      done.push_back(at);
    }
  }
  return state_indices(done);
}
bool read_steps_done(Scene& scene, std::string_view text) {
  const auto done = indices_of_state(text, figure_entry(scene.kind).steps.size());
  if (!done || !scene.guide.on) {
    return false;
  }
  scene.guide.done = 0;
  for (const std::size_t at : *done) {
    scene.guide.done |= 1U << at;
  }
  return true;
}

// The scene that an answer was checked for, where it has changed since.
Scene without_quiz(Scene scene) {
  scene.quiz = {};
  return scene;
}
std::string write_seen(const Scene& scene, const Scene& base) {
  return scene.quiz.checked
             ? escaped_state(write_state(without_quiz(seen_scene(scene)), without_quiz(base)))
             : std::string();
}
bool read_seen(Scene& scene, std::string_view text) {
  std::vector<BadParameter> errors;
  Scene seen = without_quiz(scene);
  read_state(unescaped_state(text), seen, errors);
  settle(seen);
  see_question(scene, std::move(seen));
  return scene.quiz.checked && errors.empty();
}

// In the order in which they can be read: numbers before what is said of them. The figure's own
// parts come after these, then the compared pair, the guided steps and the questions.
constexpr std::array kShared{
    SharedPart{"data", whole<write_data>, read_data},
    SharedPart{"shown", write_shown, read_shown},
    SharedPart{"table", whole<write_readers_table>, read_readers_table},
    SharedPart{"claims", whole<write_said_of>, read_said_of},
    SharedPart{"at", write_moved, read_moved},
    SharedPart{"mode", whole<write_mode>, read_mode},
    flag<&Scene::snap>("snap"),
    flag<&Scene::show_components>("components"),
    flag<&Scene::show_grid>("grid"),
    flag<&Scene::show_others>("others"),
};
// Behind the figure's own parts, as one of them may add a vector that is compared.
constexpr SharedPart kPair{"pair", whole<write_pair>, read_pair};
constexpr SharedPart kGuide{"step", whole<write_guide>, read_guide};
constexpr SharedPart kStepsDone{"done", whole<write_steps_done>, read_steps_done};
constexpr std::array kQuiz{
    SharedPart{"question", whole<write_question>, read_question},
    SharedPart{"reply", whole<write_typed>, read_typed},
    SharedPart{"answers", whole<write_answers>, read_answers},
    SharedPart{"seen", write_seen, read_seen},
};
constexpr SharedPart kReplies{"replies", whole<write_replies>, read_replies};

// For a graded exercise a state holds only how it is viewed and what was answered: anything else
// would change what is asked.
constexpr std::array<std::string_view, 4> kOfGraded{"pair", "components", "grid", "others"};

bool is_shared(const Scene& scene, std::string_view name) {
  const auto of_graded = std::span(kOfGraded).subspan(scene.quiz.graded ? 1 : 0);
  return !is_graded(scene) || std::ranges::find(of_graded, name) != of_graded.end();
}

bool read_part(Scene& scene, std::string_view name, std::string_view text) {
  const auto reads = [&](const auto& one) { return one.name == name && one.read(scene, text); };
  if (is_shared(scene, name) && (std::ranges::any_of(kShared, reads) || reads(kPair))) {
    return true;
  }
  if (scene.quiz.graded) {
    return reads(kReplies);
  }
  return std::ranges::any_of(figure_entry(scene.kind).state_parts, reads) || reads(kGuide) ||
         reads(kStepsDone) || std::ranges::any_of(kQuiz, reads);
}

// Each has a name of its own where it was written. The scene is copied for each.
constexpr std::size_t kMostParts = 100;

bool apply(Scene& scene, std::string_view part) {
  const auto colon = part.find(':');
  if (colon == std::string_view::npos) {
    return false;
  }
  Scene next = scene;
  if (!read_part(next, part.substr(0, colon), part.substr(colon + 1))) {
    return false;
  }
  scene = std::move(next);
  return true;
}

/// A state as it is written: its text, and the scene that reading the text would give.
struct Writing {
  Scene read;
  std::string text;

  /// Adds a part, unless what was read before brought `value` along: then it is `there` already.
  void add(std::string_view name, const std::string& value, const std::string& there,
           bool (*reading)(Scene& scene, std::string_view text)) {
    if (value == there) {
      return;
    }
    Scene next = read;
    if (!reading(next, value)) {
      return;
    }
    read = std::move(next);
    text += text.empty() ? "" : ";";
    text += std::string(name) + ":" + value;
  }
  void add(const SharedPart& entry, const Scene& scene) {
    add(entry.name, entry.write(scene, read), entry.write(read, read), entry.read);
  }
  void add(const StatePart& part, const Scene& scene) {
    add(part.name, part.write(scene), part.write(read), part.read);
  }
};

}  // namespace

void read_state(std::string_view text, Scene& scene, std::vector<BadParameter>& errors) {
  if (text.empty()) {
    return;
  }
  std::size_t at = 0;
  for (const std::string_view part : entries(text)) {
    const bool is_surplus = at++ == kMostParts;
    if (is_surplus || !apply(scene, part)) {
      errors.push_back({"state", std::string(part), "bad.state", {}});
    }
    if (is_surplus) {
      break;  // The first stands for all: a text of separators alone has as many as characters.
    }
  }
}

std::string write_state(const Scene& scene, const Scene& base) {
  Writing out{base, {}};
  for (const SharedPart& entry : kShared) {
    if (!scene.quiz.graded || is_shared(scene, entry.name)) {
      out.add(entry, scene);
    }
  }
  if (scene.quiz.graded) {
    out.add(kReplies, scene);
    return std::move(out.text);
  }
  for (const StatePart& part : figure_entry(scene.kind).state_parts) {
    out.add(part, scene);
  }
  out.add(kPair, scene);
  out.add(kGuide, scene);
  out.add(kStepsDone, scene);
  for (const SharedPart& entry : kQuiz) {
    out.add(entry, scene);
  }
  return std::move(out.text);
}

}  // namespace cosine_lab
