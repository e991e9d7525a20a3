// Dear ImGui's lists and textures on their way to the graphics card.
#include <doctest.h>
#include <imgui.h>

#include <fstream>
#include <iterator>
#include <vector>

#include "render/fake_gl.h"
#include "render/renderer.h"

namespace cosine_lab::test {
namespace {

const Canvas canvas{300, 200, 600, 400};

// Dear ImGui with a window that has a text and a part that is cut off.
class Panel {
 public:
  Panel() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {300, 200};
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    std::ifstream file(COSINE_LAB_FONT, std::ios::binary);
    font_.assign(std::istreambuf_iterator<char>(file), {});
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    io.Fonts->AddFontFromMemoryTTF(font_.data(), static_cast<int>(font_.size()), 16, &config);
  }
  ~Panel() {
    // Dear ImGui wants its textures gone before its context is.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext();
  }
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;

  const ImDrawData* show(const char* text) {
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({100, 20});
    ImGui::SetNextWindowSize({150, 100});
    ImGui::Begin("panel", nullptr, ImGuiWindowFlags_NoDecoration);
    ImGui::TextUnformatted(text);
    ImGui::GetWindowDrawList()->PushClipRect({120, 60}, {130, 70});
    ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, {300, 200}, IM_COL32_WHITE);
    ImGui::GetWindowDrawList()->PopClipRect();
    ImGui::End();
    ImGui::Render();
    return ImGui::GetDrawData();
  }

 private:
  std::vector<char> font_;
};

DrawList empty_figure() {
  DrawList list;
  list.clip = {0, 0, 100, 200};
  return list;
}

struct Desk {
  Desk() {
    start_gl();
    REQUIRE(renderer.create());
    next_frame();
  }
  void show(const char* text) { renderer.draw(empty_figure(), panel.show(text), canvas); }

  Panel panel;
  Renderer renderer;
};

int indices_drawn() {
  int all = 0;
  for (const Draw& draw : gl().draws) {
    all += draw.indices;
  }
  return all;
}

}  // namespace

TEST_CASE("what the panel holds is drawn whole, with textures that are there") {
  Desk desk;
  desk.show("Cosine");
  CHECK(indices_drawn() == ImGui::GetDrawData()->TotalIdxCount);
  int of_panel = 0;
  for (const Draw& draw : gl().draws) {
    if (draw.indices > 0) {
      ++of_panel;
      CHECK(gl().textures.contains(draw.texture));
    }
  }
  CHECK(of_panel > 0);
}

TEST_CASE("each command is cut to its own part, in rows from the bottom") {
  Desk desk;
  desk.show("Cosine");
  // From 60 to 70 CSS pixels below the top of 200: 120 to 140 device pixels of 400.
  const Pixels wanted{240, 260, 20, 20};
  const auto& draws = gl().draws;
  CHECK(std::ranges::count(draws, wanted, &Draw::within) == 1);
}

TEST_CASE("new letters are written into the texture that is there") {
  Desk desk;
  desk.show("Cosine");
  const std::size_t before = gl().textures.size();
  const auto updates = [] {
    std::size_t all = 0;
    for (const auto& [id, texture] : gl().textures) {
      all += texture.updates.size();
    }
    return all;
  };
  const std::size_t updated = updates();
  desk.show("Cosine XYZ");
  CHECK(gl().textures.size() == before);
  CHECK(updates() > updated);
  const std::size_t settled = updates();
  desk.show("Cosine XYZ");
  CHECK(updates() == settled);
}

TEST_CASE("a frame of the panel that shows nothing new asks nothing and allots nothing") {
  Desk desk;
  desk.show("Cosine");
  next_frame();
  desk.show("Cosine");
  CHECK(gl().questions == 0);
  CHECK(gl().allocations == 0);
}

TEST_CASE("a texture that the panel has outgrown is freed") {
  Desk desk;
  desk.show("Cosine");
  // Sizes that no atlas of the first size can hold.
  for (const float size : {40.0F, 80.0F, 120.0F, 160.0F}) {
    ImGui::GetStyle().FontSizeBase = size;
    for (int frame = 0; frame < 4; ++frame) {
      desk.show("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    }
  }
  int widest = 0;
  for (const auto& [id, texture] : gl().textures) {
    widest = std::max(widest, texture.width * texture.height);
  }
  CHECK(gl().textures.size() == 1);
  const ImTextureData* current = ImGui::GetIO().Fonts->TexData;
  CHECK(widest == current->Width * current->Height);
}

}  // namespace cosine_lab::test
