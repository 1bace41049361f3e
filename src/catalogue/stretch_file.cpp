#include "catalogue/stretch_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalogue/page.hpp"
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

std::optional<Stretch::Lengths> in_seconds(const std::optional<Stretch::Times>& range) {
  if (!range) return std::nullopt;
  return Stretch::Lengths{std::chrono::seconds{range->least}, std::chrono::seconds{range->most}};
}

// The steps, whose order and words are checked. Only where there are two sides may the words say {side} and {other}.

using Step = Stretch::Step;

// As long as a figure takes to be followed with the eyes, and no longer than anybody watches it for.
constexpr double shortest_move = 0.5;
constexpr double longest_move = 8;
constexpr Duration usual_move = 1500ms;

bool has_phase(const std::vector<Step>& steps, StepPhase phase) {
  return std::ranges::find(steps, phase, &Step::phase) != steps.end();
}

bool of_a_motion(StepPhase phase) { return phase == StepPhase::out || phase == StepPhase::in; }

/// The two halves of a motion are on a par: an out-breath or an in-breath may come first.
int rank(StepPhase phase) { return static_cast<int>(phase == StepPhase::in ? StepPhase::out : phase); }

/// The brace that nothing would be put in for, with what stands in it.
std::optional<std::string_view> odd_braces(std::string_view text, int sides) {
  for (std::size_t at = text.find_first_of("{}"); at != std::string_view::npos; at = text.find_first_of("{}", at)) {
    const std::size_t end = text[at] == '{' ? text.find('}', at) : at;
    const std::string_view braces =
        text.substr(at, end == std::string_view::npos ? std::string_view::npos : end - at + 1);
    if (sides != 2 || (braces != "{side}" && braces != "{other}")) return braces;
    at += braces.size();
  }
  return std::nullopt;
}

void check_braces(TomlTable& table, std::string_view key, std::string_view text, int sides) {
  const auto odd = odd_braces(text, sides);
  if (!odd) return;
  const bool for_two = *odd == "{side}" || *odd == "{other}";
  if (for_two)
    table.complain(key, fmt::format("{}: {} is for steps of a stretch with sides = 2", key, *odd));
  else
    table.complain(key,
                   fmt::format("{}: expected nothing in braces but {{side}} and {{other}}, found {:.40}", key, *odd));
}

Duration read_moving(TomlTable& table, const Step& step) {
  const bool may_stay = step.phase == StepPhase::ready || step.phase == StepPhase::hold;
  const auto seconds = table.decimal("seconds", 0, longest_move);
  if (!seconds) return may_stay && step.pose.empty() ? Duration{} : usual_move;
  if (*seconds < shortest_move && !(may_stay && *seconds == 0))
    table.complain("seconds", fmt::format("seconds: expected {} to {}{}, found {}", shortest_move, longest_move,
                                          may_stay ? ", or 0 where nothing moves" : "", *seconds));
  return std::chrono::round<Duration>(std::chrono::duration<double>(*seconds));
}

Step read_step(TomlTable& table, int sides) {
  Step step;
  step.action = table.text("do");
  step.breathe = table.text("breathe", Need::may_miss);
  step.feel = table.text("feel", Need::may_miss);
  check_braces(table, "do", step.action, sides);
  check_braces(table, "breathe", step.breathe, sides);
  check_braces(table, "feel", step.feel, sides);
  step.briefly = table.text("short", Need::may_miss);
  check_braces(table, "short", step.briefly, sides);
  step.phase = table.choice<StepPhase>("phase", Need::may_miss);
  step.pose = table.text("pose", Need::may_miss);
  step.via = table.text("via", Need::may_miss);
  if (!step.via.empty() && step.pose.empty()) table.complain("via", "via: expected a pose that it is on the way to");
  step.moving = read_moving(table, step);
  return step;
}

/// What `phase` may not follow on, if that is so.
void check_place(TomlTable& table, const std::vector<Step>& before, StepPhase phase) {
  if (phase != StepPhase::ready && has_phase(before, phase)) {
    table.complain("phase", fmt::format("phase: expected at most one \"{}\", found another", name(phase)));
    return;
  }
  for (const Step& step : before) {
    const bool mixed =
        phase != StepPhase::ready && step.phase != StepPhase::ready && of_a_motion(phase) != of_a_motion(step.phase);
    if (!mixed && rank(step.phase) <= rank(phase)) continue;
    const auto wanted = mixed ? fmt::format("either \"move\", \"hold\" and \"back\" or \"out\" and \"in\"")
                              : fmt::format("\"{}\" before \"{}\"", name(phase), name(step.phase));
    const auto found = mixed ? "both" : "it after";
    table.complain("phase", fmt::format("phase: expected {}, found {}", wanted, found));
    return;
  }
}

