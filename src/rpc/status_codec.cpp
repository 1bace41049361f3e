#include "rpc/codec.hpp"
#include "rpc/wall_text.hpp"

namespace limber {

namespace {

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json since_json(Instant now, std::optional<Instant> since) {
  return since ? Json((now - *since).count()) : Json(nullptr);
}

/// To go until `when`; what is over is 0.
Json to_go(Instant now, Instant when) { return std::max(when - now, Duration::zero()).count(); }

/// Writes one status; holds what all its parts need.
class StatusWriter {
 public:
  StatusWriter(const Status& status, const DaemonFacts& facts, const TimeZone& zone)
      : status_(status), facts_(facts), zone_(zone) {}

  Json write() const {
    Json json = head();
    json["evidence"] = evidence();
    json["question"] = question();
    json["focus"] = focus();
    json["quiet"] = quiet_json(status_, facts_.clock, zone_);
    json["meeting"] = meeting_json(status_, facts_.clock, zone_);
    for (const BreakKind kind : kinds) json["breaks"][std::string(name(kind))] = of_break(status_.of(kind));
    json["next"] = next();
    json["at_work"] = at_work();
    json["last_break"] = last_break();
    json["today"] = today();
    if (Json list = reminders(); !list.empty()) json["reminders"] = std::move(list);
    json["watcher"] = watcher();
    json["notifications"] = notifications();
    json["settings_trouble"] = settings_trouble();
    if (facts_.first_start) json["first_start"] = true;
    if (const auto& its = facts_.preview)
      json["preview"] = {{"break", name(its->kind)}, {"stretch", or_null(its->stretch)}};
    json["problems"] = facts_.problems;
    return json;
  }

 private:
  std::string wall(Instant at) const { return wall_text(facts_.clock.wall_at(at), zone_); }

  Json head() const {
    return Json{{"protocol", protocol_version},
                {"version", facts_.version},
                {"pid", facts_.pid},
                {"now_wall", wall(status_.at)},
                {"started_wall", wall(facts_.started)},
                {"sitting_ms", status_.sitting.count()},
                {"up_wall", wall(status_.sitting_since.value_or(status_.at - status_.sitting))},
                {"posture", name(status_.posture)},
                {"standing_ms", since_json(status_.at, status_.standing_since)},
                {"hands_known", status_.input_known},
                {"present", !status_.absent_since},
                {"idle_ms", since_json(status_.at, status_.idle_since)},
                {"absent_ms", since_json(status_.at, status_.absent_since)},
                {"locked", status_.locked},
                {"engaged", status_.engaged},
                {"in_call", status_.in_call},
                {"dnd", status_.dnd},
                {"fullscreen", status_.fullscreen},
                {"work_hours", status_.work_hours},
                {"asks_once", status_.asks_once ? Json(name(*status_.asks_once)) : Json(nullptr)},
                {"pace", name(status_.pace)},
                {"hours", hours()},
                {"heads_up_ms", status_.heads_up.count()}};
  }

  Json hours() const {
    const bool said = status_.hours_today && status_.day && status_.hours_today->date == *status_.day;
    return Json{{"changes_at", facts_.hours_change ? Json(wall_text(*facts_.hours_change, zone_)) : Json(nullptr)},
                {"today", !said                       ? "usual"
                          : status_.hours_today->open ? "on"
                                                      : "off"}};
  }

  Json evidence() const {
    Json json = Json::array();
    for (const auto& one : facts_.evidence)
      json.push_back(
          {{"kind", one.kind}, {"whose", or_null(one.whose)}, {"since_ms", (status_.at - one.since).count()}});
    return json;
  }

  Json question() const {
    if (!status_.question) return nullptr;
    Json json{{"question", name(*status_.question)}, {"stretch", or_null(status_.question_about)}};
    for (const QuestionAnswer answer : status_.answers) json["answers"].push_back(name(answer));
    return json;
  }
  Json focus() const {
    const auto& its = status_.focus;
    if (!its) return nullptr;
    Json json{{"rule", name(its->rule)}, {"program", or_null(facts_.focus_program)}};
    if (its->rule == FocusRule::longer) json["interval_ms"] = its->interval.count();
    return json;
  }

