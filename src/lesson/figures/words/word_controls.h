// What a reader can change in the figure `words`.
#pragma once

#include <string_view>
#include <vector>

#include "lesson/board/control.h"
#include "lesson/scene/scene.h"

namespace cosine_lab {

constexpr std::string_view kFindId = "words.find";
constexpr std::string_view kTakesId = "words.takes";
constexpr std::string_view kRandomId = "words.random";
constexpr std::string_view kWalkId = "words.walk";
constexpr std::string_view kProbeId = "words.probe";
constexpr std::string_view kWordsViewId = "words.view";
constexpr std::string_view kAcrossId = "words.across";
constexpr std::string_view kUpId = "words.up";
constexpr std::string_view kSumId = "words.sum";
constexpr std::string_view kFormId = "words.form";
constexpr std::string_view kKeepId = "words.keep";
constexpr std::string_view kForgetId = "words.forget";
constexpr std::string_view kListId = "words.list";
constexpr std::string_view kAxisId = "words.axis";
constexpr std::string_view kWordsTurnId = "words.turn";
constexpr std::string_view kWordsTiltId = "words.tilt";

// As in FigureEntry.
void add_word_controls(const Scene& scene, std::vector<Control>& list);
[[nodiscard]] bool set_word_control(Scene& scene, std::string_view id, double value);
[[nodiscard]] bool set_word_text(Scene& scene, std::string_view id, std::string_view text);

}  // namespace cosine_lab
