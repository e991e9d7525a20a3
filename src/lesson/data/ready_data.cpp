#include "lesson/data/ready_data.h"

#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

DataSet material_set() {
  Scene scene = materials();
  return {std::move(scene.dimensions), std::move(scene.vectors), material_claims(), {}, {}};
}

// Velocities, so negative numbers are natural here. Gull sails straight against Swift, twice as
// fast; Heron across Swift's course; Otter along it. The claims are what the speed to the east
// alone suggests.
DataSet boat_set() {
  DataSet set;
  set.dimensions = {{ready_name("east"), ready_name("knots")},
                    {ready_name("north"), ready_name("knots")}};
  set.vectors = {{"Swift", {4, 3}},
                 {"Seal", {8, -3}},
                 {"Gull", {-8, -6}},
                 {"Heron", {-3, 4}},
                 {"Otter", {6, 4.5}}};
  set.claims = {{4, 0, 1.5}, {2, 0, -2}, {1, 0, 2}, {1, 2, -1}, {3, 0, -0.75}};
  return set;
}

// Income is so much larger than age that it alone decides every angle. Ben is twice Ana in both;
// Eve is nearly Ana.
DataSet people_set() {
  DataSet set;
  set.dimensions = {{ready_name("age"), ready_name("years")}, {ready_name("income"), "$"}};
  set.vectors = {{"Ana", {24, 30000}},
                 {"Ben", {48, 60000}},
                 {"Cleo", {36, 60000}},
                 {"Dan", {60, 33000}},
                 {"Eve", {22, 30000}}};
  set.claims = {{1, 0, 2}, {2, 0, 1.5}, {2, 0, 2}, {3, 0, 2.5}, {4, 0, 1}};
  return set;
}

}  // namespace

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

DataSet ready_set(DataKind kind) {
  return kind == DataKind::boats    ? boat_set()
         : kind == DataKind::people ? people_set()
                                    : material_set();
}

}  // namespace cosine_lab
