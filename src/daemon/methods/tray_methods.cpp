// The methods by which limber-panel shows the icon in a tray of the old kind.
#include <charconv>

#include "daemon/daemon.hpp"
#include "daemon/methods/desktop_check.hpp"
#include "rpc/params.hpp"

namespace limber {

namespace {

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

}  // namespace

Reply Daemon::tray_get(const Request& request) {
  Params(request, {});
  const TrayShown& shown = tray_->shown();
  Json json{{"wanted", fallback_->wanted()}, {"icon", shown.icon},     {"colour", fmt::format("#{:06x}", shown.colour)},
            {"title", shown.tip.title},      {"text", shown.tip.text}, {"menu", items_json(shown.menu)}};
  const bool seen = tray_->hosted() || fallback_->wanted(), known = seen || boot_now() - started_ >= bars_come_within;
  json["seen"] = known ? Json(seen) : Json(nullptr);
  if (json["seen"] == false) json["advice"] = icon_advice(process_environment("XDG_CURRENT_DESKTOP").value_or(""));
  return json;
}

Reply Daemon::tray_choose(const Request& request) {
  const Params params(request, {"id"});
  const std::string id = params.need_text("id");
  int number = 0;
  if (std::from_chars(id.data(), id.data() + id.size(), number).ec != std::errc{})
    throw bad_param("id", "that of an item of the menu");
  tray_->choose(number);
  return Json::object();
}

}  // namespace limber
