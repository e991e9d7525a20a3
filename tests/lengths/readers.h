// Everything that reads what somebody else wrote, and inputs that may take it too long.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cosine_lab::test {

/// What an input of any length is made of: `head`, then `unit` again and again, then `tail`. In
/// them # stands for a number that is another one each time.
struct Shape {
  std::string name;
  std::string head;
  std::string unit;
  std::string tail;
};

struct Reader {
  std::string name;
  std::function<void(std::string_view)> read;
  /// Besides those that every reader gets.
  std::vector<Shape> shapes;
};

/// A text of `shape` with about `size` bytes.
[[nodiscard]] std::string text_of(const Shape& shape, std::size_t size);

/// One long word, digits, each sign that separates or encloses something, lines, keys that differ
/// and keys that are the same.
[[nodiscard]] std::vector<Shape> usual_shapes();

[[nodiscard]] std::vector<Reader> readers();

}  // namespace cosine_lab::test
