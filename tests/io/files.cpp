#include "io/files.h"

#include <algorithm>

namespace cosine_lab::test {
namespace {

constexpr std::array<const char*, kFlaws> kNames{
    "wrong_length", "not_a_number", "not_finite", "zeros",     "empty_word", "odd_word",
    "broken_utf8",  "duplicate",    "too_long",   "malformed", "cut_off"};

}  // namespace

Outcome outcome_of(const VectorReader& reader) {
  const WordRows& rows = reader.rows();
  Outcome all{reader.format(),
              reader.refusal(),
              rows.dimensions(),
              reader.announced(),
              rows.reached_limit(),
              std::string(reader.tensor()),
              {},
              {},
              {},
              {}};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    all.words.emplace_back(rows.word(i));
    const auto row = rows.matrix().row(i);
    all.rows.emplace_back(row.begin(), row.end());
  }
  for (std::size_t i = 0; i < kFlaws; ++i) {
    all.counts[i] = rows.count(static_cast<Flaw>(i));
  }
  for (const FlawedEntry& one : rows.first_left_out()) {
    const std::string word = one.word.empty() ? "" : " " + one.word;
    all.flaws.push_back(std::to_string(one.line) + " " +
                        kNames[static_cast<std::size_t>(one.flaw)] + word);
  }
  return all;
}

Outcome read(std::string_view file, std::size_t piece, const Given& given) {
  VectorReader reader(given.limits, given.labels);
  for (std::size_t i = 0; i < file.size(); i += piece) {
    reader.feed({file.data() + i, std::min(piece, file.size() - i)});
  }
  reader.finish(given.is_cut);
  return outcome_of(reader);
}

std::string npy_file(std::string_view type, std::string_view shape, std::string_view body,
                     std::string_view order) {
  std::string head = "{'descr': '";
  head += type;
  head += "', 'fortran_order': ";
  head += order;
  head += ", 'shape': ";
  head += shape;
  head += ", }";
  head.append(63 - (10 + head.size()) % 64, ' ');
  head += '\n';
  std::string file = "\x93NUMPY";
  file += '\x01';
  file += '\0';
  return file + bytes_of(static_cast<std::uint16_t>(head.size())) + head + std::string(body);
}

std::string safetensors_file(std::string_view head, std::string_view body) {
  return bytes_of(std::uint64_t{head.size()}) + std::string(head) + std::string(body);
}

std::string binary_file(const std::vector<std::string>& words,
                        const std::vector<std::vector<float>>& rows, std::string_view between) {
  std::string file = std::to_string(words.size()) + " " + std::to_string(rows.at(0).size()) + "\n";
  for (std::size_t i = 0; i < words.size(); ++i) {
    file += words[i] + " ";
    for (const float one : rows.at(i)) {
      file += bytes_of(one);
    }
    file += between;
  }
  return file;
}

std::vector<std::string> samples() {
  const std::vector<std::vector<float>> rows{{1.5F, -0.25F, 3e-5F}, {-1, 0, 2}};
  return {
      "2 3\nking 1 2 3\nqueen -1 0.5 2e-3\n",
      "king 1 2 3 \r\nqueen -1 0.5 2e-3\r\nking 0 0 1\r\nbad 1 x 2\nshort 1\n\nzero 0 0 0",
      "name\ta\tb\nNew York\t1\t2\nwest\t3\t4\n",
      "\xEF\xBB\xBFname,a,b\n\"New, \"\"York\"\"\",1,2\nwest,3,nan\n",
      "name;a\nwest;0,5\neast;1,5\n",
      binary_file({"king", "ключ"}, rows),
      binary_file({"king", "queen"}, rows, "").substr(0, 30),
      npy_file("<f4", "(2, 2)", bytes_of(1.0F) + bytes_of(2.0F) + bytes_of(3.0F) + bytes_of(4.0F)),
      safetensors_file(R"({"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"t":)"
                       R"({"dtype":"BF16","shape":[2,2],"data_offsets":[4,12]},"u":)"
                       R"({"dtype":"F64","shape":[1,1],"data_offsets":[12,20]}} )",
                       std::string(20, '\x3F')),
      npy_file("<f8", "(2, 1)", bytes_of(1e300) + bytes_of(-2.5)),
      R"({"king": [1, 2.5e0], "q\u00e9\ud83d\ude00": [3, 4], "bad": [1], "odd": {"a": [1, 2]}})",
      R"([{"word": "king", "id": [1], "vector": [1, 2]}, {"vector": [3, null], "word": "x"}] )",
      R"([{"word": "king", "vector": [1, 2]}, {"word": "cut", "vector": [1)",
  };
}

}  // namespace cosine_lab::test
