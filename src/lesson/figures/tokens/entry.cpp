// From text to tokens, ids and rows of the embedding table.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "lesson/board/control.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/description.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figures.h"
#include "lesson/figures/tokens/link.h"
#include "lesson/figures/tokens/questions.h"
#include "lesson/figures/tokens/state.h"
#include "lesson/figures/tokens/tokens.h"
#include "lesson/figures/tokens/vocabulary.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kTextId = "tokens.text";
constexpr std::string_view kIdsId = "tokens.ids";
constexpr std::string_view kModeId = "tokens.mode";
constexpr std::string_view kCapitalsId = "tokens.capitals";
constexpr std::string_view kChosenId = "tokens.chosen";
constexpr std::array<std::string_view, 3> kModes{"tokens.letters", "tokens.words", "tokens.own"};
constexpr std::size_t kMostChips = 200;
constexpr std::size_t kMostTold = 30;  // in a paragraph

void prepare(Scene& scene) {
  state_of<TokensState>(scene).text = ready_name("Hello, world");
  use_vocabulary(scene);
}

std::size_t mode_count(const Scene& scene) {
  return state_of<TokensState>(scene).authored.empty() ? 2 : 3;
}

void add_controls(const Scene& scene, std::vector<Control>& list) {
  const auto& state = state_of<TokensState>(scene);
  Control text = figure_control(kTextId, ControlKind::text, 0);
  text.text = readable(state.text);
  text.segmented = kMostClusters;
  list.push_back(std::move(text));
  Control mode = figure_control(kModeId, ControlKind::choice, static_cast<double>(state.mode));
  for (std::size_t i = 0; i < mode_count(scene); ++i) {
    mode.choices.emplace_back(word(kModes[i]));
  }
  list.push_back(std::move(mode));
  list.push_back(figure_control(kCapitalsId, ControlKind::toggle, state.ignore_capitals ? 1 : 0));
  Control ids = figure_control(kIdsId, ControlKind::text, 0);
  ids.text = state.ids.empty() ? ids_of(tokens_of(scene)) : state.ids;
  list.push_back(std::move(ids));
}

// The token that is looked at may be a part of another one then.
void ignore_capitals(Scene& scene, bool ignore) {
  auto& state = state_of<TokensState>(scene);
  const std::size_t before = tokens_of(scene).size();
  state.ignore_capitals = ignore;
  state.ids.clear();
  if (tokens_of(scene).size() != before) {
    state.chosen.reset();
  }
}

bool set(Scene& scene, std::string_view id, double value) {
  auto& state = state_of<TokensState>(scene);
  if (id == kModeId && is_index(value, mode_count(scene))) {
    state.mode = static_cast<TokenMode>(static_cast<int>(value));
    state.chosen.reset();
    state.ids.clear();
    use_vocabulary(scene);
    return true;
  }
  if (id == kCapitalsId) {
    ignore_capitals(scene, value != 0);
    return true;
  }
  if (id == kChosenId && is_index(value, tokens_of(scene).size())) {
    state.chosen = static_cast<std::size_t>(value);
    return true;
  }
  return false;
}

bool set_text(Scene& scene, std::string_view id, std::string_view text) {
  auto& state = state_of<TokensState>(scene);
  if (id == kTextId) {
    state.text = text;
    state.ids.clear();
    state.chosen.reset();
    return true;
  }
  if (id == kIdsId) {
    const Decoded decoded = text_of_ids(scene, text);
    // Typed ids stay as they are, right or wrong, until the text is changed elsewhere.
    state.ids = text;
    if (decoded.wrong.empty()) {
      state.text = decoded.text;
      state.chosen.reset();
    }
    return true;
  }
  return false;
}

Node summary(const std::vector<Token>& tokens) {
  if (tokens.empty()) {
    return words("tokens.empty");
  }
  const auto unknown = static_cast<std::size_t>(
      std::ranges::count_if(tokens, [](const Token& token) { return !token.id; }));
  const std::string_view key = tokens.size() == 1 ? "tokens.one"
                               : unknown == 0     ? "tokens.all"
                                                  : "tokens.some";
  return words(key, {in("count", whole(tokens.size())), in("unknown", whole(unknown)),
                     in("known", whole(tokens.size() - unknown))});
}

std::vector<Token> without_capitals(const Scene& scene) {
  Scene other = scene;
  state_of<TokensState>(other).ignore_capitals = true;
  return tokens_of(other);
}

// A token that would leave its chip empty gets a sign.
std::string shown(const std::string& text) {
  if (text == " " || text == "\u00a0") {
    return std::string(kBlankSign);
  }
  return text == "\n" ? "\u21b5" : text == "\t" ? "\u21e5" : text;
}

Node id_words(const Token& token) {
  return token.id ? whole(*token.id) : words("tokens.unknown");
}

Cell chip(const Scene& scene, const Token& token, std::size_t index) {
  Cell cell;
  cell.content = plain(shown(token.text));
  cell.spoken = id_words(token);
  cell.press = {std::string(kChosenId), static_cast<double>(index)};
  cell.pressed = state_of<TokensState>(scene).chosen == index;
  cell.entrance = index == state_of<TokensState>(scene).chosen.value_or(0);
  if (token.id) {
    cell.mark = mark_of(*token.id);
  } else {
    cell.tone = Tone::bad;
  }
  return cell;
}

