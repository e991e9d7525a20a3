#include "core/reference.h"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <sstream>
#include <utility>

namespace cosine_lab::test {
namespace {

double hex_from(std::istream& words) {
  std::string word;
  words >> word;
  return std::strtod(word.c_str(), nullptr);
}

// (x, y) to (y, -x), pair by pair; an odd last entry to 0.
void turn(std::vector<double>& v) {
  for (std::size_t i = 0; i + 1 < v.size(); i += 2) {
    v[i + 1] = -std::exchange(v[i], v[i + 1]);
  }
  if (v.size() % 2 == 1) {
    v.back() = 0;
  }
}

std::vector<double> seeded_from(std::istream& words) {
  std::size_t length = 0;
  std::uint64_t seed = 0;
  int low = 0;
  int high = 0;
  bool turned = false;
  int scale = 0;
  words >> length >> seed >> low >> high >> turned >> scale;
  std::vector<double> v = Random(seed).vector(length, low, high);
  if (turned) {
    turn(v);
  }
  for (double& x : v) {
    x = std::ldexp(x, scale);
  }
  for (std::size_t i = 0; words >> i;) {
    v.at(i) = hex_from(words);
  }
  return v;
}

Status status_from(const std::string& word) {
  static const std::array<std::string, 5> kNames{"ok", "length_mismatch", "not_finite",
                                                 "zero_vector", "out_of_range"};
  std::uint8_t number = 0;
  while (number < kNames.size() && kNames[number] != word) {
    ++number;
  }
  return static_cast<Status>(number);
}

void read_line(const std::string& line, std::vector<Case>& cases) {
  std::istringstream words(line);
  std::string name;
  words >> name;
  if (name == "case") {
    words >> cases.emplace_back().kind;
    return;
  }
  if (cases.empty()) {
    return;
  }
  Case& last = cases.back();
  if (name == "a" || name == "b") {
    (name == "a" ? last.a : last.b) = vector_from(words);
    return;
  }
  const std::array<std::pair<const char*, Expected*>, 5> answers{{{"dot", &last.dot},
                                                                  {"norm_a", &last.norm_a},
                                                                  {"norm_b", &last.norm_b},
                                                                  {"cosine", &last.cosine},
                                                                  {"angle", &last.angle}}};
  for (const auto& [answer, expected] : answers) {
    if (name == answer) {
      *expected = expected_from(words);
    }
  }
}

std::vector<Case> read_cases() {
  std::vector<Case> cases;
  std::ifstream file(COSINE_LAB_FIXTURES "/similarity/reference.txt");
  std::string line;
  std::getline(file, line);
  if (line.find("cosine-lab similarity reference, format 1.") == std::string::npos) {
    return cases;
  }
  while (std::getline(file, line)) {
    if (!line.starts_with("#")) {
      read_line(line, cases);
    }
  }
  return cases;
}

}  // namespace

std::uint64_t Random::bits() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

double Random::entry(int low, int high) {
  const std::uint64_t first = bits();
  const std::uint64_t second = bits();
  const auto spread = static_cast<std::uint64_t>(high - low) + 1;
  const int exponent = low + static_cast<int>(second % spread);
  const double size =
      std::ldexp(static_cast<double>((first >> 12U) + (1ULL << 52U)), exponent - 52);
  return (first & 1U) != 0 ? -size : size;
}

std::vector<double> Random::vector(std::size_t length, int low, int high) {
  std::vector<double> v(length);
  for (double& x : v) {
    x = entry(low, high);
  }
  return v;
}

std::vector<double> vector_from(std::istream& words) {
  std::string kind;
  words >> kind;
  if (kind == "random") {
    return seeded_from(words);
  }
  std::size_t length = 0;
  words >> length;
  std::vector<double> v(length);
  for (double& x : v) {
    x = hex_from(words);
  }
  return v;
}

Expected expected_from(std::istream& words) {
  std::string status;
  words >> status;
  Expected expected;
  expected.nearest.status = status_from(status);
  expected.nearest.value = hex_from(words);
  words >> expected.rest;
  return expected;
}

const std::vector<Case>& reference_cases() {
  static const std::vector<Case> kCases = read_cases();
  return kCases;
}

double ulps_off(const Measure& found, const Expected& expected) {
  if (found.status != expected.nearest.status) {
    return std::numeric_limits<double>::infinity();
  }
  const double nearest = std::fabs(expected.nearest.value);
  const double up = std::nextafter(nearest, std::numeric_limits<double>::infinity());
  const double ulp = std::isinf(up) ? nearest - std::nextafter(nearest, 0) : up - nearest;
  return std::fabs((found.value - expected.nearest.value) / ulp - expected.rest);
}

}  // namespace cosine_lab::test
