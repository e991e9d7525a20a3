// A figure's address, and then anything that is pressed, chosen, typed or pasted in it: tables,
// claims, tokens, answers. The scene stays sound, undo leads back to the start, and redo to the
// end.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/seeds.h"
#include "fuzz/sound.h"
#include "lesson/figures/controls.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/session/session.h"

namespace {

using namespace cosine_lab;
using namespace cosine_lab::test;

// Tables have lines, so commands stand between zero bytes: `id=1.5`, `id:text`, `undo`, `redo`.
Command command_in(std::string_view text) {
  const std::size_t end = text.find_first_of("=:");
  if (end == std::string_view::npos) {
    return text == "undo" ? Command{Undo{}} : text == "redo" ? Command{Redo{}} : Command{Reset{}};
  }
  const std::string id(text.substr(0, end));
  const std::string_view value = text.substr(end + 1);
  return text[end] == ':' ? Command{SetText{id, std::string(value)}}
                          : Command{SetControl{id, parse_number(value).value}};
}

void check_undo(Session& session, const Scene& start) {
  const Scene end = session.scene();
  std::size_t steps = 0;
  for (; session.can_undo(); ++steps) {
    session.apply(Undo{});
  }
  check(session.scene() == start, "undo leads back to the start");
  for (; steps > 0; --steps) {
    session.apply(Redo{});
  }
  check(session.scene() == end, "redo leads to the end");
}

std::string seed_of(const FigureEntry& figure, const std::string& more) {
  const std::string address = "figure=" + std::string(figure.name) + more;
  std::string seed = address;
  for (const Control& one : controls(read_scene(parameters_in(address)).scene)) {
    const bool is_text = one.kind == ControlKind::text;
    seed += '\0' + one.id + (is_text ? ":A; 1,5; 2\nB; 3; 4" : "=1");
  }
  const std::string zero(1, '\0');
  return seed + zero + "step=1" + zero + "answer=1" + zero + "check=1" + zero + "undo";
}

}  // namespace

std::vector<std::string> cosine_lab::test::seeds() {
  std::vector<std::string> all;
  for (const FigureEntry* figure : figures()) {
    for (const char* more : {"", "&steps=on", "&questions=on", "&exercise=on", "&graded=on"}) {
      all.push_back(seed_of(*figure, more));
    }
  }
  return all;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view address = text.substr(0, text.find('\0'));
  const Scene start = read_scene(parameters_in(address)).scene;
  Session session(start);
  text.remove_prefix(address.size());
  while (!text.empty()) {
    text.remove_prefix(1);
    const std::string_view one = text.substr(0, text.find('\0'));
    session.apply(command_in(one));
    text.remove_prefix(one.size());
  }
  check_sound(session.scene());
  // An attempt that counts cannot be undone.
  if (!is_graded(start)) {
    check_undo(session, start);
  }
  return 0;
}
