// Which program's window is in use and whether it fills the screen, on X11: the window manager names the active window
// on the root window, and its state on the window itself (EWMH).
//
// It does not listen to the properties of the window, which change with each key in some programs, but only to its
// size: becoming full-screen changes that too.
#include <xcb/xcb.h>

#include <algorithm>
#include <array>
#include <boost/asio/io_context.hpp>
#include <span>
#include <utility>

#include "display/x_connection.hpp"
#include "display/x_server.hpp"
#include "evidence/evidence_candidates.hpp"
#include "evidence/evidence_reporter.hpp"
#include "evidence/program_name.hpp"
#include "os/boot_clock.hpp"
#include "os/boot_timer.hpp"
#include "os/printable.hpp"

namespace limber {

namespace {

// A window manager changes the size of a window and says its state in whatever order.
constexpr Duration settle_time{250ms};
constexpr xcb_window_t no_window = XCB_WINDOW_NONE;

struct Atoms {
  xcb_atom_t active_window, manager, state, fullscreen, hidden, type, desktop, dock;
};
constexpr std::array<std::string_view, 8> atom_names{
    "_NET_ACTIVE_WINDOW",          "_NET_SUPPORTING_WM_CHECK", "_NET_WM_STATE",
    "_NET_WM_STATE_FULLSCREEN",    "_NET_WM_STATE_HIDDEN",     "_NET_WM_WINDOW_TYPE",
    "_NET_WM_WINDOW_TYPE_DESKTOP", "_NET_WM_WINDOW_TYPE_DOCK"};

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

/// The windows of one server, as long as there is a connection to it.
class Screen {
 public:
  Screen(boost::asio::io_context& io, XConnection& connection, EvidenceReporter& reporter)
      : reporter_(reporter),
        settled_(io, [this] { ask_state(); }),
        x_(connection, [this](const xcb_generic_event_t& event) { handle(event); }),
        root_(xcb_setup_roots_iterator(xcb_get_setup(x_.get())).data->root) {
    x_.atoms(atom_names, [this](const std::vector<std::uint32_t>& all) { begin(all); });
  }

 private:
  void begin(const std::vector<std::uint32_t>& all) {
    atoms_ = Atoms{all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]};
    x_.select(root_, XCB_EVENT_MASK_PROPERTY_CHANGE);
    ask_manager();
    ask_active();
  }

  void ask(xcb_window_t window, xcb_atom_t which, xcb_atom_t type, std::function<void(const void*)> answered) {
    constexpr std::uint32_t enough = 64;  // in units of four bytes
    x_.on_reply(xcb_get_property(x_.get(), 0, window, which, type, 0, enough).sequence, std::move(answered));
  }

  void ask_manager() {
    ask(root_, atoms_->manager, XCB_ATOM_WINDOW, [this](const void* reply) {
      reporter_.trouble(items(reply).empty() ? "no window manager says which window is in use" : "");
    });
  }

  void ask_active() {
    ask(root_, atoms_->active_window, XCB_ATOM_WINDOW, [this](const void* reply) {
      const auto windows = items(reply);
      in_use_ = !windows.empty() && windows.front() != no_window;
      if (!in_use_) return settle();  // a window manager may say so in the middle of a change
      ask(windows.front(), XCB_ATOM_WM_CLASS, XCB_ATOM_STRING, [this, window = windows.front()](const void* its_class) {
        judge(is_our_own(class_of(text(its_class))) ? judged_ : window);
      });
    });
  }

  /// A window of our own is looked at over what the person does: it changes nothing of that.
  void judge(xcb_window_t window) {
    // The same number need not be the same window: a new one may have it when the old one has gone.
    if (judged_ != no_window && judged_ != window) x_.select(judged_, XCB_EVENT_MASK_NO_EVENT);
    judged_ = window;
    if (judged_ != no_window) x_.select(judged_, XCB_EVENT_MASK_STRUCTURE_NOTIFY);
    ask_state();
  }

  void ask_state() {
    if (!in_use_ || judged_ == no_window) {
      reporter_.in_front(std::nullopt);
      return reporter_.seen(std::nullopt);
    }
    ask(judged_, atoms_->state, XCB_ATOM_ATOM, [this](const void* reply) {
      const auto states = items(reply);
      is_full_ = contains(states, atoms_->fullscreen) && !contains(states, atoms_->hidden);
    });
    ask(judged_, atoms_->type, XCB_ATOM_ATOM, [this](const void* reply) {
      const auto types = items(reply);
      if (contains(types, atoms_->desktop) || contains(types, atoms_->dock)) is_full_ = false;
    });
    ask(judged_, XCB_ATOM_WM_CLASS, XCB_ATOM_STRING, [this](const void* reply) {
      const std::string program = printable(class_of(text(reply)));
      reporter_.in_front(program);
      reporter_.seen(is_full_ ? std::optional(program) : std::nullopt);
    });
  }

  void handle(const xcb_generic_event_t& event) {
    if (!atoms_) return;
    switch (type_of(event)) {
      case XCB_PROPERTY_NOTIFY: {
        const auto which = reinterpret_cast<const xcb_property_notify_event_t&>(event).atom;
        if (which == atoms_->active_window) ask_active();
        if (which == atoms_->manager) ask_manager();
        return;
      }
      case XCB_CONFIGURE_NOTIFY:
      case XCB_DESTROY_NOTIFY:
      case XCB_UNMAP_NOTIFY:
      case XCB_MAP_NOTIFY: return settle();
      default: return;
    }
  }

  void settle() {
    if (!settled_.armed()) settled_.arm(boot_now() + settle_time);
  }

  EvidenceReporter& reporter_;
  BootTimer settled_;
  XClient x_;
  std::optional<Atoms> atoms_;  // none: not known yet
  xcb_window_t root_;
  bool in_use_ = false;              // there is an active window
  xcb_window_t judged_ = no_window;  // the last active one that is not our own
  bool is_full_ = false;             // by the answers so far
};

class X11Fullscreen : public EvidenceSource {
 public:
  X11Fullscreen(boost::asio::io_context& io, XServer& server, EvidenceEvents events)
      : io_(io),
        server_(server),
        reporter_(io, std::move(events)),
        changed_(server.on_change([this](bool connected) { changed(connected); })) {
    server.connect();
    changed(server.connection() != nullptr);
  }

 private:
  void changed(bool connected) {
    screen_.reset();
    if (connected) {
      screen_ = std::make_unique<Screen>(io_, *server_.connection(), reporter_);
      return;
    }
    reporter_.seen(std::nullopt);
    reporter_.in_front(std::nullopt);
    reporter_.trouble(server_.trouble());
  }

  boost::asio::io_context& io_;
  XServer& server_;
  EvidenceReporter reporter_;
  BusSubscription changed_;
  std::unique_ptr<Screen> screen_;
};

}  // namespace

// Watches the server that DISPLAY names. Refuses Xwayland, which knows its own windows only.
std::unique_ptr<EvidenceSource> open_x11_fullscreen(const EvidenceContext& context, EvidenceEvents events) {
  if (!context.x.display()) throw Unavailable("no X server: DISPLAY is not set");
  if (context.x.in_wayland())
    throw Unavailable("this is a Wayland session, where an X server knows its own windows only");
  return open_x11_fullscreen_on(context.io, context.x, std::move(events));
}

std::unique_ptr<EvidenceSource> open_x11_fullscreen_on(boost::asio::io_context& io, XServer& server,
                                                       EvidenceEvents events) {
  return std::make_unique<X11Fullscreen>(io, server, std::move(events));
}

}  // namespace limber
