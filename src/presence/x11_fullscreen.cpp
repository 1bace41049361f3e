#include "presence/x11_fullscreen.hpp"

#include <xcb/xcb.h>

#include <algorithm>
#include <array>
#include <boost/asio/io_context.hpp>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <utility>

#include "presence/evidence_teller.hpp"
#include "presence/program_name.hpp"
#include "system/boot_clock.hpp"
#include "system/boot_timer.hpp"
#include "system/socket_watch.hpp"
#include "system/x_connection.hpp"
#include "system/xwayland.hpp"

namespace limber {

namespace {

// A window manager changes the size of a window and says its state in whatever order.
constexpr Duration settle_time{250ms};
constexpr xcb_window_t no_window = XCB_WINDOW_NONE;

struct Atoms {
  xcb_atom_t active_window, manager, state, fullscreen, type, desktop, dock;
};

Atoms atoms_of(XConnection& x) {
  constexpr std::array<std::string_view, 7> names{
      "_NET_ACTIVE_WINDOW",  "_NET_SUPPORTING_WM_CHECK",    "_NET_WM_STATE",           "_NET_WM_STATE_FULLSCREEN",
      "_NET_WM_WINDOW_TYPE", "_NET_WM_WINDOW_TYPE_DESKTOP", "_NET_WM_WINDOW_TYPE_DOCK"};
  const auto atoms = x.atoms(names);
  return {atoms[0], atoms[1], atoms[2], atoms[3], atoms[4], atoms[5], atoms[6]};
}

const xcb_get_property_reply_t* property(const void* reply) {
  return static_cast<const xcb_get_property_reply_t*>(reply);
}

/// The 32-bit items of a property: atoms, windows. None where the window has gone.
std::span<const std::uint32_t> items(const void* reply) {
  if (reply == nullptr || property(reply)->format != 32) return {};
  return {static_cast<const std::uint32_t*>(xcb_get_property_value(property(reply))), property(reply)->value_len};
}

std::string_view text(const void* reply) {
  if (reply == nullptr || property(reply)->format != 8) return {};
  return {static_cast<const char*>(xcb_get_property_value(property(reply))), property(reply)->value_len};
}

bool contains(std::span<const std::uint32_t> all, std::uint32_t one) {
  return std::ranges::find(all, one) != all.end();
}

/// The second of the two texts in WM_CLASS, which is the program's name for people.
std::string class_of(std::string_view instance_and_class) {
  const auto end = instance_and_class.find('\0');
  if (end == std::string_view::npos) return std::string(instance_and_class);
  const auto rest = instance_and_class.substr(end + 1);
  return std::string(rest.substr(0, rest.find('\0')));
}

/// The windows of one server. When it is lost, so is this.
class Screen {
 public:
  Screen(boost::asio::io_context& io, const std::string& display, EvidenceTeller& teller,
         std::function<void(std::string)> lost)
      : teller_(teller),
        settled_(io, [this] { ask_state(); }),
        x_(io, display,
           {.event = [this](const xcb_generic_event_t& event) { handle(event); }, .lost = std::move(lost)}),
        atoms_(atoms_of(x_)),
        root_(xcb_setup_roots_iterator(xcb_get_setup(x_.get())).data->root) {
    if (is_xwayland(x_.get()))
      throw Unavailable("the X server at DISPLAY=" + display + " is Xwayland, which knows its own windows only");
    listen(root_, XCB_EVENT_MASK_PROPERTY_CHANGE);
    ask_manager();
    ask_active();
  }

 private:
  void listen(xcb_window_t window, std::uint32_t to) {
    xcb_change_window_attributes(x_.get(), window, XCB_CW_EVENT_MASK, &to);
  }

  void ask(xcb_window_t window, xcb_atom_t which, xcb_atom_t type, std::function<void(const void*)> answered) {
    constexpr std::uint32_t enough = 64;  // in units of four bytes
    x_.on_reply(xcb_get_property(x_.get(), 0, window, which, type, 0, enough).sequence, std::move(answered));
  }

  void ask_manager() {
    ask(root_, atoms_.manager, XCB_ATOM_WINDOW, [this](const void* reply) {
      teller_.trouble(items(reply).empty() ? "no window manager says which window is in use" : "");
    });
  }

