// Whether the X server has a bar with a tray of the old kind, into which icons are put as windows: whoever keeps such a
// tray owns a selection, which is watched by events alone.
#pragma once

#include <xcb/xproto.h>

#include <functional>
#include <string>

#include "system/x_connection.hpp"

namespace limber {

class XTray {
 public:
  /// From the loop; each may destroy this.
  struct Events {
    std::function<void(bool there)> changed;  ///< whether there is one: once, then with each change
    std::function<void()> lost;               ///< the server has gone: the last that is heard
  };

  /// Throws Unavailable where no X server answers at `display`, or one that is a guest of a Wayland compositor.
  XTray(boost::asio::io_context& io, const std::string& display, Events events);
  XTray(const XTray&) = delete;
  XTray& operator=(const XTray&) = delete;

 private:
  void ask();
  void owner_is(xcb_window_t owner);
  void handle(const xcb_generic_event_t& event);
  void tell(bool there);

  std::function<void(bool)> changed_;
  XConnection x_;
  xcb_atom_t selection_ = XCB_ATOM_NONE, manager_ = XCB_ATOM_NONE;
  xcb_window_t owner_ = XCB_WINDOW_NONE;  ///< whose end will be told
  bool there_ = false, told_ = false;
};

}  // namespace limber
