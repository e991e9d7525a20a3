#pragma once

#include <string>
#include <vector>

#include "io/row_parser.h"

namespace cosine_lab {

/// word2vec's binary format: a line "words dimensions", then for each word its letters, a space,
/// and its numbers as little-endian floats of 32 bits; many writers put a line feed behind.
class BinaryRows final : public RowParser {
 public:
  explicit BinaryRows(WordRows& rows) : rows_(rows) {}

  void feed(std::span<const char> bytes) override;
  void finish(bool is_cut) override;
  [[nodiscard]] Refusal refusal() const override { return refusal_; }
  [[nodiscard]] std::size_t announced() const override { return words_; }

 private:
  enum class Section { head, word, row, end };
  void read_head(std::span<const char>& bytes);
  void read_word(std::span<const char>& bytes);
  void read_row(std::span<const char>& bytes);

  WordRows& rows_;
  Section section_ = Section::head;
  Refusal refusal_ = Refusal::none;
  std::size_t words_ = 0;
  std::size_t entry_ = 1;
  std::string text_;
  std::vector<float> row_;
  std::size_t filled_ = 0;  // bytes of row_
};

}  // namespace cosine_lab
