#include <array>

#include "lengths/readers.h"

namespace cosine_lab::test {
namespace {

void append(std::string& text, std::string_view piece, std::size_t number) {
  for (const char one : piece) {
    if (one == '#') {
      text += std::to_string(number);
    } else {
      text += one;
    }
  }
}

}  // namespace

std::string text_of(const Shape& shape, std::size_t size) {
  std::string text;
  std::size_t number = 0;
  append(text, shape.head, number);
  while (text.size() + shape.tail.size() < size) {
    append(text, shape.unit, ++number);
  }
  append(text, shape.tail, ++number);
  return text;
}

std::vector<Shape> usual_shapes() {
  std::vector<Shape> shapes;
  constexpr std::array units{"a",  "1",  "-", ".", "\u2212", " ",  ";", ",",   ":",   "|",
                             "\t", "\n", "'", "/", "\"",     "\\", "=", "%3B", "&",   "@",
                             "<",  "~",  "*", "!", "(",      "[",  "{", "]",   "\xFF"};
  for (const char* unit : units) {
    shapes.push_back({unit, "", unit, ""});
  }
  constexpr std::array mixed{"k:1;",       "k#:1;",   "k#:1,2;",   "A=2B;",       "k# ",
                             "k#,",        "k#=1&",   "k#=1;",     "A#;1;2\n",    "A\t1\t2\n",
                             "# #\n",      "a;\n",    "\"a\",1\n", "x\"y;\"\n",   "Q?|*A|B;",
                             "{\"k#\":[1", "[[1,2],", "()",        "{angle(A,B)", "1,2/",
                             "\u0628 ",    "0=1\n",   "1 "};
  for (const char* unit : mixed) {
    shapes.push_back({unit, "", unit, ""});
  }
  shapes.push_back({"spaces within", "a", " ", "a"});
  shapes.push_back({"quotes that close later", "", "x\"y;\"\n", "\"\t1"});
  shapes.push_back({"blanks in quotes", "\"", " ", ")\";1\nA;2\nB;3"});
  return shapes;
}

}  // namespace cosine_lab::test