  Json of_break(const BreakStatus& of) const {
    Json json{{"enabled", of.enabled},
              {"stage", name(of.stage)},
              {"work_ms", of.work.count()},
              {"interval_ms", of.interval.count()},
              {"counting", of.counting},
              {"due_in_ms", of.due_at ? to_go(status_.at, *of.due_at) : Json(nullptr)},
              {"hold", of.hold ? Json(name(*of.hold)) : Json(nullptr)}};
    if (of.until) {
      json["until"] = wall(*of.until);
      json["left_ms"] = to_go(status_.at, *of.until);
    }
    if (of.rested) json["rested"] = true;
    if (of.natural_done) json["natural_done"] = true;
    if (of.unanswered) json["unanswered"] = true;
    if (of.put_off_until) json["put_off_until"] = wall(*of.put_off_until);
    if (of.left_early) json["left_early"] = true;
    if (of.ahead_of)
      json["ahead_of"] = wall_text(std::chrono::round<std::chrono::seconds>(facts_.clock.wall_at(*of.ahead_of)), zone_);
    if (of.refused_hour)
      json["refused_hour"] =
          wall_text(std::chrono::round<std::chrono::seconds>(facts_.clock.wall_at(of.refused_hour->from)), zone_);
    if (of.after_busy) json["after_meeting"] = true;
    if (of.left_out) json["left_out"] = true;
    json["length_ms"] = of.length.count();
    json["natural_after_ms"] = of.natural_after.count();
    if (of.paused) json["paused"] = true;
    if (of.awaits_input) json["awaits_input"] = true;
    if (of.asked_in_spite) json["asked_in_spite_in_ms"] = to_go(status_.at, *of.asked_in_spite);
    const bool waits = of.stage == BreakStatus::Stage::due || of.stage == BreakStatus::Stage::prompted;
    if (waits && of.since) json["since_ms"] = (status_.at - *of.since).count();
    json["attempt"] = of.attempt;
    const auto cost = [&](const char* key, Duration length) {
      if (length > 0ms) json[key] = length.count();
    };
    cost("put_off_ms", of.put_off_for);
    cost("longer_by_ms", of.longer_by);
    cost("sooner_by_ms", of.sooner_by);
    cost("head_start_ms", of.head_start);
    if (of.explains) json["explains"] = true;
    json["may_postpone"] = of.may_postpone;
    json["guided"] = of.guided;
    json["stretch"] = or_null(of.stretch);
    return json;
  }

  /// The break that falls due first if nothing changes; of two at once the longer, as the shorter gives way to it
  /// (B12). None where one whose clock a break has just reset will come before it: that goes on with the next input.
  Json next() const {
    std::optional<BreakKind> first;
    for (const BreakKind kind : kinds) {
      const BreakStatus& of = status_.of(kind);
      if (!of.enabled || of.stage != BreakStatus::Stage::working || !of.due_at) continue;
      if (!first || *of.due_at <= *status_.of(*first).due_at) first = kind;
    }
    if (!first) return nullptr;
    const Instant due_at = *status_.of(*first).due_at;
    for (const BreakKind kind : kinds) {
      const BreakStatus& of = status_.of(kind);
      const bool rested = of.enabled && of.stage == BreakStatus::Stage::working && of.rested && !of.left_out;
      if (rested && status_.at + (of.interval - of.work) < due_at) return nullptr;
    }
    return Json{{"break", name(*first)},
                {"in_ms", to_go(status_.at, due_at)},
                {"at_wall", wall(due_at)},
                {"stretch", or_null(status_.of(*first).stretch)}};
  }

  Json at_work() const {
    if (!facts_.at_work) return nullptr;
    const auto& [kind, in] = *facts_.at_work;
    return Json{{"break", name(kind)}, {"in_ms", in.count()}, {"at_wall", wall(status_.at + in)}};
  }

  Json last_break() const {
    if (!facts_.last_break) return nullptr;
    const auto& [last, whole, done, stretches] = *facts_.last_break;
    return Json{{"break", name(last.kind)},  {"outcome", name(last.outcome)},
                {"counts", last.counts},     {"lasted_ms", last.lasted.count()},
                {"whole_ms", whole.count()}, {"done", done},
                {"stretches", stretches},    {"ended_ago_ms", to_go(last.started_at + last.lasted, status_.at)}};
  }