Block chips(const Scene& scene, const std::vector<Token>& tokens) {
  Block block;
  block.kind = BlockKind::chips;
  block.lines.push_back(words("tokens.chips"));
  block.rows.emplace_back();
  for (std::size_t i = 0; i < std::min(tokens.size(), kMostChips); ++i) {
    block.rows[0].push_back(chip(scene, tokens[i], i));
  }
  return block;
}

// Three of the vocabulary, from all over it.
Node examples(const Scene& scene) {
  std::vector<Node> names;
  const std::size_t count = scene.vectors.size();
  for (const std::size_t id : {std::size_t{0}, count / 3, count - 1}) {
    names.push_back(marked(mark_of(id), plain(shown(scene.vectors[id].name))));
  }
  return listed(std::move(names));
}

// Why tokens have no id, and what can be done about it.
void add_remedy(const Scene& scene, const std::vector<Token>& tokens, Board& board) {
  const auto is_known = [](const Token& token) { return token.id.has_value(); };
  if (std::ranges::all_of(tokens, is_known)) {
    return;
  }
  board.body.push_back(sentence(words(
      "tokens.known", {in("count", whole(scene.vectors.size())), in("names", examples(scene))})));
  const std::vector<Token> lowered = without_capitals(scene);
  for (std::size_t i = 0; i < tokens.size() && lowered.size() == tokens.size(); ++i) {
    if (!is_known(tokens[i]) && is_known(lowered[i])) {
      board.body.push_back(sentence(words("tokens.capital", {in("token", plain(tokens[i].text))})));
      return;
    }
  }
}

Node about_chosen(const Scene& scene, const std::vector<Token>& tokens) {
  const auto chosen = state_of<TokensState>(scene).chosen;
  if (!chosen || *chosen >= tokens.size()) {
    return words("tokens.press");
  }
  const Token& token = tokens[*chosen];
  std::vector<Node> gaps{in("token", plain(shown(token.text))),
                         in("last", whole(scene.vectors.size() - 1))};
  if (!token.id) {
    return words("tokens.chosen.unknown", std::move(gaps));
  }
  gaps.push_back(in("id", marked(mark_of(*token.id), whole(*token.id))));
  return words("tokens.chosen", std::move(gaps));
}

Block embedding_table(const Scene& scene, const std::vector<Token>& tokens) {
  std::vector<Cell> head{heading(words("tokens.id")), heading(words("tokens.token"))};
  for (const Dimension& dimension : scene.dimensions) {
    head.push_back(heading(plain(dimension.name)));
  }
  std::vector<std::vector<Cell>> rows{std::move(head)};
  for (std::size_t id = 0; id < scene.vectors.size(); ++id) {
    const auto chosen = state_of<TokensState>(scene).chosen;
    const bool here = chosen && *chosen < tokens.size() && tokens[*chosen].id == id;
    const Tone tone = here ? Tone::strong : Tone::plain;
    std::vector<Cell> cells{value(whole(id), tone),
                            value(marked(mark_of(id), plain(shown(scene.vectors[id].name))), tone)};
    cells[0].mark = mark_of(id);
    cells[0].heading = true;
    cells[0].current = here;
    for (const double component : scene.vectors[id].components) {
      cells.push_back(value(number(component), tone));
    }
    rows.push_back(std::move(cells));
  }
  Block block = table(words("tokens.table"), std::move(rows));
  block.scrolls = true;
  return block;
}

// What the typed ids became, or what will be lost.
void add_way_back(const Scene& scene, const std::vector<Token>& tokens, Board& board) {
  const std::string& typed = state_of<TokensState>(scene).ids;
  const Decoded decoded = text_of_ids(scene, typed);
  const bool unknown = std::ranges::any_of(tokens, [](const Token& token) { return !token.id; });
  if (!typed.empty() && !decoded.wrong.empty()) {
    board.body.push_back(sentence(
        words("tokens.wrong",
              {in("piece", plain(decoded.wrong)), in("last", whole(scene.vectors.size() - 1))}),
        Tone::bad));
  } else if (!typed.empty() && decoded.ids != ids_of(tokens)) {
    // "a a" written together is "aa", which may be a token of its own.
    board.body.push_back(
        sentence(words("tokens.again", {in("ids", plain(ids_of(tokens)))}), Tone::note));
  } else if (unknown) {
    board.body.push_back(sentence(words("tokens.lost"), Tone::note));
  }
}

