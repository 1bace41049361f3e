#include "catalogue/stretch_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalogue/page.hpp"
#include "catalogue/step_tables.hpp"
#include "catalogue/toml_table.hpp"
#include "core/policy.hpp"

namespace limber {

namespace {

// No stretch is outside these; a number that is has a slip of the pen in it.
constexpr int longest_hold = 600;
constexpr int longest_round = 1800;
constexpr int most_times = 50;
constexpr std::size_t longest_id = 64;
constexpr std::size_t longest_name = 60;  // letters: two lines in the guided break

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

/// What [dose] and [short] have in common.
Stretch::Dose read_amount(TomlTable& table, bool flows) {
  Stretch::Dose dose;
  dose.hold = in_seconds(table.range("hold_seconds", 1, longest_hold));
  dose.breaths = table.range("breaths", 1, most_times);
  dose.repetitions = table.range("repetitions", 1, most_times);
  if (dose.hold && dose.breaths) table.complain("breaths", "breaths: expected breaths or hold_seconds, found both");
  const bool stays = dose.hold || dose.breaths;
  if (flows && dose.hold)
    table.complain("hold_seconds", "hold_seconds: expected breaths or repetitions for a motion, found a hold");
  if (flows && dose.breaths && dose.repetitions)
    table.complain("breaths", "breaths: expected breaths or repetitions for a motion, found both");
  if (!flows && !stays && !table.has("hold_seconds") && !table.has("breaths"))
    table.complain("hold_seconds", "hold_seconds is missing: expected how long one stays there, or breaths");
  return dose;
}

Stretch::Dose read_dose(TomlTable& table, bool flows) {
  Stretch::Dose dose = read_amount(table, flows);
  dose.as_often_as_wanted = table.flag("as_often_as_wanted", false);
  const auto round = table.range("round_seconds", 1, longest_round);
  if (!round && !table.has("round_seconds"))
    table.complain("round_seconds", "round_seconds is missing: expected how long one round takes, such as [50, 70]");
  dose.round = in_seconds(round).value_or(Stretch::Lengths{});
  if (dose.repetitions && dose.as_often_as_wanted)
    table.complain("as_often_as_wanted", "as_often_as_wanted: expected this or repetitions, found both");
  return dose;
}

/// A text that may be said aloud as it stands.
std::string plain_text(TomlTable& table, std::string_view key) {
  std::string text = table.text_or_none(key);
  refuse_braces(table, key, text);
  return text;
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
  if (what == Precaution::adapt && !table.has("text")) table.text("text");
  return {condition, what, plain_text(table, "text")};
}

Stretch::Brief read_brief(TomlTable& table, const Stretch& stretch) {
  const bool flows = stretch.flows();
  Stretch::Brief brief{read_amount(table, flows), plain_text(table, "come_out")};
  if (flows && !brief.dose.breaths && !brief.dose.repetitions && !table.has("breaths") && !table.has("repetitions"))
    table.complain("repetitions", "repetitions is missing: expected how many breaths the short form has");
  if (brief.come_out.empty()) brief.come_out = stretch.come_out;
  return brief;
}

/// Words of a short form are for one: without [short] nobody would ever hear them.
void check_brief_words(TomlTable& file, const Stretch& stretch) {
  const bool any = std::ranges::any_of(stretch.steps, [](const Stretch::Step& step) { return !step.briefly.empty(); });
  if (any && !file.has("short")) file.complain("steps", "steps: expected a table [short] where a step says \"short\"");
}

Stretch::Source read_source(TomlTable& table) {
  Stretch::Source source;
  if (table.has("own_choice")) {
    source.title = CareSource::own_title;
    source.about = table.text("own_choice");
    return source;
  }
  source.title = table.text("title");
  source.where = table.text("where");
  source.about = table.text_or_none("about");
  source.seen = static_cast<SourceSeen>(table.choice("seen", source_seen_names, 0));
  return source;
}

void read_facts(TomlTable& file, Stretch& stretch) {
  stretch.id = read_id(file);
  stretch.name = file.text("name");
  if (const std::size_t letters = limber::letters(stretch.name); letters > longest_name)
    file.complain("name", fmt::format("name: expected at most {} letters, found {}", longest_name, letters));
  stretch.summary = file.text("summary");
  refuse_braces(file, "name", stretch.name);
  refuse_braces(file, "summary", stretch.summary);
  stretch.places = as<Place>(file.choices("places", place_names));
  stretch.equipment = file.texts("equipment");
  for (const std::size_t word : file.choices_or_none("needs", equipment_words))
    stretch.needs.push_back(equipment_words.at(word));
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
  stretch.steps = read_steps(file, stretch.sides);
  file.table("dose", [&](TomlTable& table) { stretch.dose = read_dose(table, stretch.flows()); });
  stretch.come_out = plain_text(file, "come_out");
  stretch.come_out_pose = file.text_or_none("come_out_pose");
  file.table_or_none("short", [&](TomlTable& table) { stretch.brief = read_brief(table, stretch); });
  check_brief_words(file, stretch);
  stretch.easier = plain_text(file, "easier");
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
  const auto before = static_cast<std::ptrdiff_t>(problems.size());
  try {
    const toml::table root = toml::parse(toml, file.string());
    TomlTable table{root, noted};
    Stretch stretch = read_all(table);
    stretch.file = file;
    if (!noted.any()) return stretch;
    std::ranges::stable_sort(problems.begin() + before, problems.end(), {}, [](const Catalogue::Problem& problem) {
      return std::pair{problem.line, problem.column};
    });
  } catch (const toml::parse_error& error) {
    noted.add(error.source(), std::string{error.description()});
  }
  return std::nullopt;
}

}  // namespace limber
