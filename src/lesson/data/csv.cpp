#include "lesson/data/csv.h"

#include <string>
#include <string_view>

#include "lesson/text/number_text.h"
#include "lesson/text/text_pieces.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

// A spreadsheet takes a cell that begins with one of these as a formula.
constexpr std::string_view kFormulaSigns = "=+-@\t\r";

// Where a spreadsheet may begin a cell. Which of them it does depends on the reader's country, and
// then the quotation marks of a cell further on in the line no longer hold.
constexpr std::string_view kSeparators = ",;|\t\r\n\"";

bool is_one_of(std::string_view letters, char letter) {
  return letters.find(letter) != std::string_view::npos;
}

// With an apostrophe before each sign that could begin a formula.
std::string without_formulas(std::string_view text) {
  std::string safe;
  bool begins = true;
  for (const char letter : text) {
    if (begins && is_one_of(kFormulaSigns, letter)) {
      safe += '\'';
    }
    safe += letter;
    begins = is_one_of(kSeparators, letter) || (begins && letter == ' ');
  }
  return safe;
}

std::string cell(std::string_view text) {
  std::string safe = without_formulas(text);
  if (safe == text && text.find_first_of(kSeparators) == std::string_view::npos) {
    return safe;
  }
  std::string quoted = "\"";
  for (const char letter : safe) {
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
