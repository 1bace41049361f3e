// A menu that opens below a control and closes by itself. It does not block: the event loop of the windows runs on, and
// with the window of the control the menu goes too.
#pragma once

#include <functional>
#include <string>
#include <vector>

class wxWindow;

namespace limber {

struct MenuChoice {
  std::string label;  ///< behind a tab, the key that does the same: "Another stretch\tN"; empty: a line
  std::function<void()> chosen = {};
  std::vector<MenuChoice> more = {};  ///< a menu of its own, instead of `chosen`
};

/// To be called from an event of `control`. One of `choices` is called at most, and none once the window of `control`
/// is no longer on the screen.
void pop_up(wxWindow& control, std::vector<MenuChoice> choices);

}  // namespace limber
