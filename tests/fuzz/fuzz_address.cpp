// Any text as the address of a figure, of a link to share or of a saved state: a scene within its
// bounds comes of it. What its own link brings back is another fuzzer's, which takes a while.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/seeds.h"
#include "fuzz/sound.h"
#include "lesson/figures/controls.h"
#include "lesson/link/address.h"
#include "lesson/random.h"
#include "lesson/session/session.h"

namespace {

using namespace cosine_lab;
using namespace cosine_lab::test;

// Links after a few presses each, which hold what states are made of.
std::vector<std::string> links_of(const FigureEntry& figure, const std::string& more) {
  std::vector<std::string> links;
  Random random(1);
  Session session(read_scene(parameters_in("figure=" + std::string(figure.name) + more)).scene);
  for (int i = 0; i < 40; ++i) {
    const std::vector<Control> all = controls(session.scene());
    if (!all.empty()) {
      const Control& one = all[random.below(all.size())];
      session.apply(SetControl{one.id, static_cast<double>(random.below(4))});
      session.apply(SetText{one.id, "A; 1; 2\nB; 3; 4"});
    }
    if (i % 8 == 7) {
      links.push_back(address_of(write_parameters(session.scene())));
    }
  }
  return links;
}

}  // namespace

std::vector<std::string> cosine_lab::test::seeds() {
  std::vector<std::string> all{
      "vectors=A:1,2;B x:3,-4;C:0,0&dims=mass:kg;length:m&compare=A,C&claims=A=2B x;C=-1A",
      "figure=pairs&ask=Which?|A|*B::yes|!{angle(A,B)};=0.5~0.1;@cosine(A,B)=0.5~0.05",
      "figure=pairs&ask==pairs(cosine>0.9);Order|<A|<B&graded=on&pass=50",
      "figure=tokens&vocabulary=a b c&text=abc",
      "figure=metric&measures=cosine,dot",
      "v=1"};
  for (const Parameter& one : parameters()) {
    all.push_back(std::string(one.name) + "=" + std::string(one.choices));
  }
  for (const FigureEntry* figure : figures()) {
    for (const char* more : {"", "&steps=on", "&questions=on", "&exercise=on", "&graded=on"}) {
      for (std::string& link : links_of(*figure, more)) {
        all.push_back(std::move(link));
      }
    }
  }
  return all;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view address(reinterpret_cast<const char*>(data), size);
  const Scene scene = read_address(parameters_in(address)).scene;
  check_bounds(scene);
  check_cosine(scene);
  return 0;
}
