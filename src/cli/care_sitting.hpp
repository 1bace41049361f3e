// One use of a warm or cold pack with its timer: who leaves it out, the question, the time, the end.
#pragma once

#include <optional>

#include "catalogue/care.hpp"
#include "cli/care_alarm.hpp"
#include "cli/care_seat.hpp"
#include "cli/care_timer.hpp"
#include "cli/command.hpp"

namespace limber {

/// The timer of `topic`, with a length of the person's own if there is one. Throws CommandError, with the reason, for a
/// topic without timer and for a length that is too long.
CareTimer care_timer_for(const CareTopic& topic, std::optional<Duration> length);

struct CareRun {
  bool agreed = false;         ///< the list of who leaves it out has been read
  CareAlarm* alarm = nullptr;  ///< the daemon's; none: the alarm lasts as long as the terminal
};

/// Shows who leaves it out, asks unless agreed, and runs the timer to its end; where this pack is on already, shows
/// that. Throws CommandError where it has to ask and nobody can answer, and where another pack is on.
void run_care_timer(Console& console, const CareTopic& topic, const CareTimer& timer, CareSeat& seat,
                    const CareRun& its);

/// The pack that is on has been taken off.
void stop_care_timer(Console& console, CareAlarm& alarm);

}  // namespace limber
