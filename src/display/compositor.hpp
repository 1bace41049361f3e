// The Wayland compositor of this session: the one connection to it that all parts share, and a new one when it comes
// back. The environment names a socket, which may be one of an earlier session; or it names none, because
// this program was started outside of the session. look_around() then finds another.
//
// Nothing polls. While there is no compositor, the directory of its socket is watched; a socket on which no program
// listens yet, or whose listener hangs up, is tried again for about ten seconds, at growing intervals. One that has
// been connected to, but does not answer, is waited for however long it takes.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bus/bus.hpp"
#include "display/wayland_connection.hpp"
#include "os/boot_timer.hpp"
#include "os/fd.hpp"
#include "os/paths.hpp"

namespace limber {

class Compositor {
 public:
  /// Connects to what WAYLAND_DISPLAY names, and waits for nothing: on_change() tells of its answer.
  explicit Compositor(boost::asio::io_context& io, const Environment& environment = process_environment);

  /// Null while there is none that has answered.
  WaylandConnection* connection() const { return connected_ ? link_.get() : nullptr; }
  /// Whether there is one that has not answered yet.
  bool awaited() const { return link_ && !connected_; }
  /// Why there is no connection, for people; empty while there is one.
  const std::string& trouble() const { return trouble_; }

  /// `changed` is called from the loop for connections made and lost from now on; also of one that has ended without an
  /// answer, and once more of one that offers something new. All proxies of a connection that is lost have to be
  /// destroyed within the call.
  [[nodiscard]] BusSubscription on_change(std::function<void(bool connected)> changed) {
    return listeners_.add(std::move(changed));
  }

  /// From now on takes any compositor of this user that has its socket in XDG_RUNTIME_DIR, the newest first, where the
  /// one that is named is not there. For when nothing else shows where this session is: in an X session, a compositor
  /// would be one in a window.
  void look_around();

 private:
  std::vector<std::filesystem::path> sockets() const;
  void open_first();
  bool open(const std::filesystem::path& socket);
  void became_ready();
  void lost(const std::string& reason);
  void try_later();
  void watch();
  void stop_watching();
  void directory_changed();

  boost::asio::io_context& io_;
  std::optional<std::filesystem::path> directory_;  // of sockets: XDG_RUNTIME_DIR
  std::optional<std::filesystem::path> named_;      // by WAYLAND_DISPLAY
  std::string trouble_;
  Duration pause_;  // before the next try
  Instant ready_at_;
  BootTimer retry_;
  bool anywhere_ = false;
  bool connected_ = false;
  BusListeners<bool> listeners_;
  Fd inotify_;
  std::unique_ptr<FdWatch> watch_;           // while there is no connection
  std::unique_ptr<WaylandConnection> link_;  // maybe not answered yet
};

}  // namespace limber
