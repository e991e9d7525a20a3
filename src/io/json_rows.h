#pragma once

#include <string>
#include <vector>

#include "io/json_tokens.h"
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
  void finish() override;

 private:
  /// What may come next.
  enum class Place { value, value_or_end, key, key_or_end, colon, comma_or_end, end };

  void take(JsonToken token);
  [[nodiscard]] bool fits(JsonToken token) const;
  void take_text();
  void take_number(JsonToken token);
  void open(char bracket);
  void close();
  void begin_entry(std::string word);
  void end_entry();
  void end_value();
  [[nodiscard]] bool in_object() const { return open_.ends_with('{'); }
  [[nodiscard]] bool is_vector_next() const;
  void stop(Flaw flaw);

  WordRows& rows_;
  JsonTokens tokens_;
  Place place_ = Place::value;
  std::string open_;  // brackets
  std::string key_;
  std::string word_;
  std::vector<float> row_;
  std::size_t entry_ = 0;
  std::size_t row_depth_ = 0;  // how many brackets are open within the row; 0 outside of one
  bool has_row_ = false;
  bool has_other_ = false;  // something in the row is no number
};

}  // namespace cosine_lab
