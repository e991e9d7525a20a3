#include "lesson/figures/authored_text.h"

#include <algorithm>
#include <utility>

#include "lesson/text/number_text.h"

namespace cosine_lab {
namespace {

constexpr std::string_view kFeedback = "::";

// Where `sign` first stands without a backslash before it; npos: nowhere.
std::size_t find_bare(std::string_view text, std::string_view sign, std::size_t from = 0) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text.substr(at).starts_with(sign)) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::vector<std::string_view> split_bare(std::string_view text, std::string_view sign) {
  std::vector<std::string_view> fields;
  std::size_t from = 0;
  for (auto at = find_bare(text, sign); at != std::string_view::npos;
       at = find_bare(text, sign, from)) {
    fields.push_back(trimmed(text.substr(from, at - from)));
    from = at + sign.size();
  }
  fields.push_back(trimmed(text.substr(from)));
  return fields;
}

std::string without_backslashes(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    at += text[at] == '\\' && at + 1 < text.size() ? 1 : 0;
    plain += text[at];
  }
  return plain;
}

// A brace that nothing closes is a brace.
AuthoredText read_pieces(std::string_view text) {
  AuthoredText pieces;
  const auto push = [&](std::string_view piece, bool is_gap) {
    if (!piece.empty()) {
      pieces.push_back({without_backslashes(piece), is_gap});
    }
  };
  std::size_t from = 0;
  for (auto open = find_bare(text, "{"); open != std::string_view::npos;
       open = find_bare(text, "{", from)) {
    const auto close = find_bare(text, "}", open);
    if (close == std::string_view::npos) {
      break;
    }
    push(text.substr(from, open - from), false);
    push(trimmed(text.substr(open + 1, close - open - 1)), true);
    from = close + 1;
  }
  push(text.substr(from), false);
  return pieces;
}

AuthoredOption read_option(std::string_view text, bool right) {
  const auto at = std::min(find_bare(text, kFeedback), text.size());
  const auto after = std::min(at + kFeedback.size(), text.size());
  return {read_pieces(trimmed(text.substr(0, at))), read_pieces(trimmed(text.substr(after))),
          right};
}

// "cosine(A,B)~0.05": false unless the sign is followed by a number of at least 0.
bool read_margin(std::string_view& text, std::optional<double>& margin) {
  const auto at = text.rfind('~');
  if (at == std::string_view::npos) {
    return true;
  }
  const ParsedNumber number = parse_number(text.substr(at + 1));
  text = trimmed(text.substr(0, at));
  margin = number.value;
  return number.fault == NumberFault::none && number.value >= 0;
}

bool read_number(std::string_view text, AuthoredQuestion& question) {
  question.kind = AnswerKind::number;
  const bool good = read_margin(text, question.margin);
  question.wanted = text;
  return good && !text.empty();
}

const char* read_wanted(std::string_view text, AuthoredQuestion& question) {
  if (!text.starts_with("pairs")) {
    return read_number(text, question) ? nullptr : "quiz.bad.number";
  }
  question.kind = AnswerKind::several;
  question.pairs = read_pair_condition(text);
  return question.pairs ? nullptr : "quiz.bad.pairs";
}

bool read_place(std::string_view text, AuthoredQuestion& question) {
  question.kind = AnswerKind::place;
  const bool good = read_margin(text, question.margin);
  const auto equals = text.rfind('=');
  if (!good || equals == std::string_view::npos) {
    return false;
  }
  const ParsedNumber target = parse_number(text.substr(equals + 1));
  question.wanted = trimmed(text.substr(0, equals));
  question.target = target.value;
  return target.fault == NumberFault::none;
}

// How many fields say of which kind the answer is.
struct Kinds {
  std::size_t marked = 0;
  std::size_t options = 0;
  std::size_t ordered = 0;
  std::size_t numbers = 0;
  std::size_t places = 0;
};

const char* read_field(std::string_view field, AuthoredQuestion& question, Kinds& kinds) {
  const char sign = field.empty() ? ' ' : field.front();
  const std::string_view remainder = field.empty() ? field : trimmed(field.substr(1));
  switch (sign) {
    case '!':
      question.explanation = read_pieces(remainder);
      return nullptr;
    case '=':
      ++kinds.numbers;
      return read_wanted(remainder, question);
    case '@':
      ++kinds.places;
      return read_place(remainder, question) ? nullptr : "quiz.bad.place";
    default:
      break;
  }
  const bool in_order = sign == '<';
  ++(in_order ? kinds.ordered : kinds.options);
  kinds.marked += sign == '*' ? 1 : 0;
  question.options.push_back(read_option(in_order || sign == '*' ? remainder : field, sign == '*'));
  return question.options.back().text.empty() ? "quiz.bad.empty" : nullptr;
}

const char* settle_kind(AuthoredQuestion& question, const Kinds& kinds) {
  const std::size_t other = kinds.numbers + kinds.places;
  if (other + (kinds.options > 0 ? 1 : 0) + (kinds.ordered > 0 ? 1 : 0) > 1) {
    return "quiz.bad.mixed";
  }
  if (other == 1) {
    return nullptr;
  }
  if (question.options.size() < 2) {
    return "quiz.bad.answers";
  }
  if (question.options.size() > kMostOptions) {
    return "quiz.bad.options";
  }
  if (kinds.ordered > 0) {
    question.kind = AnswerKind::order;
    return nullptr;
  }
  question.kind = kinds.marked > 1 ? AnswerKind::several : AnswerKind::one;
  return kinds.marked == 0 ? "quiz.bad.right" : nullptr;
}

}  // namespace

std::vector<std::string_view> authored_questions(std::string_view text) {
  auto questions = split_bare(text, ";");
  // A semicolon at the end is allowed.
  std::erase_if(questions, [](std::string_view one) { return one.empty(); });
  return questions;
}

std::optional<TextFault> read_authored(std::string_view text, AuthoredQuestion& question) {
  const auto fields = split_bare(text, "|");
  question = {};
  question.ask = read_pieces(fields[0]);
  if (question.ask.empty()) {
    return TextFault{text, "quiz.bad.answers"};
  }
  Kinds kinds;
  for (std::size_t i = 1; i < fields.size(); ++i) {
    if (const char* reason = read_field(fields[i], question, kinds)) {
      return TextFault{fields[i].empty() ? text : fields[i], reason};
    }
  }
  const char* reason = settle_kind(question, kinds);
  return reason == nullptr ? std::nullopt : std::optional(TextFault{text, reason});
}

}  // namespace cosine_lab
