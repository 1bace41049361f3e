#include "rpc/codec.hpp"
#include "rpc/wall_text.hpp"

namespace limber {

namespace {

/// Seconds: whole ones as integers, so that they have no fraction in the text.
Json in_seconds(Duration length) {
  if (length % 1s == 0ms) return length / 1s;
  return seconds(length);
}

/// Adds the fields of one kind of effect to the event.
class Fields {
 public:
  Fields(Json& event, const Effect& effect, Instant start) : event_(event), effect_(effect), start_(start) {}

  void operator()(const HeadsUp& effect) const {
    begin("heads_up", effect.kind);
    time("due_at", effect.due_at);
  }
  void operator()(const Due& effect) const { begin("due", effect.kind); }
  void operator()(const Held& effect) const {
    begin("held", effect.kind);
    event_["reason"] = name(effect.reason);
  }
  void operator()(const Prompted& effect) const {
    begin("prompted", effect.kind);
    event_["stretch"] = effect.stretch.empty() ? Json(nullptr) : Json(effect.stretch);
    event_["attempt"] = effect.attempt;
    event_["length"] = in_seconds(effect.length);
    if (effect.quiet) event_["quiet"] = true;
  }
  void operator()(const Withdrawn& effect) const { begin("withdrawn", effect.kind); }
  void operator()(const Postponed& effect) const {
    begin("postponed", effect.kind);
    time("until", effect.until);
  }
  void operator()(const Started& effect) const {
    begin("started", effect.kind);
    event_["guided"] = effect.guided;
    found_out();
  }
  void operator()(const Cancelled& effect) const {
    begin("cancelled", effect.kind);
    time("started_at", effect.started_at);
    found_out();
  }
  void operator()(const ClocksReset&) const { event_["event"] = "clocks_reset"; }
  void operator()(const Ended& effect) const {
    begin("ended", effect.kind);
    event_["outcome"] = name(effect.outcome);
    time("started_at", effect.started_at);
    event_["lasted"] = in_seconds(effect.lasted);
    found_out();
  }
  void operator()(const Absent& effect) const {
    event_["event"] = "absent";
    time("since", effect.since);
  }
  void operator()(const Returned& effect) const {
    event_["event"] = "returned";
    event_["lasted"] = in_seconds(effect.lasted);
  }
  void operator()(const DayStarted& effect) const {
    event_["event"] = "day_started";
    event_["date"] = date_text(effect.date);
  }
  void operator()(const SittingLimit& effect) const {
    event_["event"] = "sitting_limit";
    event_["sitting"] = in_seconds(effect.sitting);
  }
  void operator()(const PostureReminder& effect) const {
    event_["event"] = "posture_reminder";
    event_["posture"] = name(effect.posture);
    event_["spell"] = in_seconds(effect.spell);
  }
  void operator()(const GuidanceBegan& /*for the daemon only*/) const {}
  void operator()(const Stretched& /*for the history only*/) const {}
  void operator()(const SpanEnded& /*for the history only*/) const {}

 private:
  void begin(const char* event, BreakKind kind) const {
    event_["event"] = event;
    event_["break"] = name(kind);
  }
  void time(const char* field, Instant at) const { event_[field] = in_seconds(at - start_); }
  void found_out() const {
    if (effect_.known_at != effect_.at) time("known_at", effect_.known_at);
  }

  Json& event_;
  const Effect& effect_;
  Instant start_;
};

}  // namespace

std::optional<Json> event_json(const Effect& effect, Instant start) {
  if (!effect.reported()) return std::nullopt;
  Json event{{"at", in_seconds(effect.at - start)}};
  std::visit(Fields(event, effect, start), effect.what);
  return event;
}

std::optional<Json> event_json(const Effect& effect, Instant start, const ClockPair& clock, const TimeZone& zone) {
  auto event = event_json(effect, start);
  if (event) (*event)["wall"] = wall_text(clock.wall_at(effect.at), zone);
  return event;
}

}  // namespace limber
