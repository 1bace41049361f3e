#include "daemon/past.hpp"

#include <string>

#include "daemon/daemon.hpp"
#include "journal/history.hpp"
#include "rpc/codec.hpp"
#include "rpc/params.hpp"
#include "rpc/wall_text.hpp"

namespace limber {

namespace {

using Json = nlohmann::ordered_json;

/// From a date, the day that begins on it, or a time.
struct When {
  WallTime wall;
  Date date;
};

Date date_at(WallTime wall, const LocalZone& zone, const DayPolicy& day) {
  return Date{std::chrono::floor<std::chrono::days>(zone.to_local(wall) - day.starts)};
}

When when(std::string_view name, const std::string& text, const LocalZone& zone, const DayPolicy& day) {
  if (const auto date = parse_date(text))
    return {zone.to_wall(LocalTime{std::chrono::local_days{*date}} + day.starts), *date};
  if (const auto wall = parse_wall(text)) return {*wall, date_at(*wall, zone, day)};
  throw bad_param(name, "a date such as 2026-03-02 or an RFC 3339 time");
}

Json day_json(const DayTotals& day) {
  Json breaks = Json::object();
  for (const BreakKind kind : kinds)
    breaks[std::string(name(kind))] = counts_json(OutcomeCounts{day.breaks[index_of(kind)]});
  return {{"date", date_text(day.date)},
          {"sitting_ms", day.sitting.count()},
          {"standing_ms", day.standing.count()},
          {"longest_sit_ms", day.longest_sit.count()},
          {"breaks", breaks}};
}

Json break_json(const BreakRow& row, const LocalZone& zone) {
  Json json{{"break", name(row.kind)}, {"outcome", name(row.outcome)}};
  if (row.due_at) json["due_wall"] = wall_text(*row.due_at, zone);
  if (row.prompted_at) json["prompted_wall"] = wall_text(*row.prompted_at, zone);
  json["started_wall"] = wall_text(row.started_at, zone);
  json["ended_wall"] = wall_text(row.ended_at, zone);
  json["lasted_ms"] = row.lasted.count();
  if (!row.stretch.empty()) json["stretch"] = row.stretch;
  json["guided"] = row.guided;
  json["attempts"] = row.attempts;
  return json;
}

}  // namespace

Json past_json(Daemon& daemon, const Request& request) {
  const Params params(request, {"from", "to"});
  const LocalZone& zone = daemon.zone();
  const DayPolicy& day = daemon.settings().policy().day;
  const WallTime now = wall_now();
  const When from = when("from", params.need_text("from"), zone, day);
  const auto to_text = params.text("to");
  const When to = to_text ? when("to", *to_text, zone, day) : When{now + 1ms, date_at(now, zone, day)};
  if (to.wall < from.wall) throw bad_param("to", "a time not before `from`");
  Json answer{{"days", Json::array()}, {"breaks", Json::array()}};
  try {
    History history(daemon.keeper().file());
    for (const DayTotals& totals : history.days(from.date, to.date)) answer["days"].push_back(day_json(totals));
    for (const BreakRow& row : history.breaks(from.wall, to.wall)) answer["breaks"].push_back(break_json(row, zone));
  } catch (const JournalError& error) {
    if (error.trouble() == Trouble::damaged) daemon.keeper().check(daemon.clockwork().snapshot());
    throw RpcError(ErrorCode::unavailable, error.what());
  }
  return answer;
}

}  // namespace limber
