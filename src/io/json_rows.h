#pragma once

#include <string>
#include <vector>

#include "io/json_walk.h"
#include "io/row_parser.h"

namespace cosine_lab {

/// JSON in one of two forms: an object {"word": [1, 2], ...}, or a list of objects with a word and
/// a vector, [{"word": "...", "vector": [1, 2]}, ...]. In the second form a word may also be called
/// token, text, name or label, and a vector embedding, values or data; what else there is does not
/// matter.
class JsonRows final : public RowParser {
 public:
  explicit JsonRows(WordRows& rows) : rows_(rows) {}

  void feed(std::span<const char> bytes) override;
  void finish(bool is_cut) override;

 private:
  void take(JsonEvent event);
  void take_text();
  void take_number(JsonEvent event);
  void open(JsonEvent event);
  void close(JsonEvent event);
  void begin_entry(std::string word);
  void end_entry();
  void end_value();
  [[nodiscard]] bool is_vector() const;
  void stop(Flaw flaw);

  WordRows& rows_;
  JsonWalk walk_;
  std::string word_;
  std::vector<float> row_;
  std::size_t entry_ = 0;
  std::size_t row_depth_ = 0;  // how many brackets are open within the row; 0 outside of one
  bool has_row_ = false;
  bool has_other_ = false;  // something in the row is not a number
};

}  // namespace cosine_lab
