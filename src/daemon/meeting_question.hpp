// Asks once, when the time of a meeting that the person has told of is over, whether it goes on.
#pragma once

#include <string>

#include "core/effects.hpp"
#include "core/events.hpp"
#include "desktop/notifications.hpp"

namespace limber {

class MeetingQuestion {
 public:
  /// How much longer it goes on when the person says that it does.
  static constexpr Duration goes_on_for = 15min;

  /// `answer` gets what the person presses, from the loop. `bus` has to outlive this. `icon`: as for Notification.
  MeetingQuestion(boost::asio::io_context& io, Bus& bus, std::string icon, std::function<void(const Event&)> answer);

  void follow(const MeetingEnds& ends);

 private:
  void pressed(const std::string& action);

  std::string icon_;
  std::function<void(const Event&)> answer_;
  LateNotifications screen_;
};

}  // namespace limber
