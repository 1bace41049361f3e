#include "daemon/recent_events.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace limber {

void RecentEvents::keep(const Json& event) {
  constexpr std::array<std::string_view, 7> kept{"held",    "prompted",  "withdrawn", "postponed",
                                                 "started", "cancelled", "ended"};
  if (std::ranges::find(kept, event.value("event", "")) == kept.end()) return;
  events_.push_back(event);
  if (events_.size() > most) events_.erase(0);
}

}  // namespace limber
