// name=value ... as after figure.html?: writes the still as HTML, and complains like the figure.
#include <cstdio>
#include <string_view>

#include "lesson/scene_text.h"
#include "lesson/words.h"
#include "stills/still.h"

int main(int count, char** arguments) {
  using namespace cosine_lab;
  SceneText text;
  bool good = true;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    const auto equals = argument.find('=');
    std::string_view* place = parameter_of(text, argument.substr(0, equals));
    if (place != nullptr && equals != std::string_view::npos) {
      *place = argument.substr(equals + 1);
    }
  }
  const ReadScene read = read_scene(text);
  for (const BadParameter& bad : read.errors) {
    std::fprintf(stderr, "%s: %s: %s\n", bad.parameter.c_str(), bad.piece.c_str(),
                 std::string(word(bad.reason)).c_str());
    good = false;
  }
  std::fputs(still_html(read.scene, light_palette()).c_str(), stdout);
  return good ? 0 : 1;
}
