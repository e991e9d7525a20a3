#include "stills/still.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "lesson/board/measure_text.h"
#include "lesson/board/node_text.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/figure_board.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/session/session.h"
#include "lesson/text/number_text.h"
#include "lesson/text/text_pieces.h"
#include "lesson/text/words.h"
#include "view/figure_drawings.h"
#include "view/figure_view.h"
#include "view/svg.h"

namespace cosine_lab {
namespace {

constexpr double kWidth = 640;
constexpr double kHeight = 400;
constexpr int kDigits = 6;

DrawList drawing(const Session& session, const Palette& palette) {
  const Scene& scene = session.scene();
  Camera camera;
  camera.set_plot({0, 0, kWidth, kHeight});
  camera = fitted(scene, camera, true);
  DrawList list;
  draw_figure({scene, session.similarity(), camera, palette, {}}, list);
  return list;
}

std::string element(const char* tag, const std::string& content) {
  return std::string("<") + tag + ">" + content + "</" + tag + ">";
}

std::string table(const Scene& scene) {
  std::string head = element("th", "");
  for (const Dimension& dimension : scene.dimensions) {
    head += element("th", escaped(with_unit_after(dimension.name, dimension.unit)));
  }
  std::string rows = element("tr", head);
  for (std::size_t v = 0; v < std::min(scene.vectors.size(), kTableRows); ++v) {
    std::string cells = element("th", escaped(scene.vectors[v].name));
    for (const double component : scene.vectors[v].components) {
      cells += element("td", format_number(component, kDigits));
    }
    rows += element("tr", cells);
  }
  std::string text = element("table", rows);
  if (scene.vectors.size() > kTableRows) {
    const Node remainder =
        words("still.more", {in("count", number(static_cast<double>(scene.vectors.size())))});
    text += element("p", escaped(node_text(remainder)));
  }
  return text;
}

std::string caption(const Block& block) {
  return block.lines.empty() ? "" : element("caption", escaped(node_text(block.lines.front())));
}

std::string board_tables(const Board& board) {
  std::string text;
  for (const Block& block : board.body) {
    if (block.kind != BlockKind::table) {
      continue;
    }
    std::string rows;
    for (const std::vector<Cell>& row : block.rows) {
      std::string cells;
      for (const Cell& cell : row) {
        cells += element(cell.heading ? "th" : "td", escaped(node_text(cell.content)));
      }
      rows += element("tr", cells);
    }
    text += element("table", caption(block) + rows);
  }
  return text;
}

// The numbers of the figure: of its vectors, or on its board.
std::string numbers(const Session& session) {
  const Scene& scene = session.scene();
  return figure_entry(scene.kind).has_vectors ? table(scene)
                                              : board_tables(board_of(scene, session.similarity()));
}

std::string measures(const Similarity& similarity) {
  return similarity.cosine.status == Status::ok ? readout_text(similarity) + "."
                                                : std::string(word("undefined.zero"));
}

}  // namespace

std::string printed_tables(const Session& session) {
  const Scene& scene = session.scene();
  // An exercise that asks has its numbers on the board.
  const bool beside = figure_entry(scene.kind).has_vectors && !is_veiled(scene);
  return (beside ? table(scene) : "") + board_tables(board_of(scene, session.similarity()));
}

std::string still_caption(const Session& session) {
  const Scene& scene = session.scene();
  std::string text;
  if (figure_entry(scene.kind).has_readout && !is_veiled(scene)) {
    text = scene.first().name + std::string(word("list.between")) + scene.second().name + ": " +
           measures(session.similarity());
  }
  const Board board = board_of(scene, session.similarity());
  for (const Block& block : board.head) {
    for (const Node& line : block.lines) {
      text += text.empty() ? "" : " ";
      text += node_text(line);
    }
  }
  return text;
}

std::string still_html(const Scene& scene, const Palette& palette) {
  const Session session(scene);
  const std::string_view label = word(figure_entry(scene.kind).label);
  std::string html = "<figure class=\"still\">";
  if (drawing_of(scene.kind).draw != nullptr) {
    html += write_svg(drawing(session, palette), session.scene(), palette, label);
  }
  html += element("figcaption", escaped(still_caption(session)));
  return html + numbers(session) + "</figure>\n";
}

}  // namespace cosine_lab
