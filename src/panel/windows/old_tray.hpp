// Limber's icon in an X11 tray of the old kind, for bars that take none in over the bus. The daemon sends what it
// shows, and when it is not wanted any more; without a daemon it says that.
#pragma once

#include <wx/taskbar.h>

#include <functional>

#include "os/paths.hpp"
#include "panel/link/connection.hpp"
#include "panel/model/tray_facts.hpp"

namespace limber {

class OldTray : public wxTaskBarIcon {
 public:
  /// `loop` has to outlive it. `over` is called when the icon is not wanted any more.
  OldTray(EventLoop& loop, std::function<void()> over);

 private:
  wxMenu* CreatePopupMenu() override;
  wxMenu* menu_of(const std::vector<TrayFacts::Item>& items);
  void link_changed(Link link);
  void ask();
  void show(TrayFacts facts);
  void choose(const std::string& id);

  std::function<void()> over_;
  Paths paths_;
  TrayFacts facts_;
  std::vector<std::string> ids_;  ///< of the menu that is open, by number
  Connection connection_;
};

}  // namespace limber
