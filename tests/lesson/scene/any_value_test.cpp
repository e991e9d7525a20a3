// A figure's own state in a scene: copied and compared by value, whatever its type.
#include "lesson/scene/any_value.h"

#include <doctest.h>

#include <utility>
#include <vector>

namespace cosine_lab::test {
namespace {

struct Lamp {
  bool on = false;
  bool operator==(const Lamp&) const = default;
};

struct List {
  std::vector<int> numbers{7};
  bool operator==(const List&) const = default;
};

template <typename State>
const State& read(const AnyValue& own) {
  return own.as<State>();
}

TEST_CASE("what was never touched is the default of every type") {
  const AnyValue own;
  CHECK_FALSE(read<Lamp>(own).on);
  CHECK(read<List>(own).numbers == std::vector<int>{7});
}

TEST_CASE("a copy is a value of its own") {
  AnyValue own;
  own.as<List>().numbers = {1, 2};
  AnyValue copy = own;
  CHECK(copy == own);
  copy.as<List>().numbers.push_back(3);
  CHECK_FALSE(copy == own);
  CHECK(read<List>(own).numbers == std::vector<int>{1, 2});
  own = copy;
  CHECK(copy == own);
  const AnyValue moved = std::move(copy);
  CHECK(moved == own);
}

TEST_CASE("a state that is read to be changed and left alone equals one never touched") {
  AnyValue touched;
  CHECK_FALSE(touched.as<Lamp>().on);
  CHECK(touched == AnyValue());
  CHECK(AnyValue() == touched);
  touched.as<Lamp>().on = true;
  CHECK_FALSE(touched == AnyValue());
  CHECK_FALSE(AnyValue() == touched);
}

TEST_CASE("a state of another type is left alone by readers and replaced by writers") {
  AnyValue own;
  own.as<Lamp>().on = true;
  CHECK(read<List>(own).numbers == std::vector<int>{7});
  CHECK(read<Lamp>(own).on);
  own.as<List>().numbers = {};
  CHECK_FALSE(read<Lamp>(own).on);
  AnyValue other;
  CHECK_FALSE(other.as<Lamp>().on);
  CHECK_FALSE(own == other);
}

}  // namespace
}  // namespace cosine_lab::test
