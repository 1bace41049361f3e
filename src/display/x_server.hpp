// The X server of this session: the one connection to it that all parts share, and a new one when it comes back.
//
// Nothing here waits for the server, and nothing polls. A thread of its own makes the connection and asks what takes
// round trips; a server that hangs keeps only that thread waiting. Where there is no server, its socket is
// watched, and tried again for about ten seconds, at growing intervals, whenever it is new. No socket is connected to
// before connect(): where a Wayland compositor listens on it, that would start an Xwayland that is not needed.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "bus/bus.hpp"
#include "display/x_connection.hpp"
#include "os/boot_timer.hpp"
#include "os/file_watch.hpp"
#include "os/paths.hpp"

namespace limber {

/// Whether the X server of this session would be a guest of a Wayland compositor. It is better not even connected to
/// then: that would start one that is not needed.
bool in_wayland_session(const Environment& environment = process_environment);

class XServer {
 public:
  /// `display`: as in DISPLAY; none: there is no server. `in_wayland`: this is a Wayland session.
  explicit XServer(boost::asio::io_context& io, std::optional<std::string> display = default_display(),
                   bool in_wayland = in_wayland_session());

  const std::optional<std::string>& display() const { return display_; }
  bool in_wayland() const { return in_wayland_; }

  /// From now on there is to be a connection, whenever there is a server. To be called again does nothing.
  void connect();
  /// It is no longer needed: hangs up, and tries no more. Not from within on_change().
  void let_go();

  /// Null while there is none that has answered, and where it is Xwayland, which knows its own windows only.
  XConnection* connection() const { return connection_.get(); }
  /// Whether a server has been called that has not answered yet.
  bool awaited() const { return attempt_ != nullptr; }
  /// Why there is no connection, or why nothing is heard over it, for people; empty: all is well.
  std::string trouble() const;

  /// `changed` is called from the loop for connections made and lost from now on; also of an attempt that has failed.
  /// All users of a connection that is lost have to be destroyed within the call.
  [[nodiscard]] BusSubscription on_change(std::function<void(bool connected)> changed) {
    return listeners_.add(std::move(changed));
  }

 private:
  struct Attempt;

  void try_now();
  void watch();
  void answered();
  void failed(const std::string& reason);
  void lost(const std::string& reason);
  void try_later();
  void socket_changed();

  boost::asio::io_context& io_;
  std::optional<std::string> display_;
  std::optional<std::filesystem::path> socket_;  // none: of another machine, whose server is not waited for
  bool in_wayland_;
  bool wanted_ = false;
  std::string trouble_;
  Duration pause_;  // before the next try
  Instant connected_at_;
  BootTimer retry_;
  std::unique_ptr<FileWatch> socket_watch_;  // while there is no connection
  BusListeners<bool> listeners_;
  std::unique_ptr<XConnection> connection_;
  std::shared_ptr<Attempt> attempt_;  // shared with its thread, which may outlive this
  std::unique_ptr<FdWatch> attempt_watch_;
};

}  // namespace limber
