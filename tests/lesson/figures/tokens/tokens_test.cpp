// The figure `tokens`: splits worked out by hand.
#include "lesson/figures/tokens/tokens.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>

#include "lesson/boards.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/tokens/state.h"

namespace cosine_lab::test {
namespace {

Scene tokens_scene(std::string_view text, std::string_view vocabulary = {}) {
  ParameterTexts given;
  given["figure"] = "tokens";
  given["text"] = text;
  given["vocabulary"] = vocabulary;
  const ReadScene read = read_scene(given);
  CHECK(read.errors.empty());
  return read.scene;
}

// "h=7 e=4 !": tokens with their ids, "!" after those without.
std::string tokens_text(const Scene& scene) {
  std::string text;
  for (const Token& token : tokens_of(scene)) {
    text += text.empty() ? "" : " ";
    text += token.text + (token.id ? "=" + std::to_string(*token.id) : "!");
  }
  return text;
}

// Words from clusters, as a browser hands them over.
std::string segmented(const std::vector<std::vector<std::string>>& words) {
  std::string text;
  for (const auto& word : words) {
    for (std::size_t i = 0; i < word.size(); ++i) {
      text += (i > 0 ? std::string(1, kClusterEnd) : "") + word[i];
    }
    text += kWordEnd;
  }
  return text;
}

std::string vocabulary_fault(std::string_view vocabulary) {
  ParameterTexts given;
  given["figure"] = "tokens";
  given["vocabulary"] = vocabulary;
  const ReadScene read = read_scene(given);
  REQUIRE(read.errors.size() == 1);
  CHECK(state_of<TokensState>(read.scene).mode == TokenMode::letters);
  return read.errors[0].reason;
}

bool says(const Scene& scene, const std::string& part) {
  std::string text;
  for (const Block& block : test::board_of(scene).body) {
    for (const Node& line : block.lines) {
      text += text_of(line) + "\n";
    }
  }
  INFO(text);
  return text.find(part) != std::string::npos;
}

Scene chosen(Scene scene, std::size_t index) {
  REQUIRE(set_control(scene, "tokens.chosen", static_cast<double>(index)));
  return scene;
}

const std::string kFamily = "\U0001F468\u200d\U0001F469\u200d\U0001F467";

}  // namespace

TEST_CASE("letters: a is 0, b is 1, z is 25") {
  CHECK(tokens_text(tokens_scene("abz")) == "a=0 b=1 z=25");
  CHECK(tokens_text(tokens_scene("hello")) == "h=7 e=4 l=11 l=11 o=14");
  CHECK(tokens_text(tokens_scene("Hi a")) == "H! i=8  ! a=0");
  Scene scene = tokens_scene("Hi");
  REQUIRE(set_control(scene, "tokens.capitals", 1));
  CHECK(tokens_text(scene) == "H=7 i=8");
  CHECK(tokens_of(tokens_scene("Hello, world")).size() == 12);
  CHECK(head_of(tokens_scene("Hello, world")) ==
        "12 tokens, 3 of them not in the vocabulary and without an id.");
  CHECK(head_of(tokens_scene("abc")) == "3 tokens, all of them in the vocabulary.");
}

TEST_CASE("an author's vocabulary: the longest entry that fits, whole clusters only") {
  CHECK(tokens_text(tokens_scene("unfriendly", "un,friend,ly")) == "un=0 friend=1 ly=2");
  CHECK(tokens_text(tokens_scene("aaab", "a,aa,ab")) == "aa=1 ab=2");
  CHECK(tokens_text(tokens_scene("aab", "a,aa,ab")) == "aa=1 b!");
  CHECK(tokens_text(tokens_scene("a b", "a,b,\u2423")) == "a=0  =2 b=1");
  // e with an accent is one cluster: the entry e does not fit into it.
  const std::string accented = "e\u0301";
  CHECK(tokens_text(tokens_scene(segmented({{accented, "e"}}), "e,f")) == accented + "! e=0");
  CHECK(tokens_text(tokens_scene(segmented({{kFamily, "x"}}), "x," + kFamily)) ==
        kFamily + "=1 x=0");
}

TEST_CASE("letters of any script and emoji are one token each") {
  CHECK(tokens_of(tokens_scene(segmented({{kFamily}}))).size() == 1);
  CHECK(tokens_of(tokens_scene(segmented({{"e\u0301"}}))).size() == 1);
  const Scene arabic = tokens_scene(segmented({{"س", "ل", "ا", "م"}}));
  CHECK(tokens_of(arabic).size() == 4);
  CHECK(ids_of(tokens_of(arabic)) == "? ? ? ?");
  // Without a browser's signs, code points.
  CHECK(tokens_of(tokens_scene("سلام")).size() == 4);
}

TEST_CASE("words: blanks are left out, punctuation stands alone") {
  Scene scene = tokens_scene("king, queen  and dog!");
  REQUIRE(set_control(scene, "tokens.mode", 1));
  CHECK(tokens_text(scene) == "king=0 ,! queen=1 and! dog=11 !!");
  const std::string marked =
      segmented({{"k", "i", "n", "g"}, {"\x1d,"}, {"\x1d "}, {"d", "o", "g"}});
  Scene same = tokens_scene(marked);
  REQUIRE(set_control(same, "tokens.mode", 1));
  CHECK(tokens_text(same) == "king=0 ,! dog=11");
  CHECK(readable(marked) == "king, dog");
  CHECK(same.vectors.size() == 38);
  CHECK(same.dimensions.size() == 8);
}

TEST_CASE("ids turn back into text; a wrong one is named, and nothing is lost") {
  Scene scene = tokens_scene("abc");
  REQUIRE(set_control_text(scene, "tokens.ids", "7 4, 11 11\n14"));
  CHECK(readable(state_of<TokensState>(scene).text) == "hello");
  for (const char* wrong : {"26", "-1", "1.5", "x", "?"}) {
    REQUIRE(set_control_text(scene, "tokens.ids", std::string("7 ") + wrong));
    CHECK(readable(state_of<TokensState>(scene).text) == "hello");
    CHECK(state_of<TokensState>(scene).ids == std::string("7 ") + wrong);
    CHECK(
        says(scene, std::string("“") + wrong + "” is not an id. Write whole numbers from 0 to 25"));
  }
  REQUIRE(set_control_text(scene, "tokens.text", "ab"));
  CHECK(state_of<TokensState>(scene).ids.empty());
  REQUIRE(set_control(scene, "tokens.mode", 1));
  REQUIRE(set_control_text(scene, "tokens.ids", "0 11"));
  CHECK(readable(state_of<TokensState>(scene).text) == "king dog");
}

TEST_CASE("a chosen token says its row; one that is unknown says so") {
  CHECK(says(chosen(tokens_scene("hi"), 0), "h has id 7: it is row 7 of the table"));
  CHECK(says(chosen(tokens_scene("Hi"), 0), "H is not in the vocabulary. Ids go from 0 to 25"));
  Scene scene = tokens_scene("hi");
  CHECK_FALSE(set_control(scene, "tokens.chosen", 2));
  CHECK(says(scene, "Press a token"));
}

TEST_CASE("the id is the row number of the table") {
  const Scene scene = tokens_scene("a");
  for (const Block& block : test::board_of(scene).body) {
    if (block.kind == BlockKind::table) {
      REQUIRE(block.rows.size() == 27);
      CHECK(text_of(block.rows[8][0].content) == "7");
      CHECK(text_of(block.rows[8][1].content) == "h");
      CHECK(block.rows[8][0].mark == mark_of(7));
      CHECK(block.scrolls);
    }
  }
  CHECK(says(scene, "These rows are random"));
  // Numbers within -1 to 1, two decimals, and not all alike.
  double sum = 0;
  for (const Vector& row : scene.vectors) {
    for (const double component : row.components) {
      CHECK(std::abs(component) <= 1);
      sum += std::abs(component);
    }
  }
  CHECK(sum / 104 == doctest::Approx(0.5).epsilon(0.25));
}

TEST_CASE("no text, long texts, and what authors get wrong") {
  Scene empty = tokens_scene("a");
  REQUIRE(set_control_text(empty, "tokens.text", ""));
  CHECK(tokens_of(empty).empty());
  CHECK(head_of(empty) == "Type a text, and see its tokens and their ids.");
  const Scene many = tokens_scene(std::string(500, 'a'));
  for (const Block& block : test::board_of(many).body) {
    if (block.kind == BlockKind::chips) {
      CHECK(block.rows[0].size() == 200);
    }
  }
  CHECK(says(many, "The first 200 of 500 tokens are shown"));
  CHECK(vocabulary_fault("a,,b") == "bad.empty_token");
  CHECK(vocabulary_fault("a,a") == "bad.same_name");
  CHECK(vocabulary_fault("a") == "bad.few_tokens");
  std::string long_list = "t0";
  for (int i = 1; i <= 200; ++i) {
    long_list += ",t" + std::to_string(i);
  }
  CHECK(vocabulary_fault(long_list) == "bad.many_tokens");
}

TEST_CASE("a text of any length is kept; what is not split is said") {
  Scene scene = tokens_scene("a");
  const std::string whole(2000, 'a');
  REQUIRE(set_control_text(scene, "tokens.text", whole));
  CHECK(tokens_of(scene).size() == 2000);
  CHECK_FALSE(says(scene, "This text is long"));
  REQUIRE(set_control_text(scene, "tokens.text", whole + "b"));
  CHECK(readable(state_of<TokensState>(scene).text) == whole + "b");
  CHECK(tokens_of(scene).size() == 2000);
  CHECK(says(scene, "only its first 2000 characters"));
  std::string marked;
  for (int i = 0; i < 2500; ++i) {
    marked +=
        "a\x1f"
        "b\x1e";
  }
  REQUIRE(set_control_text(scene, "tokens.text", marked));
  CHECK(tokens_of(scene).size() == 2000);
  std::string ids;
  for (int i = 0; i < 3000; ++i) {
    ids += "25 ";
  }
  REQUIRE(set_control_text(scene, "tokens.ids", ids));
  CHECK(readable(state_of<TokensState>(scene).text) == std::string(3000, 'z'));
}

TEST_CASE("capitals with accents are ignored like others, and the sign of multiplication is none") {
  Scene scene = tokens_scene("K\u00D6NIG K\u00F6nig \u00D7", "k\u00F6nig,\u00F7,\u2423");
  REQUIRE(set_control(scene, "tokens.capitals", 1));
  CHECK(tokens_text(scene) == "K\u00D6NIG=0  =2 K\u00F6nig=0  =2 \u00D7!");
}

TEST_CASE("where capitals join tokens, none of them is looked at any longer") {
  Scene scene = chosen(tokens_scene("UNfriendly", "un,friend,ly"), 3);
  REQUIRE(set_control(scene, "tokens.capitals", 1));
  CHECK(tokens_text(scene) == "UN=0 friend=1 ly=2");
  CHECK_FALSE(state_of<TokensState>(scene).chosen.has_value());
  // One token stays one token: what became of H is worth seeing.
  Scene hi = chosen(tokens_scene("Hi"), 0);
  REQUIRE(set_control(hi, "tokens.capitals", 1));
  CHECK(says(hi, "H has id 7"));
}

TEST_CASE("ids whose text is split otherwise are not passed over in silence") {
  Scene scene = tokens_scene("a", "a,aa");
  REQUIRE(set_control_text(scene, "tokens.ids", "0, 0"));
  CHECK(tokens_text(scene) == "aa=1");
  CHECK(says(scene, "Split again, this text has other ids: 1."));
  REQUIRE(set_control_text(scene, "tokens.ids", "01"));
  CHECK_FALSE(says(scene, "Split again"));
}

TEST_CASE("the steps can be done, one after the other, and undone") {
  ParameterTexts text;
  text["figure"] = "tokens";
  text["steps"] = "on";
  Session session(read_scene(text).scene);
  session.apply(SetControl{"tokens.chosen", 1});
  CHECK(session.scene().guide.at == 1);
  session.apply(SetText{"tokens.text", "hello"});
  CHECK(session.scene().guide.at == 2);
  session.apply(SetControl{"tokens.mode", 1});
  CHECK(session.scene().guide.at == 3);
  CHECK(session.scene().vectors.size() == 38);
  session.apply(Undo{});
  CHECK(session.scene().vectors.size() == 26);
}

}  // namespace cosine_lab::test