void check_whole(TomlTable& file, const std::vector<Step>& steps) {
  const bool out = has_phase(steps, StepPhase::out), in = has_phase(steps, StepPhase::in);
  if (out != in)
    file.complain("steps", fmt::format("steps: expected the phases \"out\" and \"in\" together, found \"{}\" alone",
                                       out ? "out" : "in"));
  else if (!out && !has_phase(steps, StepPhase::move) &&
           !(has_phase(steps, StepPhase::hold) && has_phase(steps, StepPhase::ready)))
    file.complain("steps",
                  "steps: expected one with the phase \"move\", or \"out\" and \"in\", or a \"hold\" after the "
                  "\"ready\" one that is the position");
}

std::vector<Step> read_steps(TomlTable& file, int sides) {
  std::vector<Step> steps;
  const auto before = file.problem_count();
  file.tables("steps", Need::required, [&](TomlTable& table) {
    Step step = read_step(table, sides);
    check_place(table, steps, step.phase);
    steps.push_back(std::move(step));
  });
  if (file.problem_count() == before) check_whole(file, steps);  // else it would tell the same twice
  return steps;
}

// The rest of the file.

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
  dose.as_often_as_wanted = table.flag("as_often_as_wanted");
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
  std::string text = table.text(key, Need::may_miss);
  check_braces(table, key, text, 1);
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
  const auto what = table.choice<Precaution>("action");
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

/// Texts of a short form need [short]: without it they would never be spoken.
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
  source.about = table.text("about", Need::may_miss);
  source.seen = table.choice<SourceSeen>("seen", Need::may_miss);
  return source;
}

void read_facts(TomlTable& file, Stretch& stretch) {
  stretch.id = read_id(file);
  stretch.name = file.text("name");
  if (const std::size_t letters = limber::letters(stretch.name); letters > longest_name)
    file.complain("name", fmt::format("name: expected at most {} letters, found {}", longest_name, letters));
  stretch.summary = file.text("summary");
  check_braces(file, "name", stretch.name, 1);
  check_braces(file, "summary", stretch.summary, 1);
  stretch.places = file.choices<Place>("places");
  stretch.equipment = file.texts("equipment");
  for (const std::size_t word : file.choices("needs", equipment_words, Need::may_miss))
    stretch.needs.push_back(equipment_words.at(word));
  stretch.clothes = file.choice<Clothes>("clothes", Need::may_miss);
  stretch.areas = file.choices<Area>("areas");
  stretch.movements = file.choices<Movement>("movements");
  stretch.effort = file.choice<Effort>("effort");
  stretch.strong_extension = file.flag("strong_extension");
  stretch.sides = file.number("sides", 1, 2, 1);
}

Stretch read_stretch_tables(TomlTable& file) {
  Stretch stretch;
  read_facts(file, stretch);
  stretch.steps = read_steps(file, stretch.sides);
  file.table("dose", Need::required, [&](TomlTable& table) { stretch.dose = read_dose(table, stretch.flows()); });
  stretch.come_out = plain_text(file, "come_out");
  stretch.come_out_pose = file.text("come_out_pose", Need::may_miss);
  file.table("short", Need::may_miss, [&](TomlTable& table) { stretch.brief = read_brief(table, stretch); });
  check_brief_words(file, stretch);
  stretch.easier = plain_text(file, "easier");
  stretch.mistakes = file.texts("mistakes");
  stretch.stop = file.texts("stop");
  file.tables("cautions", Need::may_miss, [&](TomlTable& table) { stretch.cautions.push_back(read_caution(table)); });
  file.tables("sources", Need::may_miss, [&](TomlTable& table) { stretch.sources.push_back(read_source(table)); });
  return stretch;
}

}  // namespace

std::optional<Stretch> read_stretch(std::string_view toml, const std::filesystem::path& file,
                                    std::vector<Problem>& problems) {
  auto stretch = read_whole<TomlTable>(toml, file, problems, read_stretch_tables);
  if (stretch) stretch->file = file;
  return stretch;
}

}  // namespace limber
