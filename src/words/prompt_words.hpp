// The texts of a prompt, for window and notification, and of the other notices. Short, calm and true to the settings.
// Plain text: the code that shows it escapes characters that its server would take for markup.
#pragma once

#include <string>
#include <vector>

#include "catalogue/stretch.hpp"
#include "core/effects.hpp"
#include "core/policy.hpp"
#include "core/routine.hpp"
#include "core/status.hpp"

namespace limber {

struct PromptWords {
  struct Action {
    std::string id;  ///< start, postpone or skip
    std::string label;
    bool operator==(const Action&) const = default;
  };
  std::string title;
  std::string body;                  ///< for a window
  std::string line;                  ///< the same in one line, for a notification
  std::string body_without_actions;  ///< for a server that shows no buttons: names another way to answer
  std::vector<Action> actions;
  bool quiet = false;  ///< without a sound or a window
};

/// How a break begins that is asked for and takes `length`, so that the words promise what comes. `stretch`: the one
/// suggested; null: none.
Opening opening_of(const Stretch* stretch, BreakKind kind, Duration length, const StretchPolicy& policy);

/// `stretch`: the one suggested; null: standing up and a few steps.
PromptWords prompt_words(const Prompted& prompted, const Policy& policy, const Stretch* stretch);

/// Of a prompt that is only to look at, on whatever asks: that it counts for nothing.
PromptWords preview_words(const PreviewedPrompt& its, const Policy& policy, const Stretch* stretch, Duration sitting);

/// Which breaks there are, with their numbers, in a line: "Breaks: 1 min after 30 min of sitting, 5 min after 1 h."
std::string breaks_sentence(const Policy& policy);

/// A notice asks nothing.
struct NoticeWords {
  std::string title;
  std::string body;
};
NoticeWords heads_up_words(BreakKind kind, Duration until_due);
NoticeWords sitting_limit_words(Duration sitting);

/// What prompts and notices share with the icon, the windows and the terminal.
std::string second_ask_title();                           ///< "Still a good moment?"
std::string last_ask_title();                             ///< "Now, or the next one?"
std::string last_ask_body();                              ///< "Both are fine."
std::string near_break_title(const std::string& length);  ///< "Break in 2 min"
std::string near_break_body();                            ///< "Finish your thought first."
std::string sitting_today(const std::string& length);     ///< "6 h of sitting today"
std::string ease_off();                                   ///< below the steps of a stretch
std::string skip_label();                                 ///< "Skip this one"
std::string open_label();                                 ///< "Open Limber"

/// In words of everyday speech: "half a minute", "38 minutes", "an hour", "two hours", "1 h 24 min". To the minute from
/// one up.
std::string spoken(Duration duration);
/// As a button has room for: "45 s", "10 min", "1 h 24 min". To the minute from two minutes up.
std::string brief(Duration duration);

}  // namespace limber
