// history_query, history_export and history_delete: the recorded days and breaks. The first two are carried out on the
// daemon's worker; they throw RpcError for bad parameters, and the work throws it, as `unavailable`, while there is no
// history. The third throws it where nothing can be deleted now.
#include <sstream>

#include "daemon/daemon.hpp"
#include "journal/export.hpp"
#include "journal/sits.hpp"
#include "rpc/params.hpp"
#include "rpc/wall_text.hpp"

namespace limber {

namespace {

using std::chrono::sys_days;

constexpr int most_on_a_page = 5'000;
// Who does not ask for pages gets all of a year, and a file of some; more than that in one answer would cost the daemon
// its small size.
constexpr std::size_t most_without_pages = 50'000;
constexpr std::size_t most_in_a_file = 100'000;

struct HistoryRequest {
  Date first, last;  ///< the days, both included, by their recorded dates
  RowRange breaks;   ///< of the breaks: the same days, or a time
  bool spans = false;
  bool stretches = false;
  std::optional<PageEnd> after = std::nullopt;  ///< none: the first page
  std::size_t most = 0;                         ///< rows on this page
  Duration stood_up_after{};                    ///< for the usual sit
  Json others;                                  ///< what the answer says besides, whatever the history holds
  Json open;                                    ///< what goes on now, for who asks for spans
};

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

/// The rows of each list as they come, so that only the text of a long answer is held.
class PageText : public ListVisitor {
 public:
  explicit PageText(const LocalZone& zone) : zone_(zone) {}

  void begin(RowList list, bool, bool) override { here_ = &rows_[static_cast<std::size_t>(list)]; }
  void take(const DayTotals& day) override { add(day_json(day)); }
  void take(const BreakRow& row) override { add(break_json(row, zone_)); }
  void take(const SpanRow& row) override { add(span_json(row, zone_)); }
  void take(const StretchRow& row) override { add(stretch_json(row, zone_)); }
  void end(RowList) override {}

  /// The next field of the object, with the comma before it.
  void put(std::string& text, RowList list) const {
    text += text.size() > 1 ? ",\"" : "\"";
    text += name(list);
    text += "\":[";
    text += rows_[static_cast<std::size_t>(list)];
    text += ']';
  }

 private:
  void add(const Json& row) {
    if (!here_->empty()) *here_ += ',';
    *here_ += json_text(row);
  }

