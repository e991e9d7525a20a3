// safetensors, as https://github.com/huggingface/safetensors#format has it.
#include "io/safetensors_rows.h"

#include <doctest.h>

#include <cmath>

#include "io/files.h"

namespace cosine_lab::test {
namespace {

using Words = std::vector<std::string>;
using Rows = std::vector<std::vector<float>>;

std::string floats(const std::vector<float>& numbers) {
  std::string bytes;
  for (const float one : numbers) {
    bytes += bytes_of(one);
  }
  return bytes;
}

std::string halves(const std::vector<std::uint16_t>& numbers) {
  std::string bytes;
  for (const std::uint16_t one : numbers) {
    bytes += bytes_of(one);
  }
  return bytes;
}

std::string one_tensor(std::string_view type, std::string_view shape, std::size_t size) {
  return R"({"t":{"dtype":")" + std::string(type) + R"(","shape":)" + std::string(shape) +
         R"(,"data_offsets":[0,)" + std::to_string(size) + "]}}";
}

Refusal refusal_of(std::string_view head, std::string_view body = {}) {
  return read(safetensors_file(head, body)).refusal;
}

TEST_CASE("one matrix of floats, in four types") {
  const Given named{"king\nqueen\n", {}};
  const auto rows_of = [&](std::string_view type, const std::string& body) {
    const Outcome all =
        read(safetensors_file(one_tensor(type, "[2, 2]", body.size()), body), 7, named);
    CHECK(all.format == Format::safetensors);
    CHECK(all.words == Words{"king", "queen"});
    CHECK(all.announced == 2);
    CHECK(all.part.empty());
    return all.rows;
  };
  CHECK(rows_of("F32", floats({1.5F, -0.25F, 3e-40F, 2})) == Rows{{1.5F, -0.25F}, {3e-40F, 2}});
  CHECK(rows_of("F16", halves({0x3C00, 0xC000, 0x0001, 0x7BFF})) ==
        Rows{{1, -2}, {0x1p-24F, 65504}});
  // The sign, eight bits of exponent, and seven of the fraction.
  CHECK(rows_of("BF16", halves({0x3F80, 0xC040, 0x0080, 0x4049})) ==
        Rows{{1, -3}, {0x1p-126F, 3.140625F}});
  CHECK(rows_of("F64", bytes_of(0.5) + bytes_of(-2.0) + bytes_of(1e-300) + bytes_of(4.0)) ==
        Rows{{0.5F, -2}, {0, 4}});
}

TEST_CASE("of several tensors, the matrix of floats with most rows is read, and named") {
  const std::string head = R"({"__metadata__":{"format":"pt","shape":"[1]"},)"
                           R"("bias":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)"
                           R"("ids":{"dtype":"I64","shape":[9,1],"data_offsets":[8,80]},)"
                           R"("wide":{"dtype":"F32","shape":[1,4],"data_offsets":[80,96]},)"
                           R"("wörter":{"data_offsets":[96,112],"shape":[2,2],"dtype":"F32"},)"
                           R"("same":{"dtype":"F32","shape":[2,1],"data_offsets":[112,120]},)"
                           R"("cube":{"dtype":"F32","shape":[3,1,1],"data_offsets":[120,132]}}   )";
  const std::string body = std::string(96, '\x7F') + floats({1, 2, 3, 4}) + std::string(20, '\x7F');
  for (const std::size_t piece : {1U, 5U, 64U, 100000U}) {
    const Outcome all = read(safetensors_file(head, body), piece, {"a\nb", {}});
    CHECK(all.words == Words{"a", "b"});
    CHECK(all.rows == Rows{{1, 2}, {3, 4}});
    CHECK(all.part == "wörter");
    CHECK(all.flaws.empty());
  }
}

TEST_CASE("what comes behind the matrix is not waited for") {
  const std::string body = floats({1, 2});
  const std::string file = safetensors_file(one_tensor("F32", "[2,1]", 8), body);
  VectorReader reader({});
  reader.feed(std::string(file + std::string(kSniffed, 'x')));
  CHECK(reader.is_done());
  CHECK(reader.rows().size() == 2);
}

TEST_CASE("a file that ends early is used as far as it goes") {
  const std::string file = safetensors_file(one_tensor("F32", "[3,2]", 24), floats({1, 2, 3}));
  const Outcome cut = read(file);
  CHECK(cut.rows == Rows{{1, 2}});
  CHECK(cut.flaws == Words{"2 cut_off 2"});
  CHECK(cut.announced == 3);
  CHECK(read(file.substr(0, file.size() - 12)).refusal == Refusal::no_words);
  for (std::size_t size = 10; size < file.size() - 12; ++size) {
    CHECK(read(file.substr(0, size)).refusal == Refusal::bad_header);
  }
}

TEST_CASE("a file without a matrix of floats is refused with the reason") {
  const std::string body(64, '\x01');
  CHECK(refusal_of("{}") == Refusal::no_matrix);
  CHECK(refusal_of(one_tensor("F32", "[4]", 16), body) == Refusal::no_matrix);
  CHECK(refusal_of(one_tensor("F32", "[]", 4), body) == Refusal::no_matrix);
  CHECK(refusal_of(one_tensor("F32", "[0,4]", 0), body) == Refusal::no_matrix);
  CHECK(refusal_of(one_tensor("I32", "[2,2]", 16), body) == Refusal::number_type);
  CHECK(refusal_of(one_tensor("F8_E4M3", "[2,2]", 4), body) == Refusal::number_type);
  CHECK(refusal_of(one_tensor("F32", "[2,0]", 0), body) == Refusal::dimensions);
  CHECK(refusal_of(one_tensor("F32", "[1,16385]", 65540), body) == Refusal::dimensions);
}

TEST_CASE("a head that lies is refused") {
  const std::string body(64, '\x01');
  const auto entry = [](std::string_view inside) {
    return R"({"t":{)" + std::string(inside) + "}}";
  };
  for (const std::string& head : {
           one_tensor("F32", "[2,2]", 12),  // another size
           one_tensor("F32", "[4294967296,4294967296]", 0),
           one_tensor("F32", "[18446744073709551616,1]", 16),
           one_tensor("F32", "[2.5,2]", 16),
           one_tensor("F32", "[-2,2]", 16),
           one_tensor("F32", "[[2,2]]", 16),
           one_tensor("F32", "5", 16),
           one_tensor("", "[2,2]", 16),
           entry(R"("dtype":"F32","shape":[2,2],"data_offsets":[16,0])"),
           entry(R"("dtype":"F32","shape":[2,2],"data_offsets":[16])"),
           entry(R"("dtype":"F32","shape":[2,2],"data_offsets":[0,16,32])"),
           entry(R"("dtype":"F32","shape":[2,2])"),
           entry(R"("dtype":"F32","data_offsets":[0,16])"),
           std::string(R"({"t":[1]})"),
           std::string(R"({"t":5})"),
           std::string(R"({"t":null})"),
           std::string(R"({"t":"F32"})"),
           std::string(R"([{"t":{}}])"),
           "{\"t\xFF\":" + one_tensor("F32", "[2,2]", 16).substr(5),
           one_tensor("F\xC3", "[2,2]", 16),
           "{\"t\":" + std::string(1000, '[') + std::string(1000, ']') + "}",
           "{\"t\":{\"x\":" + std::string(1000, '[') + "]}}",
           one_tensor("F32", "[2,2]", 16).substr(0, 20),
       }) {
    CAPTURE(head);
    CHECK(refusal_of(head, body) == Refusal::bad_header);
  }
  const std::string overlapping = R"({"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},)"
                                  R"("b":{"dtype":"F32","shape":[3,1],"data_offsets":[12,24]}})";
  CHECK(refusal_of(overlapping, body) == Refusal::bad_header);
}

TEST_CASE("a head of any length that is said is read within bounds") {
  const std::string head = one_tensor("F32", "[1,2]", 8);
  const auto with = [&](std::uint64_t length) {
    return read(bytes_of(length) + head + floats({1, 2})).refusal;
  };
  CHECK(with(head.size()) == Refusal::none);
  for (const std::uint64_t length :
       {std::uint64_t{1}, std::uint64_t{head.size() - 1}, std::uint64_t{head.size() + 100},
        std::uint64_t{100'000'001}, std::uint64_t{1} << 32U, ~std::uint64_t{0}}) {
    CHECK(with(length) == Refusal::bad_header);
  }
  // Where nothing but bytes that are skipped would follow, nothing is kept.
  const std::string far =
      R"({"t":{"dtype":"F32","shape":[1,1],"data_offsets":[9007199254740988,9007199254740992]}})";
  CHECK(read(safetensors_file(far, std::string(100, 'x'))).refusal == Refusal::no_words);
  const std::string long_name = R"({")" + std::string(3'000'000, 'x') + R"(":)" + head.substr(5);
  CHECK(read(safetensors_file(long_name, floats({1, 2}))).words == Words{"1"});
}

}  // namespace
}  // namespace cosine_lab::test
