// What Limber shows of itself: one decision, and its words, for the icon, the panel, `limber status` and `limber why`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "words/clock_words.hpp"
#include "words/status_facts.hpp"
#include "words/tr.hpp"

namespace limber {

struct Face {
  enum class Kind {
    on_break,
    asked,  ///< a prompt is open
    switched_off,
    quiet,
    off_hours,  ///< outside the work hours, or the person has switched this day off
    held,       ///< due, and something holds the prompt back; see `hold`
    waiting,    ///< due, for a pause in the typing or the first key press
    away,
    standing,   ///< and the breaks wait
    postponed,  ///< and back before anything else falls due
    due_soon,   ///< and nothing will hold it, as far as is known
    counting,
    paused  ///< the clocks stand
  };
  Kind kind = Kind::counting;
  std::string heading;                  ///< "Next break in 22 min", without a full stop
  std::string caption;                  ///< a sentence or two more; may be empty
  std::optional<BreakKind> of = {};     ///< the break that it is about
  std::optional<HoldReason> hold = {};  ///< of held
  bool operator==(const Face&) const = default;
};

Face face_of(const StatusFacts& status, ClockStyle clock);
/// "Quiet until 14:00". No `until`: until the person ends it.
std::string quiet_heading(std::optional<LocalTime> until, LocalTime now, ClockStyle clock);

/// The two as one text: "Next break in 22 min. Around 11:16."
std::string sentences_of(const Face& face);

/// The break that comes next.
struct Upcoming {
  BreakKind kind;
  Duration left;      ///< never below 0
  Duration interval;  ///< of which `left` is left
  bool running;       ///< false: its clock stands still
};
/// None: no break that is switched on is on its way.
std::optional<Upcoming> upcoming(const StatusFacts& status);
/// What of it has to be left for it to be near.
Duration near(const Upcoming& next, const StatusFacts& status);

/// For programs that cannot reach the daemon. In English: shown by tr().
inline constexpr const char* reminders_are_off = tr_noop("Reminders are off");

}  // namespace limber
