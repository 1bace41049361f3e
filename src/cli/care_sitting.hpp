// One use of a warm or cold pack with its timer: who leaves it out, the question, the time, the end.
#pragma once

#include <optional>

#include "catalogue/care.hpp"
#include "cli/care_seat.hpp"
#include "cli/care_timer.hpp"
#include "cli/command.hpp"

namespace limber {

/// The timer of `topic`, with a length of the person's own if there is one. Throws CommandError, with the reason, for a
/// topic without timer and for a length that is too long.
CareTimer care_timer_for(const CareTopic& topic, std::optional<Duration> length);

/// Shows who leaves it out, asks unless `agreed`, and runs the timer to its end. Throws CommandError where it has to
/// ask and nobody can answer.
void run_care_timer(Console& console, const CareTopic& topic, const CareTimer& timer, CareSeat& seat, bool agreed);

}  // namespace limber
