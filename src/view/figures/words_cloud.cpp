#include "view/figures/words_cloud.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "lesson/data/word_vectors.h"
#include "lesson/figures/words/seen.h"

namespace cosine_lab {
namespace {

// In CSS pixels: the sides of the squares whose words share a dot, the radius of a dot for one
// word, and what it grows by for twice as many. With a thousand, it fills its square.
constexpr double kSquare = 8;
constexpr double kDot = 1.4;
constexpr double kGrowth = 0.26;
constexpr double kLargestDot = 4;
// The opacity of a dot at the origin, of whose vector nothing lies in the drawing, and of one on
// the circle.
constexpr double kLeastInk = 0.25;
constexpr double kMostInk = 0.75;

struct SharedDot {
  double x = 0;  // sums, then the middle of its words, in CSS pixels
  double y = 0;
  double words = 0;
};

using Cloud = std::vector<SharedDot>;

Cloud cloud_of(const Picture& picture) {
  const Rect plot = picture.camera.plot().grown(kLargestDot);
  const auto across = static_cast<std::size_t>(std::max(0.0, plot.width) / kSquare) + 1;
  const auto down = static_cast<std::size_t>(std::max(0.0, plot.height) / kSquare) + 1;
  Cloud squares(across * down);
  for (const Point& word : seen_words(picture.scene)) {
    const ScreenPoint at = picture.camera.to_screen(word);
    if (plot.contains(at)) {
      const auto column = static_cast<std::size_t>((at.x - plot.x) / kSquare);
      const auto row = static_cast<std::size_t>((at.y - plot.y) / kSquare);
      SharedDot& dot = squares[row * across + column];
      dot = {dot.x + at.x, dot.y + at.y, dot.words + 1};
    }
  }
  std::erase_if(squares, [](const SharedDot& dot) { return dot.words == 0; });
  for (SharedDot& dot : squares) {
    dot.x /= dot.words;
    dot.y /= dot.words;
  }
  return squares;
}

// Most drags change neither the words nor the view.
struct KeptCloud {
  std::string key;
  std::uint32_t revision = 0;
  Camera camera;
  Cloud dots;
};

const Cloud& cloud(const Picture& picture) {
  static std::optional<KeptCloud> kept;
  std::string key = seen_key(picture.scene);
  const std::uint32_t revision = word_vectors().revision();
  if (!kept || kept->key != key || kept->revision != revision ||
      !(kept->camera == picture.camera)) {
    kept = KeptCloud{std::move(key), revision, picture.camera, cloud_of(picture)};
  }
  return kept->dots;
}

}  // namespace

void draw_cloud(const Picture& picture, DrawList& list) {
  const ScreenPoint origin = picture.camera.to_screen({0, 0});
  for (const SharedDot& dot : cloud(picture)) {
    const ScreenPoint at{dot.x, dot.y};
    const double share = std::min(1.0, distance(origin, at) / picture.camera.scale());
    const double radius = std::min(kLargestDot, kDot + kGrowth * std::log2(dot.words));
    list.disc(at, radius, faded(picture.palette.muted, kLeastInk + (kMostInk - kLeastInk) * share));
  }
}

}  // namespace cosine_lab