  void ask_active() {
    ask(root_, atoms_.active_window, XCB_ATOM_WINDOW, [this](const void* reply) {
      const auto windows = items(reply);
      const xcb_window_t window = windows.empty() ? no_window : windows.front();
      // The same number need not be the same window: a new one may have it when the old one has gone.
      if (active_ != no_window && active_ != window) listen(active_, XCB_EVENT_MASK_NO_EVENT);
      active_ = window;
      if (active_ != no_window) listen(active_, XCB_EVENT_MASK_STRUCTURE_NOTIFY);
      ask_state();
    });
  }

  void ask_state() {
    if (active_ == no_window) return teller_.seen(std::nullopt);
    ask(active_, atoms_.state, XCB_ATOM_ATOM,
        [this](const void* reply) { is_full_ = contains(items(reply), atoms_.fullscreen); });
    ask(active_, atoms_.type, XCB_ATOM_ATOM, [this](const void* reply) {
      const auto types = items(reply);
      if (contains(types, atoms_.desktop) || contains(types, atoms_.dock)) is_full_ = false;
    });
    ask(active_, XCB_ATOM_WM_CLASS, XCB_ATOM_STRING, [this](const void* reply) {
      const std::string whose = class_of(text(reply));
      teller_.seen(is_full_ && !is_our_own(whose) ? std::optional(whose) : std::nullopt);
    });
  }

  void handle(const xcb_generic_event_t& event) {
    constexpr std::uint8_t sent_by_client = 0x80;
    switch (event.response_type & ~sent_by_client) {
      case XCB_PROPERTY_NOTIFY: {
        const auto which = reinterpret_cast<const xcb_property_notify_event_t&>(event).atom;
        if (which == atoms_.active_window) ask_active();
        if (which == atoms_.manager) ask_manager();
        return;
      }
      case XCB_CONFIGURE_NOTIFY:
      case XCB_DESTROY_NOTIFY:
      case XCB_UNMAP_NOTIFY:
      case XCB_MAP_NOTIFY:
        if (!settled_.armed()) settled_.arm(boot_now() + settle_time);
        return;
      default: return;
    }
  }

  EvidenceTeller& teller_;
  BootTimer settled_;
  XConnection x_;
  Atoms atoms_;
  xcb_window_t root_;
  xcb_window_t active_ = no_window;
  bool is_full_ = false;  // by the answers so far
};

class X11Fullscreen : public EvidenceSource {
 public:
  X11Fullscreen(boost::asio::io_context& io, std::string display, EvidenceEvents events)
      : io_(io), display_(std::move(display)), socket_(x_socket(display_)), teller_(io, std::move(events)) {
    socket_ ? connect() : open();
  }

 private:
  void open() {
    screen_ = std::make_unique<Screen>(io_, display_, teller_, [this](const std::string& reason) { lost(reason); });
  }

  void connect() {
    // First, so that one that comes meanwhile is not missed.
    server_watch_ = watch_socket(io_, *socket_, [this] { connect(); });
    try {
      open();
      server_watch_.reset();
    } catch (const Unavailable& unavailable) {
      teller_.trouble(unavailable.what());
    }
  }

  /// One that begins anew may listen already, even on the same socket.
  void lost(const std::string& reason) {
    screen_.reset();
    teller_.seen(std::nullopt);
    socket_ ? connect() : teller_.trouble(reason);
  }

  boost::asio::io_context& io_;
  std::string display_;
  std::optional<std::filesystem::path> socket_;  // none: of another machine, whose server is not waited for
  EvidenceTeller teller_;
  std::unique_ptr<SocketWatch> server_watch_;  // while there is no server
  std::unique_ptr<Screen> screen_;
};

}  // namespace

std::unique_ptr<EvidenceSource> open_x11_fullscreen(const EvidenceRoom& room, EvidenceEvents events) {
  const auto display = default_display();
  if (!display) throw Unavailable("no X server: DISPLAY is not set");
  if (in_wayland_session())
    throw Unavailable("this is a Wayland session, where an X server knows its own windows only");
  return open_x11_fullscreen_on(room.io, *display, std::move(events));
}

std::unique_ptr<EvidenceSource> open_x11_fullscreen_on(boost::asio::io_context& io, const std::string& display,
                                                       EvidenceEvents events) {
  return std::make_unique<X11Fullscreen>(io, display, std::move(events));
}

}  // namespace limber
