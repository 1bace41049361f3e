// Game controllers, which no desktop takes for input: to it, whoever plays has still hands. Read from the kernel
// (evdev) where that is allowed; only that something was moved, and when.
//
// A controller tells hundreds of times a second. So it is listened to until it moves, and then looked at again after
// some seconds, at growing intervals while it goes on: one that trembles by itself costs as little.
#pragma once

#include <boost/core/noncopyable.hpp>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "core/time.hpp"
#include "os/boot_timer.hpp"
#include "os/fd.hpp"
#include "os/fd_watch.hpp"

namespace limber {

struct ControllerPlace {
  std::filesystem::path devices{"/dev/input"};      ///< where event0 is
  std::filesystem::path facts{"/sys/class/input"};  ///< which keys each of them has
};

/// Whether a device with these keys, as `capabilities/key` of the kernel lists them, is a game controller: it has
/// buttons of one, and none of a keyboard.
bool has_controller_keys(std::string_view capabilities);

class GameControllers : boost::noncopyable {
 public:
  /// Both from the loop, and never from within the constructor.
  struct Events {
    std::function<void()> active;             ///< one is in use
    std::function<void(Instant since)> idle;  ///< no more, since then; found out some seconds later
  };
  /// Watches for controllers that come and go. Never throws: without the directory, or rights, there are none.
  GameControllers(boost::asio::io_context& io, ControllerPlace place, Duration idle_threshold, Events events);
  ~GameControllers();

  bool in_use() const { return in_use_; }
  /// How many are read.
  std::size_t count() const { return devices_.size(); }
  /// The files of those that may not be read.
  const std::set<std::string>& forbidden() const { return forbidden_; }

 private:
  struct Device;

  void directory_changed();
  void came(const std::string& name);
  void readable(Device& device);
  void look();
  bool read(Device& device);
  void used(Instant at);
  void listen(Device& device);
  void arm();

  boost::asio::io_context& io_;
  ControllerPlace place_;
  Duration idle_threshold_;
  Events events_;
  std::map<std::string, std::unique_ptr<Device>> devices_;
  std::set<std::string> forbidden_;
  bool in_use_ = false;
  Instant last_use_{};
  BootTimer next_look_;
  Fd inotify_;
  std::unique_ptr<FdWatch> watch_;
};

}  // namespace limber
