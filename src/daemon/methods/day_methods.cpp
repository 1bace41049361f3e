// The methods of the protocol about the day: quiet, work hours, an easy day, standing and sitting.
#include "daemon/daemon.hpp"
#include "rpc/params.hpp"

namespace limber {

Reply Daemon::gentle_set(const Request& request) {
  const Params params(request, {"today"});
  const bool today = params.need_flag("today");
  return engine_answer(EasyDaySaid{today ? engine_driver_->today() : std::nullopt});
}

Reply Daemon::hours_set(const Request& request) {
  const Params params(request, {"today"});
  const std::string today = params.need_text("today");
  if (today == "usual") return engine_answer(HoursSaid{});
  if (today != "on" && today != "off") throw bad_param("today", "on, off or usual");
  return engine_answer(HoursSaid{HoursToday{*engine_driver_->today(), today == "on"}});
}

Reply Daemon::posture_set(const Request& request) {
  const Params params(request, {"posture"});
  return engine_answer(PostureSaid{params.need_posture("posture")});
}

Reply Daemon::quiet_set(const Request& request) {
  const Params params(request, {"on", "for_ms", "until"});
  const bool tomorrow = params.text("until") == "tomorrow";
  const auto until =
      tomorrow ? std::optional(next_day(settings_.policy().day, wall_now(), zone_)) : params.wall_time("until");
  const auto length = params.length("for_ms");
  if (!params.need_flag("on")) {
    if (until || length) throw bad_param("on", "true when `for_ms` or `until` is given");
    return engine_answer(QuietEnded{});
  }
  if (until && length) throw bad_param("until", "either this or `for_ms`, not both");
  if (until && *until <= wall_now()) throw bad_param("until", "a time to come");
  return engine_answer(QuietBegan{length ? wall_now() + *length : until, length});
}

}  // namespace limber
