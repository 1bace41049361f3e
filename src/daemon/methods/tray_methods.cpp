#include "daemon/methods/tray_methods.hpp"

#include <fmt/format.h>

#include <charconv>
#include <nlohmann/json.hpp>
#include <string>

#include "daemon/daemon.hpp"
#include "daemon/methods/desktop_check.hpp"
#include "os/paths.hpp"
#include "rpc/params.hpp"

namespace limber {

namespace {

using Json = nlohmann::ordered_json;

/// After the start of the daemon: until then a tray of the old kind is looked for, too.
constexpr Duration bars_come_within = TrayFallback::usual_patience + 2s;

Json items_json(const std::vector<MenuItem>& items) {
  Json list = Json::array();
  for (const MenuItem& item : items) {
    if (!item.visible) continue;
    Json json{{"id", std::to_string(item.id)}, {"label", item.label}, {"enabled", item.enabled}};
    json["checked"] = item.checked ? Json(*item.checked) : Json(nullptr);
    json["items"] = items_json(item.children);
    list.push_back(std::move(json));
  }
  return list;
}

/// Null: not known yet.
Json icon_seen(Daemon& daemon) {
  if (daemon.tray().hosted() || daemon.old_tray_wanted()) return true;
  return daemon.age() < bars_come_within ? Json(nullptr) : Json(false);
}

}  // namespace

Json tray_get(Daemon& daemon, const Request& request) {
  Params(request, {});
  const TrayShown& shown = daemon.tray().shown();
  Json json{
      {"wanted", daemon.old_tray_wanted()}, {"icon", shown.icon},     {"colour", fmt::format("#{:06x}", shown.colour)},
      {"title", shown.tip.title},           {"text", shown.tip.text}, {"menu", items_json(shown.menu)}};
  json["seen"] = icon_seen(daemon);
  if (json["seen"] == false) json["advice"] = icon_advice(process_environment("XDG_CURRENT_DESKTOP").value_or(""));
  return json;
}

Json tray_choose(Daemon& daemon, const Request& request) {
  const Params params(request, {"id"});
  const std::string id = params.need_text("id");
  int number = 0;
  if (std::from_chars(id.data(), id.data() + id.size(), number).ec != std::errc{})
    throw bad_param("id", "that of an item of the menu");
  daemon.tray().choose(number);
  return Json::object();
}

}  // namespace limber
