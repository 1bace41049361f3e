// Shows the person's own reminders, which ask nothing.
#pragma once

#include <filesystem>
#include <functional>

#include "core/effects.hpp"
#include "desktop/notifications.hpp"

namespace limber {

class ReminderNotice {
 public:
  /// `icons`: the folder of their pictures. `ring` plays a sound; false: our own sounds are not available. `bus` has to
  /// outlive this.
  ReminderNotice(boost::asio::io_context& io, Bus& bus, std::filesystem::path icons, std::function<bool()> ring);

  void show(const Reminded& reminder);
  void withdraw() { screen_.withdraw(); }

 private:
  std::filesystem::path icons_;
  std::function<bool()> ring_;
  LateNotifications screen_;
};

}  // namespace limber
