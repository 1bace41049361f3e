// What a program tells systemd, where that has started it (sd_notify).
#pragma once

#include <string_view>

#include "os/paths.hpp"

namespace limber {

/// `state`: "READY=1" and the like. False: not sent, as this was not started by systemd. Never waits.
bool tell_service_manager(std::string_view state, const Environment& environment = process_environment);

}  // namespace limber
