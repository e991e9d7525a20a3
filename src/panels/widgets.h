// The few widgets that the panel is made of. Each returns only what the reader did.
#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "panels/style.h"

namespace cosine_lab {

struct NumberAnswer {
  bool began = false;
  bool changed = false;
  bool ended = false;
  bool wants_typing = false;
  double value = 0;
  ImVec2 low;  ///< the cell's corners
  ImVec2 high;
};

/// A number that is dragged sideways, `speed` units a pixel, and typed after a click.
NumberAnswer number_cell(const char* id, double value, const std::string& text, double speed,
                         float width, bool touch, const PanelColours& colours);

/// A row of choices of which one holds; the index that was pressed, or -1. `tinted`: a chosen
/// segment has a colour of its own; otherwise the accent.
int segments(const char* id, const std::vector<std::string>& choices, int chosen, bool touch,
             const PanelColours& colours, bool tinted);

/// A drop-down for more choices than a row can hold.
int drop_down(const char* id, const std::vector<std::string>& choices, int chosen);

/// A switch with its words; true when it was pressed.
bool toggle(const char* id, const std::string& label, bool on, float width, bool touch,
            const PanelColours& colours);

/// Text at `at`, cut off at the edges of the box low-high. The glyphs themselves are cut: a clip
/// rectangle would end the batch, and cost a draw call for every cell.
void cut_text(const ImVec2& at, const ImVec2& low, const ImVec2& high, const std::string& text,
              std::uint32_t colour);

/// A short heading above a group.
void heading(const std::string& text, const PanelColours& colours);

}  // namespace cosine_lab
