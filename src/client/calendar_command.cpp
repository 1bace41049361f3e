#include "client/calendar_command.hpp"

#include <nlohmann/json.hpp>

#include "os/paths.hpp"
#include "os/programs.hpp"

namespace limber {
namespace {

std::string seconds_text(WallTime at) {
  return std::to_string(std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count());
}

}  // namespace

std::vector<std::string> calendar_paths(const CalendarPolicy& policy) {
  const auto home = process_environment("HOME");
  std::vector<std::string> paths;
  for (const std::string& file : policy.files)
    paths.push_back(home && file.starts_with("~/") ? *home + file.substr(1) : file);
  return paths;
}

std::vector<std::string> calendar_command(const CalendarPolicy& policy, const WallSpan& window, bool titles) {
  std::vector<std::string> command{program_beside("limber-calendar").string(), "--from", seconds_text(window.from),
                                   "--to", seconds_text(window.to)};
  if (titles) command.emplace_back("--titles");
  if (!policy.address.empty()) command.insert(command.end(), {"--own", policy.address});
  command.emplace_back("--");
  for (std::string& path : calendar_paths(policy)) command.push_back(std::move(path));
  return command;
}

CalendarLine read_calendar_line(std::string_view line) {
  const auto parsed = nlohmann::json::parse(line, nullptr, false);
  const auto text = [&](const char* name) {
    const auto field = parsed.find(name);
    return field != parsed.end() && field->is_string() ? field->get<std::string>() : std::string();
  };
  const auto seconds = [&](const char* name) -> std::optional<WallTime> {
    const auto field = parsed.find(name);
    if (field == parsed.end() || !field->is_number_integer()) return std::nullopt;
    return WallTime{std::chrono::seconds{field->get<std::int64_t>()}};
  };
  if (!parsed.is_object()) return {.time = {}, .title = {}, .problem = std::string(line)};
  const auto from = seconds("from"), to = seconds("to");
  if (from && to) return {.time = WallSpan{*from, *to}, .title = text("title"), .problem = {}};
  const std::string problem = text("problem");
  return {.time = {}, .title = {}, .problem = problem.empty() ? std::string(line) : problem};
}

}  // namespace limber
