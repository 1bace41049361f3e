// What the buttons of the windows do: each is one request to the daemon, or something that the program does itself.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "core/time.hpp"

namespace limber {

enum class Deed {
  stretch_now,      ///< begin the break that is due first, or the one that is asked for
  stretch_just_so,  ///< one stretch without a break
  postpone,
  skip,
  finish,
  keep_quiet,
  quiet_half_hour,
  quiet_hour,
  quiet_until_tomorrow,
  quiet_until_told,
  quiet_end,
  stand,
  sit,
  // without the daemon's help
  show_stretch,
  start_daemon,
  restart_daemon,
  show_log,
  show_checks,
  open_settings_file,
  read_settings_again,
};

struct Call {
  std::string method;
  nlohmann::ordered_json params;
};

/// What `deed` asks of the daemon; none: the program does it itself. `tomorrow`: how long until the next morning.
std::optional<Call> call_of(Deed deed, Duration tomorrow);

/// From `of_day` (since midnight) to the next time that it is 6 in the morning.
Duration until_morning(Duration of_day);

}  // namespace limber
