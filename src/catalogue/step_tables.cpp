#include "catalogue/step_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace limber {

namespace {

using Step = Stretch::Step;

// As long as a figure takes to be followed with the eyes, and no longer than anybody watches it for.
constexpr double shortest_move = 0.5;
constexpr double longest_move = 8;
constexpr Duration usual_move = 1500ms;

bool has(const std::vector<Step>& steps, StepPhase phase) {
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
  step.breathe = table.text_or_none("breathe");
  step.feel = table.text_or_none("feel");
  check_braces(table, "do", step.action, sides);
  check_braces(table, "breathe", step.breathe, sides);
  check_braces(table, "feel", step.feel, sides);
  step.briefly = table.text_or_none("short");
  check_braces(table, "short", step.briefly, sides);
  step.phase = static_cast<StepPhase>(table.choice("phase", step_phase_names, 0));
  step.pose = table.text_or_none("pose");
  step.via = table.text_or_none("via");
  if (!step.via.empty() && step.pose.empty()) table.complain("via", "via: expected a pose that it is on the way to");
  step.moving = read_moving(table, step);
  return step;
}

/// What `phase` may not follow on, if that is so.
void check_place(TomlTable& table, const std::vector<Step>& before, StepPhase phase) {
  if (phase != StepPhase::ready && has(before, phase)) {
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
  const bool out = has(steps, StepPhase::out), in = has(steps, StepPhase::in);
  if (out != in)
    file.complain("steps", fmt::format("steps: expected the phases \"out\" and \"in\" together, found \"{}\" alone",
                                       out ? "out" : "in"));
  else if (!out && !has(steps, StepPhase::move) && !(has(steps, StepPhase::hold) && has(steps, StepPhase::ready)))
    file.complain("steps",
                  "steps: expected one with the phase \"move\", or \"out\" and \"in\", or a \"hold\" after the "
                  "\"ready\" one that is the position");
}

}  // namespace

std::vector<Step> read_steps(TomlTable& file, int sides) {
  std::vector<Step> steps;
  const int before = file.problem_count();
  file.tables("steps", true, [&](TomlTable& table) {
    Step step = read_step(table, sides);
    check_place(table, steps, step.phase);
    steps.push_back(std::move(step));
  });
  if (file.problem_count() == before) check_whole(file, steps);  // else it would tell the same twice
  return steps;
}

void refuse_braces(TomlTable& table, std::string_view key, std::string_view text) { check_braces(table, key, text, 1); }

}  // namespace limber
