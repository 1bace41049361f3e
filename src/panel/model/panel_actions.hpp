// What the buttons of the windows do: each is one request to the daemon, or something that the program does itself.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "catalogue/suitable.hpp"
#include "words/quiet_choices.hpp"
#include "words/status_facts.hpp"

namespace limber {

enum class PanelAction {
  stretch_now,      ///< begin the break that is due first, or the one that is asked for
  stretch_just_so,  ///< one stretch without a break
  postpone,
  skip,
  finish,
  keep_quiet,
  quiet_until_tomorrow,
  quiet_end,
  meeting,          ///< for an hour
  meeting_goes_on,  ///< a little longer
  meeting_over,
  off_today,
  on_today,  ///< remind outside the work hours too, or again
  easy_day,  ///< gentle stretches alone until tomorrow
  usual_pace,
  stand,
  sit,
  quit,  ///< ends the daemon
  // without the daemon's help
  show_stretch,
  start_daemon,
  restart_daemon,
  show_log,
  show_checks,
  open_settings_file,
  read_settings_again,
};

struct Call {
  std::string method;
  Json params;
};

Call quiet_for(Duration length);
Call quiet_call(const QuietChoice& choice);
Call postpone_by(Duration length);
Call answer_call(QuestionAnswer answer);

/// What `action` asks of the daemon; none: the program does it itself.
std::optional<Call> call_of(PanelAction action);

/// What a person thinks of each stretch, of the answer of stretch_ratings. Never throws.
Likings read_likings(const Json& answer);

/// Sends the rating of a stretch; none takes it back.
Call rate_call(const std::string& stretch, std::optional<Rating> rating);
/// Takes the stretch out of those that the settings hide; none: they do not.
std::optional<Call> unhide_call(const std::string& stretch, const StretchPolicy& policy);

}  // namespace limber
