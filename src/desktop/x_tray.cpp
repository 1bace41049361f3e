#include "desktop/x_tray.hpp"

#include <fmt/format.h>
#include <xcb/xcb.h>

#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "system/unavailable.hpp"
#include "system/xwayland.hpp"

namespace limber {

namespace {

int screen_of(const std::string& display) {
  char* host = nullptr;
  int number = 0, screen = 0;
  if (xcb_parse_display(display.c_str(), &host, &number, &screen) != 0) std::free(host);
  return screen;
}

xcb_window_t root_of(XConnection& x, int screen) {
  auto each = xcb_setup_roots_iterator(xcb_get_setup(x.get()));
  for (; screen > 0 && each.rem > 1; --screen) xcb_screen_next(&each);
  return each.data->root;
}

/// Its end, or messages to it, are told from now on.
void watch(XConnection& x, xcb_window_t window) {
  constexpr std::uint32_t mask = XCB_EVENT_MASK_STRUCTURE_NOTIFY;
  xcb_change_window_attributes(x.get(), window, XCB_CW_EVENT_MASK, &mask);
}

}  // namespace

XTray::XTray(boost::asio::io_context& io, const std::string& display, Events events)
    : changed_(std::move(events.changed)),
      x_(io, display,
         {.event = [this](const xcb_generic_event_t& event) { handle(event); },
          .lost = [lost = std::move(events.lost)](const std::string&) { lost(); }}) {
  if (is_xwayland(x_.get()))
    throw Unavailable("the X server at DISPLAY=" + display + " is a guest of a Wayland desktop");
  const int screen = screen_of(display);
  const std::string selection = fmt::format("_NET_SYSTEM_TRAY_S{}", screen);
  const auto atoms = x_.atoms(std::array<std::string_view, 2>{selection, "MANAGER"});
  selection_ = atoms[0];
  manager_ = atoms[1];
  watch(x_, root_of(x_, screen));
  ask();
}

void XTray::ask() {
  const auto request = xcb_get_selection_owner(x_.get(), selection_);
  x_.on_reply(request.sequence, [this](const void* reply) {
    if (reply != nullptr) owner_is(static_cast<const xcb_get_selection_owner_reply_t*>(reply)->owner);
  });
}

/// An owner may end before its end is watched for: who owns it then is asked once more.
void XTray::owner_is(xcb_window_t owner) {
  if (owner == owner_) return tell(owner != XCB_WINDOW_NONE);
  owner_ = owner;
  if (owner == XCB_WINDOW_NONE) return tell(false);
  watch(x_, owner);
  ask();
}

void XTray::handle(const xcb_generic_event_t& event) {
  constexpr std::uint8_t sent_by_client = 0x80;
  const int type = event.response_type & ~sent_by_client;
  if (type == XCB_CLIENT_MESSAGE) {
    const auto& message = reinterpret_cast<const xcb_client_message_event_t&>(event);
    if (message.type == manager_ && message.data.data32[1] == selection_) ask();
  } else if (type == XCB_DESTROY_NOTIFY) {
    if (reinterpret_cast<const xcb_destroy_notify_event_t&>(event).window == owner_) ask();
  }
}

void XTray::tell(bool there) {
  if (std::exchange(told_, true) && there == there_) return;
  there_ = there;
  const auto changed = changed_;  // a copy, since the call may destroy this
  changed(there);
}

}  // namespace limber
