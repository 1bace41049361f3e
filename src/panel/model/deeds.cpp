#include "panel/model/deeds.hpp"

#include <nlohmann/json.hpp>

#include "system/boot_clock.hpp"
#include "system/local_zone.hpp"

namespace limber {
using Json = nlohmann::ordered_json;

Call quiet_for(Duration length) { return {"quiet_set", Json{{"on", true}, {"for_ms", length.count()}}}; }

Call postpone_by(Duration length) { return {"break_postpone", Json{{"by_ms", length.count()}}}; }

Deed deed_of(QuietLength length) {
  switch (length) {
    case QuietLength::half_hour: return Deed::quiet_half_hour;
    case QuietLength::hour: return Deed::quiet_hour;
    case QuietLength::two_hours: return Deed::quiet_two_hours;
    case QuietLength::full_hour: return Deed::quiet_until_full_hour;
    case QuietLength::tomorrow: return Deed::quiet_until_tomorrow;
    case QuietLength::endless: break;
  }
  return Deed::quiet_until_told;
}

std::optional<Call> call_of(Deed deed) {
  switch (deed) {
    case Deed::stretch_now: return Call{"break_start", Json{{"window", true}}};
    case Deed::stretch_just_so: return Call{"routine_start", Json::object()};
    case Deed::postpone: return Call{"break_postpone", Json::object()};
    case Deed::skip: return Call{"break_skip", Json::object()};
    case Deed::finish: return Call{"break_finish", Json::object()};
    case Deed::quiet_half_hour: return quiet_for(30min);
    case Deed::quiet_hour: return quiet_for(1h);
    case Deed::quiet_two_hours: return quiet_for(2h);
    case Deed::quiet_until_tomorrow: return Call{"quiet_set", Json{{"on", true}, {"until", "tomorrow"}}};
    case Deed::keep_quiet:
    case Deed::quiet_until_told: return Call{"quiet_set", Json{{"on", true}}};
    case Deed::quiet_until_full_hour: return quiet_for(to_full_hour(LocalZone().to_local(wall_now())));
    case Deed::off_today: return Call{"hours_set", Json{{"today", "off"}}};
    case Deed::on_today: return Call{"hours_set", Json{{"today", "on"}}};
    case Deed::easy_day: return Call{"gentle_set", Json{{"today", true}}};
    case Deed::usual_pace: return Call{"gentle_set", Json{{"today", false}}};
    case Deed::quiet_end: return Call{"quiet_set", Json{{"on", false}}};
    case Deed::stand: return Call{"posture_set", Json{{"posture", "standing"}}};
    case Deed::sit: return Call{"posture_set", Json{{"posture", "sitting"}}};
    case Deed::quit: return Call{"quit", Json::object()};
    case Deed::show_stretch:
    case Deed::start_daemon:
    case Deed::restart_daemon:
    case Deed::show_log:
    case Deed::show_checks:
    case Deed::open_settings_file:
    case Deed::read_settings_again: break;
  }
  return std::nullopt;
}

}  // namespace limber
