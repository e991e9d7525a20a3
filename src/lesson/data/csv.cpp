#include "lesson/data/csv.h"

#include <string>
#include <string_view>

#include "lesson/text/number_text.h"
#include "lesson/text/text_parts.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

// A spreadsheet takes a cell that begins with one of these as a formula.
constexpr std::string_view kFormulaSigns = "=+-@\t\r";

std::string cell(std::string_view text) {
  const bool formula = !text.empty() && kFormulaSigns.find(text.front()) != std::string_view::npos;
  if (!formula && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    return std::string(text);
  }
  std::string quoted = formula ? "\"'" : "\"";
  for (const char letter : text) {
    quoted += letter == '"' ? "\"\"" : std::string(1, letter);
  }
  return quoted + '"';
}

}  // namespace

std::string write_csv(const std::vector<Dimension>& dimensions,
                      const std::vector<Vector>& vectors) {
  std::string text = cell(word("table.name"));
  for (const Dimension& dimension : dimensions) {
    text += "," + cell(with_unit_after(dimension.name, dimension.unit));
  }
  text += "\r\n";
  for (const Vector& vector : vectors) {
    text += cell(vector.name);
    for (const double component : vector.components) {
      text += "," + canonical_number(component);
    }
    text += "\r\n";
  }
  return text;
}

}  // namespace cosine_lab
