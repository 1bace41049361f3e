#include "panel/model/panel_actions.hpp"

#include <nlohmann/json.hpp>

#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"

namespace limber {
using Json = nlohmann::ordered_json;

Call quiet_for(Duration length) { return {"quiet_set", Json{{"on", true}, {"for_ms", length.count()}}}; }

Call postpone_by(Duration length) { return {"break_postpone", Json{{"by_ms", length.count()}}}; }

PanelAction action_of(QuietLength length) {
  switch (length) {
    case QuietLength::half_hour: return PanelAction::quiet_half_hour;
    case QuietLength::hour: return PanelAction::quiet_hour;
    case QuietLength::two_hours: return PanelAction::quiet_two_hours;
    case QuietLength::full_hour: return PanelAction::quiet_until_full_hour;
    case QuietLength::tomorrow: return PanelAction::quiet_until_tomorrow;
    case QuietLength::endless: break;
  }
  return PanelAction::quiet_until_told;
}

std::optional<Call> call_of(PanelAction action) {
  switch (action) {
    case PanelAction::stretch_now: return Call{"break_start", Json{{"window", true}}};
    case PanelAction::stretch_just_so: return Call{"routine_start", Json::object()};
    case PanelAction::postpone: return Call{"break_postpone", Json::object()};
    case PanelAction::skip: return Call{"break_skip", Json::object()};
    case PanelAction::finish: return Call{"break_finish", Json::object()};
    case PanelAction::quiet_half_hour: return quiet_for(30min);
    case PanelAction::quiet_hour: return quiet_for(1h);
    case PanelAction::quiet_two_hours: return quiet_for(2h);
    case PanelAction::quiet_until_tomorrow: return Call{"quiet_set", Json{{"on", true}, {"until", "tomorrow"}}};
    case PanelAction::keep_quiet:
    case PanelAction::quiet_until_told: return Call{"quiet_set", Json{{"on", true}}};
    case PanelAction::quiet_until_full_hour: return quiet_for(to_full_hour(LocalZone().to_local(wall_now())));
    case PanelAction::off_today: return Call{"hours_set", Json{{"today", "off"}}};
    case PanelAction::on_today: return Call{"hours_set", Json{{"today", "on"}}};
    case PanelAction::easy_day: return Call{"gentle_set", Json{{"today", true}}};
    case PanelAction::usual_pace: return Call{"gentle_set", Json{{"today", false}}};
    case PanelAction::quiet_end: return Call{"quiet_set", Json{{"on", false}}};
    case PanelAction::stand: return Call{"posture_set", Json{{"posture", "standing"}}};
    case PanelAction::sit: return Call{"posture_set", Json{{"posture", "sitting"}}};
    case PanelAction::quit: return Call{"quit", Json::object()};
    case PanelAction::show_stretch:
    case PanelAction::start_daemon:
    case PanelAction::restart_daemon:
    case PanelAction::show_log:
    case PanelAction::show_checks:
    case PanelAction::open_settings_file:
    case PanelAction::read_settings_again: break;
  }
  return std::nullopt;
}

}  // namespace limber
