// Every method of the protocol by its name. What each does: methods/.
#include "daemon/daemon.hpp"
#include "rpc/method_table.hpp"

namespace limber {

Reply Daemon::carry_out(const Request& request) {
  struct Named {
    std::string_view name;
    Reply (Daemon::*carry_out)(const Request&);
  };
  static constexpr std::array<Named, method_names.size()> methods{{
      {"break_finish", &Daemon::break_finish},
      {"break_postpone", &Daemon::break_postpone},
      {"break_skip", &Daemon::break_skip},
      {"break_start", &Daemon::break_start},
      {"clocks_reset", &Daemon::clocks_reset},
      {"doctor", &Daemon::doctor},
      {"events_recent", &Daemon::events_recent},
      {"events_subscribe", &Daemon::events_subscribe},
      {"gentle_set", &Daemon::gentle_set},
      {"history_delete", &Daemon::history_delete},
      {"history_export", &Daemon::history_export},
      {"history_query", &Daemon::history_query},
      {"hours_set", &Daemon::hours_set},
      {"pack_get", &Daemon::pack_get},
      {"pack_start", &Daemon::pack_start},
      {"pack_stop", &Daemon::pack_stop},
      {"panel_open", &Daemon::panel_open},
      {"panel_shown", &Daemon::panel_shown},
      {"posture_set", &Daemon::posture_set},
      {"prompt_preview", &Daemon::prompt_preview},
      {"quiet_set", &Daemon::quiet_set},
      {"quit", &Daemon::quit},
      {"routine_control", &Daemon::routine_control},
      {"routine_get", &Daemon::routine_get},
      {"routine_start", &Daemon::routine_start},
      {"routine_swap", &Daemon::routine_swap},
      {"settings_get", &Daemon::settings_get},
      {"settings_set", &Daemon::settings_set},
      {"status_get", &Daemon::status_get},
      {"stretch_choose", &Daemon::stretch_choose},
      {"stretch_rate", &Daemon::stretch_rate},
      {"stretch_ratings", &Daemon::stretch_ratings},
      {"tray_choose", &Daemon::tray_choose},
      {"tray_get", &Daemon::tray_get},
  }};
  static_assert(std::ranges::equal(methods, method_names, {}, &Named::name), "each of the protocol, in its order");
  const auto* const method = std::ranges::lower_bound(methods, request.method, {}, &Named::name);
  return (this->*method->carry_out)(request);
}

}  // namespace limber