  Json today() const {
    Json json{{"date", status_.day ? Json(date_text(*status_.day)) : Json(nullptr)},
              {"sitting_ms", status_.sitting_today.count()},
              {"standing_ms", status_.standing_today.count()}};
    for (const BreakKind kind : kinds) json[std::string(name(kind))] = counts_json(facts_.today[index_of(kind)]);
    return json;
  }

  Json reminders() const {
    Json list = Json::array();
    for (std::size_t i = 0; i < status_.reminders.size(); ++i) {
      const ReminderStatus& one = status_.reminders[i];
      if (!one.its.enabled) continue;
      Json json{{"text", one.its.text}, {"icon", name(one.its.icon)}};
      if (one.its.every > 0s) json["every_ms"] = one.its.every.count();
      json["at_wall"] = nullptr;
      if (one.due_at) json["at_wall"] = wall(std::max(*one.due_at, status_.at));
      if (i < facts_.reminder_times.size() && facts_.reminder_times[i])
        json["at_wall"] = wall_text(*facts_.reminder_times[i], zone_);
      if (one.waiting) json["waiting"] = true;
      if (one.hold) json["hold"] = name(*one.hold);
      list.push_back(std::move(json));
    }
    return list;
  }

  Json watcher() const {
    Json json{{"name", facts_.watcher ? Json(*facts_.watcher) : Json(nullptr)}, {"others", Json::array()}};
    for (const auto& other : facts_.others) json["others"].push_back({{"name", other.name}, {"reason", other.reason}});
    return json;
  }

  Json notifications() const {
    if (!facts_.notifications) return Json{{"server", nullptr}, {"actions", false}};
    Json json{{"server", facts_.notifications->name}};
    if (!facts_.notifications->version.empty()) json["version"] = facts_.notifications->version;
    json["actions"] = facts_.notifications->actions;
    return json;
  }

  Json settings_trouble() const {
    if (!facts_.settings_trouble) return nullptr;
    return Json{{"line", facts_.settings_trouble->line},
                {"file", or_null(facts_.settings_trouble->file)},
                {"message", facts_.settings_trouble->message},
                {"kept", facts_.settings_trouble->kept}};
  }

  const Status& status_;
  const DaemonFacts& facts_;
  const TimeZone& zone_;
};

}  // namespace

Json status_json(const Status& status, const DaemonFacts& facts, const TimeZone& zone) {
  return StatusWriter(status, facts, zone).write();
}

Json quiet_json(const Status& status, const ClockPair& clock, const TimeZone& zone) {
  Json json{{"on", status.quiet}};
  if (!status.quiet || !status.quiet_until) return json;
  WallTime until = *status.quiet_until;
  if (status.quiet_ends) {  // quiet for a time ends as it was said, unless the wall clock has been stepped since
    const WallTime ends = clock.wall_at(*status.quiet_ends);
    if (ends - until >= 2s || until - ends >= 2s) until = ends;
  }
  json["until"] = wall_text(until, zone);
  return json;
}

Json meeting_json(const Status& status, const ClockPair& clock, const TimeZone& zone) {
  // Both clocks are read to the millisecond: without rounding, 11:00 may come out as 10:59:59.999.
  const auto wall = [&](Instant at) {
    return wall_text(std::chrono::round<std::chrono::seconds>(clock.wall_at(at)), zone);
  };
  Json json{{"on", status.meeting_until.has_value()}};
  if (status.meeting_until && !status.meeting_asks) json["until"] = wall(*status.meeting_until);
  if (status.meeting_asks) json["asks"] = true;
  if (status.busy) {
    json["calendar"] = {{"from", wall(status.busy->from)}, {"to", wall(status.busy->to)}};
    if (status.busy->several) json["calendar"]["several"] = true;
  }
  return json;
}

Json counts_json(const OutcomeCounts& counts) {
  Json json = Json::object();
  for (std::size_t i = 0; i < counts.of.size(); ++i) json[std::string(name(static_cast<Outcome>(i)))] = counts.of[i];
  return json;
}

}  // namespace limber
