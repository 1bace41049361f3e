#include "daemon/methods/topics.hpp"

#include <optional>
#include <string>
#include <utility>

#include "daemon/engine_driver.hpp"
#include "daemon/settings_service.hpp"
#include "daemon/tray_words.hpp"
#include "os/local_zone.hpp"

namespace limber {

namespace {

Json gentle_set(const DayMethodsContext& context, const Request& request) {
  const Params params(request, {"today"});
  const bool today = params.need_flag("today");
  return engine_answer(context.engine_driver, context.status,
                       EasyDaySaid{today ? context.engine_driver.today() : std::nullopt});
}

Json hours_set(const DayMethodsContext& context, const Request& request) {
  const Params params(request, {"today"});
  const std::string today = params.need_text("today");
  if (today == "usual") return engine_answer(context.engine_driver, context.status, HoursSaid{});
  if (today != "on" && today != "off") throw bad_param("today", "on, off or usual");
  return engine_answer(context.engine_driver, context.status,
                       HoursSaid{HoursToday{*context.engine_driver.today(), today == "on"}});
}

Json posture_set(const DayMethodsContext& context, const Request& request) {
  const Params params(request, {"posture"});
  return engine_answer(context.engine_driver, context.status, PostureSaid{params.need_posture("posture")});
}

/// What quiet_set and meeting_set have in common: on or off, and until when or for how long.
struct OnUntil {
  bool on;
  std::optional<WallTime> until;
  std::optional<Duration> length;
};
OnUntil need_on_until(const Params& params, std::optional<WallTime> until) {
  const OnUntil its{params.need_flag("on"), until, params.length("for_ms")};
  if (!its.on && (until || its.length)) throw bad_param("on", "true when `for_ms` or `until` is given");
  if (until && its.length) throw bad_param("until", "either this or `for_ms`, not both");
  if (until && *until <= wall_now()) throw bad_param("until", "a time to come");
  return its;
}

/// Without a time: for an hour, after which the person is asked.
Json meeting_set(const DayMethodsContext& context, const Request& request) {
  const Params params(request, {"on", "for_ms", "until"});
  const auto [on, until, length] = need_on_until(params, params.wall_time("until"));
  if (!on) return engine_answer(context.engine_driver, context.status, MeetingOver{});
  const Duration lasts = length ? *length : until ? *until - wall_now() : usual_meeting;
  if (lasts <= 0s || lasts > 24h) throw bad_param(until ? "until" : "for_ms", "at most a day from now");
  return engine_answer(context.engine_driver, context.status, MeetingSaid{lasts});
}

Json question_answer(const DayMethodsContext& context, const Request& request) {
  const Params params(request, {"answer"});
  const auto answer = from_name<QuestionAnswer>(params.need_text("answer"));
  if (!answer) throw bad_param("answer", "one of the answers that the status has");
  context.answer_question(*answer);
  return context.status();
}

Json quiet_set(const DayMethodsContext& context, const Request& request) {
  const Params params(request, {"on", "for_ms", "until"});
  const bool tomorrow = params.text("until") == "tomorrow";
  const auto [on, until, length] = need_on_until(
      params, tomorrow ? next_day(context.settings.policy().day, wall_now(), context.zone) : params.wall_time("until"));
  if (!on) return engine_answer(context.engine_driver, context.status, QuietEnded{});
  return engine_answer(context.engine_driver, context.status,
                       QuietBegan{length ? wall_now() + *length : until, length});
}

}  // namespace

void add_day_methods(MethodRegistry& registry, DayMethodsContext context) {
  const auto add = topic_methods(registry, std::move(context));
  add("gentle_set", gentle_set);
  add("hours_set", hours_set);
  add("meeting_set", meeting_set);
  add("posture_set", posture_set);
  add("question_answer", question_answer);
  add("quiet_set", quiet_set);
}

}  // namespace limber
