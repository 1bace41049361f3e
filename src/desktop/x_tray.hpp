// Whether the X server has a bar with a tray of the old kind, into which icons are put as windows: the program with
// such a tray owns a selection, which is watched by events alone.
#pragma once

#include <xcb/xproto.h>

#include <functional>

#include "display/x_connection.hpp"
#include "os/loop_calls.hpp"

namespace limber {

class XTray {
 public:
  /// `changed` hears whether there is one, from the loop: once, then with each change. It may destroy this.
  XTray(XConnection& connection, std::function<void(bool there)> changed);

 private:
  void ask();
  void owner_is(xcb_window_t owner);
  void handle(const xcb_generic_event_t& event);
  void tell(bool there);

  std::function<void(bool)> changed_;
  XClient x_;
  xcb_atom_t selection_ = XCB_ATOM_NONE, manager_ = XCB_ATOM_NONE;
  xcb_window_t owner_ = XCB_WINDOW_NONE;  ///< whose end will be told
  bool there_ = false, reported_ = false;
};

}  // namespace limber
