// clang-format off
// Written by npm run format from boundary.json beside it: change that.
#pragma once

#include <cstddef>
#include <cstdint>

#include "io/row_parser.h"
#include "io/sniff.h"
#include "io/word_rows.h"

namespace cosine_lab {

constexpr int number_of(Format value) {
  switch (value) {
    case Format::unknown:
      return 0;
    case Format::text:
      return 1;
    case Format::tabs:
      return 2;
    case Format::commas:
      return 3;
    case Format::binary:
      return 4;
    case Format::npy:
      return 5;
    case Format::json:
      return 6;
    case Format::safetensors:
      return 7;
    case Format::raw:
      return 8;
  }
  return -1;
}
static_assert(static_cast<int>(Format::unknown) == 0);
static_assert(static_cast<int>(Format::text) == 1);
static_assert(static_cast<int>(Format::tabs) == 2);
static_assert(static_cast<int>(Format::commas) == 3);
static_assert(static_cast<int>(Format::binary) == 4);
static_assert(static_cast<int>(Format::npy) == 5);
static_assert(static_cast<int>(Format::json) == 6);
static_assert(static_cast<int>(Format::safetensors) == 7);
static_assert(static_cast<int>(Format::raw) == 8);

constexpr int number_of(Refusal value) {
  switch (value) {
    case Refusal::none:
      return 0;
    case Refusal::empty:
      return 1;
    case Refusal::unknown_format:
      return 2;
    case Refusal::packed:
      return 3;
    case Refusal::bad_header:
      return 4;
    case Refusal::number_type:
      return 5;
    case Refusal::order:
      return 6;
    case Refusal::dimensions:
      return 7;
    case Refusal::no_words:
      return 8;
    case Refusal::no_matrix:
      return 9;
    case Refusal::bad_size:
      return 10;
  }
  return -1;
}
static_assert(static_cast<int>(Refusal::none) == 0);
static_assert(static_cast<int>(Refusal::empty) == 1);
static_assert(static_cast<int>(Refusal::unknown_format) == 2);
static_assert(static_cast<int>(Refusal::packed) == 3);
static_assert(static_cast<int>(Refusal::bad_header) == 4);
static_assert(static_cast<int>(Refusal::number_type) == 5);
static_assert(static_cast<int>(Refusal::order) == 6);
static_assert(static_cast<int>(Refusal::dimensions) == 7);
static_assert(static_cast<int>(Refusal::no_words) == 8);
static_assert(static_cast<int>(Refusal::no_matrix) == 9);
static_assert(static_cast<int>(Refusal::bad_size) == 10);

constexpr int number_of(Flaw value) {
  switch (value) {
    case Flaw::wrong_length:
      return 0;
    case Flaw::not_a_number:
      return 1;
    case Flaw::not_finite:
      return 2;
    case Flaw::zeros:
      return 3;
    case Flaw::empty_word:
      return 4;
    case Flaw::odd_word:
      return 5;
    case Flaw::broken_utf8:
      return 6;
    case Flaw::duplicate:
      return 7;
    case Flaw::too_long:
      return 8;
    case Flaw::malformed:
      return 9;
    case Flaw::cut_off:
      return 10;
  }
  return -1;
}
static_assert(static_cast<int>(Flaw::wrong_length) == 0);
static_assert(static_cast<int>(Flaw::not_a_number) == 1);
static_assert(static_cast<int>(Flaw::not_finite) == 2);
static_assert(static_cast<int>(Flaw::zeros) == 3);
static_assert(static_cast<int>(Flaw::empty_word) == 4);
static_assert(static_cast<int>(Flaw::odd_word) == 5);
static_assert(static_cast<int>(Flaw::broken_utf8) == 6);
static_assert(static_cast<int>(Flaw::duplicate) == 7);
static_assert(static_cast<int>(Flaw::too_long) == 8);
static_assert(static_cast<int>(Flaw::malformed) == 9);
static_assert(static_cast<int>(Flaw::cut_off) == 10);


/// Numbers, texts or structs that stand one after another.
struct ListReport {
  double address = 0;
  double count = 0;
};

/// An entry that was left out; see FlawedEntry.
struct FlawReport {
  double line = 0;
  double flaw = 0;
  double word = 0;
};

/// What has been read. `leftOut` counts all entries that were left out, `flaws` lists the first.
struct ReadReport {
  double format = 0;
  double refusal = 0;
  double tensor = 0;
  double words = 0;
  double dimensions = 0;
  double announced = 0;
  double reached_limit = 0;
  double out_of_memory = 0;
  double left_out = 0;
  ListReport flaws;
};

}  // namespace cosine_lab

// In C a function has one declaration: a definition with other arguments does not compile.
extern "C" {
void reader_begin(std::size_t words, std::size_t row_bytes, void* labels, std::size_t size);
void* reader_space(std::size_t size);
bool reader_feed(std::size_t size);
void reader_finish(bool cut);
const cosine_lab::ReadReport* reader_report();
std::size_t reader_piece(std::size_t first);
void* reader_piece_begin();
std::size_t reader_piece_size();
}
