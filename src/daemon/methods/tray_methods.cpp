#include "daemon/methods/topics.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "core/number_text.hpp"
#include "daemon/methods/desktop_check.hpp"
#include "daemon/tray.hpp"
#include "daemon/tray_fallback.hpp"
#include "os/paths.hpp"

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

/// Null: not known yet.
Json icon_seen(const TrayMethodsContext& context) {
  if (context.tray.hosted() || context.fallback.wanted()) return true;
  return boot_now() - context.started < bars_come_within ? Json(nullptr) : Json(false);
}

Json tray_get(const TrayMethodsContext& context) {
  const TrayShown& shown = context.tray.shown();
  Json json{{"wanted", context.fallback.wanted()},
            {"icon", shown.icon},
            {"colour", fmt::format("#{:06x}", shown.colour)},
            {"title", shown.tip.title},
            {"text", shown.tip.text},
            {"menu", items_json(shown.menu)}};
  json["seen"] = icon_seen(context);
  if (json["seen"] == false) json["advice"] = icon_advice(process_environment("XDG_CURRENT_DESKTOP").value_or(""));
  return json;
}

Json tray_choose(const TrayMethodsContext& context, const Request& request) {
  const Params params(request, {"id"});
  const auto number = whole_number<int>(params.need_text("id"));
  if (!number) throw bad_param("id", "that of an item of the menu");
  context.tray.choose(*number);
  return Json::object();
}

}  // namespace

void add_tray_methods(MethodRegistry& registry, TrayMethodsContext context) {
  const auto add = topic_methods(registry, std::move(context));
  add("tray_choose", tray_choose);
  add("tray_get", tray_get);
}

}  // namespace limber
