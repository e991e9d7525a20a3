// Whatever a figure says is so. Readers who type and drag anything at all go through every figure;
// each sentence of the board is recognised, and what it claims is worked out anew. A sentence that
// is not known here fails, so a new one has to say how it can be checked.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "lesson/board/node_text.h"
#include "lesson/boards.h"
#include "lesson/english_words.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/pairs/exercise.h"
#include "lesson/figures/pairs/exercise_board.h"
#include "lesson/figures/pairs/state.h"
#include "lesson/random.h"
#include "lesson/text/number_text.h"
#include "truth/claims.h"

namespace cosine_lab::test {
namespace {

constexpr int kRounds = 16;
// Where each round draws a million random numbers.
constexpr int kLongRounds = 3;
constexpr int kMoreRounds = 200;
constexpr int kActions = 40;
constexpr int kAskedActions = 6;

const Claims& claims() {
  static const Claims all = [] {
    Claims made;
    add_pair_claims(made);
    add_ratio_claims(made);
    add_metric_claims(made);
    add_embedding_claims(made);
    add_word_claims(made);
    add_other_claims(made);
    return made;
  }();
  return all;
}

// Numbers of every size, and those that make special cases: 0, whole, equal, nearly equal.
double typed(Random& random, const Scene& scene) {
  const Vector& one = scene.vectors[random.below(scene.vectors.size())];
  const double known = one.components[random.below(one.components.size())];
  switch (random.below(12)) {
    case 0:
      return 0;
    case 1:
      return random.finite();
    case 2:
      return (random.chance(0.5) ? 1 : -1) * std::pow(10.0, random.between(-300, 300));
    case 3:
      return known;
    case 4:
      return -known;
    case 5:
      return known * (1 + std::pow(10.0, random.between(-17, -1)));
    case 6:
      return std::clamp(known * 2.5, -1e308, 1e308);
    case 7:
      return random.chance(0.1) ? std::numeric_limits<double>::quiet_NaN() : 1e300;
    case 8:
      return random.between(-1, 1);
    case 9:
      return std::round(random.between(-4, 4)) / 4;
    default:
      return std::round(random.between(-40, 40));
  }
}

Command typed_number(Random& random, const Scene& scene) {
  const std::size_t v =
      random.chance(0.7) ? scene.compared.first : random.below(scene.vectors.size());
  return SetControl{component_id(v, random.below(scene.dimensions.size())), typed(random, scene)};
}

Command pressed(Random& random, const Scene& scene) {
  const double pair =
      static_cast<double>(random.below(scene.vectors.size()) * scene.vectors.size() +
                          random.below(scene.vectors.size()));
  const auto steps = figure_entry(scene.kind).steps.size();
  switch (random.below(9)) {
    case 6:
      return SetControl{"step", static_cast<double>(random.below(steps))};
    case 7:
      return SetControl{"data", static_cast<double>(DataKind::own)};
    case 8:
      return SetText{"table", "A; 1,5; 2\nB; 3; 4"};
    case 0:
      return SetControl{"tokens.chosen", static_cast<double>(random.below(6))};
    case 1:
      return SetControl{"pairs.mark", pair};
    case 2:
      return SetControl{"pairs.pair", pair};
    case 3:
      return SetControl{"ratio.claim", static_cast<double>(random.below(6))};
    case 4:
      return Undo{};
    default:
      return SetControl{"pairs.claim." + std::to_string(random.below(6)),
                        static_cast<double>(random.below(2))};
  }
}

Command of_control(Random& random, const Scene& scene) {
  const auto list = controls(scene);
  const Control& control = list[random.below(list.size())];
  if (control.kind == ControlKind::text) {
    constexpr std::string_view texts[] = {"hello",
                                          "Hello, world",
                                          "a b c",
                                          "",
                                          "dog",
                                          "Cat ?",
                                          "Z",
                                          "king dog",
                                          "7 4 99",
                                          "A 1 2",
                                          "qeen",
                                          "king - king",
                                          "king - man + woman",
                                          "zzzzz",
                                          "kingg + paris"};
    return SetText{control.id, std::string(texts[random.below(std::size(texts))])};
  }
  const double value = control.kind == ControlKind::number   ? typed(random, scene)
                       : control.kind == ControlKind::toggle ? 1 - control.value
                       : control.kind == ControlKind::button ? control.value
                       : control.choices.empty()
                           ? std::round(random.between(control.low, control.high))
                           : static_cast<double>(random.below(control.choices.size()));
  return SetControl{control.id, value};
}

// Answers everything that is asked, right or wrong, and then checks; or starts over.
Command answered(Random& random, const Scene& scene) {
  const auto list = controls(scene);
  const auto offered = [&](std::string_view id) {
    return std::ranges::find(list, id, &Control::id) != list.end();
  };
  const std::size_t open = open_claims(scene);
  if (!own<PairsState>(scene).exercise || offered("pairs.again")) {
    return random.chance(0.5) ? Command(SetControl{"pairs.exercise", 1})
                              : Command(SetControl{"pairs.again", 1});
  }
  if (open == 0 || random.chance(0.2)) {
    const std::size_t count = scene.vectors.size();
    const auto pair = static_cast<double>(random.below(count) * count + random.below(count));
    return random.chance(0.5) ? Command(SetControl{"pairs.check", 1})
                              : Command(SetControl{"pairs.mark", pair});
  }
  std::size_t claim = 0;
  while (prediction_of(scene, claim) != Prediction::open) {
    ++claim;
  }
  return SetControl{claim_id(claim), static_cast<double>(random.below(2))};
}

// What a guided step of the figure asks for, so that some are completed.
Command asked_for(Random& random, const Scene& scene) {
  constexpr std::pair<std::string_view, double> list[] = {
      {"highdim.dimensions", 300}, {"highdim.kind", 1},    {"highdim.kind", 0},
      {"metric.unit", 0},          {"metric.unit", 1},     {"metric.scaling", 1},
      {"metric.scaling", 2},       {"pairs.pair", 2},      {"pairs.exercise", 0},
      {"embedding.view", 1},       {"ratio.dimension", 1}, {"cosine.view", 1},
      {"tokens.mode", 0},          {"tokens.mode", 1},     {"tokens.chosen", 0},
      {"words.take", 912},         {"words.take", 623},    {"words.takes", 0},
      {"pairs.pair", 3},           {"pairs.pair", 2},      {"pairs.pair", 2}};
  for (;;) {
    const auto& [id, value] = list[random.below(std::size(list))];
    if (id.starts_with(figure_entry(scene.kind).name)) {
      return SetControl{std::string(id), value};
    }
    if (random.chance(0.1)) {
      return SetControl{"step", static_cast<double>(random.below(5))};
    }
  }
}

// A tip close beside the other one, or opposite to it.
Command alike(Random& random, const Scene& scene) {
  const Reals other = reals(scene, scene.compared.second);
  const double by = random.chance(0.5) ? 1.5 : -1;
  const auto near = [&](Real number) {
    return std::clamp(static_cast<double>(number) * by + random.between(-0.01, 0.01), -1e308,
                      1e308);
  };
  return MoveTip{scene.compared.first, {near(other.front()), near(other.back())}, {}};
}

Command some_action(Random& random, const Scene& scene) {
  if (scene.guide.on && random.chance(0.25)) {
    return asked_for(random, scene);
  }
  if (scene.kind == FigureKind::pairs && random.chance(0.4)) {
    return answered(random, scene);
  }
  const double which = random.unit();
  const bool has_numbers = figure_entry(scene.kind).has_vectors;
  if (has_numbers && which < 0.45) {
    return typed_number(random, scene);
  }
  if (has_numbers && which < 0.5) {
    return alike(random, scene);
  }
  if (has_numbers && which < 0.6) {
    return MoveTip{scene.compared.first, {random.between(-40, 40), random.between(-40, 40)}, {}};
  }
  return which < 0.7 ? pressed(random, scene) : of_control(random, scene);
}

// The ready data, or an author's vectors of any number of dimensions.
Scene some_scene(Random& random, const FigureEntry& entry) {
  ParameterTexts text;
  text["figure"] = entry.name;
  text["steps"] = random.chance(0.5) ? "on" : "off";
  Scene scene = read_scene(text).scene;
  if (!entry.has_vectors || random.chance(0.3)) {
    return scene;
  }
  const std::size_t most = std::min<std::size_t>(entry.most_dimensions, 5);
  const std::size_t count =
      entry.least_dimensions + random.below(most - entry.least_dimensions + 1);
  std::string vectors;
  for (char name = 'A'; name < 'C' + static_cast<int>(random.below(5)); ++name) {
    vectors += (vectors.empty() ? "" : ";") + std::string(1, name) + ":";
    const bool zero = random.chance(0.2);
    for (std::size_t d = 0; d < count; ++d) {
      const double number = zero ? 0 : typed(random, scene);
      vectors += (d > 0 ? "," : "") + canonical_number(std::isfinite(number) ? number : 1);
    }
  }
  text["vectors"] = vectors;
  text["claims"] = "B=2.5A;A=-1B;A=1e300B";
  return read_scene(text).scene;
}

// Reads a board, and remembers what was heard.
class Reader {
 public:
  void read(const Session& session, bool fresh) {
    const Board board = cosine_lab::board_of(session.scene(), session.similarity());
    scene_ = &session.scene();
    fresh_ = fresh;
    for (const auto* part : {&board.guide, &board.head, &board.views, &board.body, &board.foot}) {
      for (const Block& block : *part) {
        read(block);
      }
    }
  }

