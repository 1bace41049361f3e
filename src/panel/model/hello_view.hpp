// What the panel says the first time that it opens: where the icon is, and when the next break comes. Pure.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "panel/model/today_view.hpp"

namespace limber {

/// The icon in the bar, as tray_get tells of it.
struct IconFacts {
  bool known = false;  ///< whether it is seen
  bool seen = false;
  std::string advice;  ///< how to get it, for people; where it is not seen
};
/// Never throws.
IconFacts read_icon(const nlohmann::ordered_json& answer);

struct HelloView {
  std::string sentence;  ///< "I live here. Next break around 17:57."
  std::string advice;    ///< about the icon; empty: it is there, or nobody knows yet
  bool nudge = false;    ///< a prompt can be shown to look at
  bool operator==(const HelloView&) const = default;
};
HelloView hello_view(const TodayInput& input, const IconFacts& icon);

}  // namespace limber
