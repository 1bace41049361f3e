// What `limber status`, `limber watch` and `limber why` show people, in the order in which one wants to read it. Pure
// functions of the objects of the protocol.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/style.hpp"
#include "words/farewell_words.hpp"
#include "words/json_reader.hpp"
#include "words/status_facts.hpp"
#include "words/why.hpp"

namespace limber {

/// The names of stretches for people, by id. One that is not in it is called by its id.
using StretchTitles = std::map<std::string, std::string, std::less<>>;
std::string title_of_stretch(const StretchTitles& titles, const std::string& id);

/// Where the person is: "Sitting for 38 min", "On a break, 3 min left".
std::string state_line(const StatusFacts& status, const Style& style);
/// What all the others show too, and what can be done: "Next break in 22 min. Around 11:16."
std::string next_line(const StatusFacts& status, const Style& style, const StretchTitles& titles);
/// What holds prompts back besides, a sentence each: Do Not Disturb, a call, a window in full screen.
std::vector<std::string> notices(const StatusFacts& status, const Style& style);
/// The work clock of one break: a bar and "38 of 60 min", in the style's width.
std::string break_gauge(const BreakFacts& one, const Style& style);

/// The whole of `limber status`, lines ended. `status` as status_get answers it.
std::string status_text(const Json& status, const Style& style, const StretchTitles& titles);

/// Where one stands as the watching begins: state and what is next.
std::string watch_head(const Json& status, const Style& style, const StretchTitles& titles);
/// Whether an event is of interest to a person; the others only notify clients that there is something to ask for.
bool for_people(const Json& event);
/// "11:16:00  Rest break: Seated Twist is suggested", without an end of line. An event that is not known is shown by
/// its name.
std::string watch_line(const Json& event, const Style& style, const StretchTitles& titles);

/// The state as all the others show it, and why; lines ended.
std::string why_text(const Why& answer, const Style& style);

// The output of a command once the daemon has carried it out: what is now, and what happens next. Of the status that
// came back; lines ended.

/// `sentence`, and what happens next: "Skipped. Next: micro break in 30 min, at 11:46."
std::string answer_text(std::string_view sentence, const Json& status, const Style& style, const StretchTitles& titles);

/// The sentence for an answer, from the status that came back with it.
using AnswerText = std::string(const Json& status, const Style& style, const StretchTitles& titles);

/// What was done in the break that has just ended, what it was worth and what comes: "That's it. 2 stretches, 4
/// minutes. Next break around 18:10. Your back says thanks."
std::string over_text(const Json& status, const Style& style, const StretchTitles& titles);
/// The same of a stretch just so.
std::string over_stretch_text(const BreakSum& sum, const Style& style);
std::string started_text(const Json& status, const Style& style, const StretchTitles& titles);
std::string postponed_text(const Json& status, bool all, const Style& style, const StretchTitles& titles);
/// For quiet begun and ended alike.
std::string quiet_text(const Json& status, const Style& style, const StretchTitles& titles);
/// For a meeting begun and ended alike.
std::string meeting_text(const Json& status, const Style& style, const StretchTitles& titles);
/// What holds today, and when that changes: "Inside your work hours until 18:00."
/// What Limber asks, and its answers with what each does; or that it asks nothing. `policy`: as it is.
std::string question_text(const Json& status, const Policy& policy, const Style& style, const StretchTitles& titles);
/// `no-time` or `no_time`; none: there is no such answer.
std::optional<QuestionAnswer> read_answer(std::string word);
std::string hours_text(const Json& status, const Style& style);
/// For standing and sitting alike.
std::string posture_text(const Json& status, const Style& style, const StretchTitles& titles);

}  // namespace limber
