#include "desktop/x_tray.hpp"

#include <fmt/format.h>
#include <xcb/xcb.h>

#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#include "os/loop_calls.hpp"

namespace limber {

namespace {

int screen_of(const std::string& display) {
  char* host = nullptr;
  int number = 0, screen = 0;
  if (xcb_parse_display(display.c_str(), &host, &number, &screen) != 0) std::free(host);
  return screen;
}

xcb_window_t root_of(const XClient& x, int screen) {
  auto each = xcb_setup_roots_iterator(xcb_get_setup(x.get()));
  for (; screen > 0 && each.rem > 1; --screen) xcb_screen_next(&each);
  return each.data->root;
}

/// Its end, and messages to it.
constexpr std::uint32_t its_fate = XCB_EVENT_MASK_STRUCTURE_NOTIFY;

}  // namespace

XTray::XTray(XConnection& connection, std::function<void(bool)> changed)
    : changed_(std::move(changed)), x_(connection, [this](const xcb_generic_event_t& event) { handle(event); }) {
  const std::string selection = fmt::format("_NET_SYSTEM_TRAY_S{}", screen_of(x_.display()));
  x_.atoms(std::array<std::string_view, 2>{selection, "MANAGER"}, [this](const std::vector<std::uint32_t>& atoms) {
    selection_ = atoms[0];
    manager_ = atoms[1];
    x_.select(root_of(x_, screen_of(x_.display())), its_fate);
    ask();
  });
}

void XTray::ask() {
  const auto request = xcb_get_selection_owner(x_.get(), selection_);
  x_.on_reply(request.sequence, [this](const void* reply) {
    if (reply != nullptr) owner_is(static_cast<const xcb_get_selection_owner_reply_t*>(reply)->owner);
  });
}

/// An owner may end before its end is watched for: so the owner is queried once more.
void XTray::owner_is(xcb_window_t owner) {
  if (owner == owner_) return tell(owner != XCB_WINDOW_NONE);
  if (owner_ != XCB_WINDOW_NONE) x_.select(owner_, XCB_EVENT_MASK_NO_EVENT);
  owner_ = owner;
  if (owner == XCB_WINDOW_NONE) return tell(false);
  x_.select(owner, its_fate);
  ask();
}

void XTray::handle(const xcb_generic_event_t& event) {
  if (type_of(event) == XCB_CLIENT_MESSAGE) {
    const auto& message = reinterpret_cast<const xcb_client_message_event_t&>(event);
    if (manager_ != XCB_ATOM_NONE && message.type == manager_ && message.data.data32[1] == selection_) ask();
  } else if (type_of(event) == XCB_DESTROY_NOTIFY) {
    if (reinterpret_cast<const xcb_destroy_notify_event_t&>(event).window == owner_) ask();
  }
}

void XTray::tell(bool there) {
  if (std::exchange(reported_, true) && there == there_) return;
  there_ = there;
  call_copy(changed_, there);
}

}  // namespace limber
