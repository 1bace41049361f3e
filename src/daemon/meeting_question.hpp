// Asks once, when the time of a meeting that the person has told of is over, whether it goes on.
#pragma once

#include <string>

#include "core/effects.hpp"
#include "core/events.hpp"
#include "desktop/notifications.hpp"

namespace limber {

class MeetingQuestion {
 public:
  struct Context {
    std::function<void(const Event&)> answer;            ///< gets what the person presses, from the loop
    std::function<void()> start;                         ///< the break, in its window
    std::function<void(const std::string& token)> open;  ///< the panel, to answer there; with an activation token
  };
  /// `bus` has to outlive this. `icon`: as for Notification; `id_file`: as for Notifications.
  MeetingQuestion(boost::asio::io_context& io, Bus& bus, std::string icon, Context context,
                  std::filesystem::path id_file = {});

  void follow(const MeetingEnds& ends);

 private:
  void pressed(const std::string& action);

  std::string icon_;
  Context context_;
  LateNotifications screen_;
};

}  // namespace limber
