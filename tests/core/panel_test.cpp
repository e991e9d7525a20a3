// Two rows with sixteen at a time, against exact dot products.
#include "core/panel.h"

#include <doctest.h>

#include <array>
#include <cmath>

#include "core/embeddings.h"
#include "core/similarity.h"

namespace cosine_lab::test {
namespace {

using detail::kPanelColumns;

// Of the panel's dot products of `row` with rows `first` on, as a share of what the bound allows.
double strain(const EmbeddingMatrix& matrix, std::size_t row, std::size_t first, std::size_t count,
              const std::array<double, kPanelColumns>& found) {
  double worst = 0;
  for (std::size_t c = 0; c < count; ++c) {
    const Similarity exact = measure(doubles(matrix.row(row)), doubles(matrix.row(first + c)));
    const double allowed =
        detail::panel_error(matrix.dimensions()) * exact.norm_a.value * exact.norm_b.value;
    worst = std::max(worst, std::fabs(found[c] - exact.dot.value) / allowed);
  }
  for (std::size_t c = count; c < kPanelColumns; ++c) {
    worst = found[c] == 0 ? worst : HUGE_VAL;
  }
  return worst;
}

double strain_of_panel(const EmbeddingMatrix& matrix, std::size_t first, std::size_t count) {
  detail::Panel panel;
  detail::PanelDots dots{};
  if (!panel.reserve(matrix.dimensions())) {
    return HUGE_VAL;
  }
  // A panel is used again and again: nothing of the rows before may stay.
  panel.pack(matrix, 0, std::min(kPanelColumns, matrix.rows()));
  panel.pack(matrix, first, count);
  const std::size_t last = matrix.rows() - 1;
  panel.dots({matrix.row(0).data(), matrix.row(last).data()}, dots);
  return std::max(strain(matrix, 0, first, count, dots[0]),
                  strain(matrix, last, first, count, dots[1]));
}

TEST_CASE("every number of dimensions to 130, every number of columns") {
  Random random(61);
  for (std::size_t dimensions = 1; dimensions <= 130; ++dimensions) {
    const EmbeddingMatrix matrix = random_matrix(random, 24, dimensions);
    CHECK(strain_of_panel(matrix, 0, kPanelColumns) <= 1);
    CHECK(strain_of_panel(matrix, 7, 1 + dimensions % kPanelColumns) <= 1);
  }
}

TEST_CASE("many dimensions lose no more than few") {
  Random random(62);
  for (const std::size_t dimensions : {255U, 300U, 1000U, 10007U}) {
    CHECK(strain_of_panel(random_matrix(random, 17, dimensions), 1, 16) <= 1);
  }
  CHECK(detail::panel_error(1U << 20U) == detail::panel_error(detail::kPanelBlock));
}

TEST_CASE("roundings that all go one way stay within the bound, and come near it") {
  Random random(63);
  double worst = 0;
  for (int i = 0; i < 100; ++i) {
    const std::size_t dimensions = 40 + random.bits() % 90;
    std::vector<float> values;
    for (int row = 0; row < 16; ++row) {
      values.insert(values.end(), dimensions, static_cast<float>(random.entry(0, 0)));
    }
    worst = std::max(worst, strain_of_panel(matrix_of(values, dimensions), 0, 16));
  }
  CHECK(worst <= 1);
  CHECK(worst > 0.1);
}

}  // namespace
}  // namespace cosine_lab::test
