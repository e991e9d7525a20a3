#include "lesson/figures/authored_question.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "lesson/figures/figure.h"
#include "lesson/figures/named_measure.h"
#include "lesson/figures/question_tools.h"
#include "lesson/text/number_text.h"

namespace cosine_lab {
namespace {

// What a look can tell.
double usual_margin(Measured measured, double value) {
  constexpr double degrees = 5;
  constexpr double share = 0.05;
  return measured == Measured::cosine  ? share
         : measured == Measured::angle ? degrees
                                       : share * std::abs(value);
}

Node piece_node(const Scene& scene, const AuthoredPiece& piece) {
  if (!piece.is_gap) {
    return plain(piece.text);
  }
  if (const auto vector = vector_named(scene, piece.text)) {
    return name_of(scene, *vector);
  }
  const auto named = measure_named(scene, piece.text);
  const Measure value = named ? value_of(scene, *named) : Measure{};
  // A value that is not there, or whose vectors have gone, is named.
  return named && value.status == Status::ok ? node_of(named->measured, value.value)
                                             : plain(piece.text);
}

Node text_node(const Scene& scene, const AuthoredText& text) {
  std::vector<Node> children;
  children.reserve(text.size());
  for (const AuthoredPiece& piece : text) {
    children.push_back(piece_node(scene, piece));
  }
  return row(std::move(children));
}

bool has_unknown(const Scene& scene, const AuthoredText& text) {
  const auto known = [&](const AuthoredPiece& piece) {
    return !piece.is_gap || vector_named(scene, piece.text) || measure_named(scene, piece.text);
  };
  return !std::ranges::all_of(text, known);
}

bool names_unknown(const Scene& scene, const AuthoredQuestion& question) {
  return has_unknown(scene, question.ask) || has_unknown(scene, question.explanation) ||
         std::ranges::any_of(question.options, [&](const AuthoredOption& option) {
           return has_unknown(scene, option.text) || has_unknown(scene, option.feedback);
         });
}

bool has_pairs(const Scene& scene) {
  const std::size_t count = scene.vectors.size();
  return figure_entry(scene.kind).has_vectors && count > 1 && count <= kMostMarkedVectors;
}

bool is_number(const AuthoredQuestion& question) {
  return question.kind == AnswerKind::number &&
         parse_number(question.wanted).fault == NumberFault::none;
}

void add_options(const Scene& scene, const AuthoredQuestion& question, std::size_t number,
                 Posed& posed) {
  std::vector<std::size_t> places(question.options.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  if (question.kind == AnswerKind::order) {
    Dice dice(static_cast<std::uint32_t>(number));
    for (std::size_t i = places.size(); i > 1; --i) {
      std::swap(places[i - 1], places[dice.below(i)]);
    }
    // Nobody is to be right by pressing from left to right.
    if (std::ranges::is_sorted(places)) {
      std::ranges::reverse(places);
    }
  }
  for (const std::size_t place : places) {
    posed.options.push_back(text_node(scene, question.options[place].text));
    posed.right.push_back(question.options[place].right);
    posed.ranks.push_back(static_cast<double>(place));
  }
}

void add_wanted(const Scene& scene, const AuthoredQuestion& question, Posed& posed) {
  if (is_number(question)) {
    posed.number = parse_number(question.wanted).value;
    posed.margin = question.margin.value_or(0);
    return;
  }
  const auto named = measure_named(scene, question.wanted);
  const Measure value = named ? value_of(scene, *named) : Measure{0, Status::zero_vector};
  // A question for a place can still be asked: the tip can be dragged to where the measure exists.
  if (!named || (value.status != Status::ok && question.kind == AnswerKind::number)) {
    posed = refusal(named ? "quiz.no_measure" : "quiz.no_vector");
    return;
  }
  const double has = as_written(named->measured, value.value);
  posed.number = question.kind == AnswerKind::place ? question.target : has;
  posed.margin = question.margin.value_or(usual_margin(named->measured, posed.number));
  posed.reached = value.status == Status::ok && std::abs(has - posed.number) <= posed.margin;
}

Node what_was_right(const Scene& seen, const AuthoredQuestion& question, const Posed& posed) {
  if (question.kind == AnswerKind::order) {
    return row({words("quiz.in_order"), plain(" "), in_order(posed)});
  }
  if (is_number(question)) {
    return words("quiz.answer", {in("answer", number(posed.number))});
  }
  const auto named = measure_named(seen, question.wanted);
  const Measure value = named ? value_of(seen, *named) : Measure{0, Status::zero_vector};
  if (named && question.options.empty() && value.status == Status::ok) {
    const Node node = node_of(named->measured, value.value);
    return words(question.kind == AnswerKind::place ? "quiz.reached" : "quiz.answer",
                 {in("answer", node)});
  }
  return row({});
}

void add_sentence(std::vector<Node>& children, Node sentence) {
  if (sentence.kind != NodeKind::row || !sentence.children.empty()) {
    children.push_back(std::move(sentence));
  }
}

}  // namespace

std::optional<TextFault> fault_of_authored(const Scene& scene, std::string_view text) {
  AuthoredQuestion question;
  if (auto fault = read_authored(text, question)) {
    return fault;
  }
  if (question.pairs && !has_pairs(scene)) {
    return TextFault{text, "quiz.bad.pairs"};
  }
  const bool measures = question.options.empty() && !question.pairs && !is_number(question);
  if (names_unknown(scene, question)) {
    return TextFault{text, "quiz.bad.gap"};
  }
  return measures && !measure_named(scene, question.wanted)
             ? std::optional(TextFault{
                   text, question.kind == AnswerKind::place ? "quiz.bad.place" : "quiz.bad.number"})
             : std::nullopt;
}

Posed ask_authored(const Scene& scene, std::string_view text, std::size_t number) {
  AuthoredQuestion question;
  if (read_authored(text, question) || names_unknown(scene, question)) {
    return refusal("quiz.no_vector");
  }
  if (question.pairs) {
    return ask_marked(scene, text_node(scene, question.ask), *question.pairs);
  }
  Posed posed;
  posed.kind = question.kind;
  posed.ask = text_node(scene, question.ask);
  if (question.options.empty()) {
    add_wanted(scene, question, posed);
  } else {
    add_options(scene, question, number, posed);
  }
  return posed;
}

Node explain_authored(const Scene& seen, std::string_view text, const Posed& posed,
                      const Reply& reply) {
  AuthoredQuestion question;
  std::vector<Node> children;
  if (read_authored(text, question)) {
    return row({});
  }
  add_sentence(children, question.pairs ? explain_marked(seen, *question.pairs, reply)
                                        : what_was_right(seen, question, posed));
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    // For several options, those judged wrongly; for a single choice, the one chosen. Options of an
    // order are mixed, so none of them speaks.
    const AuthoredOption& option = question.options[i];
    const bool speaks = posed.kind == AnswerKind::one       ? reply.has(i)
                        : posed.kind == AnswerKind::several ? reply.has(i) != option.right
                                                            : false;
    if (speaks) {
      add_sentence(children, text_node(seen, option.feedback));
    }
  }
  add_sentence(children, text_node(seen, question.explanation));
  return listed(std::move(children), " ");
}

}  // namespace cosine_lab
