#include "daemon/past.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <sstream>
#include <string>
#include <utility>

#include "daemon/daemon.hpp"
#include "journal/export.hpp"
#include "journal/history.hpp"
#include "journal/local_days.hpp"
#include "journal/sits.hpp"
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
  Json json{{"break", name(row.kind)}, {"outcome", name(row.outcome)}, {"date", date_text(row.date)}};
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

Json span_json(const SpanRow& row, const LocalZone& zone) {
  return {{"posture", name(row.kind)},
          {"date", date_text(row.date)},
          {"from_wall", wall_text(row.from, zone)},
          {"to_wall", wall_text(row.to, zone)}};
}

Json stretch_json(const StretchRow& row, const LocalZone& zone) {
  return {{"stretch", row.stretch},
          {"date", date_text(row.date)},
          {"break", row.kind ? Json(name(*row.kind)) : Json(nullptr)},
          {"ended_wall", wall_text(row.ended_at, zone)},
          {"played_ms", row.played.count()},
          {"planned_ms", row.planned.count()}};
}

/// What goes on at the desk now and becomes history when it ends, as far as it is of today; null: nothing does.
Json open_json(Daemon& daemon, WallTime now) {
  const Snapshot engine = daemon.clockwork().snapshot();
  if (!engine.span) return nullptr;
  const LocalDays days(daemon.zone(), daemon.settings().policy().day.starts);
  const Date today = days.date_of(now);
  const WallTime from = std::max(now - engine.span_for, days.begin_of(today));
  Json open = span_json({.kind = *engine.span, .date = today, .from = from, .to = now}, daemon.zone());
  open["sitting_ms"] = engine.sitting.count();
  return open;
}

/// The days that begin in the time that is asked for; with all their rows, so that sits are whole.
struct WholeDays {
  Date first, last;
  WallTime from, to;
};

WholeDays whole_days(const When& from, const When& to, const LocalDays& days) {
  // A time zone left behind: rows keep the date that they had, up to a day off.
  constexpr std::chrono::days margin{1};
  const bool begins_there = days.begin_of(to.date) == to.wall && from.date < to.date;
  const Date last = begins_there ? Date{std::chrono::sys_days{to.date} - std::chrono::days{1}} : to.date;
  return {from.date, last, days.begin_of(from.date) - margin, days.end_of_day_at(days.begin_of(last)) + margin};
}

template <typename Row>
std::vector<Row> within(std::vector<Row> rows, const WholeDays& range) {
  std::erase_if(rows, [&](const Row& row) { return row.date < range.first || range.last < row.date; });
  return rows;
}

void add_spans(Json& answer, Daemon& daemon, History& history, const WholeDays& range, WallTime now) {
  const auto spans = within(history.spans(range.from, range.to), range);
  const auto breaks = within(history.breaks(range.from, range.to), range);
  answer["spans"] = Json::array();
  for (const SpanRow& row : spans) answer["spans"].push_back(span_json(row, daemon.zone()));
  const auto usual = usual_sit(sits_of(spans, breaks, daemon.settings().policy().presence.stood_up_after));
  answer["usual_sit_ms"] = usual ? Json(usual->count()) : Json(nullptr);
  answer["open"] = open_json(daemon, now);
}

void add_stretches(Json& answer, const LocalZone& zone, History& history, const WholeDays& range) {
  answer["stretches"] = Json::array();
  for (const StretchRow& row : within(history.stretches(range.from, range.to), range))
    answer["stretches"].push_back(stretch_json(row, zone));
}

/// Does it with the history open, and has the file looked through where damage shows.
Json with_history(Daemon& daemon, const std::function<Json(History&)>& work) {
  try {
    History history(daemon.keeper().file());
    return work(history);
  } catch (const JournalError& error) {
    if (error.trouble() == Trouble::damaged) daemon.keeper().check(daemon.clockwork().snapshot());
    throw RpcError(ErrorCode::unavailable, error.what());
  }
}

struct Dates {
  Date first, last;
};

Dates need_dates(const Params& params) {
  const auto date = [&](std::string_view name) {
    if (const auto its = parse_date(params.need_text(name))) return *its;
    throw bad_param(name, "a date such as 2026-03-02");
  };
  const Dates dates{date("from"), date("to")};
  if (dates.last < dates.first) throw bad_param("to", "a date not before `from`");
  return dates;
}

struct ExportFormat {
  std::string_view name;
  void (*write)(std::ostream&, History&, const ExportRange&);
};
constexpr std::array export_formats{ExportFormat{"json", write_json}, ExportFormat{"days_csv", write_days_csv},
                                    ExportFormat{"breaks_csv", write_breaks_csv},
                                    ExportFormat{"spans_csv", write_spans_csv},
                                    ExportFormat{"stretches_csv", write_stretches_csv}};

}  // namespace

Json past_json(Daemon& daemon, const Request& request) {
  const Params params(request, {"from", "to", "spans", "stretches"});
  const LocalZone& zone = daemon.zone();
  const DayPolicy& day = daemon.settings().policy().day;
  const WallTime now = wall_now();
  const When from = when("from", params.need_text("from"), zone, day);
  const auto to_text = params.text("to");
  const When to = to_text ? when("to", *to_text, zone, day) : When{now + 1ms, date_at(now, zone, day)};
  if (to.wall < from.wall) throw bad_param("to", "a time not before `from`");
  return with_history(daemon, [&](History& history) {
    Json answer{{"days", Json::array()}, {"breaks", Json::array()}};
    const LocalDays days(zone, day.starts);
    const WholeDays range = whole_days(from, to, days);
    for (const DayTotals& totals : history.days(range.first, range.last)) answer["days"].push_back(day_json(totals));
    for (const BreakRow& row : history.breaks(from.wall, to.wall)) answer["breaks"].push_back(break_json(row, zone));
    answer["today"] = date_text(days.date_of(now));
    const auto first = history.first_day();
    answer["first_date"] = first ? Json(date_text(*first)) : Json(nullptr);
    const auto& copy = daemon.keeper().damaged_copy();
    if (copy) answer["damaged_copy"] = copy->string();
    if (params.flag("spans").value_or(false)) add_spans(answer, daemon, history, range, now);
    if (params.flag("stretches").value_or(false)) add_stretches(answer, zone, history, range);
    return answer;
  });
}

Json past_export_json(Daemon& daemon, const Request& request) {
  const Params params(request, {"from", "to", "format"});
  const std::string wanted = params.need_text("format");
  const auto format = std::ranges::find(export_formats, wanted, &ExportFormat::name);
  if (format == export_formats.end())
    throw bad_param("format", "json, days_csv, breaks_csv, spans_csv or stretches_csv");
  const auto [first, last] = need_dates(params);
  const LocalDays days(daemon.zone(), daemon.settings().policy().day.starts);
  return with_history(daemon, [&](History& history) {
    std::ostringstream text;
    format->write(text, history, {days.begin_of(first), days.end_of_day_at(days.begin_of(last)), first, last});
    return Json{{"text", std::move(text).str()}};
  });
}

Json past_delete_json(Daemon& daemon, const Request& request) {
  const Params params(request, {"from", "to"});
  const auto [first, last] = need_dates(params);
  try {
    const Erased erased = daemon.keeper().erase(first, last, daemon.clockwork().snapshot().day);
    return {
        {"deleted",
         {{"days", erased.days}, {"breaks", erased.breaks}, {"spans", erased.spans}, {"stretches", erased.stretches}}}};
  } catch (const JournalError& error) {
    throw RpcError(ErrorCode::unavailable, error.what());
  }
}

}  // namespace limber
