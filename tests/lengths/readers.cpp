#include "lengths/readers.h"

#include <cstddef>
#include <span>
#include <utility>

#include "fuzz/sound.h"
#include "io/labels.h"
#include "io/vector_reader.h"
#include "lesson/data/table_text.h"
#include "lesson/data/word_vectors.h"
#include "lesson/figures/authored_text.h"
#include "lesson/figures/controls.h"
#include "lesson/link/address.h"
#include "lesson/session/session.h"
#include "lesson/text/number_text.h"

namespace cosine_lab::test {
namespace {

using Readers = std::vector<Reader>;

/// What is shown of a scene, and the link to it, is made of what was read.
void use(const Scene& scene) {
  (void)write_parameters(scene);
  (void)write_board(test::board_of(scene));
}

Scene scene_of(std::string_view figure, std::string_view name, std::string_view text) {
  ParameterTexts texts{{"figure", std::string(figure)}};
  texts[name] = text;
  return read_address(texts).scene;
}

bool takes(const Parameter& parameter, std::string_view figure) {
  return !fault_of(parameter, "a", figure).has_value();
}

void add_parameters(Readers& all) {
  for (const Parameter& one : parameters()) {
    for (const FigureEntry* figure : figures()) {
      if (one.kind == ParameterKind::text && !one.of_page && takes(one, figure->name)) {
        all.push_back({std::string(figure->name) + ", " + std::string(one.name),
                       [name = one.name, figure = figure->name](std::string_view text) {
                         use(scene_of(figure, name, text));
                       },
                       {}});
      }
    }
  }
  const auto whole = [](std::string_view text) { use(read_address(parameters_in(text)).scene); };
  all.push_back({"address", whole, {{"vectors", "vectors=", "A#:1,2;", "B:1,2"}}});
}

// The parts of a state that each figure has of its own, and those that all have.
void add_states(Readers& all) {
  const auto add = [&](std::string_view figure, std::string_view name) {
    all.push_back({std::string(figure) + ", state " + std::string(name),
                   [figure, name](std::string_view text) {
                     use(scene_of(figure, "state", std::string(name) + ":" + std::string(text)));
                   },
                   {{"then others", std::string(1000, 'a') + ";", "grid:0;", ""}}});
  };
  for (const std::string_view name : {"data", "shown", "table", "claims", "at", "pair", "step",
                                      "done", "question", "reply", "answers", "seen", "replies"}) {
    add("cosine", name);
  }
  for (const FigureEntry* figure : figures()) {
    for (const StatePart& part : figure->state_parts) {
      add(figure->name, part.name);
    }
  }
  // Half of it one part, half of it many.
  all.push_back({"state of two halves",
                 [](std::string_view text) {
                   use(scene_of("cosine", "state",
                                "data:3;table:" + std::string(text.size() / 2, 'a') + ";" +
                                    std::string(text)));
                 },
                 {{"others", "", "grid:0;", ""}}});
}

void add_controls(Readers& all) {
  for (const FigureEntry* figure : figures()) {
    const Scene scene = scene_of(figure->name, "questions", "on");
    Session start(scene);
    start.apply(SetControl{std::string(kDataId), 3});
    for (const Control& one : controls(start.scene())) {
      if (one.kind == ControlKind::text) {
        all.push_back({std::string(figure->name) + ", control " + one.id,
                       [begin = start.scene(), id = one.id](std::string_view text) {
                         Session session(begin);
                         session.apply(SetText{id, std::string(text)});
                         use(session.scene());
                       },
                       {}});
      }
    }
  }
  // As many presses as there are lines.
  all.push_back({"session",
                 [](std::string_view text) {
                   Session session(scene_of("cosine", "v", "1"));
                   for (const std::string_view one : split(text, '\n')) {
                     session.apply(SetControl{std::string(one), static_cast<double>(one.size())});
                   }
                   use(session.scene());
                 },
                 {{"presses", "", "grid\nvalue.0.#\n", ""}}});
}

void add_texts(Readers& all) {
  all.push_back({"number",
                 [](std::string_view text) {
                   (void)parse_number(text);
                   (void)parse_typed_number(text);
                 },
                 {{"decimals", "1.", "7", "e-9"}}});
  all.push_back({"table",
                 [](std::string_view text) {
                   (void)read_table(text, {1, kMaxDimensions});
                 },
                 {{"wide", "", "1;", "\n"}}});
  all.push_back({"questions",
                 [](std::string_view text) {
                   for (const std::string_view one : authored_questions(text)) {
                     AuthoredQuestion question;
                     (void)read_authored(one, question);
                   }
                 },
                 {{"options", "Q?", "|A::yes", ""}, {"gaps", "Q?|A|", "{A}", ""}}});
  all.push_back({"names of rows",
                 [](std::string_view text) { (void)Labels(text).of(1, 2); },
                 {{"list", "[", "\"a#\",", "\"b\"]"}, {"object", "{", "\"a#\":#,", "\"b\":0}"}}});
}

std::string little(std::size_t value) {
  std::string bytes;
  for (unsigned shift = 0; shift < 32; shift += 8) {
    bytes += static_cast<char>(value >> shift & 255U);
  }
  return bytes;
}

// Of `text`, a name a line: a file of words with two numbers each.
std::string words_file(std::string_view text) {
  const std::size_t count = split(text, '\n').size() - 1;
  std::string file = "CLWV" + little(count) + little(2) + little(text.size());
  file += text;
  file.append((4 - text.size() % 4) % 4, '\0');
  return file + std::string(2 * count, '\1');
}

void add_words(Readers& all) {
  const auto add = [](std::string_view text) {
    const std::string file = words_file(text);
    WordVectors words;
    (void)words.add(std::as_bytes(std::span(file)));
  };
  const auto omit = [](std::string_view text) {
    std::vector<std::string> names;
    for (const std::string_view one : split(text, ',')) {
      names.emplace_back(trimmed(one));
    }
    const std::string file = words_file(text_of({"", "", "k#\n", ""}, text.size()));
    WordVectors words;
    words.omit(std::move(names));
    (void)words.add(std::as_bytes(std::span(file)));
  };
  all.push_back({"shipped words", add, {{"names", "", "k#\n", ""}}});
  all.push_back({"words left out", omit, {{"names", "", "n#,", ""}}});
}

void add_file(Readers& all, const std::string& name, const std::string& head,
              std::vector<Shape> shapes) {
  all.push_back({"file of vectors, " + name,
                 [head](std::string_view text) {
                   VectorReader reader({100'000, 1U << 30U});
                   reader.feed(head);
                   constexpr std::size_t piece = 1U << 16U;
                   for (std::size_t at = 0; at < text.size(); at += piece) {
                     const std::string_view part = text.substr(at, piece);
                     reader.feed({part.data(), part.size()});
                   }
                   reader.finish();
                 },
                 std::move(shapes)});
}

void add_files(Readers& all) {
  add_file(all, "text", "a 1 2\nb 3 4\n", {{"rows", "", "k# 1.5 -2e-3\n", ""}});
  add_file(all, "tabs", "a\t1\t2\nb\t3\t4\n", {{"rows", "", "k#\t1\t2\n", ""}});
  add_file(all, "commas", "a,1,2\nb,3,4\n",
           {{"rows", "", "k#,1,2\n", ""}, {"quotes", "", "\"k\"\"#\",1,2\n", ""}});
  add_file(all, "binary", "1000000 1\n",
           {{"rows", "", "k# \1\2\3\x40\n", ""}, {"a word", "", "k", ""}});
  const std::string npy("\x93NUMPY\1\0", 8);
  add_file(all, "npy", npy + std::string("\xF0\xFF", 2) + "{'descr': '<f4', ", {});
  add_file(all, "npy rows",
           npy + std::string("\x3B\0", 2) +
               "{'descr': '<f4', 'fortran_order': "
               "False, 'shape': (9999,2)}\n",
           {});
  add_file(all, "json object", "{",
           {{"rows", "", "\"k#\":[1,2],", "\"k\":[1,2]}"},
            {"same", "", "\"k\":[1,2],", "\"k\":[1,2]}"},
            {"escapes", "\"", "\\u00e9", "\":[1]}"},
            {"depth", "\"k\":", "[", ""}});
  add_file(all, "json list", "[",
           {{"objects", "", "{\"word\":\"k#\",\"vector\":[1,2]},", "[1,2]]"},
            {"keys", "{", "\"k#\":1,", "\"word\":\"a\"}]"},
            {"rows", "", "[1,2],", "[1,2]]"},
            {"depth", "", "{\"a\":[", ""}});
  const std::string length("\0\0\x10\0\0\0\0\0", 8);
  add_file(all, "safetensors", length + "{",
           {{"tensors", "", "\"k#\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]},",
             "\"z\":{}}"},
            {"metadata", "\"__metadata__\":{", "\"k#\":\"v\",", "\"k\":\"v\"}}"},
            {"shape", "\"k\":{\"dtype\":\"F32\",\"shape\":[", "1,", "1]}}"}});
}

}  // namespace

std::vector<Reader> readers() {
  Readers all;
  add_texts(all);
  add_words(all);
  add_files(all);
  add_parameters(all);
  add_states(all);
  add_controls(all);
  return all;
}

}  // namespace cosine_lab::test
