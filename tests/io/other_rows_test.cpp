// Formats of bytes.
#include <doctest.h>

#include <cmath>

#include "io/files.h"
#include "io/float_rows.h"

namespace cosine_lab::test {
namespace {

using Words = std::vector<std::string>;
using Rows = std::vector<std::vector<float>>;

TEST_CASE("word2vec's binary format, with and without line feeds") {
  const Rows rows{{1.5F, -0.25F}, {3e-40F, 2}};
  for (const char* between : {"\n", ""}) {
    const Outcome all = read(binary_file({"king", "ключ"}, rows, between));
    CHECK(all.format == Format::binary);
    CHECK(all.words == Words{"king", "ключ"});
    CHECK(all.rows == rows);
    CHECK(all.flaws.empty());
  }
}

TEST_CASE("a binary file that ends early, or goes astray") {
  const std::string file = binary_file({"king", "queen"}, {{1, 2}, {3, 4}});
  CHECK(read(file.substr(0, file.size() - 3)).flaws == Words{"2 cut_off queen"});
  CHECK(read(file.substr(0, 4 + 5 + 8 + 3)).flaws == Words{"2 cut_off qu"});
  const Outcome early = read(file.substr(0, 4 + 5 + 8));
  CHECK(early.words == Words{"king"});
  CHECK(early.announced == 2);
  CHECK(early.flaws.empty());
  CHECK(read("1 2\n" + std::string(5000, '\x01')).flaws == Words{"1 malformed"});
  CHECK(read(binary_file({"king", "queen"}, {{NAN, 2}, {3, 4}})).flaws ==
        Words{"1 not_finite king"});
  CHECK(read("5 99999999\n\x01").refusal == Refusal::dimensions);
}

TEST_CASE("NPY in three sizes of numbers") {
  const auto half = [](std::uint16_t one) { return bytes_of(one); };
  const std::string halves = half(0x3C00) + half(0xC000) + half(0x0001) + half(0x7BFF);
  const Outcome small = read(npy_file("<f2", "(2, 2)", halves), 7, {"king\nqueen\n", {}});
  CHECK(small.format == Format::npy);
  CHECK(small.words == Words{"king", "queen"});
  CHECK(small.rows == Rows{{1, -2}, {0x1p-24F, 65504}});
  const std::string doubles = bytes_of(0.1) + bytes_of(-1e300) + bytes_of(2.5) + bytes_of(1e-300);
  const Outcome large = read(npy_file("<f8", "(2, 2)", doubles));
  CHECK(large.words == Words{"2"});
  CHECK(large.rows == Rows{{2.5F, 0}});
  CHECK(large.flaws == Words{"1 not_finite 1"});
}

TEST_CASE("names for the rows of NPY") {
  const std::string file = npy_file("<f4", "(2, 1)", bytes_of(1.0F) + bytes_of(2.0F));
  const auto words = [&](std::string labels) { return read(file, 100, {std::move(labels), {}}); };
  CHECK(words("").words == Words{"1", "2"});
  CHECK(words("word\tclass\r\na\tx\r\nb\ty\r\n").words == Words{"a", "b"});
  CHECK(words("\xEF\xBB\xBF"
              "a\nb")
            .words == Words{"a", "b"});
  CHECK(words("a\n").flaws == Words{"2 empty_word"});
  CHECK(words("a\na\n").flaws == Words{"2 duplicate a"});
}

TEST_CASE("NPY that cannot be read is refused with the reason") {
  const std::string body(64, '\x01');
  CHECK(read(npy_file("<i8", "(2, 2)", body)).refusal == Refusal::number_type);
  CHECK(read(npy_file(">f4", "(2, 2)", body)).refusal == Refusal::number_type);
  CHECK(read(npy_file("<f4", "(2, 2)", body, "True")).refusal == Refusal::order);
  CHECK(read(npy_file("<f4", "(4,)", body)).refusal == Refusal::order);
  CHECK(read(npy_file("<f4", "(2, 2, 2)", body)).refusal == Refusal::order);
  CHECK(read(npy_file("<f4", "(2, 0)", body)).refusal == Refusal::dimensions);
  CHECK(read(npy_file("<f4", "(2, 99999999)", body)).refusal == Refusal::dimensions);
  CHECK(read("\x93NUMPY").refusal == Refusal::bad_header);
  CHECK(read("\x93NUMPY\x01\x01\xFF\xFF{").refusal == Refusal::bad_header);
  CHECK(read(npy_file("<f4", "(0, 2)", "")).refusal == Refusal::no_words);
  const Outcome cut = read(npy_file("<f4", "(3, 2)", body.substr(0, 12)));
  CHECK(cut.words.size() == 1);
  CHECK(cut.flaws == Words{"2 cut_off 2"});
  CHECK(cut.announced == 3);
}

TEST_CASE("all floats of 16 bits") {
  for (std::uint32_t half = 0; half < 65536; ++half) {
    const float value = float_of_half(static_cast<std::uint16_t>(half));
    const int exponent = static_cast<int>(half >> 10U & 31U);
    const double fraction = (half & 1023U) / 1024.0;
    const double size =
        exponent == 0 ? std::ldexp(fraction, -14) : std::ldexp(1 + fraction, exponent - 15);
    if (exponent == 31) {
      CHECK_FALSE(std::isfinite(value));
    } else {
      CHECK(static_cast<double>(value) == ((half & 0x8000U) != 0 ? -size : size));
    }
  }
}

}  // namespace
}  // namespace cosine_lab::test
