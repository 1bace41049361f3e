#include <tuple>

#include "rpc/codec.hpp"
#include "rpc/wall_text.hpp"

namespace limber {

namespace {

/// Seconds: whole ones as integers, so that they have no fraction in the text.
Json in_seconds(Duration length) {
  if (length % 1s == 0ms) return length / 1s;
  return seconds(length);
}

/// The fields of an effect of each kind, in their order.
struct Fields {
  const Effect& effect;
  Instant start;

  Json operator()(const HeadsUp& its) const { return of("heads_up", its.kind, {{"due_at", time(its.due_at)}}); }
  Json operator()(const Due& its) const { return of("due", its.kind); }
  Json operator()(const Held& its) const { return of("held", its.kind, {{"reason", name(its.reason)}}); }
  Json operator()(const Prompted& its) const {
    Json fields = of("prompted", its.kind,
                     {{"stretch", its.stretch.empty() ? Json(nullptr) : Json(its.stretch)},
                      {"attempt", its.attempt},
                      {"length", in_seconds(its.length)}});
    if (its.quiet) fields["quiet"] = true;
    if (its.ahead_of) fields["ahead_of"] = time(*its.ahead_of);
    if (its.explains) fields["explains"] = true;
    return fields;
  }
  Json operator()(const Withdrawn& its) const { return of("withdrawn", its.kind); }
  Json operator()(const Postponed& its) const { return of("postponed", its.kind, {{"until", time(its.until)}}); }
  Json operator()(const Started& its) const { return found_out(of("started", its.kind, {{"guided", its.guided}})); }
  Json operator()(const Cancelled& its) const {
    return found_out(of("cancelled", its.kind, {{"started_at", time(its.started_at)}}));
  }
  Json operator()(const ClocksReset&) const { return {{"event", "clocks_reset"}}; }
  Json operator()(const Ended& its) const {
    return found_out(
        of("ended", its.kind,
           {{"outcome", name(its.outcome)}, {"started_at", time(its.started_at)}, {"lasted", in_seconds(its.lasted)}}));
  }
  Json operator()(const Absent& its) const { return {{"event", "absent"}, {"since", time(its.since)}}; }
  Json operator()(const Returned& its) const { return {{"event", "returned"}, {"lasted", in_seconds(its.lasted)}}; }
  Json operator()(const DayStarted& its) const { return {{"event", "day_started"}, {"date", date_text(its.date)}}; }
  Json operator()(const SittingLimit& its) const {
    return {{"event", "sitting_limit"}, {"sitting", in_seconds(its.sitting)}};
  }
  Json operator()(const PostureReminder& its) const {
    return {{"event", "posture_reminder"}, {"posture", name(its.posture)}, {"spell", in_seconds(its.spell)}};
  }
  Json operator()(const Reminded& its) const {
    Json fields{{"event", "reminder"}, {"text", its.text}, {"icon", name(its.icon)}};
    if (its.sound) fields["sound"] = true;
    return fields;
  }
  Json operator()(const MeetingEnds& its) const { return {{"event", "meeting_ends"}, {"asks", its.asks}}; }
  Json operator()(const QuestionAsked& its) const { return {{"event", "question"}, {"question", name(its.question)}}; }
  Json operator()(const QuestionOver& its) const {
    return {{"event", "question_over"}, {"answer", its.answer ? Json(name(*its.answer)) : Json(nullptr)}};
  }
  Json operator()(const MomentsChanged& its) const {
    return {{"event", "moments"}, {"learned", its.learned}, {"hour", slot_text(its.slot)}};
  }
  Json operator()(const GuidanceBegan& /*for the daemon only*/) const { return Json::object(); }
  Json operator()(const Stretched& /*for the history only*/) const { return Json::object(); }
  Json operator()(const SpanEnded& /*for the history only*/) const { return Json::object(); }

 private:
  static Json of(std::string_view event, BreakKind kind, const Json& more = Json::object()) {
    Json fields{{"event", event}, {"break", name(kind)}};
    fields.update(more);
    return fields;
  }
  Json time(Instant at) const { return in_seconds(at - start); }
  Json found_out(Json fields) const {
    if (effect.known_at != effect.at) fields["known_at"] = time(effect.known_at);
    return fields;
  }
};

enum class WaitsFor { end_of_hold, input, pause };

/// Of a due break; none: it is not due.
std::optional<WaitsFor> waits_for(const Status& status, BreakKind kind) {
  const BreakStatus& its = status.of(kind);
  if (its.stage != BreakStatus::Stage::due) return std::nullopt;
  if (its.hold) return WaitsFor::end_of_hold;
  return its.awaits_input || !status.input_known ? WaitsFor::input : WaitsFor::pause;
}

}  // namespace

std::optional<Json> event_json(const Effect& effect, Instant start) {
  if (!effect.reported()) return std::nullopt;
  Json event{{"at", in_seconds(effect.at - start)}};
  event.update(std::visit(Fields{effect, start}, effect.what));
  return event;
}

std::optional<Json> event_json(const Effect& effect, Instant start, const ClockPair& clock, const TimeZone& zone) {
  auto event = event_json(effect, start);
  if (!event) return event;
  const auto* postponed = std::get_if<Postponed>(&effect.what);
  if (postponed != nullptr && postponed->unanswered) (*event)["unanswered"] = true;
  (*event)["wall"] = wall_text(clock.wall_at(effect.at), zone);
  return event;
}

std::vector<StatusEvent> status_events(const Status& before, const Status& after, const ClockPair& clock,
                                       const TimeZone& zone) {
  std::vector<StatusEvent> events;
  if (before.posture != after.posture) events.push_back({"posture", {{"posture", name(after.posture)}}});
  if (before.quiet != after.quiet || before.quiet_until != after.quiet_until)
    events.push_back({"quiet", quiet_json(after, clock, zone)});
  const auto meeting = [](const Status& its) { return std::tie(its.busy, its.meeting_until, its.meeting_asks); };
  if (meeting(before) != meeting(after)) events.push_back({"meeting", meeting_json(after, clock, zone)});
  if (before.work_hours != after.work_hours) events.push_back({"work_hours", {{"on", after.work_hours}}});
  const auto evidence = [](const Status& its) {
    return std::tie(its.engaged, its.in_call, its.dnd, its.fullscreen, its.focus);
  };
  if (evidence(before) != evidence(after)) events.push_back({"evidence_changed", Json::object()});
  for (const BreakKind kind : kinds) {
    const auto was = waits_for(before, kind), is = waits_for(after, kind);
    if (!was || !is || *was == *is || *is == WaitsFor::end_of_hold) continue;
    Json fields{{"break", name(kind)}};
    if (*is == WaitsFor::input) fields["awaits_input"] = true;
    events.push_back({"hold_ended", std::move(fields)});
  }
  if (before.pace != after.pace) events.push_back({"pace", {{"pace", name(after.pace)}}});
  return events;
}

}  // namespace limber
