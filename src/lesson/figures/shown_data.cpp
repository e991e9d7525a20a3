#include "lesson/figures/shown_data.h"

#include <algorithm>
#include <array>
#include <utility>

#include "lesson/data/ready_data.h"
#include "lesson/figures/claim.h"
#include "lesson/figures/figure.h"
#include "lesson/figures/scene_exercise.h"
#include "lesson/figures/vector_names.h"
#include "lesson/text/words.h"

namespace cosine_lab {
namespace {

// In the order of DataKind.
constexpr std::array<std::string_view, 5> kLabels{"data.materials", "data.boats", "data.people",
                                                  "data.own", "data.given"};
constexpr std::array<std::string_view, 3> kReady{"materials", "boats", "people"};

DataSet set_of(const Scene& scene) {
  return {scene.dimensions, scene.vectors, scene.claims, scene.compared, scene.claim};
}

void show(Scene& scene, DataSet set) {
  scene.dimensions = std::move(set.dimensions);
  scene.vectors = std::move(set.vectors);
  scene.claims = std::move(set.claims);
  scene.compared = set.compared;
  scene.claim.reset();
  settle_data(scene, NewData::other);
  if (set.claim) {
    choose_claim(scene, *set.claim);
  }
}

DataSet ready_set_for(const Scene& scene, DataKind kind) {
  DataSet set = ready_set(kind);
  if (!figure_entry(scene.kind).has_claims) {
    set.claims.clear();
  } else if (figure_entry(scene.kind).starts_with_claim) {
    set.claim = 0;
  }
  return set;
}

bool is_moved(const Scene& scene, const ReadTable& read) {
  return read.faults.empty() && !(read.table == Table{scene.dimensions, scene.vectors});
}

// An unchanged table is not kept: opened again, it starts with the numbers shown then.
void leave(Scene& scene) {
  DataState& data = scene.data;
  if (data.kind != DataKind::readers) {
    return;
  }
  ShownTable table = shown_table(scene);
  if (data.typed || table.text != data.table) {
    data.table = std::move(table.text);
    data.typed = true;
    data.readers = set_of(scene);
  } else {
    data.table.clear();
  }
}

void open_readers_table(Scene& scene) {
  DataState& data = scene.data;
  if (data.readers) {
    DataSet set = std::move(*data.readers);
    data.readers.reset();
    show(scene, std::move(set));
  } else {
    data.table = write_table(scene.dimensions, scene.vectors);
  }
}

}  // namespace

std::optional<DataKind> ready_data(std::string_view name) {
  for (std::size_t i = 0; i < kReady.size(); ++i) {
    if (kReady[i] == name) {
      return static_cast<DataKind>(i);
    }
  }
  return std::nullopt;
}

void keep_authored_data(Scene& scene) {
  scene.data.kind = DataKind::authored;
  scene.data.authored = set_of(scene);
}

void choose_data(Scene& scene, DataKind kind) {
  if (kind == scene.data.kind || (kind == DataKind::authored && !scene.data.authored)) {
    return;
  }
  leave(scene);
  scene.data.kind = kind;
  if (kind == DataKind::readers) {
    open_readers_table(scene);
    return;
  }
  scene.data.typed = scene.data.readers.has_value();
  show(scene, kind == DataKind::authored ? *scene.data.authored : ready_set_for(scene, kind));
}

void adopt(Scene& scene, Table table) {
  const auto place = [&](std::size_t before) {
    return find_vector(scene.vectors[before].name, table.vectors);
  };
  std::optional<std::size_t> claim;
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < scene.claims.size(); ++i) {
    const Claim& one = scene.claims[i];
    const auto x = place(one.x);
    const auto y = place(one.y);
    if (x && y) {
      claim = scene.claim == i ? std::optional(claims.size()) : claim;
      claims.push_back({*x, *y, one.k});
    }
  }
  const auto first = place(scene.compared.first);
  const auto second = place(scene.compared.second);
  scene.compared = first && second ? Compared{*first, *second} : Compared{};
  scene.claims = std::move(claims);
  scene.dimensions = std::move(table.dimensions);
  scene.vectors = std::move(table.vectors);
  scene.claim = claim;
  settle_data(scene, NewData::edited);
}

TableBounds table_bounds(const Scene& scene) {
  const FigureEntry& figure = figure_entry(scene.kind);
  return {figure.least_dimensions, figure.most_dimensions};
}

ShownTable shown_table(const Scene& scene) {
  ShownTable shown{scene.data.table, read_table(scene.data.table, table_bounds(scene))};
  if (is_moved(scene, shown.read)) {
    shown.text = write_table(scene.dimensions, scene.vectors);
  }
  return shown;
}

bool offers_data(const Scene& scene) {
  const FigureEntry& figure = figure_entry(scene.kind);
  return figure.has_data && !scene.quiz.graded &&
         (figure.holds_data == nullptr || !figure.holds_data(scene));
}

void add_data_controls(const Scene& scene, std::vector<Control>& list) {
  if (!offers_data(scene)) {
    return;
  }
  Control choice;
  choice.id = kDataId;
  choice.group = ControlGroup::figure;
  choice.kind = ControlKind::choice;
  choice.label = word("data");
  choice.value = static_cast<double>(scene.data.kind);
  for (const std::string_view label : kLabels) {
    choice.choices.emplace_back(word(label));
  }
  if (!scene.data.authored) {
    choice.choices.pop_back();
  }
  list.push_back(std::move(choice));
  if (scene.data.kind == DataKind::readers) {
    Control table;
    table.id = kTableId;
    table.group = ControlGroup::page;
    table.kind = ControlKind::text;
    table.label = word("table");
    table.text = shown_table(scene).text;
    list.push_back(std::move(table));
  }
}

bool take_data_choice(Scene& scene, double value) {
  const std::size_t count = kLabels.size() - (scene.data.authored ? 0 : 1);
  if (!figure_entry(scene.kind).has_data || !is_index(value, count)) {
    return false;
  }
  choose_data(scene, static_cast<DataKind>(static_cast<int>(value)));
  return true;
}

bool take_table(Scene& scene, std::string_view text) {
  if (scene.data.kind != DataKind::readers) {
    return false;
  }
  scene.data.table = text;
  scene.data.typed = true;
  ReadTable read = read_table(text, table_bounds(scene));
  if (is_moved(scene, read)) {
    adopt(scene, std::move(read.table));
  }
  return true;
}

bool set_data(Scene& scene, double value) {
  return offers_data(scene) && take_data_choice(scene, value);
}

bool set_table(Scene& scene, std::string_view text) {
  return offers_data(scene) && take_table(scene, text);
}

}  // namespace cosine_lab
