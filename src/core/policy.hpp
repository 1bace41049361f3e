// Everything that a person can set about reminders. The values here are the built-in defaults ("Balanced");
// limber.toml lists the same ones, which a test checks. What is no setting (how long an answer is believed, for
// example) is a constant of the engine.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/terms.hpp"
#include "core/time.hpp"

namespace limber {

/// One kind of break (B9-B17).
struct BreakPolicy {
  bool enabled = true;
  Duration interval;       ///< work time before it falls due
  Duration duration;       ///< how long it is to last
  Duration natural_after;  ///< rest of this length, unprompted, counts as this break (B10)
  Duration postpone;       ///< how long an answer "later" puts it off (B17)
  int max_postpones = 3;   ///< after that many in a row only start and skip are offered (B16)
  Counts counts = Counts::sitting;
  bool operator==(const BreakPolicy&) const = default;
};

// Choices of one word each. The words, in the order of the values, are what the settings accept.
inline constexpr std::array<std::string_view, 2> counts_words{"sitting", "active"};
enum class PromptStyle { notification, window, both };
inline constexpr std::array<std::string_view, 3> prompt_style_words{"notification", "window", "both"};
/// What putting a break off costs (B38): nothing; the break is longer; the one after it comes sooner.
enum class LaterCosts { nothing, longer, sooner };
inline constexpr std::array<std::string_view, 3> later_costs_words{"nothing", "longer", "sooner"};
enum class Colours { desktop, light, dark };
inline constexpr std::array<std::string_view, 3> colours_words{"desktop", "light", "dark"};
/// As the bar has it, and orange while a break is asked for; the same without the orange; light; dark.
enum class TrayIconLook { orange, plain, light, dark };
inline constexpr std::array<std::string_view, 4> tray_icon_words{"orange", "plain", "light", "dark"};
enum class BreakScreen { window, fullscreen };
inline constexpr std::array<std::string_view, 2> break_screen_words{"window", "fullscreen"};
/// "desktop": that of the environment.
enum class Language { desktop, en, de };
inline constexpr std::array<std::string_view, 3> language_words{"desktop", "en", "de"};
/// The figure that shows the stretch, in the order of the figure's own colours.
enum class FigureLook { light, tan, brown, dark, stone };
inline constexpr std::array<std::string_view, 5> figure_words{"light", "tan", "brown", "dark", "stone"};

/// When and how a due break is brought up (B14-B20).
struct PromptPolicy {
  PromptStyle style = PromptStyle::notification;
  Duration breakpoint_pause = 5s;
  Duration patience = 2min;
  Duration idle_limit = 30s;
  Duration lasts = 3min;
  Duration start_after_idle = 20s;
  Duration return_grace = 10s;
  LaterCosts later_costs = LaterCosts::nothing;
  Duration hold_limit = 2h;    ///< over its due; 0: a hold may last for ever (B30)
  Duration heads_up = 0s;      ///< 0: off
  bool learn_moments = false;  ///< B37
  bool operator==(const PromptPolicy&) const = default;
};

/// How presence is worked out from input and the desktop (B4-B8).
struct PresencePolicy {
  Duration idle_threshold = 5s;
  Duration away_after = 3min;
  Duration stood_up_after = 1min;
  Duration engaged_limit = 90min;
  bool standing = true;  ///< the person sometimes works standing, and can report it
  // What is looked at, besides input, to tell a call, a video or a talk from an empty chair (B7, B15).
  bool microphone = true;
  bool camera = true;
  bool screen_sharing = true;
  bool inhibitors = true;  ///< programs that keep the screen from going dark
  bool fullscreen = true;
  bool dnd = true;  ///< the desktop's own Do Not Disturb
  bool operator==(const PresencePolicy&) const = default;
};

/// A sit of this length is too long. Source: what EU-OSHA calls prolonged sitting.
inline constexpr Duration prolonged_sitting = 2h;
/// What is longer is no meeting but a plan for the day, and would hold all breaks.
inline constexpr Duration longest_meeting = 4h;
/// Folders in a folder of calendar files are looked into so deep: programs that fetch calendars keep one for each, in
/// one for each account.
inline constexpr int calendar_folder_depth = 2;

/// What a program of the person's own choice changes while its window is in front (B35).
enum class FocusRule {
  quiet,      ///< prompts are held
  rest_only,  ///< no micro breaks
  longer      ///< longer intervals
};
inline constexpr std::array<std::string_view, 3> focus_rule_words{"quiet", "rest-only", "longer"};
constexpr std::array<std::string_view, 3> names_of(FocusRule) { return focus_rule_words; }
/// One entry of `[[focus]]`.
struct FocusProgram {
  /// An application id or the class of a window, or several with commas between them; `*` stands for any characters.
  std::string program;
  FocusRule rule = FocusRule::quiet;
  Duration interval = 90min;  ///< of `longer`
  bool operator==(const FocusProgram&) const = default;
};
/// The one that is in force, without the program's name.
struct FocusInForce {
  FocusRule rule;
  Duration interval;
  bool operator==(const FocusInForce&) const = default;
};

/// What the person's calendar is used for (B33).
struct CalendarPolicy {
  std::vector<std::string> files;  ///< `.ics` files, or folders of them
  std::string address;             ///< the person's own, so that a meeting they have declined is not busy
  Duration early_by = 10min;       ///< how much a break may come before its time because of a meeting; 0: never
  bool operator==(const CalendarPolicy&) const = default;
};

/// The day and its sitting total (B27).
struct DayPolicy {
  std::chrono::minutes starts = 4h;  ///< local time of day, since midnight
  Duration sitting_limit = 0s;       ///< 0: off
  bool operator==(const DayPolicy&) const = default;
};

/// Work hours of one weekday: from `from` to `to`, minutes since midnight; `to` <= `from` passes midnight.
struct HourRange {
  std::chrono::minutes from;
  std::chrono::minutes to;
  bool operator==(const HourRange&) const = default;
};
/// Monday first. A day without a value has no limits; an empty list has no work hours at all (B15).
using WorkHours = std::array<std::optional<std::vector<HourRange>>, 7>;
/// An exception that the person makes for one day: reminders all through it, or none. A day as DayPolicy begins it.
struct HoursToday {
  Date date;
  bool open;
  bool operator==(const HoursToday&) const = default;
};

/// The words of the lists below: what the settings accept and the catalogue understands.
inline constexpr std::array<std::string_view, 3> place_words{"desk", "standing", "mat"};
inline constexpr std::array<std::string_view, 8> equipment_words{"chair",   "steady-chair", "desk",   "wall",
                                                                 "doorway", "mat",          "roller", "cushion"};
/// What a person can say about their body. Each covers the finer conditions of the catalogue that belong to it.
inline constexpr std::array<std::string_view, 15> condition_words{
    "pregnancy", "eyes", "blood-pressure", "osteoporosis", "disc",  "surgery",   "neck",  "shoulder",
    "wrist",     "knee", "dizziness",      "back",         "ankle", "hamstring", "reflux"};

/// Which stretches may be suggested, and how they are played.
struct StretchPolicy {
  std::vector<std::string> places{"desk", "standing", "mat"};  ///< where the person can stretch
  std::vector<std::string> without;                            ///< equipment that is not at hand
  bool office_clothes = false;                                 ///< leave out what asks for loose clothes
  std::vector<std::string> conditions;                         ///< of `condition_words`
  bool rather_not_say = false;                                 ///< keep to the gentlest at the desk
  bool begin_gently = true;                                    ///< B31
  std::vector<std::string> hidden;                             ///< ids never to be suggested
  Duration breath = 5s;                                        ///< one breath, in and out
  bool operator==(const StretchPolicy&) const = default;
};

/// What a guided break sounds like.
struct SoundPolicy {
  bool chimes = true;
  bool speech = true;
  int volume = 60;           ///< percent
  bool pause_media = false;  ///< music and videos wait meanwhile
  bool operator==(const SoundPolicy&) const = default;
};

/// What the icon and the windows look like. Nothing here changes what is decided.
struct LookPolicy {
  Language language = Language::desktop;
  Colours colours = Colours::desktop;
  TrayIconLook tray_icon = TrayIconLook::orange;
  bool old_tray = true;  ///< the icon also in a tray of the old kind, which takes a program of its own
  BreakScreen guided_break = BreakScreen::window;
  FigureLook figure = FigureLook::tan;
  bool still = false;  ///< pictures that do not move
  bool operator==(const LookPolicy&) const = default;
};

/// What keeps Limber welcome after months (B39).
struct OverTimePolicy {
  bool questions = true;  ///< asks now and then whether the breaks are right
  bool explain = true;    ///< says once a week why the stretch is another one
  bool letter = true;     ///< a few sentences about the week, in History
  bool operator==(const OverTimePolicy&) const = default;
};

/// Reminders to change between sitting and standing at a desk that can do both.
struct StandingPolicy {
  bool reminders = false;
  Duration after = 60min;    ///< time sitting at the desk after which to stand
  Duration lasts = 20min;    ///< time standing at it after which to sit again
  Duration ends_after = 1h;  ///< an absence as long as this ends standing (B29)
  bool operator==(const StandingPolicy&) const = default;
};

inline constexpr std::array<std::string_view, 7> reminder_day_words{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
inline constexpr auto reminder_icon_words = names_of(ReminderIcon{});
/// A reminder of the person's own (B36): `[[reminder]]`. Either `at` or `every`.
struct ReminderPolicy {
  std::string text;
  std::vector<std::chrono::minutes> at;  ///< local times of day, since midnight
  Duration every = 0s;                   ///< time at the desk; 0: at times of day
  std::vector<std::string> days;         ///< of `reminder_day_words`; empty: every day
  ReminderIcon icon = ReminderIcon::bell;
  bool sound = false;
  bool enabled = true;
  bool operator==(const ReminderPolicy&) const = default;

  bool comes_on(std::chrono::weekday day) const {
    return days.empty() || std::ranges::count(days, reminder_day_words.at(day.iso_encoding() - 1)) > 0;
  }
};

/// Programs of the person's own, run when something happens: a command and its arguments, without a shell. Empty: none.
struct HooksPolicy {
  std::string on_prompt;
  std::string on_break_start;
  std::string on_break_end;
  bool operator==(const HooksPolicy&) const = default;
};

struct Policy {
  BreakPolicy micro_break{true, 30min, 1min, 2min, 5min, 3, Counts::sitting};
  BreakPolicy rest_break{true, 60min, 5min, 5min, 10min, 3, Counts::sitting};
  Duration merge_within = 5min;  ///< rest_break.merge_within: so near the rest break no micro break is due (B12)
  PromptPolicy prompt;
  PresencePolicy presence;
  DayPolicy day;
  WorkHours work_hours;
  CalendarPolicy calendar;
  std::vector<FocusProgram> focus;
  StandingPolicy standing;
  OverTimePolicy over_time;
  std::vector<ReminderPolicy> reminders;
  HooksPolicy hooks;
  StretchPolicy stretches;
  SoundPolicy sound;
  LookPolicy look;

  const BreakPolicy& of(BreakKind kind) const { return kind == BreakKind::micro ? micro_break : rest_break; }
  BreakPolicy& of(BreakKind kind) { return kind == BreakKind::micro ? micro_break : rest_break; }
  bool operator==(const Policy&) const = default;
};

}  // namespace limber
