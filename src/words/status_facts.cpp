#include "words/status_facts.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "words/json_reader.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

BreakStatus::Stage stage_called(std::string_view word) {
  using Stage = BreakStatus::Stage;
  for (const auto one : {Stage::due, Stage::prompted, Stage::postponed, Stage::resting})
    if (name(one) == word) return one;
  return Stage::working;
}

BreakFacts read_break(const JsonReader& from) {
  BreakFacts facts;
  facts.enabled = from.flag("enabled").value_or(false);
  facts.stage = stage_called(from.words("stage"));
  facts.work = from.length("work_ms").value_or(0ms);
  facts.interval = from.length("interval_ms").value_or(0ms);
  facts.counting = from.flag("counting").value_or(false);
  facts.due_in = from.length("due_in_ms");
  facts.hold = from_name<HoldReason>(from.words("hold"));
  facts.left = from.length("left_ms");
  facts.until = from.local("until");
  facts.length = from.length("length_ms");
  facts.since = from.length("since_ms");
  facts.natural_after = from.length("natural_after_ms");
  facts.asked_in_spite = from.length("asked_in_spite_in_ms");
  facts.awaits_input = from.flag("awaits_input").value_or(false);
  facts.put_off_until = from.local("put_off_until");
  facts.ahead_of = from.local("ahead_of");
  facts.refused_hour = from.local("refused_hour");
  facts.after_meeting = from.flag("after_meeting").value_or(false);
  facts.left_out = from.flag("left_out").value_or(false);
  facts.left_early = from.flag("left_early").value_or(false);
  facts.natural_done = from.flag("natural_done").value_or(false);
  facts.rested = from.flag("rested").value_or(false);
  facts.unanswered = from.flag("unanswered").value_or(false);
  facts.paused = from.flag("paused").value_or(false);
  facts.attempt = static_cast<int>(from.number("attempt").value_or(0));
  facts.put_off_for = from.length("put_off_ms").value_or(0ms);
  facts.longer_by = from.length("longer_by_ms").value_or(0ms);
  facts.sooner_by = from.length("sooner_by_ms").value_or(0ms);
  facts.head_start = from.length("head_start_ms").value_or(0ms);
  facts.explains = from.flag("explains").value_or(false);
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

void read_backdrop(StatusFacts& facts, const JsonReader& from) {
  facts.engaged = from.flag("engaged").value_or(false);
  facts.dnd = from.flag("dnd").value_or(false);
  facts.fullscreen = from.flag("fullscreen").value_or(false);
  facts.work_hours = from.flag("work_hours").value_or(true);
  facts.hours_change = from.in("hours").local("changes_at");
  facts.off_today = from.in("hours").words("today") == "off";
  facts.quiet = from.in("quiet").flag("on").value_or(false);
  facts.quiet_until = from.in("quiet").local("until");
  const JsonReader meeting = from.in("meeting");
  facts.meeting_said = meeting.flag("on").value_or(false);
  facts.meeting_asks = meeting.flag("asks").value_or(false);
  facts.meeting_until = meeting.local("until");
  facts.calendar_from = meeting.in("calendar").local("from");
  facts.calendar_until = meeting.in("calendar").local("to");
  facts.calendar_several = meeting.in("calendar").flag("several").value_or(false);
  const JsonReader focus = from.in("focus");
  if (const auto rule = from_name<FocusRule>(focus.words("rule")))
    facts.focus = FocusFacts{*rule, focus.words("program"), focus.length("interval_ms").value_or(0ms)};
  for (const Json& one : from.list("evidence")) {
    const JsonReader its(one);
    facts.evidence.push_back({its.words("kind"), its.words("whose"), its.length("since_ms")});
  }
}

std::optional<QuestionFacts> read_question(const JsonReader& from) {
  const auto question = from_name<Question>(from.words("question"));
  if (!question) return std::nullopt;
  QuestionFacts facts{*question, {}, from.words("stretch")};
  for (const Json& word : from.list("answers"))
    if (const auto answer = from_name<QuestionAnswer>(word.is_string() ? word.get<std::string>() : ""))
      facts.answers.push_back(*answer);
  return facts;
}

void read_reminders(StatusFacts& facts, const JsonReader& from) {
  for (const Json& one : from.list("reminders")) {
    const JsonReader its(one);
    facts.reminders.push_back({its.words("text"), its.number("every_ms").has_value(), its.local("at_wall"),
                               its.flag("waiting").value_or(false), from_name<HoldReason>(its.words("hold"))});
  }
}

void read_trouble(StatusFacts& facts, const JsonReader& from) {
  facts.input_seen = from.in("watcher").text("name").has_value();
  facts.input_known = from.flag("hands_known").value_or(true);
  facts.notifications = from.in("notifications").text("server").has_value();
  facts.settings_trouble = from.in("settings_trouble").json().is_object();
  for (const Json& problem : from.list("problems"))
    if (problem.is_string()) facts.problems.push_back(tr_said(problem.get<std::string>()));
}

int breaks_had(const JsonReader& counts) {
  int had = 0;
  for (const Outcome each : outcomes)
    if (was_had(each)) had += static_cast<int>(counts.number(name(each)).value_or(0));
  return had;
}

}  // namespace

