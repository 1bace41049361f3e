// The methods by which limber-panel shows the icon in a tray of the old kind.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace limber {

class Daemon;
struct Request;

nlohmann::ordered_json tray_get(Daemon& daemon, const Request& request);
nlohmann::ordered_json tray_choose(Daemon& daemon, const Request& request);

}  // namespace limber
