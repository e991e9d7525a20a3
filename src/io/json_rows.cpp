#include "io/json_rows.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <utility>

#include "io/number.h"

namespace cosine_lab {
namespace {

using namespace std::string_view_literals;

constexpr std::array kWordKeys{"word"sv, "token"sv, "text"sv, "name"sv, "label"sv};
constexpr std::array kVectorKeys{"vector"sv, "embedding"sv, "values"sv, "data"sv};

}  // namespace

void JsonRows::feed(std::span<const char> bytes) {
  while (!rows_.is_full() && !walk_.is_over()) {
    const JsonEvent event = walk_.next(bytes);
    if (event == JsonEvent::more) {
      return;
    }
    take(event);
  }
}

void JsonRows::take(JsonEvent event) {
  switch (event) {
    case JsonEvent::object:
    case JsonEvent::array:
      open(event);
      break;
    case JsonEvent::object_end:
    case JsonEvent::array_end:
      close(event);
      break;
    case JsonEvent::key:
      if (walk_.open() == "{") {
        begin_entry(walk_.key());
      }
      break;
    case JsonEvent::text:
      take_text();
      break;
    case JsonEvent::number:
    case JsonEvent::word:
      take_number(event);
      break;
    case JsonEvent::broken:
      stop(Flaw::malformed);
      break;
    case JsonEvent::more:
      break;
  }
}

// The beginning of what a broken file has in it is used.
void JsonRows::stop(Flaw flaw) {
  rows_.leave_out(flaw, entry_ + (walk_.open().size() > 1 ? 0 : 1), word_);
}

// Whether the list that was just opened holds a vector.
bool JsonRows::is_vector() const {
  return walk_.open() == "{[" || (walk_.open() == "[{[" &&
                                  std::ranges::find(kVectorKeys, walk_.key()) != kVectorKeys.end());
}

void JsonRows::begin_entry(std::string word) {
  word_ = std::move(word);
  row_.clear();
  has_row_ = false;
  has_other_ = false;
  ++entry_;
}

void JsonRows::take_text() {
  if (walk_.open() == "[{" && std::ranges::find(kWordKeys, walk_.key()) != kWordKeys.end()) {
    word_ = walk_.text();
  }
  has_other_ = has_other_ || row_depth_ > 0;
  end_value();
}

void JsonRows::take_number(JsonEvent event) {
  if (row_depth_ > 0) {
    const bool is_infinite = event == JsonEvent::word && walk_.text() != "null";
    const auto value = event == JsonEvent::number ? read_float(walk_.text())
                       : is_infinite ? std::optional(std::numeric_limits<float>::quiet_NaN())
                                     : std::nullopt;
    has_other_ = has_other_ || !value;
    if (row_.size() <= WordRows::kMostDimensions) {
      row_.push_back(value.value_or(0));
    }
  }
  end_value();
}

void JsonRows::open(JsonEvent event) {
  if (row_depth_ > 0) {
    ++row_depth_;
    has_other_ = true;
  } else if (event == JsonEvent::array && is_vector()) {
    row_depth_ = 1;
    has_row_ = true;
    row_.clear();
  }
  if (walk_.open() == "[{") {
    begin_entry({});
  }
}

void JsonRows::close(JsonEvent event) {
  row_depth_ -= row_depth_ > 0 ? 1 : 0;
  if (event == JsonEvent::object_end && walk_.open() == "[") {
    end_entry();
  }
  end_value();
}

// A value has ended, whatever it was.
void JsonRows::end_value() {
  if (walk_.open() == "{") {
    end_entry();
  }
}

void JsonRows::end_entry() {
  if (!has_row_ || has_other_) {
    rows_.leave_out(has_row_ ? Flaw::not_a_number : Flaw::wrong_length, entry_, word_);
    return;
  }
  // The first row that is whole says how long the others must be.
  if (rows_.dimensions() == 0 && !rows_.set_dimensions(row_.size())) {
    rows_.leave_out(Flaw::wrong_length, entry_, word_);
    return;
  }
  rows_.add(word_, row_, entry_);
}

void JsonRows::finish(bool) {
  if (!walk_.is_over() && !rows_.is_full()) {
    stop(Flaw::cut_off);
  }
}

}  // namespace cosine_lab
