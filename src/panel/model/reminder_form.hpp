// The person's own reminders as the settings page changes them. Pure.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/reminder_pack.hpp"
#include "panel/model/prose.hpp"
#include "panel/model/settings_editor.hpp"
#include "words/clock_words.hpp"
#include "words/tr.hpp"

namespace limber {

inline constexpr const char* reminder_key = "reminder";

inline constexpr std::array<const char*, 7> reminder_icon_labels{
    // Translators: pictures of a reminder: a choice of seven, in this order.
    tr_noop("Bell"), tr_noop("Eye"),    tr_noop("Glass of water"), tr_noop("Knife and fork"),
    tr_noop("Hand"), tr_noop("Walker"), tr_noop("House")};

/// Of what is written in the settings as a sentence.
inline constexpr const char* too_long = tr_noop("That is too long: up to 200 letters.");

/// Of a reminder that is being added.
ReminderPolicy new_reminder();

/// "12:30, 15:00", as it is typed.
std::string times_text(const std::vector<std::chrono::minutes>& times);
/// None: it is written in another way, or there is none.
std::optional<std::vector<std::chrono::minutes>> parse_times(std::string_view text);

/// What has to be mended before it can be used, in a sentence; none: it can be. `times`: as typed; only of one by
/// times.
std::optional<std::string> reminder_trouble(std::string_view text, bool by_time, std::string_view times,
                                            const std::array<bool, 7>& days);

/// What makes this list the person's. Where none is left, their own list goes, or is empty where there would be another
/// one below.
SettingEdits reminder_edits(const std::vector<ReminderPolicy>& reminders, const Policy& defaults);

/// What the pack brings: each reminder with when it comes, why, and the numbers of its sources; and the sources.
Prose pack_prose(const ReminderPack& pack, ClockStyle clock);

}  // namespace limber
