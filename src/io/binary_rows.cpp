#include "io/binary_rows.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "io/sniff.h"

namespace cosine_lab {
namespace {

static_assert(std::endian::native == std::endian::little);

constexpr std::size_t kLongestHead = 64;
// Longer than any word: the file is not a list of words, or bytes are missing.
constexpr std::size_t kLongestText = 2000;

}  // namespace

void BinaryRows::feed(std::span<const char> bytes) {
  while (!bytes.empty() && section_ != Section::end && !rows_.is_full()) {
    if (section_ == Section::head) {
      read_head(bytes);
    } else if (section_ == Section::word) {
      read_word(bytes);
    } else {
      read_row(bytes);
    }
  }
}

void BinaryRows::read_head(std::span<const char>& bytes) {
  const char next = bytes.front();
  bytes = bytes.subspan(1);
  if (next != '\n') {
    text_ += next;
    if (text_.size() > kLongestHead) {
      refusal_ = Refusal::bad_header;
      section_ = Section::end;
    }
    return;
  }
  const auto head = announcement(text_);
  text_.clear();
  section_ = Section::end;
  if (!head) {
    refusal_ = Refusal::bad_header;
  } else if (!rows_.set_dimensions(head->dimensions)) {
    refusal_ = Refusal::dimensions;
  } else {
    words_ = head->words;
    row_.resize(head->dimensions);
    section_ = Section::word;
  }
}

void BinaryRows::read_word(std::span<const char>& bytes) {
  while (!bytes.empty()) {
    const char next = bytes.front();
    bytes = bytes.subspan(1);
    if (next == ' ') {
      section_ = Section::row;
      filled_ = 0;
      return;
    }
    if (!(text_.empty() && (next == '\n' || next == '\r'))) {
      text_ += next;
    }
    if (text_.size() > kLongestText) {
      rows_.leave_out(Flaw::malformed, entry_);
      section_ = Section::end;
      return;
    }
  }
}

void BinaryRows::read_row(std::span<const char>& bytes) {
  const std::size_t size = row_.size() * sizeof(float);
  const std::size_t count = std::min(bytes.size(), size - filled_);
  std::memcpy(reinterpret_cast<char*>(row_.data()) + filled_, bytes.data(), count);
  bytes = bytes.subspan(count);
  filled_ += count;
  if (filled_ == size) {
    rows_.add(text_, row_, entry_);
    text_.clear();
    section_ = entry_ == words_ ? Section::end : Section::word;
    ++entry_;
  }
}

void BinaryRows::finish(bool) {
  if (section_ == Section::head) {
    refusal_ = Refusal::bad_header;
  } else if (!rows_.is_full() &&
             (section_ == Section::row || (section_ == Section::word && !text_.empty()))) {
    rows_.leave_out(Flaw::cut_off, entry_, text_);
  }
}

}  // namespace cosine_lab
