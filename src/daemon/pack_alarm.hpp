// The alarm of a warm or cold pack. It is the daemon's, so that it comes with every window and terminal closed; it
// counts by the boot clock, so that a suspend counts; and it is kept in a small file in the runtime directory, so that
// a daemon that starts anew rings it, late rather than never. While no pack is on, nothing runs.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "catalogue/pack.hpp"
#include "desktop/notifications.hpp"
#include "os/boot_timer.hpp"

namespace limber {

class PackAlarm {
 public:
  struct Context {
    std::function<void()> changed;  ///< a pack is on, or off, or its stage is another; from the loop or from a call
    std::function<bool()> ring;     ///< makes it heard; false: it is not to be heard by our own sounds
    std::function<void()> open;     ///< shows its page: the notice was clicked, or cannot be shown
  };
  /// Goes on with what `file` keeps, if that is of this boot. `icon`: a name of the icon theme or a file. `bus` has to
  /// outlive this.
  PackAlarm(boost::asio::io_context& io, Bus& bus, std::filesystem::path file, std::string icon, Context context);

  /// In the place of one that is on.
  void start(PackRun run);
  /// It has been taken off. Nothing happens where none is on.
  void stop();
  /// The one that is on, or none.
  const std::optional<PackRun>& run() const { return run_; }
  /// Why it would not survive a restart of the daemon; none: it would.
  const std::optional<std::string>& problem() const { return problem_; }

 private:
  void due();
  void announce(PackStage stage);
  void keep();
  void forget();

  std::filesystem::path file_;
  std::string icon_;
  Context context_;
  std::optional<PackRun> run_;
  bool reported_over_ = false;  ///< that it is time has been said
  std::optional<std::string> problem_;
  LateNotifications screen_;
  BootTimer timer_;
};

}  // namespace limber
