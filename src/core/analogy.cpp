#include "core/analogy.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/scan.h"

namespace cosine_lab {
namespace {

using detail::Query;
using detail::RoughScores;

// Keeps the quotient finite where a word is the opposite of b.
constexpr double kLevyGoldberg = 0.001;

struct Terms {
  Query a;
  Query b;
  Query c;
  Query sum;

  [[nodiscard]] Fault set(const EmbeddingMatrix& matrix, const AnalogyRows& rows) {
    for (const auto& [query, row] : {std::pair{&a, rows.a}, {&b, rows.b}, {&c, rows.c}}) {
      if (const Fault fault = query->set(matrix.row(row)); fault != Fault::none) {
        return fault;
      }
    }
    return Fault::none;
  }

  [[nodiscard]] Fault set_sum() {
    Buffer<double> total;
    if (!total.resize(a.vector().size())) {
      return Fault::out_of_memory;
    }
    for (std::size_t i = 0; i < total.size(); ++i) {
      total[i] = a.direction()[i] - b.direction()[i] + c.direction()[i];
    }
    return sum.set(total.span());
  }
};

double similarity(double cosine) {
  return (1 + cosine) / 2;
}

double product(double a, double b, double c) {
  return similarity(a) * similarity(c) / (similarity(b) + kLevyGoldberg);
}

// The product rises with a and c and falls with b, so it lies between these two; `slack` covers the
// roundings of the product itself.
constexpr double kSlack = 0x1p-48;

double product_at_least(double a, double b, double c, double error) {
  const double least_b = std::min(b + error, 1.0);
  return product(std::max(a - error, -1.0), least_b, std::max(c - error, -1.0)) * (1 - kSlack);
}

double product_at_most(double a, double b, double c, double error) {
  const double most_b = std::max(b - error, -1.0);
  return product(std::min(a + error, 1.0), most_b, std::min(c + error, 1.0)) * (1 + kSlack);
}

Fault multiplicative(const EmbeddingMatrix& matrix, Terms& terms, std::size_t k,
                     const RowFilter& filter, Buffer<Neighbour>& found) {
  detail::Candidates best;
  const double most = product(1, -1, 1);
  if (!best.start(std::min(k, matrix.rows()), most)) {
    return Fault::out_of_memory;
  }
  const auto exact = [&](std::size_t row) {
    return product(terms.a.exact_cosine(matrix, row), terms.b.exact_cosine(matrix, row),
                   terms.c.exact_cosine(matrix, row));
  };
  const double error = terms.a.error();
  RoughScores a{};
  RoughScores b{};
  RoughScores c{};
  detail::for_each_group(matrix, [&](const RowBlock& rows, std::size_t first, std::size_t count) {
    terms.a.rough_cosines(rows, first, count, a.data());
    terms.b.rough_cosines(rows, first, count, b.data());
    terms.c.rough_cosines(rows, first, count, c.data());
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t row = rows.first + first + i;
      const double upper = product_at_most(a[i], b[i], c[i], error);
      if (rows.norms[first + i] > 0 && upper > best.floor() && filter.takes(row)) {
        best.offer(row, product_at_least(a[i], b[i], c[i], error), upper, exact);
      }
    }
  });
  return detail::take_best(best, exact, found);
}

}  // namespace

Fault analogy(const EmbeddingMatrix& matrix, const AnalogyRows& rows, AnalogyForm form,
              std::size_t k, const RowFilter& filter, Buffer<Neighbour>& found) {
  if (!detail::is_countable(k)) {
    return Fault::bad_count;
  }
  if (std::max({rows.a, rows.b, rows.c}) >= matrix.rows()) {
    return Fault::bad_row;
  }
  Terms terms;
  if (const Fault fault = terms.set(matrix, rows); fault != Fault::none) {
    return fault;
  }
  const std::array<std::uint32_t, 3> asked{static_cast<std::uint32_t>(rows.a),
                                           static_cast<std::uint32_t>(rows.b),
                                           static_cast<std::uint32_t>(rows.c)};
  const RowFilter others{filter.keep, asked};
  if (form == AnalogyForm::multiplicative) {
    return multiplicative(matrix, terms, k, others, found);
  }
  const Fault fault = terms.set_sum();
  return fault == Fault::none ? detail::nearest_to(matrix, terms.sum, k, others, found) : fault;
}

}  // namespace cosine_lab
