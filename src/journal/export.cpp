#include "journal/export.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <ostream>

#include "journal/iso_time.hpp"

namespace limber {

namespace {

using nlohmann::ordered_json;

constexpr std::array outcomes{Outcome::taken, Outcome::natural, Outcome::cut_short, Outcome::skipped, Outcome::ignored};

std::string time_or_nothing(const std::optional<WallTime>& time) { return time ? iso_time(*time) : std::string{}; }

ordered_json time_or_null(const std::optional<WallTime>& time) {
  return time ? ordered_json(iso_time(*time)) : ordered_json(nullptr);
}

ordered_json object(const BreakRow& row) {
  return {{"break", name(row.kind)},
          {"outcome", name(row.outcome)},
          {"date", iso_date(row.date)},
          {"due_at", time_or_null(row.due_at)},
          {"prompted_at", time_or_null(row.prompted_at)},
          {"started_at", iso_time(row.started_at)},
          {"ended_at", iso_time(row.ended_at)},
          {"lasted_ms", row.lasted.count()},
          {"guided", row.guided},
          {"attempts", row.attempts},
          {"stretch", row.stretch.empty() ? ordered_json(nullptr) : ordered_json(row.stretch)}};
}

ordered_json object(const SpanRow& row) {
  return {{"posture", name(row.kind)},
          {"date", iso_date(row.date)},
          {"from", iso_time(row.from)},
          {"to", iso_time(row.to)}};
}

ordered_json object(const StretchRow& row) {
  return {{"stretch", row.stretch},
          {"date", iso_date(row.date)},
          {"ended_at", iso_time(row.ended_at)},
          {"break", row.kind ? ordered_json(name(*row.kind)) : ordered_json(nullptr)},
          {"played_ms", row.played.count()},
          {"planned_ms", row.planned.count()}};
}

ordered_json object(const DayTotals& day) {
  ordered_json breaks = ordered_json::object();
  for (const BreakKind kind : kinds) {
    ordered_json& counts = breaks[std::string{name(kind)}] = ordered_json::object();
    for (const Outcome outcome : outcomes)
      if (const int count = day.count(kind, outcome); count > 0) counts[std::string{name(outcome)}] = count;
  }
  return {{"date", iso_date(day.date)},
          {"sitting_ms", day.sitting.count()},
          {"standing_ms", day.standing.count()},
          {"longest_sit_ms", day.longest_sit.count()},
          {"breaks", std::move(breaks)}};
}

/// The rows of one list of a JSON document, a line each.
class JsonList {
 public:
  JsonList(std::ostream& out, std::string_view key) : out_(out) { out_ << ",\n\"" << key << "\": ["; }
  void add(const ordered_json& row) {
    out_ << separator_ << row.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    separator_ = ",\n";
  }
  void close() { out_ << "]"; }

 private:
  std::ostream& out_;
  const char* separator_ = "\n";
};

}  // namespace

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string{text};
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

void write_no_breaks_csv(std::ostream& out) {
  out << "break,outcome,date,due_at,prompted_at,started_at,ended_at,lasted_ms,guided,attempts,stretch\r\n";
}

void write_breaks_csv(std::ostream& out, History& history, const ExportRange& range) {
  write_no_breaks_csv(out);
  history.each_break(range.from, range.to, [&](const BreakRow& row) {
    out << fmt::format("{},{},{},{},{},{},{},{},{},{},{}\r\n", name(row.kind), name(row.outcome), iso_date(row.date),
                       time_or_nothing(row.due_at), time_or_nothing(row.prompted_at), iso_time(row.started_at),
                       iso_time(row.ended_at), row.lasted.count(), row.guided, row.attempts, csv_field(row.stretch));
  });
}

void write_spans_csv(std::ostream& out, History& history, const ExportRange& range) {
  out << "posture,date,from,to\r\n";
  history.each_span(range.from, range.to, [&](const SpanRow& row) {
    out << fmt::format("{},{},{},{}\r\n", name(row.kind), iso_date(row.date), iso_time(row.from), iso_time(row.to));
  });
}

void write_stretches_csv(std::ostream& out, History& history, const ExportRange& range) {
  out << "stretch,date,ended_at,break,played_ms,planned_ms\r\n";
  for (const StretchRow& row : history.stretches(range.from, range.to))
    out << fmt::format("{},{},{},{},{},{}\r\n", csv_field(row.stretch), iso_date(row.date), iso_time(row.ended_at),
                       row.kind ? name(*row.kind) : "", row.played.count(), row.planned.count());
}

void write_no_days_csv(std::ostream& out) {
  out << "date,sitting_ms,standing_ms,longest_sit_ms";
  for (const BreakKind kind : kinds)
    for (const Outcome outcome : outcomes) out << ',' << name(kind) << '_' << name(outcome);
  out << "\r\n";
}

void write_days_csv(std::ostream& out, History& history, const ExportRange& range) {
  write_no_days_csv(out);
  for (const DayTotals& day : history.days(range.first, range.last)) {
    out << fmt::format("{},{},{},{}", iso_date(day.date), day.sitting.count(), day.standing.count(),
                       day.longest_sit.count());
    for (const BreakKind kind : kinds)
      for (const Outcome outcome : outcomes) out << ',' << day.count(kind, outcome);
    out << "\r\n";
  }
}

void write_no_json(std::ostream& out) {
  out << "{\"version\": 1";
  for (const char* key : {"days", "breaks", "spans", "stretches"}) JsonList(out, key).close();
  out << "}\n";
}

void write_json(std::ostream& out, History& history, const ExportRange& range) {
  out << "{\"version\": 1";
  JsonList days{out, "days"};
  for (const DayTotals& day : history.days(range.first, range.last)) days.add(object(day));
  days.close();
  JsonList breaks{out, "breaks"};
  history.each_break(range.from, range.to, [&](const BreakRow& row) { breaks.add(object(row)); });
  breaks.close();
  JsonList spans{out, "spans"};
  history.each_span(range.from, range.to, [&](const SpanRow& row) { spans.add(object(row)); });
  spans.close();
  JsonList stretches{out, "stretches"};
  for (const StretchRow& row : history.stretches(range.from, range.to)) stretches.add(object(row));
  stretches.close();
  out << "}\n";
}

}  // namespace limber
