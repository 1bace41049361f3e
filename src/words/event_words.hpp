// An event of the protocol as one line of text: for `limber watch` and for what has happened today.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "words/clock_words.hpp"
#include "words/status_facts.hpp"

namespace limber {

/// How a stretch is called for people, by its id; of an empty one, what is done instead.
using StretchTitle = std::function<std::string(const std::string& id)>;

/// "Rest break taken, 5 min": of a break by that name. No outcome: it is over. A length of zero is left out.
std::string ended_words(const std::string& name, std::optional<Outcome> how, Duration lasted);

/// "Cobra comes a little more often from now on.": what a rating means; none: it was taken back.
std::string rating_words(const std::string& name, std::optional<Rating> rating);

/// "Rest break is waiting until your call or video ends". An event that is not known is called by its name.
std::string event_words(const Json& event, ClockStyle clock, const StretchTitle& title);

}  // namespace limber
