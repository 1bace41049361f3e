// Whether the X server has a bar with a tray of the old kind (XEmbed), into which icons are put as windows. The program
// with such a tray owns a selection, which is watched by events, without polling.
#pragma once

#include <xcb/xproto.h>

#include <functional>

#include "display/x_connection.hpp"

namespace limber {

class XTray {
 public:
  /// `changed` is called from the loop with whether there is one: once, then with each change. It may destroy this
  /// object.
  XTray(XConnection& connection, std::function<void(bool there)> changed);

 private:
  void ask();
  void owner_is(xcb_window_t owner);
  void handle(const xcb_generic_event_t& event);
  void tell(bool there);

  std::function<void(bool)> changed_;
  XClient x_;
  xcb_atom_t selection_ = XCB_ATOM_NONE, manager_ = XCB_ATOM_NONE;
  xcb_window_t owner_ = XCB_WINDOW_NONE;  ///< its destruction will be reported by an event
  bool there_ = false, reported_ = false;
};

}  // namespace limber
