// The alarm of a warm or cold pack. It belongs to the daemon, so that it rings with every window and terminal closed;
// it counts by the boot clock, so that time asleep counts; and it is stored in a small file in the runtime directory,
// so that a restarted daemon still rings it, if late. While no pack is on, no timer runs.
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
    std::function<bool()> ring;     ///< plays the sound of the alarm; false: our own sounds are not available
    std::function<void()> open;     ///< opens the page of the pack: the notice was clicked, or cannot be shown
  };
  /// Continues the alarm stored in `file`, if it is of this boot. `icon`: a name of the icon theme or a file. `bus` has
  /// to outlive this object.
  PackAlarm(boost::asio::io_context& io, Bus& bus, std::filesystem::path file, std::string icon, Context context);

  /// A pack is put on, in place of one that is on.
  void start(PackRun run);
  /// The pack has been taken off. Nothing happens where none is on.
  void stop();
  /// The pack that is on, or none.
  const std::optional<PackRun>& run() const { return run_; }
  /// Why the alarm would not survive a restart of the daemon; none: it would.
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
  bool reported_over_ = false;  ///< the end of its time has been announced
  std::optional<std::string> problem_;
  LateNotifications screen_;
  BootTimer timer_;
};

}  // namespace limber
