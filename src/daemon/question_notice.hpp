// Shows what is asked over time (B39) as a notification that can be answered with a click, and what the answer has
// done.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/effects.hpp"
#include "core/status.hpp"
#include "desktop/notifications.hpp"

namespace limber {

class QuestionNotice {
 public:
  struct Context {
    std::function<void(QuestionAnswer)> answer;  ///< what the person presses, from the loop; may throw, with why
                                                 ///< it cannot be: then it is asked again
    std::function<void(const std::string& token)> open;               ///< the panel, to answer there
    std::function<std::string(const StretchId& id)> name_of_stretch;  ///< empty: not known
  };
  /// `bus` has to outlive this. `icon`: as for Notification; `id_file`: as for Notifications.
  QuestionNotice(boost::asio::io_context& io, Bus& bus, std::string icon, Context context,
                 std::filesystem::path id_file = {});

  /// What the status asks, if anything. `policy`: as it is.
  void ask(const Status& status, const Policy& policy);
  /// Where it is on the screen and would be asked in other words, or with other answers, by now: those.
  void follow(const Status& status, const Policy& policy);
  /// `policy`: after the answer.
  void over(const QuestionOver& over, const Policy& policy);
  void withdraw();

 private:
  struct Asked {
    std::string title, body, effects;
    std::vector<QuestionAnswer> answers;
    bool operator==(const Asked&) const = default;
  };
  Asked words_of(const Status& status, const Policy& policy) const;
  /// `trouble`: what is to be said before it; may be empty.
  void show(const std::string& trouble);
  void pressed(const std::string& action);

  std::string icon_;
  Context context_;
  LateNotifications screen_;
  std::optional<Asked> asked_;  ///< is on the screen
  bool answered_here_ = false;  ///< by a button of the notification, which then says what that has done
};

}  // namespace limber
