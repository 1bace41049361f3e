#include "daemon/methods/topics.hpp"

#include <algorithm>
#include <functional>
#include <sstream>
#include <string>
#include <utility>

#include "daemon/engine_driver.hpp"
#include "daemon/journal_writer.hpp"
#include "daemon/methods/history_answer.hpp"
#include "daemon/settings_service.hpp"
#include "journal/export.hpp"
#include "os/worker_thread.hpp"
#include "rpc/error.hpp"
#include "rpc/wall_text.hpp"

namespace limber {

namespace {

using std::chrono::sys_days;

constexpr int most_on_a_page = 5'000;
// A client that does not ask for pages gets all of a year, and a file of some; more than that in one answer would cost
// the daemon its small size.
constexpr std::size_t most_without_pages = 50'000;
constexpr std::size_t most_in_a_file = 100'000;

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
Json open_json(const HistoryMethodsContext& context, WallTime now) {
  const Snapshot engine = context.engine_driver.snapshot();
  if (!engine.span) return nullptr;
  const LocalDays& days = context.journal_writer.days();
  const Date today = days.date_of(now);
  const WallTime from = std::max(now - engine.span_for, days.begin_of(today));
  Json open = span_json({.kind = *engine.span, .date = today, .from = from, .to = now}, context.zone);
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
LongWork with_history(const HistoryMethodsContext& context, std::function<std::string(History&)> work) {
  const auto doubt = [&worker = context.worker, &writer = context.journal_writer] {
    worker.tell_loop([&writer] { writer.doubt(); });
  };
  return [file = context.journal_writer.file(), work = std::move(work), doubt](const std::stop_token& stop) {
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

LongWork history_query(const HistoryMethodsContext& context, const Request& request) {
  const Params params(request, {"from", "to", "spans", "stretches", "limit", "after"});
  const LocalDays& days = context.journal_writer.days();
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
  wish.stood_up_after = context.settings.policy().presence.stood_up_after;
  wish.others = {{"today", date_text(days.date_of(now))}};
  if (const auto& copy = context.journal_writer.damaged_copy()) wish.others["damaged_copy"] = copy->string();
  if (wish.spans) wish.open = open_json(context, now);
  return with_history(context, [wish = std::move(wish), zone = context.zone](History& history) {
    return history_answer(history, wish, zone).text;
  });
}

LongWork history_export(const HistoryMethodsContext& context, const Request& request) {
  const Params params(request, {"from", "to", "format", "limit", "after"});
  const auto format = from_name<ExportFormat>(params.need_text("format"));
  if (!format) throw bad_param("format", "json, days_csv, breaks_csv, spans_csv or stretches_csv");
  const auto [first, last] = need_dates(params);
  const auto page = wanted_page(params);
  ExportRequest wish{.format = *format,
                     .first = first,
                     .last = last,
                     .after = page ? page->after : std::nullopt,
                     .most = page ? page->most : most_in_a_file};
  return with_history(context, [wish, in_pages = page.has_value()](History& history) {
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

Json history_delete(const HistoryMethodsContext& context, const Request& request) {
  const Params params(request, {"from", "to", "damaged_copies"});
  const auto [first, last] = need_dates(params);
  try {
    JournalWriter& journal_writer = context.journal_writer;
    const Erased erased = journal_writer.erase(first, last);
    if (const auto today = context.engine_driver.today(); today && first <= *today && *today <= last)
      context.engine_driver.tell(TodayForgotten{});
    // What was learned cannot be told apart by days, but for those of today.
    const auto& since = context.engine_driver.moments().since;
    if (const auto today = context.engine_driver.today(); since && *since <= last && (!today || first < *today))
      context.engine_driver.tell(MomentsForgotten{});
    Json answer{
        {"deleted",
         {{"days", erased.days}, {"breaks", erased.breaks}, {"spans", erased.spans}, {"stretches", erased.stretches}}},
        {"log_cleared", erased.log_cleared}};
    if (params.flag("damaged_copies").value_or(false))
      answer["deleted"]["damaged_copies"] = journal_writer.erase_damaged_copies();
    answer["damaged_copies"] = Json::array();
    for (const auto& copy : journal_writer.damaged_copies()) answer["damaged_copies"].push_back(copy.string());
    return answer;
  } catch (const JournalError& error) {
    throw RpcError(ErrorCode::unavailable, error.what());
  }
}

}  // namespace

void add_history_methods(MethodRegistry& registry, HistoryMethodsContext context) {
  const auto add = topic_methods(registry, std::move(context));
  add("history_query", history_query);
  add("history_export", history_export);
  add("history_delete", history_delete);
}

}  // namespace limber
