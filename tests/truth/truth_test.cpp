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
#include "lesson/figures/description.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/pairs/exercise.h"
#include "lesson/figures/pairs/exercise_board.h"
#include "lesson/figures/pairs/state.h"
#include "lesson/figures/quiz.h"
#include "lesson/random.h"
#include "lesson/text/number_text.h"
#include "truth/actions.h"
#include "truth/claims.h"

namespace cosine_lab::test {
namespace {

constexpr int kRounds = 16;
// Where each round draws a million random numbers.
constexpr int kLongRounds = 3;
constexpr int kMoreRounds = 600;
constexpr int kActions = 40;
constexpr int kLongActions = 12;
constexpr int kAskedActions = 6;
constexpr int kAnswers = 5;

const Claims& claims() {
  static const Claims all = [] {
    Claims made;
    add_pair_claims(made);
    add_ratio_claims(made);
    add_metric_claims(made);
    add_embedding_claims(made);
    add_word_claims(made);
    add_word_list_claims(made);
    add_word_view_claims(made);
    add_other_claims(made);
    add_quiz_claims(made);
    add_description_claims(made);
    return made;
  }();
  return all;
}

// The ready data, or an author's vectors of any number of dimensions.
Scene some_scene(Random& random, const FigureEntry& entry) {
  ParameterTexts text;
  text["figure"] = entry.name;
  text["steps"] = random.chance(0.4) ? "on" : "off";
  text["questions"] = random.chance(0.4) ? "on" : "off";
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
  // Two of one place now and then.
  const std::string first = vectors.substr(0, vectors.find(';'));
  text["vectors"] = random.chance(0.15) ? first + ";Z" + first.substr(1) : vectors;
  text["claims"] = vectors == text["vectors"] ? "B=2.5A;A=-1B;A=1e300B" : "";
  return read_scene(text).scene;
}

// Reads a board and the description, and remembers what was heard.
class Reader {
 public:
  void read(const Session& session, bool fresh) {
    const Board board = cosine_lab::board_of(session.scene(), session.similarity());
    scene_ = &session.scene();
    fresh_ = fresh;
    for (const auto* part : {&board.guide, &board.head, &board.views, &board.body, &board.foot}) {
      for (const Block& block : *part) {
        // An answer is about the scene that was asked about.
        const bool answered = block.kind == BlockKind::question && session.scene().quiz.checked;
        scene_ = answered ? &asked_scene(session.scene()) : &session.scene();
        read(block);
      }
    }
    scene_ = &session.scene();
    for (const Node& sentence : description_of(session.scene(), session.similarity())) {
      read(sentence);
    }
  }

  std::set<std::string_view> heard;

 private:
  // With the claim that a question about a claim is about, as one of the scene's.
  const Scene& asked_scene(const Scene& scene) {
    asked_ = seen_scene(scene);
    if (scene.kind == FigureKind::ratio && scene.quiz.at == 3) {
      Dice dice(asked_.quiz.seed);
      asked_.claims = {{asked_.compared.first, asked_.compared.second, dice.whole(2, 4)}};
      asked_.claim = 0;
    }
    return asked_;
  }

  void read(const Block& block) {
    for (const Node& line : block.lines) {
      read(line);
    }
    if (block.hint) {
      read(*block.hint);
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
    for (const Node& part : node.children) {
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

  Scene asked_;
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
  const int actions = entry.name == "highdim" ? kLongActions : kActions;
  for (int action = 0; action < actions; ++action) {
    for (int answer = random.chance(0.3) ? kAnswers : 0; answer > 0; --answer) {
      if (session.scene().quiz.on) {
        act(session, an_answer(random, session.scene()), reader);
      }
    }
    act(session, some_action(random, session.scene()), reader);
  }
}

// More vectors than a description names.
void read_crowds(Reader& reader) {
  Random random(31);
  for (const std::string_view figure : {"cosine", "dimension", "ratio", "pairs", "metric"}) {
    std::string vectors;
    for (char name = 'A'; name < 'M'; ++name) {
      vectors += std::string(vectors.empty() ? "" : ";") + name + ":" +
                 canonical_number(random.finite()) + "," +
                 canonical_number(random.between(-40, 40));
    }
    reader.read(Session(read_scene({{"figure", std::string(figure)}, {"vectors", vectors}}).scene),
                true);
  }
}

// Vectors that are the same in every dimension, which chance hardly ever makes.
void read_twins(Reader& reader) {
  Session session(
      read_scene({{"figure", "dimension"}, {"vectors", "A:2,3;B:2,3"}, {"questions", "on"}}).scene);
  for (const SetControl& command : {SetControl{"question", 1}, SetControl{"question.answer", 0},
                                    SetControl{"question.check", 1}}) {
    act(session, command, reader);
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
  const std::string_view name = key.starts_with("quiz.") ? key.substr(5) : key;
  const auto kind = figure_kind(name.substr(0, name.find('.')));
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
  read_crowds(reader);
  read_twins(reader);
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
