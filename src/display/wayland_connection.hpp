// A connection to a Wayland compositor in the Asio loop. Nothing here waits for the compositor: one that hangs makes
// this not ready, and blocks nothing.
//
// Users of this class include <wayland-client-protocol.h>, bind the globals that they need, add listeners as with
// libwayland, and call flush() after their requests. All is on the default queue: events come from the loop, in order.
#pragma once

#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "os/fd_watch.hpp"
#include "os/loop_calls.hpp"

struct wl_callback;
struct wl_display;
struct wl_interface;
struct wl_registry;

namespace limber {

/// Owner of a proxy.
template <auto destroy>
struct WaylandDestroy {
  void operator()(auto* proxy) const { destroy(proxy); }
};
template <typename Proxy, auto destroy>
using WaylandProxy = std::unique_ptr<Proxy, WaylandDestroy<destroy>>;

/// Something that the compositor offers.
struct WaylandGlobal {
  std::uint32_t name;
  std::string interface;
  std::uint32_t version;
};

class WaylandConnection {
 public:
  /// From the loop, and never from within the constructor; each may destroy the connection.
  struct Events {
    std::function<void()> ready = {};  ///< once: the compositor has answered and listed all its globals
    std::function<void(std::string reason)> lost = {};  ///< once, for people; also before it was ready
    std::function<void()> more = {};                    ///< after ready: it offers something of a kind that is new
  };

  /// Throws Unavailable where no compositor listens on `socket`.
  WaylandConnection(boost::asio::io_context& io, const std::filesystem::path& socket, Events events);
  /// All proxies have to be destroyed before: they belong to the code that bound or made them.
  ~WaylandConnection();

  bool ready() const { return ready_; }

  wl_display* display() const { return display_.get(); }
  const std::filesystem::path& socket() const { return socket_; }
  /// None: it is not offered, or has been taken back.
  const WaylandGlobal* find(std::string_view interface) const;

  /// Binds the first global of that interface, in the version that both sides know. Null where there is none.
  template <typename Proxy>
  Proxy* bind(const wl_interface& interface) {
    return static_cast<Proxy*>(bind_first(interface));
  }
  /// Sends what has been asked, and handles what has been read meanwhile. To be called after requests.
  void flush();

  /// For the bodies of listeners: an exception must not go through libwayland, which is C. It comes out of the loop
  /// once the library has returned. A listener must not destroy the connection.
  void guarded(const std::function<void()>& body);

 private:
  struct Disconnect {
    void operator()(wl_display* display) const;
  };
  struct Listeners;

  void* bind_first(const wl_interface& interface);
  void readable();
  void tell_news();
  void answered();
  void appeared(WaylandGlobal global);
  void removed(std::uint32_t name);
  bool read();
  bool send();
  void end();
  std::string loss() const;

  std::filesystem::path socket_;
  Events events_;
  std::unique_ptr<wl_display, Disconnect> display_;
  wl_registry* registry_ = nullptr;
  wl_callback* answer_ = nullptr;  // to the first question; null once it has come
  std::vector<WaylandGlobal> globals_;
  std::exception_ptr thrown_;  // by a listener, on its way around the library
  LoopCalls calls_;
  bool ready_ = false;
  bool reported_ready_ = false;
  bool has_more_ = false;           // to be reported
  std::unique_ptr<FdWatch> watch_;  // null once the connection is lost
};

}  // namespace limber
