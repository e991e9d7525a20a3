// Reads a file of word vectors for JavaScript, in a worker: bytes come in, and rows go out as files
// that lesson/data/word_vectors.h takes.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/buffer.h"
#include "core/exported.h"
#include "io/vector_reader.h"
#include "reader/boundary.h"

namespace {

using namespace cosine_lab;

constexpr std::size_t kHead = 16;
// The size of a piece's numbers: small enough that the page takes one without a noticeable pause,
// and that they and their words nearly always fit where a megabyte of the file lay.
constexpr std::size_t kPieceBytes = std::size_t{7} << 17U;

std::unique_ptr<VectorReader> reader;
// Bytes that come in, or a piece that goes out: what came is read before a piece is made.
Buffer<char> passing;
std::size_t piece_bytes = 0;
std::vector<FlawReport> flaws;
std::string tensor;
ReadReport report;

double address_of(const void* memory) {
  return static_cast<double>(reinterpret_cast<std::uintptr_t>(memory));
}

void put_number(std::size_t at, std::size_t value) {
  for (std::size_t i = 0; i < 4; ++i) {
    passing[at + i] = static_cast<char>(value >> (8 * i) & 0xFFU);
  }
}

// How many words from `first` on make a piece.
std::size_t words_of_piece(std::size_t first) {
  const WordRows& rows = reader->rows();
  const std::size_t most = kPieceBytes / (rows.dimensions() * sizeof(float));
  return std::min(std::max<std::size_t>(most, 1), rows.size() - first);
}

std::string words_between(std::size_t first, std::size_t end) {
  std::string text;
  for (std::size_t i = first; i < end; ++i) {
    text += reader->rows().word(i);
    text += '\n';
  }
  return text;
}

}  // namespace

/// Forgets what was read before. `labels`: UTF-8 of `size` bytes; see VectorReader.
COSINE_LAB_EXPORT void reader_begin(std::size_t words, std::size_t row_bytes, void* labels,
                                    std::size_t size) {
  reader.reset();
  reader = std::make_unique<VectorReader>(Limits{words, row_bytes},
                                          std::string(static_cast<const char*>(labels), size));
}

/// Where the next bytes go; null where there is no memory. It moves when more are asked for.
COSINE_LAB_EXPORT void* reader_space(std::size_t size) {
  return size <= passing.size() || passing.resize(size) ? passing.data() : nullptr;
}

/// Reads `size` bytes from there. True: no more are needed.
COSINE_LAB_EXPORT bool reader_feed(std::size_t size) {
  reader->feed({passing.data(), size});
  return reader->is_done();
}

/// `cut`: the file could not be read to its end.
COSINE_LAB_EXPORT void reader_finish(bool cut) {
  reader->finish(cut);
}

/// What is known by now. It holds until the next call.
COSINE_LAB_EXPORT const ReadReport* reader_report() {
  const WordRows& rows = reader->rows();
  flaws.clear();
  for (const FlawedEntry& one : rows.first_left_out()) {
    flaws.push_back({static_cast<double>(one.line), static_cast<double>(number_of(one.flaw)),
                     address_of(one.word.c_str())});
  }
  report.format = number_of(reader->format());
  report.refusal = number_of(reader->refusal());
  tensor = reader->tensor();
  report.tensor = address_of(tensor.c_str());
  report.words = static_cast<double>(rows.size());
  report.dimensions = static_cast<double>(rows.dimensions());
  report.announced = static_cast<double>(reader->announced());
  report.reached_limit = rows.reached_limit() ? 1 : 0;
  report.out_of_memory = rows.out_of_memory() ? 1 : 0;
  report.left_out = static_cast<double>(rows.left_out());
  report.flaws = {address_of(flaws.data()), static_cast<double>(flaws.size())};
  return &report;
}

/// Makes a piece of the words from `first` on; how many there are in it, 0 where there is no
/// memory or no word.
COSINE_LAB_EXPORT std::size_t reader_piece(std::size_t first) {
  const WordRows& rows = reader->rows();
  if (first >= rows.size()) {
    return 0;
  }
  const std::size_t count = words_of_piece(first);
  const std::string text = words_between(first, first + count);
  const std::size_t row_bytes = rows.dimensions() * sizeof(float);
  const std::size_t begin = kHead + (text.size() + 3) / 4 * 4;
  piece_bytes = begin + count * row_bytes;
  if (passing.size() < piece_bytes && !passing.resize(piece_bytes)) {
    return 0;
  }
  std::memcpy(passing.data(), "CLWF", 4);
  put_number(4, count);
  put_number(8, rows.dimensions());
  put_number(12, text.size());
  std::memset(passing.data() + kHead, 0, begin - kHead);
  std::memcpy(passing.data() + kHead, text.data(), text.size());
  for (std::size_t i = 0; i < count; ++i) {
    std::memcpy(passing.data() + begin + i * row_bytes, rows.matrix().row(first + i).data(),
                row_bytes);
  }
  return count;
}

COSINE_LAB_EXPORT void* reader_piece_begin() {
  return passing.data();
}
COSINE_LAB_EXPORT std::size_t reader_piece_size() {
  return piece_bytes;
}
