#include "lesson/scene_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "lesson/number_text.h"

namespace cosine_lab {
namespace {

constexpr std::size_t kLongestName = 80;

struct Fault {
  std::string_view piece;
  const char* reason = nullptr;
};

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(at + 1);
  }
}

// A trailing semicolon is a habit, not a mistake.
std::vector<std::string_view> entries(std::string_view text) {
  auto parts = split(text, ';');
  if (parts.size() > 1 && parts.back().find_first_not_of(' ') == std::string_view::npos) {
    parts.pop_back();
  }
  return parts;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string_view::npos
             ? std::string_view{}
             : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

const char* name_fault(std::string_view name, const auto& taken) {
  if (name.empty()) {
    return "bad.empty_name";
  }
  if (letters(name) > kLongestName) {
    return "bad.long_name";
  }
  const bool again = std::ranges::any_of(taken, [&](const auto& one) { return one.name == name; });
  return again ? "bad.same_name" : nullptr;
}

std::optional<Fault> read_components(std::string_view text, std::string_view entry,
                                     std::vector<double>& components) {
  for (const std::string_view part : split(text, ',')) {
    const ParsedNumber number = parse_number(part);
    if (number.fault != NumberFault::none) {
      const bool large = number.fault == NumberFault::too_large;
      return Fault{trimmed(part).empty() ? entry : part,
                   large ? "bad.too_large" : "bad.not_a_number"};
    }
    components.push_back(number.value);
  }
  return components.size() == kPlaneDimensions ? std::nullopt
                                               : std::optional(Fault{entry, "bad.count"});
}

std::optional<Fault> read_vector(std::string_view entry, std::vector<Vector>& vectors) {
  const auto colon = entry.rfind(':');
  if (colon == std::string_view::npos) {
    return Fault{entry, "bad.no_colon"};
  }
  Vector vector;
  vector.name = trimmed(entry.substr(0, colon));
  if (const char* reason = name_fault(vector.name, vectors)) {
    return Fault{entry, reason};
  }
  if (auto fault = read_components(entry.substr(colon + 1), entry, vector.components)) {
    return fault;
  }
  vectors.push_back(std::move(vector));
  return std::nullopt;
}

std::optional<Fault> read_vectors(std::string_view text, std::vector<Vector>& vectors) {
  const auto parts = entries(text);
  if (parts.size() > kMaxVectors) {
    return Fault{parts[kMaxVectors], "bad.too_many"};
  }
  for (const std::string_view entry : parts) {
    if (auto fault = read_vector(entry, vectors)) {
      return fault;
    }
  }
  return vectors.size() < kMinVectors ? std::optional(Fault{text, "bad.too_few"}) : std::nullopt;
}

std::optional<Fault> read_dims(std::string_view text, std::vector<Dimension>& dimensions) {
  for (const std::string_view entry : entries(text)) {
    const auto colon = entry.find(':');
    Dimension dimension;
    dimension.name = trimmed(entry.substr(0, colon));
    if (colon != std::string_view::npos) {
      dimension.unit = trimmed(entry.substr(colon + 1));
    }
    if (const char* reason = name_fault(dimension.name, dimensions)) {
      return Fault{entry, reason};
    }
    dimensions.push_back(std::move(dimension));
  }
  return dimensions.size() == kPlaneDimensions ? std::nullopt
                                               : std::optional(Fault{text, "bad.dimensions"});
}

// Names may hold commas: the comma between the two is the first with a known name on either side.
std::vector<std::string_view> split_pair(std::string_view text,
                                         const std::vector<Vector>& vectors) {
  const auto known = [&](std::string_view name) {
    return std::ranges::find(vectors, trimmed(name), &Vector::name) != vectors.end();
  };
  for (auto at = text.find(','); at != std::string_view::npos; at = text.find(',', at + 1)) {
    const std::string_view first = text.substr(0, at);
    const std::string_view second = text.substr(at + 1);
    if (known(first) && known(second)) {
      return {first, second};
    }
  }
  return split(text, ',');
}

std::optional<Fault> read_compare(std::string_view text, const std::vector<Vector>& vectors,
                                  Compared& compared) {
  const auto names = split_pair(text, vectors);
  if (names.size() != 2) {
    return Fault{text, "bad.pair"};
  }
  std::array<std::size_t, 2> found{};
  for (std::size_t i = 0; i < 2; ++i) {
    const auto at = std::ranges::find(vectors, trimmed(names[i]), &Vector::name);
    if (at == vectors.end()) {
      return Fault{names[i], "bad.unknown_vector"};
    }
    found[i] = static_cast<std::size_t>(at - vectors.begin());
  }
  if (found[0] == found[1]) {
    return Fault{text, "bad.same_vector"};
  }
  compared = {found[0], found[1]};
  return std::nullopt;
}

void note(ReadScene& read, const char* parameter, const Fault& fault) {
  read.errors.push_back({parameter, std::string(fault.piece), fault.reason});
}

void read_given_vectors(const SceneText& text, ReadScene& read) {
  std::vector<Vector> vectors;
  if (const auto fault = read_vectors(text.vectors, vectors)) {
    note(read, "vectors", *fault);
    return;
  }
  read.scene.vectors = std::move(vectors);
  read.scene.dimensions = {{"x", ""}, {"y", ""}};
}

}  // namespace

ReadScene read_scene(const SceneText& text) {
  ReadScene read{materials(), {}};
  if (!text.vectors.empty()) {
    read_given_vectors(text, read);
  }
  if (!text.dims.empty()) {
    std::vector<Dimension> dimensions;
    if (const auto fault = read_dims(text.dims, dimensions)) {
      note(read, "dims", *fault);
    } else {
      read.scene.dimensions = std::move(dimensions);
    }
  }
  if (!text.compare.empty()) {
    if (const auto fault = read_compare(text.compare, read.scene.vectors, read.scene.compared)) {
      note(read, "compare", *fault);
    }
  }
  return read;
}

std::string write_vectors(const Scene& scene) {
  std::string text;
  for (const Vector& vector : scene.vectors) {
    text += text.empty() ? "" : ";";
    text += vector.name + ":";
    for (std::size_t d = 0; d < vector.components.size(); ++d) {
      text += d == 0 ? "" : ",";
      text += canonical_number(vector.components[d]);
    }
  }
  return text;
}

std::string write_dims(const Scene& scene) {
  std::string text;
  for (const Dimension& dimension : scene.dimensions) {
    text += text.empty() ? "" : ";";
    text += dimension.unit.empty() ? dimension.name : dimension.name + ":" + dimension.unit;
  }
  return text;
}

std::string write_compare(const Scene& scene) {
  return scene.first().name + "," + scene.second().name;
}

}  // namespace cosine_lab
