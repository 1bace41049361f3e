#include "catalogue/stretch_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalogue/toml_table.hpp"

namespace limber {

namespace {

// No stretch is outside these; a number that is has a slip of the pen in it.
constexpr int longest_hold = 600;
constexpr int longest_round = 1800;
constexpr int most_times = 50;
constexpr std::size_t longest_id = 64;

template <typename Enum>
std::vector<Enum> as(const std::vector<std::size_t>& indices) {
  std::vector<Enum> values;
  values.reserve(indices.size());
  for (const std::size_t index : indices) values.push_back(static_cast<Enum>(index));
  return values;
}

std::optional<Stretch::Lengths> in_seconds(const std::optional<Stretch::Times>& range) {
  if (!range) return std::nullopt;
  return Stretch::Lengths{std::chrono::seconds{range->least}, std::chrono::seconds{range->most}};
}

/// Ids go into the history, the settings and commands: lower case, digits and hyphens need no quoting anywhere.
bool is_id(std::string_view id) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !id.empty() && id.size() <= longest_id && std::ranges::all_of(id, fits) && id.front() != '-';
}

std::string read_id(TomlTable& file) {
  std::string id = file.text("id");
  if (!id.empty() && !is_id(id))
    file.complain("id",
                  fmt::format("id: expected at most {} of a-z, 0-9 and hyphens, such as \"cat-cow\"", longest_id));
  return id;
}

Stretch::Dose read_dose(TomlTable& table) {
  Stretch::Dose dose;
  dose.hold = in_seconds(table.range("hold_seconds", 1, longest_hold));
  dose.breaths = table.range("breaths", 1, most_times);
  dose.repetitions = table.range("repetitions", 1, most_times);
  dose.as_often_as_wanted = table.flag("as_often_as_wanted", false);
  const auto round = table.range("round_seconds", 1, longest_round);
  if (!round && !table.has("round_seconds"))
    table.complain("round_seconds", "round_seconds is missing: expected how long one round takes, such as [50, 70]");
  dose.round = in_seconds(round).value_or(Stretch::Lengths{});
  if (dose.hold && dose.breaths) table.complain("breaths", "breaths: expected breaths or hold_seconds, found both");
  if (dose.repetitions && dose.as_often_as_wanted)
    table.complain("as_often_as_wanted", "as_often_as_wanted: expected this or repetitions, found both");
  return dose;
}

Stretch::Step read_step(TomlTable& table) {
  return {table.text("do"), table.text_or_none("breathe"), table.text_or_none("feel"), table.text_or_none("pose")};
}

std::vector<std::string_view> condition_ids() {
  std::vector<std::string_view> ids;
  ids.reserve(conditions.size());
  for (const Condition& condition : conditions) ids.push_back(condition.id);
  return ids;
}

Stretch::Caution read_caution(TomlTable& table) {
  const std::size_t condition = table.choice("condition", condition_ids());
  const auto what = static_cast<Precaution>(table.choice("action", precaution_names));
  return {condition, what, what == Precaution::adapt ? table.text("text") : table.text_or_none("text")};
}

Stretch::Source read_source(TomlTable& table) {
  return {table.text("title"), table.text("where"), table.text_or_none("about")};
}

void read_facts(TomlTable& file, Stretch& stretch) {
  stretch.id = read_id(file);
  stretch.name = file.text("name");
  stretch.summary = file.text("summary");
  stretch.places = as<Place>(file.choices("places", place_names));
  stretch.equipment = file.texts("equipment");
  stretch.clothes = static_cast<Clothes>(file.choice("clothes", clothes_names, 0));
  stretch.areas = as<Area>(file.choices("areas", area_names));
  stretch.movements = as<Movement>(file.choices("movements", movement_names));
  stretch.effort = static_cast<Effort>(file.choice("effort", effort_names));
  stretch.strong_extension = file.flag("strong_extension", false);
  stretch.sides = file.number("sides", 1, 2, 1);
}

Stretch read_all(TomlTable& file) {
  Stretch stretch;
  read_facts(file, stretch);
  file.table("dose", [&](TomlTable& table) { stretch.dose = read_dose(table); });
  file.tables("steps", true, [&](TomlTable& table) { stretch.steps.push_back(read_step(table)); });
  stretch.come_out = file.text_or_none("come_out");
  stretch.easier = file.text_or_none("easier");
  stretch.mistakes = file.texts("mistakes");
  stretch.stop = file.texts("stop");
  file.tables("cautions", false, [&](TomlTable& table) { stretch.cautions.push_back(read_caution(table)); });
  file.tables("sources", false, [&](TomlTable& table) { stretch.sources.push_back(read_source(table)); });
  file.finish();
  return stretch;
}

}  // namespace

std::optional<Stretch> read_stretch(std::string_view toml, const std::filesystem::path& file,
                                    std::vector<Catalogue::Problem>& problems) {
  FileProblems noted{file, problems};
  try {
    const toml::table root = toml::parse(toml, file.string());
    TomlTable table{root, noted};
    Stretch stretch = read_all(table);
    if (noted.any()) return std::nullopt;
    return stretch;
  } catch (const toml::parse_error& error) {
    noted.add(error.source(), std::string{error.description()});
    return std::nullopt;
  }
}

}  // namespace limber
