#include "view/layout.h"

#include <algorithm>

namespace cosine_lab {
namespace {

constexpr double kPanelWidth = 268;
constexpr double kLeastPlotWidth = 260;
constexpr double kSheetShare = 0.55;

}  // namespace

Layout layout(double width, double height, bool panel_open) {
  Layout result;
  result.plot = {0, 0, width, height};
  if (!panel_open) {
    return result;
  }
  if (width >= kPanelWidth + kLeastPlotWidth) {
    result.plot.width = width - kPanelWidth;
    result.panel = {result.plot.width, 0, kPanelWidth, height};
    return result;
  }
  result.sheet = true;
  const double tall = std::floor(height * kSheetShare);
  result.plot.height = height - tall;
  result.panel = {0, result.plot.height, width, tall};
  return result;
}

}  // namespace cosine_lab