const EvidenceFacts* StatusFacts::seen(std::string_view kind) const {
  const auto found = std::ranges::find(evidence, kind, &EvidenceFacts::kind);
  return found == evidence.end() ? nullptr : &*found;
}

std::optional<BreakKind> StatusFacts::in_stage(BreakStatus::Stage stage) const {
  for (const BreakKind kind : longest_first)
    if (of(kind).stage == stage) return kind;
  return std::nullopt;
}

std::optional<BreakKind> StatusFacts::next_natural() const {
  std::optional<BreakKind> next;
  for (const BreakKind kind : longest_first) {
    const BreakFacts& its = of(kind);
    if (its.enabled && !its.natural_done && its.natural_after && absent.value_or(0ms) < *its.natural_after) next = kind;
  }
  return next;
}

StatusFacts read_status(const Json& status) {
  const JsonReader from(status);
  StatusFacts facts;
  facts.protocol = static_cast<int>(from.number("protocol").value_or(0));
  facts.version = from.words("version");
  facts.now = from.local("now_wall").value_or(LocalTime{});
  facts.sitting = from.length("sitting_ms").value_or(0ms);
  facts.up_at = from.local("up_wall").value_or(facts.now - facts.sitting);
  facts.standing = from.length("standing_ms");
  facts.standing_today = from.in("today").length("standing_ms").value_or(0ms);
  facts.posture = posture(from.words("posture")).value_or(Posture::sitting);
  facts.absent = from.length("absent_ms");
  facts.locked = from.flag("locked").value_or(false);
  facts.heads_up = from.length("heads_up_ms").value_or(0ms);
  facts.pace = from_name<Pace>(from.words("pace")).value_or(Pace::usual);
  facts.asks_once = break_kind(from.words("asks_once"));
  for (const BreakKind kind : kinds) facts.breaks[index_of(kind)] = read_break(from.in("breaks").in(name(kind)));
  facts.next = read_next(from.in("next"));
  if (status.contains("preview")) {
    const JsonReader preview = from.in("preview");
    // Daemons before it was told showed rest breaks only.
    facts.preview = {break_kind(preview.words("break")).value_or(BreakKind::rest), preview.words("stretch")};
  }
  facts.question = read_question(from.in("question"));
  read_backdrop(facts, from);
  read_reminders(facts, from);
  read_trouble(facts, from);
  return facts;
}

Outcome read_outcome(const std::string& word) { return outcome(word).value_or(Outcome::skipped); }

BreakEndFacts read_break_end(const Json& status) {
  const JsonReader from(status);
  BreakEndFacts facts;
  for (const BreakKind kind : kinds) facts.breaks_today += breaks_had(from.in("today").in(name(kind)));
  const JsonReader next = from.in("at_work");
  if (const auto at = next.local("at_wall")) facts.next = NextByClock{*at, next.length("in_ms").value_or(0ms)};
  const JsonReader last = from.in("last_break");
  const auto how = outcome(last.words("outcome"));
  if (!how) return facts;
  BreakSum& sum = facts.last.emplace();
  sum.outcome = how;
  sum.counts = last.flag("counts").value_or(false);
  sum.done = static_cast<int>(last.number("done").value_or(0));
  sum.stretches = static_cast<int>(last.number("stretches").value_or(0));
  sum.lasted = std::chrono::floor<std::chrono::seconds>(last.length("lasted_ms").value_or(0ms));  // as lists tell it
  sum.whole = last.length("whole_ms").value_or(0ms);
  facts.ended_ago = last.length("ended_ago_ms").value_or(0ms);
  const JsonReader its = from.in("breaks").in(last.words("break"));
  const auto back = its.local("put_off_until"), now = from.local("now_wall");
  if (how == Outcome::cut_short && its.flag("left_early").value_or(false) && back && now)
    sum.back = NextByClock{*back, *back - *now};
  return facts;
}

}  // namespace limber
