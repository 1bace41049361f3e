#include "panel/model/status_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <sstream>

#include "panel/model/json_reader.hpp"
#include "rpc/wall_text.hpp"
#include "settings/error.hpp"
#include "settings/set.hpp"
#include "system/local_zone.hpp"

namespace limber {
namespace {

/// How far the clock on the wall has gone in that time up to `now`: more or less than it lasted, where the clocks were
/// changed.
Duration wall_clock_passed(std::optional<WallTime> now, Duration lasted) {
  if (!now) return lasted;
  const LocalZone zone;
  return zone.to_local(*now) - zone.to_local(*now - lasted);
}

BreakFacts read_break(const JsonReader& from) {
  BreakFacts facts;
  facts.enabled = from.flag("enabled").value_or(false);
  const std::string stage = from.words("stage");
  facts.stage = [&stage] {
    constexpr std::array stages{BreakStatus::Stage::due, BreakStatus::Stage::prompted, BreakStatus::Stage::postponed,
                                BreakStatus::Stage::resting};
    for (const auto one : stages)
      if (name(one) == stage) return one;
    return BreakStatus::Stage::working;
  }();
  facts.work = from.length("work_ms").value_or(0ms);
  facts.interval = from.length("interval_ms").value_or(0ms);
  facts.hold = hold_reason(from.words("hold"));
  facts.left = from.length("left_ms");
  facts.until = from.local("until");
  facts.length = from.length("length_ms");
  facts.attempt = static_cast<int>(from.number("attempt").value_or(0));
  facts.may_postpone = from.flag("may_postpone").value_or(true);
  facts.guided = from.flag("guided").value_or(false);
  facts.stretch = from.words("stretch");
  return facts;
}

std::optional<NextFacts> read_next(const JsonReader& from) {
  const auto kind = break_kind(from.words("break"));
  if (!kind) return std::nullopt;
  return NextFacts{*kind, from.length("in_ms").value_or(0ms), from.local("at_wall"), from.words("stretch")};
}

/// A key that this program does not know, or a value that it does not understand, is another version's.
Policy read_policy(const JsonReader& values) {
  Policy policy;
  for (const std::string_view key : setting_keys()) {
    const auto text = values.text(key);
    if (!text) continue;
    try {
      apply_setting(policy, key, *text);
    } catch (const SettingsError&) {
      continue;
    }
  }
  return policy;
}

SettingKeys read_keys(const Json::array_t& list) {
  SettingKeys keys;
  for (const Json& key : list)
    if (key.is_string()) keys.insert(key.get<std::string>());
  return keys;
}

/// Two digits at `at`; none where there are not two.
std::optional<int> two_digits(std::string_view text, std::size_t at) {
  if (at + 2 > text.size()) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + 2, value);
  return error == std::errc{} && end == text.data() + at + 2 ? std::optional(value) : std::nullopt;
}

}  // namespace

const EvidenceFacts* StatusFacts::seen(std::string_view kind) const {
  const auto found = std::ranges::find(evidence, kind, &EvidenceFacts::kind);
  return found == evidence.end() ? nullptr : &*found;
}

std::optional<BreakKind> StatusFacts::in_stage(BreakStatus::Stage stage) const {
  for (const BreakKind kind : {BreakKind::rest, BreakKind::micro})
    if (of(kind).stage == stage) return kind;
  return std::nullopt;
}

std::optional<LocalTime> local_in(std::string_view text) {
  if (!parse_wall(text)) return std::nullopt;  // the whole form is checked there
  const auto date = parse_date(text.substr(0, 10));
  const auto hour = two_digits(text, 11), minute = two_digits(text, 14), second = two_digits(text, 17);
  if (!date || !hour || !minute || !second) return std::nullopt;
  return std::chrono::local_days{*date} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
         std::chrono::seconds{*second};
}

StatusFacts read_status(const Json& status) {
  const JsonReader from(status);
  StatusFacts facts;
  facts.protocol = static_cast<int>(from.number("protocol").value_or(0));
  facts.version = from.words("version");
  facts.now = from.local("now_wall").value_or(LocalTime{});
  facts.sitting = from.length("sitting_ms").value_or(0ms);
  facts.up_at = facts.now - wall_clock_passed(from.instant("now_wall"), facts.sitting);
  facts.standing = from.length("standing_ms");
  facts.standing_today = from.in("today").length("standing_ms").value_or(0ms);
  facts.posture = posture(from.words("posture")).value_or(Posture::sitting);
  facts.absent = from.length("absent_ms");
  facts.work_hours = from.flag("work_hours").value_or(true);
  facts.hours_change = from.in("hours").local("changes_at");
  facts.quiet = from.in("quiet").flag("on").value_or(false);
  facts.quiet_until = from.in("quiet").local("until");
  for (const BreakKind kind : kinds) facts.breaks[index_of(kind)] = read_break(from.in("breaks").in(name(kind)));
  facts.next = read_next(from.in("next"));
  if (status.contains("preview")) facts.preview = from.in("preview").words("stretch");
  for (const Json& one : from.list("evidence"))
    facts.evidence.push_back({JsonReader(one).words("kind"), JsonReader(one).words("whose")});
  facts.hands_seen = from.in("watcher").text("name").has_value();
  facts.notifications = from.in("notifications").text("server").has_value();
  for (const Json& problem : from.list("problems"))
    if (problem.is_string()) facts.problems.push_back(problem.get<std::string>());
  return facts;
}

bool own_file_broken(const SettingsFacts& settings) {
  if (settings.problems.empty()) return false;
  const std::string& file = settings.problems.front().file;
  return file.empty() || file == settings.file;
}

std::string broken_file_words(const SettingsFacts& settings) {
  const SettingsProblem& problem = settings.problems.front();
  const std::string line = problem.line > 0 ? fmt::format("line {} of ", problem.line) : "";
  if (own_file_broken(settings)) return line + "your settings file";
  return fmt::format("{}the system's settings file ({})", line, problem.file);
}

SettingsFacts read_settings(const Json& answer) {
  const JsonReader from(answer);
  SettingsFacts facts;
  facts.file = from.words("file");
  for (const Json& problem : from.list("problems"))
    facts.problems.push_back({static_cast<int>(JsonReader(problem).number("line").value_or(0)),
                              JsonReader(problem).words("message"), JsonReader(problem).words("file")});
  facts.policy = read_policy(from.in("settings"));
  facts.defaults = read_policy(from.in("defaults"));
  facts.locked = read_keys(from.list("locked"));
  facts.own = read_keys(from.list("own"));
  return facts;
}

}  // namespace limber
