// What the buttons of the windows do: each is one request to the daemon, or something that the program does itself.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "words/quiet_choices.hpp"

namespace limber {

enum class PanelAction {
  stretch_now,      ///< begin the break that is due first, or the one that is asked for
  stretch_just_so,  ///< one stretch without a break
  postpone,
  skip,
  finish,
  keep_quiet,
  quiet_half_hour,
  quiet_hour,
  quiet_two_hours,
  quiet_until_tomorrow,
  quiet_until_told,
  quiet_until_full_hour,
  quiet_end,
  off_today,
  on_today,  ///< remind outside the work hours too, or again
  easy_day,  ///< gentle stretches alone until tomorrow
  usual_pace,
  stand,
  sit,
  quit,  ///< ends the daemon
  // without the daemon's help
  show_stretch,
  start_daemon,
  restart_daemon,
  show_log,
  show_checks,
  open_settings_file,
  read_settings_again,
};

PanelAction action_of(QuietLength length);

struct Call {
  std::string method;
  nlohmann::ordered_json params;
};

Call quiet_for(Duration length);
Call postpone_by(Duration length);

/// What `action` asks of the daemon; none: the program does it itself.
std::optional<Call> call_of(PanelAction action);

}  // namespace limber
