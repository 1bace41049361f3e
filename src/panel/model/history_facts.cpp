#include "panel/model/history_facts.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "panel/model/status_facts.hpp"
#include "rpc/wall_text.hpp"

namespace limber {
namespace {

const Json* find(const Json& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto its = object.find(name);
  return its == object.end() ? nullptr : &*its;
}

std::string text(const Json& object, const char* name) {
  const Json* its = find(object, name);
  return its && its->is_string() ? its->get<std::string>() : std::string{};
}

std::optional<Duration> length(const Json& object, const char* name) {
  const Json* its = find(object, name);
  return its && its->is_number_integer() ? std::optional(Duration{its->get<std::int64_t>()}) : std::nullopt;
}

const Json::array_t& list(const Json& object, const char* name) {
  static const Json::array_t none;
  const Json* its = find(object, name);
  return its && its->is_array() ? its->get_ref<const Json::array_t&>() : none;
}

std::optional<Date> date(const Json& object, const char* name) { return parse_date(text(object, name)); }

BreakCounts read_counts(const Json& breaks) {
  BreakCounts counts;
  if (!breaks.is_object()) return counts;
  for (const Json& kind : breaks)
    for (const Outcome outcome : all_outcomes) {
      const Json* its = find(kind, std::string(name(outcome)).c_str());
      if (its && its->is_number_integer()) counts.of[static_cast<std::size_t>(outcome)] += its->get<int>();
    }
  return counts;
}

std::optional<HistoryDay> read_day(const Json& from) {
  const auto its = date(from, "date");
  if (!its) return std::nullopt;
  const Json* breaks = find(from, "breaks");
  return HistoryDay{.date = *its,
                    .sitting = length(from, "sitting_ms").value_or(0ms),
                    .standing = length(from, "standing_ms").value_or(0ms),
                    .longest_sit = length(from, "longest_sit_ms").value_or(0ms),
                    .breaks = breaks ? read_counts(*breaks) : BreakCounts{}};
}

std::optional<HistorySpan> read_span(const Json& from) {
  const auto its = date(from, "date");
  const auto begin = local_in(text(from, "from_wall")), end = local_in(text(from, "to_wall"));
  if (!its || !begin || !end) return std::nullopt;
  const bool standing = text(from, "posture") == name(SpanKind::standing);
  return HistorySpan{.date = *its,
                     .kind = standing ? SpanKind::standing : SpanKind::sitting,
                     .from = *begin,
                     .to = *end,
                     .open = false};
}

std::optional<HistoryBreak> read_break(const Json& from) {
  const auto its = date(from, "date");
  const auto begin = local_in(text(from, "started_wall")), end = local_in(text(from, "ended_wall"));
  const auto kind = break_kind(text(from, "break"));
  const auto how = outcome(text(from, "outcome"));
  if (!its || !begin || !end || !kind || !how) return std::nullopt;
  return HistoryBreak{
      .date = *its, .kind = *kind, .outcome = *how, .started = *begin, .ended = *end, .stretch = text(from, "stretch")};
}

/// Today's sums with the span that goes on, which is in none of them yet.
void add_open(HistoryFacts& facts, const Json& open) {
  auto span = read_span(open);
  const auto lasted = span ? std::max(Duration::zero(), span->to - span->from) : Duration::zero();
  if (!span || lasted == Duration::zero()) return;
  span->open = true;
  facts.spans.push_back(*span);
  auto day = std::ranges::find(facts.days, span->date, &HistoryDay::date);
  if (day == facts.days.end()) {
    const auto after = std::ranges::upper_bound(facts.days, span->date, {}, &HistoryDay::date);
    day = facts.days.insert(after, HistoryDay{.date = span->date, .sitting{}, .standing{}, .longest_sit{}, .breaks{}});
  }
  if (span->kind == SpanKind::standing) {
    day->standing += lasted;
  } else {
    day->sitting += lasted;
    day->longest_sit = std::max(day->longest_sit, length(open, "sitting_ms").value_or(0ms));
  }
}

}  // namespace

int BreakCounts::had() const {
  return (*this)[Outcome::taken] + (*this)[Outcome::natural] + (*this)[Outcome::cut_short];
}

BreakCounts& BreakCounts::operator+=(const BreakCounts& other) {
  for (std::size_t i = 0; i < of.size(); ++i) of[i] += other.of[i];
  return *this;
}

HistoryFacts read_history(const Json& answer) {
  HistoryFacts facts;
  for (const Json& its : list(answer, "days"))
    if (const auto day = read_day(its)) facts.days.push_back(*day);
  for (const Json& its : list(answer, "spans"))
    if (const auto span = read_span(its)) facts.spans.push_back(*span);
  for (const Json& its : list(answer, "breaks"))
    if (auto one = read_break(its)) facts.breaks.push_back(*std::move(one));
  for (const Json& its : list(answer, "stretches"))
    if (auto id = text(its, "stretch"); !id.empty()) facts.stretches.push_back(std::move(id));
  facts.usual_sit = length(answer, "usual_sit_ms");
  facts.today = date(answer, "today");
  facts.first = date(answer, "first_date");
  facts.damaged_copy = text(answer, "damaged_copy");
  if (const Json* open = find(answer, "open"); open && open->is_object()) add_open(facts, *open);
  return facts;
}

}  // namespace limber