  const LocalZone& zone_;
  std::array<std::string, 4> rows_;
  std::string* here_ = nullptr;
};

/// The answer of history_query, as text that grows row by row. It runs on the worker. Throws JournalError.
std::string history_answer(History& history, const HistoryRequest& request, const LocalZone& zone) {
  std::vector<RowList> lists{RowList::days, RowList::breaks};
  if (request.spans) lists.push_back(RowList::spans);
  if (request.stretches) lists.push_back(RowList::stretches);
  PageText rows(zone);
  const auto end = walk_lists(history,
                              {.lists = lists,
                               .first = request.first,
                               .last = request.last,
                               .breaks = request.breaks,
                               .after = request.after,
                               .most = request.most},
                              rows);
  Json others = request.others;
  const auto first = history.first_day();
  others["first_date"] = first ? Json(date_text(*first)) : Json(nullptr);
  if (request.spans && !request.after) {
    const auto usual = usual_sit(sits_of(history, request.first, request.last, request.stood_up_after));
    others["usual_sit_ms"] = usual ? Json(usual->count()) : Json(nullptr);
  }
  if (request.spans) others["open"] = request.open;
  if (end) others["next"] = page_end_text(*end);
  if (history.passed_over() > 0) others["passed_over"] = history.passed_over();
  std::string text = "{";
  for (const RowList list : lists) rows.put(text, list);
  text += ',';
  text += std::string_view(json_text(others)).substr(1);  // it goes on in the same object
  return text;
}

/// From a date, the day that begins on it, or a time.
struct When {
  WallTime wall;
  Date date;
  bool is_date = false;
};

When when(std::string_view name, const std::string& text, const LocalDays& days) {
  if (const auto date = parse_date(text)) return {days.begin_of(*date), *date, true};
  if (const auto wall = parse_wall(text)) return {*wall, days.date_of(*wall), false};
  throw bad_param(name, "a date such as 2026-03-02 or an RFC 3339 time");
}

Date day_before(Date date) { return Date{sys_days{date} - std::chrono::days{1}}; }

/// What goes on at the desk now and becomes history when it ends, as far as it is of today; null: nothing does.
Json open_json(const Snapshot& engine, const LocalDays& days, const LocalZone& zone, WallTime now) {
  if (!engine.span) return nullptr;
  const Date today = days.date_of(now);
  const WallTime from = std::max(now - engine.span_for, days.begin_of(today));
  Json open = span_json({.kind = *engine.span, .date = today, .from = from, .to = now}, zone);
  open["sitting_ms"] = engine.sitting.count();
  return open;
}

/// Which rows `from` and `to` mean. Days go by the dates that were recorded, and a day is asked for whole.
void set_range(HistoryRequest& wish, const When& from, const std::optional<When>& to, const LocalDays& days,
               WallTime now) {
  // A row may be of a day that has not begun yet by the clock of now: it was recorded further east.
  constexpr std::chrono::days further_east{2};
  const Date today = days.date_of(now);
  wish.first = from.date;
  if (!to)
    wish.last = Date{sys_days{today} + further_east};
  else if (to->wall == days.begin_of(to->date) && (to->is_date || from.date < to->date))
    wish.last = day_before(to->date);
  else
    wish.last = to->date;
  const bool whole_days = from.is_date && (!to || to->is_date);
  wish.breaks =
      whole_days ? RowRange::of_days(wish.first, wish.last) : RowRange::of_time(from.wall, to ? to->wall : now + 1ms);
}

/// `work` with the history open. It is looked through where something in it is not as it should be.
LongWork with_history(WorkerThread& worker, JournalWriter& writer, std::function<std::string(History&)> work) {
  const auto doubt = [&worker, &writer] { worker.tell_loop([&writer] { writer.doubt(); }); };
  return [file = writer.file(), work = std::move(work), doubt](const std::stop_token& stop) {
    try {
      History history(file, stop);
      std::string text = work(history);
      if (history.passed_over() > 0) doubt();
      return text;
    } catch (const JournalError& error) {
      if (error.trouble() == Trouble::damaged || error.trouble() == Trouble::doubtful) doubt();
      throw RpcError(ErrorCode::unavailable, error.what());
    }
  };
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

struct Page {
  std::optional<PageEnd> after;
  std::size_t most;
};

/// None of `limit` and `after`: all in one.
std::optional<Page> wanted_page(const Params& params) {
  const auto limit = params.count("limit", most_on_a_page);
  const auto text = params.text("after");
  if (!limit && !text) return std::nullopt;
  Page page{std::nullopt, static_cast<std::size_t>(limit.value_or(most_on_a_page))};
  if (text && !(page.after = parse_page_end(*text))) throw bad_param("after", "what an answer had as `next`");
  return page;
}

}  // namespace

Reply Daemon::history_query(const Request& request) {
  const Params params(request, {"from", "to", "spans", "stretches", "limit", "after"});
  const LocalDays& days = journal_writer_.days();
  const WallTime now = wall_now();
  const When from = when("from", params.need_text("from"), days);
  std::optional<When> to;
  if (const auto text = params.text("to")) to = when("to", *text, days);
  if (to && to->wall < from.wall) throw bad_param("to", "a time not before `from`");
  HistoryRequest wish;
  set_range(wish, from, to, days, now);
  wish.spans = params.flag("spans").value_or(false);
  wish.stretches = params.flag("stretches").value_or(false);
  const auto page = wanted_page(params);
  wish.most = page ? page->most : most_without_pages;
  if (page) wish.after = page->after;
  wish.stood_up_after = settings_.policy().presence.stood_up_after;
  wish.others = {{"today", date_text(days.date_of(now))}};
  if (const auto& copy = journal_writer_.damaged_copy()) wish.others["damaged_copy"] = copy->string();
  if (wish.spans) wish.open = open_json(engine_driver_->snapshot(), days, zone_, now);
  return with_history(worker_, journal_writer_, [wish = std::move(wish), zone = zone_](History& history) {
    return history_answer(history, wish, zone);
  });
}

Reply Daemon::history_export(const Request& request) {
  const Params params(request, {"from", "to", "format", "limit", "after"});
  const auto format = export_format(params.need_text("format"));
  if (!format) throw bad_param("format", "json, days_csv, breaks_csv, spans_csv or stretches_csv");
  const auto [first, last] = need_dates(params);
  const auto page = wanted_page(params);
  ExportRequest wish{.format = *format,
                     .first = first,
                     .last = last,
                     .after = page ? page->after : std::nullopt,
                     .most = page ? page->most : most_in_a_file};
  return with_history(worker_, journal_writer_, [wish, in_pages = page.has_value()](History& history) {
    std::ostringstream text;
    const auto end = write_export(text, history, wish);
    if (end && !in_pages)
      throw RpcError(ErrorCode::unavailable,
                     "That is too much for one answer. Ask for it in pages, with `limit`, or use `limber report`.");
    Json answer{{"text", std::move(text).str()}};
    if (end) answer["next"] = page_end_text(*end);
    return json_text(answer);
  });
}

Reply Daemon::history_delete(const Request& request) {
  const Params params(request, {"from", "to", "damaged_copies"});
  const auto [first, last] = need_dates(params);
  try {
    const Erased erased = journal_writer_.erase(first, last);
    if (const auto today = engine_driver_->today(); today && first <= *today && *today <= last)
      engine_driver_->tell(TodayForgotten{});
    Json answer{
        {"deleted",
         {{"days", erased.days}, {"breaks", erased.breaks}, {"spans", erased.spans}, {"stretches", erased.stretches}}},
        {"log_cleared", erased.log_cleared}};
    if (params.flag("damaged_copies").value_or(false))
      answer["deleted"]["damaged_copies"] = journal_writer_.erase_damaged_copies();
    answer["damaged_copies"] = Json::array();
    for (const auto& copy : journal_writer_.damaged_copies()) answer["damaged_copies"].push_back(copy.string());
    return answer;
  } catch (const JournalError& error) {
    throw RpcError(ErrorCode::unavailable, error.what());
  }
}

}  // namespace limber
