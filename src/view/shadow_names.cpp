#include "view/shadow_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "lesson/text/text_pieces.h"
#include "view/arrow.h"
#include "view/label_text.h"

namespace cosine_lab {
namespace {

// From the middle of a dot to its name, and where there is no room so near.
constexpr double kAway = 7;
constexpr double kFarAway = 20;
constexpr double kDotRoom = 4;
constexpr double kLetter = 7;
constexpr double kMostWide = 135;  // longer names are cut off by the page
constexpr double kTall = 17;
constexpr double kApart = 2;
constexpr double kPiece = 7;  // of an arrow's shaft that names keep away from
constexpr double kMostPieces = 300;
constexpr double kShaftRoom = 3;

struct Side {
  double x = 0;
  double y = 0;
};
// Directions of length 1. A name is read best beside its dot, then above or below it, then at a
// corner.
constexpr double kSlant = 0.7;
constexpr std::array kSides{Side{1, 0},           Side{-1, 0},           Side{0, -1},
                            Side{0, 1},           Side{kSlant, -kSlant}, Side{-kSlant, -kSlant},
                            Side{kSlant, kSlant}, Side{-kSlant, kSlant}};

double width_of(const std::string& name, double letter) {
  return std::min(kMostWide, static_cast<double>(letters(name)) * letter);
}

Rect box(const ScreenPoint& at, double anchor_x, double anchor_y, double wide) {
  return {at.x - anchor_x * wide, at.y - anchor_y * kTall, wide, kTall};
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() + kApart && b.x < a.right() + kApart && a.y < b.bottom() &&
         b.y < a.bottom();
}

// The room that names and numbers take which stand already.
std::vector<Rect> taken_by(const Picture& picture, const DrawList& list) {
  std::vector<Rect> taken;
  for (const Label& label : list.labels) {
    const bool named = label.role == LabelRole::tip;
    const double wide =
        named ? width_of(picture.scene.vectors[label.subject].name, kLetter * 1.3) : 5 * kLetter;
    taken.push_back(box(label.at, label.anchor_x, label.anchor_y, wide));
  }
  return taken;
}

// The shafts of the arrows, piece by piece.
void take_arrows(const Picture& picture, std::vector<Rect>& taken) {
  each_arrow(picture, [&](const Arrow& arrow) {
    const double pieces = std::clamp(std::ceil(arrow.length / kPiece), 1.0, kMostPieces);
    for (std::size_t i = 0; i <= static_cast<std::size_t>(pieces); ++i) {
      const double share = static_cast<double>(i) / pieces;
      const Rect at{arrow.tail.x + share * (arrow.tip.x - arrow.tail.x),
                    arrow.tail.y + share * (arrow.tip.y - arrow.tail.y), 0, 0};
      taken.push_back(at.grown(kShaftRoom));
    }
  });
}

Label name_at(const Dot& dot, const Side& side, double away = kAway) {
  Label label;
  label.role = dot.role;
  label.subject = dot.vector;
  label.at = {dot.at.x + side.x * away, dot.at.y + side.y * away};
  label.anchor_x = side.x == 0 ? 0.5 : side.x > 0 ? 0 : 1;
  label.anchor_y = side.y == 0 ? 0.5 : side.y > 0 ? 0 : 1;
  return label;
}

bool inside(const Rect& plot, const Rect& room) {
  return room.x >= plot.x && room.right() <= plot.right() && room.y >= plot.y &&
         room.bottom() <= plot.bottom();
}

// What stands in the way of names: labels and arrows, then a room for each dot, then names.
class Crowd {
 public:
  Crowd(std::vector<Rect> taken, const std::vector<Dot>& dots, const Rect& plot)
      : taken_(std::move(taken)), fixed_(taken_.size()), dots_(dots.size()), plot_(plot) {
    for (const Dot& dot : dots) {
      taken_.push_back(Rect{dot.at.x, dot.at.y, 0, 0}.grown(kDotRoom));
    }
  }

  // The first of the places that is free for the name of the dot of this index.
  std::optional<Label> place(const Dot& dot, std::size_t index, double wide) {
    auto label = place(dot, index, wide, kAway, false);
    if (!label && dot.chosen) {
      label = place(dot, index, wide, kAway, true);
    }
    return !label && dot.chosen ? place(dot, index, wide, kFarAway, true) : label;
  }

 private:
  std::optional<Label> place(const Dot& dot, std::size_t index, double wide, double away,
                             bool over_dots) {
    for (const Side& side : kSides) {
      const Label label = name_at(dot, side, away);
      const Rect room = box(label.at, label.anchor_x, label.anchor_y, wide);
      if (inside(plot_, room) && is_free(room, index, over_dots)) {
        taken_.push_back(room);
        return label;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_free(const Rect& room, std::size_t own, bool over_dots) const {
    for (std::size_t i = 0; i < taken_.size(); ++i) {
      const bool is_dot = i >= fixed_ && i < fixed_ + dots_;
      const bool counts = !is_dot || (!over_dots && i != fixed_ + own);
      if (counts && overlap(taken_[i], room)) {
        return false;
      }
    }
    return true;
  }

  std::vector<Rect> taken_;
  std::size_t fixed_;
  std::size_t dots_;
  Rect plot_;
};

}  // namespace

void write_dot_names(const Picture& picture, std::vector<Dot> dots, DrawList& list) {
  std::ranges::stable_sort(dots, [](const Dot& a, const Dot& b) {
    return std::pair(a.always, a.weight) > std::pair(b.always, b.weight);
  });
  std::vector<Rect> taken = taken_by(picture, list);
  take_arrows(picture, taken);
  Crowd crowd(std::move(taken), dots, picture.camera.plot());
  for (std::size_t d = 0; d < dots.size(); ++d) {
    const double wide = width_of(label_text(name_at(dots[d], {}), picture.scene), kLetter);
    const auto label = crowd.place(dots[d], d, wide);
    if (label || dots[d].always) {
      list.labels.push_back(label.value_or(name_at(dots[d], kSides[0])));
    }
  }
}

}  // namespace cosine_lab
