#include "lesson/figures/figure.h"

#include <array>

#include "lesson/figures/figures.h"

namespace cosine_lab {
namespace {

#define COSINE_LAB_FIGURE(name) &entries_of::name,
constexpr std::array kFigures{COSINE_LAB_EACH_FIGURE(COSINE_LAB_FIGURE)};
#undef COSINE_LAB_FIGURE

}  // namespace

const FigureEntry& figure_entry(FigureKind kind) {
  return *kFigures[static_cast<std::size_t>(kind)];
}

std::span<const FigureEntry* const> figures() {
  return kFigures;
}

Similarity similarity_of(const Scene& scene) {
  const auto measure_figure = figure_entry(scene.kind).measure;
  return measure_figure != nullptr ? measure_figure(scene)
                                   : measure(scene.first().components, scene.second().components);
}

void settle(Scene& scene) {
  if (const auto settle_figure = figure_entry(scene.kind).settle) {
    settle_figure(scene);
  }
}

std::size_t colour_of(const Scene& scene, std::size_t vector) {
  const auto figure_colour = figure_entry(scene.kind).colour;
  return figure_colour != nullptr ? figure_colour(scene, vector) : vector;
}

std::optional<Turning> turning_of(const Scene& scene) {
  const auto turning = figure_entry(scene.kind).turning;
  return turning != nullptr ? turning(scene) : std::nullopt;
}

std::optional<FigureKind> figure_kind(std::string_view name) {
  for (std::size_t i = 0; i < kFigures.size(); ++i) {
    if (kFigures[i]->name == name) {
      return static_cast<FigureKind>(i);
    }
  }
  return std::nullopt;
}

}  // namespace cosine_lab
