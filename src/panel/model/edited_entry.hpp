// Entries of a list that are edited in a dialog. The list may change while it is open, from a terminal or an editor, so
// that the entry is looked for by what it was, not by its place. Pure.
#pragma once

#include <vector>

#include "core/policy.hpp"

namespace limber {

/// With `now` in the place of `was`, switched on or off as that is by now; as the last where `was` is there no more.
std::vector<ReminderPolicy> with_edited(std::vector<ReminderPolicy> reminders, const ReminderPolicy& was,
                                        ReminderPolicy now);
/// The same of a rule; one that is there no more, or was not there yet, comes in by with_rule.
std::vector<FocusProgram> with_edited(std::vector<FocusProgram> rules, const FocusProgram& was, FocusProgram now);

/// As a dialog shows it, which knows whole minutes: no shorter than it is.
int minutes_shown(Duration length);
/// What a person has made of `was`: it stays, to the second, where they have left its minutes.
Duration edited_length(Duration was, int minutes);

}  // namespace limber
