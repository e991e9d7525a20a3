#include "lesson/scene.h"
#include "lesson/words.h"

namespace cosine_lab {

Scene materials() {
  Scene scene;
  scene.dimensions = {{ready_name("mass"), "kg"}, {ready_name("volume"), "L"}};
  scene.vectors = {
      {"A", {3, 30}}, {"B", {15, 4}}, {"C", {3, 27}}, {"D", {7.5, 75}}, {"E", {7.5, 2}}};
  return scene;
}

std::vector<Claim> material_claims() {
  return {{2, 0, 1}, {3, 0, 2.5}, {4, 0, 2.5}, {2, 1, 0.2}, {3, 1, 0.5}, {4, 1, 0.5}};
}

}  // namespace cosine_lab
