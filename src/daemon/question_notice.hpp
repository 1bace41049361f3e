// Shows what is asked over time (B39) as a notification that can be answered with a click, and what the answer has
// done.
#pragma once

#include <functional>
#include <string>

#include "core/effects.hpp"
#include "core/events.hpp"
#include "desktop/notifications.hpp"

namespace limber {

class QuestionNotice {
 public:
  struct Context {
    std::function<void(const Event&)> answer;                         ///< gets what the person presses, from the loop
    std::function<void(const std::string& token)> open;               ///< the panel, to answer there
    std::function<std::string(const StretchId& id)> name_of_stretch;  ///< empty: not known
  };
  /// `bus` has to outlive this. `icon`: as for Notification.
  QuestionNotice(boost::asio::io_context& io, Bus& bus, std::string icon, Context context);

  /// `policy`: as it is; `answers`: those that there are.
  void ask(Question question, const std::vector<QuestionAnswer>& answers, const Policy& policy);
  /// `policy`: after the answer.
  void over(const QuestionOver& over, const Policy& policy);
  void withdraw() { screen_.withdraw(); }

 private:
  void pressed(const std::string& action);

  std::string icon_;
  Context context_;
  LateNotifications screen_;
  bool answered_here_ = false;  ///< by a button of the notification, which then says what that has done
};

}  // namespace limber
