#include "io/vector_reader.h"

#include <algorithm>
#include <utility>

#include "io/binary_rows.h"
#include "io/json_rows.h"
#include "io/npy_rows.h"
#include "io/raw_rows.h"
#include "io/safetensors_rows.h"
#include "io/text_rows.h"

namespace cosine_lab {

VectorReader::VectorReader(Limits limits, std::string labels)
    : limits_(limits), rows_(limits), labels_(std::move(labels)) {}

void VectorReader::begin(bool is_whole) {
  const Sniffed sniffed = sniff(start_, is_whole, !labels_.empty());
  format_ = sniffed.format;
  refusal_ = sniffed.refusal;
  switch (format_) {
    case Format::unknown:
      break;
    case Format::binary:
      parser_ = std::make_unique<BinaryRows>(rows_);
      break;
    case Format::npy:
      parser_ = std::make_unique<NpyRows>(Labels(labels_), rows_);
      break;
    case Format::json:
      parser_ = std::make_unique<JsonRows>(rows_);
      break;
    case Format::safetensors:
      parser_ = std::make_unique<SafetensorsRows>(Labels(labels_), rows_);
      break;
    case Format::raw:
      parser_ = std::make_unique<RawRows>(Labels(labels_), rows_, limits_.row_bytes);
      break;
    case Format::text:
    case Format::tabs:
    case Format::commas:
      if (rows_.set_dimensions(sniffed.layout.dimensions)) {
        parser_ = std::make_unique<TextRows>(sniffed.layout, rows_);
      } else {
        refusal_ = Refusal::dimensions;
      }
  }
  if (parser_) {
    parser_->feed(start_);
  }
  start_ = {};
}

void VectorReader::feed(std::span<const char> bytes) {
  if (is_done()) {
    return;
  }
  if (!parser_) {
    const std::size_t count = std::min(bytes.size(), kSniffed - start_.size());
    start_.append(bytes.data(), count);
    bytes = bytes.subspan(count);
    if (start_.size() < kSniffed) {
      return;
    }
    begin(false);
  }
  if (parser_) {
    parser_->feed(bytes);
  }
}

void VectorReader::finish(bool is_cut) {
  if (finished_) {
    return;
  }
  finished_ = true;
  if (!parser_ && refusal_ == Refusal::none) {
    begin(true);
  }
  if (parser_) {
    parser_->finish(is_cut);
  }
}

bool VectorReader::is_done() const {
  return finished_ || rows_.is_full() || refusal_ != Refusal::none ||
         (parser_ && (parser_->refusal() != Refusal::none || parser_->has_all()));
}

Refusal VectorReader::refusal() const {
  if (refusal_ != Refusal::none) {
    return refusal_;
  }
  const Refusal parsed = parser_ ? parser_->refusal() : Refusal::none;
  return parsed == Refusal::none && finished_ && rows_.size() == 0 ? Refusal::no_words : parsed;
}

}  // namespace cosine_lab
