#include "lesson/scene.h"

namespace cosine_lab {

Scene materials() {
  Scene scene;
  scene.dimensions = {{"mass", "kg"}, {"volume", "L"}};
  scene.vectors = {
      {"A", {3, 30}}, {"B", {15, 4}}, {"C", {3, 27}}, {"D", {7.5, 75}}, {"E", {7.5, 2}}};
  return scene;
}

}  // namespace cosine_lab
