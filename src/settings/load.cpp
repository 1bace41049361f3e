#include "settings/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "core/duration_text.hpp"
#include "settings/clock_text.hpp"
#include "settings/error.hpp"
#include "settings/file_reader.hpp"
#include "settings/schema.hpp"

namespace limber {
namespace {

/// Settings that are each allowed but together do nothing, said where the person wrote one of them.
void notice_odd_combinations(Loaded& loaded, const Places& places) {
  const auto notice = [&](std::initializer_list<std::string_view> keys, std::string message) {
    const auto written =
        std::ranges::find_if(keys, [&](std::string_view key) { return places.find(key) != places.end(); });
    if (written == keys.end()) return;
    loaded.notices.push_back(places.find(*written)->second);
    loaded.notices.back().message = std::move(message);
  };
  const auto& policy = loaded.policy;
  if (policy.prompt.breakpoint_pause > policy.prompt.idle_limit) {
    notice({"prompt.breakpoint_pause", "prompt.idle_limit"},
           "prompt.breakpoint_pause is longer than prompt.idle_limit, so no pause is ever a good moment");
  }
  if (policy.micro_break.enabled && policy.rest_break.enabled && policy.merge_within >= policy.rest_break.interval) {
    notice({"rest_break.merge_within", "rest_break.interval"},
           "rest_break.merge_within is not shorter than rest_break.interval, so there is never a micro break");
  }
}

/// Hours past midnight that are most of a day: 04:00 written for 16:00.
void notice_long_nights(Loaded& loaded, const Places& places) {
  constexpr auto longest_night = std::chrono::hours{12};
  for (const auto& setting : all_settings()) {
    const auto* hours = std::get_if<HoursSetting>(&setting.kind);
    const auto place = places.find(setting.key);
    if (!hours || place == places.end()) continue;
    const auto& ranges = loaded.policy.work_hours.at(hours->weekday);
    for (const HourRange& range : ranges.value_or(std::vector<HourRange>{})) {
      const auto length = std::chrono::hours{24} - (range.from - range.to);
      if (range.from <= range.to || range.to == 0min || length <= longest_night) continue;
      loaded.notices.push_back(place->second);
      loaded.notices.back().message = fmt::format("{}: {} goes on past midnight and lasts {}", setting.key,
                                                  format_hour_range(range), format_duration(length));
    }
  }
}

}  // namespace

std::string to_string(const Problem& problem) {
  if (problem.line == 0) return fmt::format("{}: {}", problem.file.string(), problem.message);
  return fmt::format("{}:{}:{}: {}", problem.file.string(), problem.line, problem.column, problem.message);
}

std::string to_string(const std::vector<Problem>& problems) {
  std::string text;
  for (const auto& problem : problems) text += (text.empty() ? "" : "\n") + to_string(problem);
  return text;
}

Loaded load_settings(const std::vector<std::filesystem::path>& files) {
  Loaded loaded;
  Places places;
  for (const auto& file : files) read_into(loaded, places, file, &file != &files.back());
  for (const auto& [key, place] : places)
    if (place.file == files.back()) loaded.own.emplace(key);
  notice_odd_combinations(loaded, places);
  notice_long_nights(loaded, places);
  return loaded;
}

Policy load_settings_strictly(const std::vector<std::filesystem::path>& files) {
  auto loaded = load_settings(files);
  if (!loaded.sound()) throw SettingsError(to_string(loaded.problems));
  return std::move(loaded.policy);
}

}  // namespace limber
