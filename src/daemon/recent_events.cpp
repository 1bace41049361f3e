#include "daemon/recent_events.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace limber {

void RecentEvents::keep(const Json& event) {
  constexpr std::array<std::string_view, 7> kept{"held",    "prompted",  "withdrawn", "postponed",
                                                 "started", "cancelled", "ended"};
  const auto name = event.find("event");
  if (name == event.end() || !name->is_string()) return;
  if (std::ranges::find(kept, name->get_ref<const std::string&>()) == kept.end()) return;
  events_.push_back(event);
  if (events_.size() > most) events_.pop_front();
}

Json RecentEvents::json() const {
  auto list = Json::array();
  for (const auto& event : events_) list.push_back(event);
  return list;
}

}  // namespace limber
