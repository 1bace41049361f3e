// A window on a real X server, in a test: as plain as can be, so that what happens to it is the window manager's doing.
#pragma once

#include <xcb/xcb.h>

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

namespace limber {

class XWindow {
 public:
  /// Shows it, and returns when the window manager, if any, has taken it in. `name`: its class.
  XWindow(const std::string& display, std::string_view name)
      : x_(xcb_connect(display.c_str(), nullptr)), window_(xcb_generate_id(x_)) {
    if (xcb_connection_has_error(x_) != 0) throw std::runtime_error("no X server for a window");
    const auto* screen = xcb_setup_roots_iterator(xcb_get_setup(x_)).data;
    root_ = screen->root;
    constexpr std::uint32_t changes = XCB_EVENT_MASK_STRUCTURE_NOTIFY;
    xcb_create_window(x_, XCB_COPY_FROM_PARENT, window_, root_, 10, 10, 200, 100, 0, XCB_WINDOW_CLASS_INPUT_OUTPUT,
                      screen->root_visual, XCB_CW_EVENT_MASK, &changes);
    const std::string both = "instance" + std::string(1, '\0') + std::string(name) + std::string(1, '\0');
    set(XCB_ATOM_WM_CLASS, XCB_ATOM_STRING, both);
    xcb_map_window(x_, window_);
    wait_until_mapped();
  }
  XWindow(const XWindow&) = delete;
  XWindow& operator=(const XWindow&) = delete;
  /// As when a program crashes: the server takes the window away.
  ~XWindow() { xcb_disconnect(x_); }

  /// Asks the window manager.
  void set_fullscreen(bool on) {
    xcb_client_message_event_t message{};
    message.response_type = XCB_CLIENT_MESSAGE;
    message.format = 32;
    message.window = window_;
    message.type = atom("_NET_WM_STATE");
    message.data.data32[0] = on ? 1 : 0;
    message.data.data32[1] = atom("_NET_WM_STATE_FULLSCREEN");
    message.data.data32[3] = 1;
    xcb_send_event(x_, 0, root_, XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT | XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY,
                   reinterpret_cast<const char*>(&message));
    flush();
  }
  void set_title(std::string_view title) {
    set(XCB_ATOM_WM_NAME, XCB_ATOM_STRING, title);
    flush();
  }
  /// Without asking anybody: as a window that says of itself what it is.
  void say(const char* property, const char* value) {
    const auto is = atom(value);
    xcb_change_property(x_, XCB_PROP_MODE_REPLACE, window_, atom(property), XCB_ATOM_ATOM, 32, 1, &is);
    flush();
  }
  /// On the root window: as a window manager does.
  void say_active() {
    xcb_change_property(x_, XCB_PROP_MODE_REPLACE, root_, atom("_NET_ACTIVE_WINDOW"), XCB_ATOM_WINDOW, 32, 1, &window_);
    xcb_change_property(x_, XCB_PROP_MODE_REPLACE, root_, atom("_NET_SUPPORTING_WM_CHECK"), XCB_ATOM_WINDOW, 32, 1,
                        &window_);
    flush();
  }

 private:
  void set(xcb_atom_t property, xcb_atom_t type, std::string_view text) {
    xcb_change_property(x_, XCB_PROP_MODE_REPLACE, window_, property, type, 8, static_cast<std::uint32_t>(text.size()),
                        text.data());
  }
  xcb_atom_t atom(std::string_view name) {
    auto* reply = xcb_intern_atom_reply(
        x_, xcb_intern_atom(x_, 0, static_cast<std::uint16_t>(name.size()), name.data()), nullptr);
    const auto found = reply == nullptr ? xcb_atom_t{XCB_ATOM_NONE} : reply->atom;
    std::free(reply);
    return found;
  }
  void wait_until_mapped() {
    xcb_flush(x_);
    for (bool mapped = false; !mapped;) {
      auto* event = xcb_wait_for_event(x_);
      if (event == nullptr) throw std::runtime_error("the X server of a window has gone");
      mapped = event->response_type == XCB_MAP_NOTIFY;
      std::free(event);
    }
  }
  void flush() {
    // Answered, and so done: the server does one thing after the other.
    std::free(xcb_get_input_focus_reply(x_, xcb_get_input_focus(x_), nullptr));
  }

  xcb_connection_t* x_;
  xcb_window_t window_;
  xcb_window_t root_ = XCB_WINDOW_NONE;
};

}  // namespace limber
