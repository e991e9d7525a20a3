// The parameters of a figure's address, as web/parameters.json declares them: what each takes, and
// for which figures. The page, the builder and the documentation are made from the same file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cosine_lab {

/// `toggle`: "on" or "off"; `whole`: a whole number from `least` to `most`; `text`: its own reader
/// knows.
enum class ParameterKind : std::uint8_t { text, choice, toggle, whole };

struct Parameter {
  std::string_view name;
  ParameterKind kind;
  std::string_view choices;  ///< "arrows, circle"
  std::string_view figures;  ///< those it belongs to; empty: all
  double least;
  double most;
  bool of_page;  ///< it changes how the page shows the figure, not what it shows
};

/// What was wrong, where, and why. The figure shows its default for that parameter instead.
struct BadParameter {
  std::string parameter;  ///< "vectors"
  std::string piece;      ///< the piece that could not be read, as it was written
  std::string reason;     ///< a key of the catalogue: "bad.not_a_number"
  std::string known{};    ///< what would be right, where that is a list: fills {known}
};

/// Parameters as texts, by name, in the order they came in. An empty text was not given.
class ParameterTexts {
 public:
  using Entry = std::pair<std::string, std::string>;

  ParameterTexts() = default;
  ParameterTexts(std::initializer_list<Entry> entries) : entries_(entries) {}

  /// The text to change; a new one, empty, where the name is not there yet.
  [[nodiscard]] std::string& operator[](std::string_view name);
  [[nodiscard]] std::string_view get(std::string_view name) const;
  [[nodiscard]] auto begin() const { return entries_.begin(); }
  [[nodiscard]] auto end() const { return entries_.end(); }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  bool operator==(const ParameterTexts&) const = default;

 private:
  std::vector<Entry> entries_;
};

[[nodiscard]] std::span<const Parameter> parameters();

/// The one of this name; nullptr where there is none.
[[nodiscard]] const Parameter* parameter(std::string_view name);

/// "figure, vectors, dims"
[[nodiscard]] std::string parameter_names();

/// Why `figure` cannot take `value` for the parameter, or nothing. An empty value was not given.
[[nodiscard]] std::optional<BadParameter> fault_of(const Parameter& parameter,
                                                   std::string_view value, std::string_view figure);

/// A whole number from `least` to `most`, or nothing.
[[nodiscard]] std::optional<double> whole_number(std::string_view text, double least, double most);

}  // namespace cosine_lab