  std::set<std::string_view> heard;

 private:
  void read(const Block& block) {
    for (const Node& line : block.lines) {
      read(line);
    }
    const auto table = block.kind != BlockKind::table
                           ? claims().tables.end()
                           : claims().tables.find(block.lines.at(0).text);
    if (table != claims().tables.end()) {
      CAPTURE(table->first);
      heard.insert(table->first);
      table->second(block, *scene_);
    }
    // The tries that came before speak of scenes that are gone.
    const bool of_now = block.lines.empty() || block.lines[0].text != "pairs.tries";
    for (const auto& row : block.rows) {
      for (const Cell& cell : row) {
        if (of_now) {
          read(cell.content);
          read(cell.spoken);
        }
      }
    }
  }

  void read(const Node& node) {
    if (node.kind == NodeKind::number && !std::isfinite(node.value)) {
      FAIL_CHECK("no number: " << node_text(node));
    }
    if (node.kind == NodeKind::words) {
      check(node);
    }
    for (const Node& part : node.parts) {
      read(part);
    }
  }

  void check(const Node& node) {
    const auto found = claims().found.find(node.text);
    const auto known = claims().sentences.find(node.text);
    if (found != claims().found.end()) {
      if (fresh_) {
        check(*found, node);
      }
    } else if (known != claims().sentences.end()) {
      check(*known, node);
    } else if (!claims().tables.contains(node.text) && !claims_nothing(node.text)) {
      FAIL_CHECK(node.text << " is not known: " << node_text(node));
    }
  }

