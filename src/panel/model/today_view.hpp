// The contents of the panel, from the daemon's status. Pure: they depend only on the input facts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "panel/link/connection.hpp"
#include "panel/model/later_view.hpp"
#include "panel/model/panel_actions.hpp"
#include "panel/model/question_view.hpp"
#include "panel/model/status_facts.hpp"
#include "words/clock_words.hpp"

namespace limber {

struct TodayInput {
  Link link = Link::connecting;
  std::optional<StatusFacts> status;  ///< the last that came
  SettingsFacts settings;
  std::string own_version;
  ClockStyle clock = ClockStyle::hours_24;
  std::string stretch_name;           ///< of the stretch that is going on, for people; may be empty
  std::string question_stretch;       ///< of the one that a question is about, for people; may be empty
  bool first_day = false;             ///< the welcome was left within the last day
  bool starting = false;              ///< the daemon has been started from here and is not heard of yet
  std::string start_failure;          ///< why it has not come, for people
  std::vector<std::string> problems;  ///< of the windows' own files, for people
};

struct TodayButton {
  PanelAction action = PanelAction::stretch_now;
  std::string label;
  bool pressed = false;  ///< it is a state that can be left again
  bool menu = false;     ///< it opens a menu of lengths, or has one beside it
  bool operator==(const TodayButton&) const = default;
};

enum class RingTone { accent, warm, away, standing };
enum class Glyph { none, pause, moon, alert, eye, info };

struct TodayView {
  struct Ring {
    double share = 0;  ///< 0 to 1
    RingTone tone = RingTone::accent;
    Glyph glyph = Glyph::none;  ///< instead of the words and the number
    std::string above, number, below;
    bool operator==(const Ring&) const = default;
  };
  Ring ring;
  std::string heading, caption;
  std::optional<TodayButton> primary;
  std::vector<TodayButton> more;      ///< none, one (over the whole width) or two
  std::vector<std::string> problems;  ///< what needs a look, in sentences for people
  std::vector<TodayButton> mends;     ///< of the first problem
  bool has_next = false;              ///< a break is going on or comes next
  std::string next_length;            ///< of that break; empty: not known
  std::string stretch;                ///< id of the one that comes next or is going on; empty: not known yet
  bool greyed = false;
  bool connected = false;  ///< there is a daemon to tell things to
  bool off = false;        ///< off hours, or off for today
  bool meeting = false;    ///< one is on, as the person or the calendar has told
  std::optional<QuestionView> question;
  std::optional<LaterView> later;  ///< of the button that postpones, where `more` has it
  bool easy_day = false;           ///< as the person has asked for it
  bool first_day = false;          ///< as in TodayInput
  Duration good_for{};             ///< after this the daemon is to be asked again; 0: only after an event

  /// The accessible name of the ring, and what belongs to it.
  std::string spoken() const;
  bool operator==(const TodayView&) const = default;
};

TodayView today_view(const TodayInput& input);

/// The icon in the bar, as tray_get tells of it.
struct IconFacts {
  bool known = false;  ///< whether it is seen
  bool seen = false;
  std::string advice;  ///< how to get it, for people; where it is not seen
};
/// Never throws.
IconFacts read_icon(const nlohmann::ordered_json& answer);

/// The text of the panel the first time that it opens: where the icon is, and when the next break comes.
struct HelloView {
  std::string sentence;  ///< "I live here. Next break around 17:57."
  std::string advice;    ///< about the icon; empty: it is there, or not known yet
  bool nudge = false;    ///< a prompt can be shown to look at
  bool operator==(const HelloView&) const = default;
};
HelloView hello_view(const TodayInput& input, const IconFacts& icon);

}  // namespace limber
