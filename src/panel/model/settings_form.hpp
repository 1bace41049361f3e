// The texts and choices of the settings page and the welcome, from the settings: presets, units, words. Pure.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "panel/model/settings_editor.hpp"
#include "words/clock_words.hpp"
#include "words/tr.hpp"

namespace limber {

enum class Preset { gentle, balanced, active, own };
inline constexpr std::array presets{Preset::gentle, Preset::balanced, Preset::active};
inline constexpr std::array<const char*, 4> preset_labels{
    // Translators: how often the reminders come: a choice of four.
    tr_noop("Gentle"), tr_noop("Balanced"), tr_noop("Active"), tr_noop("My own")};
Preset preset_of(const Policy& policy);
/// What makes the reminders such; none for `own`.
SettingEdits preset_edits(Preset preset);
/// Of sitting before a rest break.
int preset_minutes(Preset preset);
/// "A break of 5 min after every hour of sitting."
std::string preset_words(Preset preset);

/// A length in a field: a number of a unit that tells it exactly, the usual one where it does.
enum class LengthUnit { seconds, minutes, hours };
struct LengthField {
  int value = 0;
  int least = 0, most = 0;
  LengthUnit unit = LengthUnit::minutes;
  bool operator==(const LengthField&) const = default;
};
/// `key` is one of a duration. Throws SettingsError for others.
LengthField length_field(const Policy& policy, std::string_view key, LengthUnit usual);
/// As settings_set takes it: "45min".
std::string length_text(int value, LengthUnit unit);
std::string unit_label(LengthUnit unit);   ///< beside the field: "min"
std::string unit_spoken(LengthUnit unit);  ///< in its name: "minutes"
/// The limits of a number, `key` being a count.
LengthField count_field(const Policy& policy, std::string_view key);
/// Why what was typed is not taken; none: it is. "From 1 to 1440 minutes."
std::optional<std::string> trouble_with(std::string_view typed, const LengthField& field, std::string_view unit);

/// "Mon to Fri, 08:30 to 12:00 and 13:00 to 17:30"; more parts where days differ. Empty: there are no limits.
std::string work_hours_words(const WorkHours& hours, ClockStyle style);
/// The default where the person has set none: Monday to Friday.
WorkHours usual_work_hours();
bool has_limits(const WorkHours& hours);
SettingEdits work_hours_edits(const WorkHours& hours);
/// "09:00-12:30, 13:30-18:00", as it is typed.
std::string day_text(const std::vector<HourRange>& ranges);
/// None: it is written in another way.
std::optional<std::vector<HourRange>> parse_day(std::string_view text);

/// A word of the settings and how it is called.
struct Named {
  std::string_view word;
  const char* label;  ///< for tr()
};
std::span<const Named> place_choices();
std::span<const Named> equipment_choices();
std::span<const Named> condition_choices();  ///< in the order of the welcome: down the left, then down the right

/// The list with `word` in it, or without it, in the settings' own order, as settings_set takes it.
std::string list_text(const std::vector<std::string>& list, std::string_view word, bool in);
/// The same of calendar files, whose paths may have anything in them.
std::string files_text(const std::vector<std::string>& files, std::string_view file, bool in);
/// "work.ics, calendars"; which are chosen.
std::string calendar_words(const std::vector<std::string>& files);

/// The welcome: what it offers, and what it writes.
struct WelcomeChoices {
  Preset preset = Preset::balanced;  ///< `own`: left as it is, but for the length
  int minutes = 60;                  ///< sitting before a break is suggested
  std::vector<std::string> places, conditions;
  bool rather_not_say = false;
};
WelcomeChoices welcome_choices(const Policy& policy);
/// What is to be written for it: what is otherwise than in `policy`.
SettingEdits welcome_edits(const WelcomeChoices& choices, const Policy& policy);
/// Which breaks there will be with it, in a sentence.
std::string welcome_breaks(const WelcomeChoices& choices, const Policy& policy);

}  // namespace limber