  void check(const std::pair<const std::string_view, CheckSentence>& known, const Node& node) {
    CAPTURE(node.text);
    CAPTURE(node_text(node));
    heard.insert(known.first);
    known.second({node, *scene_});
  }

  const Scene* scene_ = nullptr;
  bool fresh_ = false;
};

std::string written(const Scene& scene) {
  std::string text(figure_entry(scene.kind).name);
  for (const Vector& one : scene.vectors) {
    text += "; " + one.name;
    for (const double number : one.components) {
      text += " " + canonical_number(number);
    }
    if (text.size() > 600) {
      return text;
    }
  }
  return text + "; compared " + scene.first().name + " " + scene.second().name;
}

void act(Session& session, const Command& command, Reader& reader) {
  const auto found = session.scene().guide.found;
  session.apply(command);
  CAPTURE(written(session.scene()));
  // What was found may speak of a moment that has passed. An undo brings it back as well.
  const bool undone = std::holds_alternative<Undo>(command);
  reader.read(session, !undone && session.scene().guide.found != found);
}

void walk(Random& random, const FigureEntry& entry, Reader& reader) {
  Session session(some_scene(random, entry));
  reader.read(session, true);
  // Some readers do what the steps ask for, step by step.
  const std::size_t steps = session.scene().guide.on && random.chance(0.5) ? entry.steps.size() : 0;
  for (std::size_t step = 0; step < steps; ++step) {
    act(session, SetControl{"step", static_cast<double>(step)}, reader);
    for (int action = 0; action < kAskedActions; ++action) {
      act(session, asked_for(random, session.scene()), reader);
    }
  }
  for (int action = 0; action < kActions; ++action) {
    act(session, some_action(random, session.scene()), reader);
  }
}

template <typename List>
void add_unheard(const List& list, const Reader& reader, std::vector<std::string_view>& keys) {
  for (const auto& entry : list) {
    if (!reader.heard.contains(entry.first)) {
      keys.push_back(entry.first);
    }
  }
}

std::vector<std::string_view> unheard(const Reader& reader) {
  std::vector<std::string_view> keys;
  add_unheard(claims().sentences, reader, keys);
  add_unheard(claims().found, reader, keys);
  add_unheard(claims().tables, reader, keys);
  return keys;
}

// The figure that says it.
const FigureEntry& sayer(std::string_view key) {
  const auto kind = figure_kind(key.substr(0, key.find('.')));
  return figure_entry(kind.value_or(FigureKind::cosine));
}

TEST_CASE("every sentence that a figure says is known, and so") {
  const EnglishWords english;
  Reader reader;
  for (const FigureEntry* entry : figures()) {
    CAPTURE(entry->name);
    Random random(2027);
    const int rounds = entry->name == "highdim" ? kLongRounds : kRounds;
    for (int round = 0; round < rounds; ++round) {
      CAPTURE(round);
      walk(random, *entry, reader);
    }
  }
  // What is rarely said is waited for, so that no check stands here for nothing.
  Random random(7);
  auto keys = unheard(reader);
  for (int round = 0; round < kMoreRounds && !keys.empty(); ++round) {
    walk(random, sayer(keys[static_cast<std::size_t>(round) % keys.size()]), reader);
    keys = unheard(reader);
  }
  for (const std::string_view key : keys) {
    FAIL_CHECK(key << " was never met");
  }
}

}  // namespace
}  // namespace cosine_lab::test
