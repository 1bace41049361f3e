// doctor: what the daemon can and cannot see and do on this desktop, and what would help.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace limber {

class Daemon;

nlohmann::ordered_json checks_json(Daemon& daemon);

}  // namespace limber
