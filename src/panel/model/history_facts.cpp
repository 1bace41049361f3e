#include "panel/model/history_facts.hpp"

#include <algorithm>

#include "core/events.hpp"
#include "words/json_reader.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {

OutcomeCounts read_counts(const Json& breaks) {
  OutcomeCounts counts;
  if (!breaks.is_object()) return counts;
  for (const Json& kind : breaks)
    for (const Outcome outcome : outcomes)
      counts[outcome] += static_cast<int>(JsonReader(kind).number(name(outcome)).value_or(0));
  return counts;
}

std::optional<HistoryDay> read_day(const JsonReader& from) {
  const auto its = from.date("date");
  if (!its) return std::nullopt;
  return HistoryDay{.date = *its,
                    .sitting = from.length("sitting_ms").value_or(0ms),
                    .standing = from.length("standing_ms").value_or(0ms),
                    .longest_sit = from.length("longest_sit_ms").value_or(0ms),
                    .breaks = read_counts(from.in("breaks").json())};
}

std::optional<HistorySpan> read_span(const JsonReader& from) {
  const auto its = from.date("date");
  const auto begin = from.local("from_wall"), end = from.local("to_wall");
  if (!its || !begin || !end) return std::nullopt;
  const bool standing = from.words("posture") == name(SpanKind::standing);
  return HistorySpan{
      .date = *its, .kind = standing ? SpanKind::standing : SpanKind::sitting, .from = *begin, .to = *end};
}

std::optional<HistoryBreak> read_break(const JsonReader& from) {
  const auto its = from.date("date");
  const auto begin = from.local("started_wall"), end = from.local("ended_wall");
  const auto kind = break_kind(from.words("break"));
  const auto how = outcome(from.words("outcome"));
  if (!its || !begin || !end || !kind || !how) return std::nullopt;
  return HistoryBreak{*its, *kind, *how, *begin, *end, from.length("lasted_ms").value_or(0ms), from.words("stretch")};
}

/// To whole minutes, once and here, so that whatever is shown of a day adds up; below a minute to seconds.
Duration shown_length(Duration length) {
  if (length < 1min) return std::chrono::floor<std::chrono::seconds>(length);
  return std::chrono::floor<std::chrono::minutes>(length);
}

void round(HistoryDay& day) {
  for (Duration* length : {&day.sitting, &day.standing, &day.longest_sit}) *length = shown_length(*length);
}

/// Today's sums with the span that goes on, which is in none of them yet.
void add_open(HistoryFacts& facts, const JsonReader& open) {
  auto span = read_span(open);
  const auto from = open.instant("from_wall"), to = open.instant("to_wall");
  if (!span || !from || !to || *to <= *from) return;
  const Duration lasted = *to - *from;
  span->open = true;
  facts.spans.push_back(*span);
  auto day = std::ranges::lower_bound(facts.days, span->date, {}, &HistoryDay::date);
  if (day == facts.days.end() || day->date != span->date) day = facts.days.insert(day, HistoryDay{.date = span->date});
  if (span->kind == SpanKind::standing) {
    day->standing += lasted;
  } else {
    day->sitting += lasted;
    day->longest_sit = std::max(day->longest_sit, open.length("sitting_ms").value_or(0ms));
  }
}

}  // namespace

std::string counted_breaks(std::int64_t count) { return trn("{n} break", "{n} breaks", count); }

std::string deleted_words(const Json& answer) {
  const JsonReader deleted = JsonReader(answer).in("deleted");
  const auto days = deleted.number("days").value_or(0), breaks = deleted.number("breaks").value_or(0);
  if (days == 0 && breaks == 0) return tr("There was nothing to delete on these days.");
  // Translators: what has gone from the history, as "Deleted: 3 days with 12 breaks."
  return tr("Deleted: {days} with {breaks}.", "days"_a = trn("{n} day", "{n} days", days),
            "breaks"_a = counted_breaks(breaks));
}

HistoryFacts read_history(const Json& answer) {
  const JsonReader from(answer);
  HistoryFacts facts;
  for (const Json& its : from.list("days"))
    if (const auto day = read_day(JsonReader(its))) facts.days.push_back(*day);
  for (const Json& its : from.list("spans"))
    if (const auto span = read_span(JsonReader(its))) facts.spans.push_back(*span);
  for (const Json& its : from.list("breaks"))
    if (auto one = read_break(JsonReader(its))) facts.breaks.push_back(*std::move(one));
  for (const Json& row : from.list("stretches")) {
    const JsonReader its(row);
    StretchPlayed played{its.words("stretch"), its.length("played_ms").value_or(0ms),
                         its.length("planned_ms").value_or(0ms)};
    if (is_done(played) && !played.id.empty()) facts.stretches.push_back(std::move(played.id));
  }
  facts.usual_sit = from.length("usual_sit_ms");
  facts.today = from.date("today");
  facts.first = from.date("first_date");
  facts.damaged_copy = from.words("damaged_copy");
  add_open(facts, from.in("open"));
  for (HistoryDay& day : facts.days) round(day);
  return facts;
}

}  // namespace limber