void fill(const Scene& scene, const Similarity&, Board& board) {
  const std::vector<Token> tokens = tokens_of(scene);
  board.head.push_back(sentence(summary(tokens), Tone::strong));
  board.body.push_back(control_row(scene, {kTextId, kModeId, kCapitalsId}));
  if (!tokens.empty()) {
    board.body.push_back(chips(scene, tokens));
  }
  if (is_cut(scene)) {
    board.body.push_back(sentence(
        words("tokens.cut", {in("most", whole(kMostClusters)), in("shown", whole(kMostChips))}),
        Tone::note));
  } else if (tokens.size() > kMostChips) {
    board.body.push_back(sentence(
        words("tokens.more", {in("shown", whole(kMostChips)), in("count", whole(tokens.size()))}),
        Tone::note));
  }
  add_remedy(scene, tokens, board);
  board.body.push_back(sentence(about_chosen(scene, tokens)));
  board.body.push_back(embedding_table(scene, tokens));
  board.body.push_back(
      sentence(words(state_of<TokensState>(scene).mode == TokenMode::words ? "tokens.by_hand"
                                                                           : "tokens.untrained"),
               Tone::note));
  board.body.push_back(control_row(scene, {kIdsId}));
  add_way_back(scene, tokens, board);
}

std::vector<Node> describe(const Scene& scene, const Similarity&) {
  const std::vector<Token> tokens = tokens_of(scene);
  std::vector<Node> sentences{summary(tokens)};
  if (tokens.empty()) {
    return sentences;
  }
  std::vector<Node> row_of_tokens;
  for (std::size_t i = 0; i < std::min(tokens.size(), kMostTold); ++i) {
    row_of_tokens.push_back(
        row({plain(shown(tokens[i].text)), plain("\u00a0("), id_words(tokens[i]), plain(")")}));
  }
  if (tokens.size() > kMostTold) {
    row_of_tokens.push_back(plain("…"));
  }
  // A comma may be a token.
  sentences.push_back(
      words("describe.tokens", {in("tokens", listed(std::move(row_of_tokens), "; "))}));
  if (state_of<TokensState>(scene).chosen) {
    sentences.push_back(about_chosen(scene, tokens));
  }
  return sentences;
}

std::vector<std::string> words_looked_at(const Scene& scene) {
  const auto chosen = state_of<TokensState>(scene).chosen;
  const std::vector<Token> tokens = tokens_of(scene);
  if (!chosen || *chosen >= tokens.size() || !tokens[*chosen].id) {
    return {};
  }
  return {scene.vectors[*tokens[*chosen].id].name};
}

// The token that is chosen stays where it is the word already; a word that is not in the text
// changes nothing.
void look_at_words(Scene& scene, const std::vector<std::string>& words) {
  if (words.empty()) {
    return;
  }
  const std::vector<Token> tokens = tokens_of(scene);
  const auto is_word = [&](const Token& token) {
    return token.id && scene.vectors[*token.id].name == words[0];
  };
  auto& chosen = state_of<TokensState>(scene).chosen;
  const auto at = std::ranges::find_if(tokens, is_word);
  if (at != tokens.end() && !(chosen && *chosen < tokens.size() && is_word(tokens[*chosen]))) {
    chosen = static_cast<std::size_t>(at - tokens.begin());
  }
}

// By which vocabulary the text is split is the figure's own.
void follow(Scene& scene, const Scene& theirs) {
  auto& mine = state_of<TokensState>(scene);
  const auto& other = state_of<TokensState>(theirs);
  const bool alike = mine.mode == other.mode && mine.authored == other.authored;
  if (mine.text != other.text || mine.ignore_capitals != other.ignore_capitals) {
    mine.chosen.reset();
  }
  mine.text = other.text;
  mine.ignore_capitals = other.ignore_capitals;
  mine.ids = alike ? other.ids : std::string();
  if (alike) {
    mine.chosen = other.chosen;
  } else {
    look_at_words(scene, words_looked_at(theirs));
  }
}

bool has_press(const Scene& scene, const Similarity&) {
  return state_of<TokensState>(scene).chosen.has_value();
}

bool is_known(const Scene& scene, const Similarity&) {
  const auto tokens = tokens_of(scene);
  return !tokens.empty() &&
         std::ranges::all_of(tokens, [](const Token& token) { return token.id.has_value(); });
}

bool is_by_words(const Scene& scene, const Similarity&) {
  return state_of<TokensState>(scene).mode == TokenMode::words;
}

constexpr std::array kSteps{
    Step{"tokens.step.press.say", "tokens.step.press.ask", "tokens.step.press.found", has_press},
    Step{"tokens.step.known.say", "tokens.step.known.ask", "tokens.step.known.found", is_known},
    Step{"tokens.step.words.say", "tokens.step.words.ask", "tokens.step.words.found", is_by_words},
};

}  // namespace

constinit const FigureEntry entries_of::tokens{.name = "tokens",
                                               .title = "tokens.title",
                                               .label = "tokens.label",
                                               .has_vectors = false,
                                               .prepare = prepare,
                                               .add_controls = add_controls,
                                               .set = set,
                                               .set_text = set_text,
                                               .fill = fill,
                                               .describe = describe,
                                               .steps = kSteps,
                                               .questions = kTokensQuestions,
                                               .words_looked_at = words_looked_at,
                                               .look_at_words = look_at_words,
                                               .follow = follow,
                                               .read_parameters = read_token_parameters,
                                               .write_parameters = write_token_parameters,
                                               .state_parts = kTokensStateParts};

}  // namespace cosine_lab
