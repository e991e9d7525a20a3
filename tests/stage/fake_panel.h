// A panel without a widget library: it keeps what it was told and answers what a test put into it.
#pragma once

#include <utility>
#include <vector>

#include "stage/panel.h"

namespace cosine_lab::test {

class FakePanel final : public Panel {
 public:
  [[nodiscard]] bool is_ready() const override { return ready; }
  void pointer(const PointerEvent& event) override { events.push_back(event); }
  void leave() override { ++left; }
  [[nodiscard]] PanelOutput run(const PanelInput& input) override {
    ++runs;
    area = input.area;
    touch = input.touch;
    scrolled = input.scroll;
    return std::exchange(output,
                         PanelOutput{{}, {}, output.height, output.scroll, output.resize_cursor});
  }

  bool ready = true;
  std::vector<PointerEvent> events;
  PanelOutput output;  ///< of the next run; the commands and the typing are given once
  int left = 0;
  int runs = 0;
  Rect area;
  bool touch = false;
  std::optional<double> scrolled;  ///< what the last run was told of it
};

}  // namespace cosine_lab::test
