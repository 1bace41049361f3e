#include "settings/schema.hpp"

#include <algorithm>
#include <array>

#include "core/nearest.hpp"
#include "settings/command_words.hpp"

namespace limber {
namespace {

/// A field of a section of the policy, as the table wants it.
template <auto Section, auto Field>
constexpr auto& in(Policy& policy) {
  return policy.*Section.*Field;
}
template <auto Field>
constexpr auto& micro(Policy& policy) {
  return policy.micro_break.*Field;
}
template <auto Field>
constexpr auto& rest(Policy& policy) {
  return policy.rest_break.*Field;
}
template <auto Field>
constexpr auto& prompt(Policy& policy) {
  return policy.prompt.*Field;
}
template <auto Field>
constexpr auto& stretches(Policy& policy) {
  return policy.stretches.*Field;
}
template <auto Field>
constexpr auto& sound(Policy& policy) {
  return policy.sound.*Field;
}
template <auto Field>
constexpr auto& presence(Policy& policy) {
  return policy.presence.*Field;
}
template <auto Field>
constexpr auto& look(Policy& policy) {
  return policy.look.*Field;
}
template <auto Of>
constexpr ChoiceSetting choice(std::span<const std::string_view> words) {
  return {[](Policy& policy) { return static_cast<std::size_t>(Of(policy)); },
          [](Policy& policy, std::size_t index) {
            auto& its = Of(policy);
            its = static_cast<std::remove_reference_t<decltype(its)>>(index);
          },
          words};
}
template <auto Field>
constexpr Duration& standing(Policy& policy) {
  return policy.standing.*Field;
}
template <auto Field>
constexpr TextSetting command() {
  return {in<&Policy::hooks, Field>, is_command,
          "a command in one line, its quotes closed, such as \"playerctl pause\", or \"\" for none"};
}
constexpr Duration& merge_within(Policy& policy) { return policy.merge_within; }

using B = BreakPolicy;
using P = PromptPolicy;
using W = PresencePolicy;
using S = StretchPolicy;
using E = SoundPolicy;
using L = LookPolicy;
constexpr Duration off = 0s;  // for those durations of which zero means off or at once

constexpr std::array table{
    Setting{"micro_break.enabled", "whether there are micro breaks", FlagSetting{micro<&B::enabled>}},
    Setting{"micro_break.interval", "work time before one falls due", DurationSetting{micro<&B::interval>, 1s, 24h}},
    Setting{"micro_break.duration", "how long one lasts", DurationSetting{micro<&B::duration>, 1s, 8h}},
    Setting{"micro_break.natural_after", "a rest of this length, unprompted, counts as one",
            DurationSetting{micro<&B::natural_after>, 1s, 24h}},
    Setting{"micro_break.postpone", "how long \"later\" puts one off", DurationSetting{micro<&B::postpone>, 1s, 24h}},
    Setting{"micro_break.max_postpones", "how often in a row one may be put off",
            CountSetting{micro<&B::max_postpones>, 0, 100}},
    Setting{"micro_break.counts", "what counts as work time: sitting, or only time with input",
            choice<micro<&B::counts>>(counts_words)},

    Setting{"rest_break.enabled", "whether there are rest breaks", FlagSetting{rest<&B::enabled>}},
    Setting{"rest_break.interval", "work time before one falls due", DurationSetting{rest<&B::interval>, 1s, 24h}},
    Setting{"rest_break.duration", "how long one lasts", DurationSetting{rest<&B::duration>, 1s, 8h}},
    Setting{"rest_break.natural_after", "a rest of this length, unprompted, counts as one",
            DurationSetting{rest<&B::natural_after>, 1s, 24h}},
    Setting{"rest_break.postpone", "how long \"later\" puts one off", DurationSetting{rest<&B::postpone>, 1s, 24h}},
    Setting{"rest_break.max_postpones", "how often in a row one may be put off",
            CountSetting{rest<&B::max_postpones>, 0, 100}},
    Setting{"rest_break.counts", "what counts as work time: sitting, or only time with input",
            choice<rest<&B::counts>>(counts_words)},
    Setting{"rest_break.merge_within", "no micro break when the rest break is so near; 0s: off",
            DurationSetting{merge_within, off, 24h}},

    Setting{"prompt.style", "whether a notification, a small window or both ask for a break",
            choice<prompt<&P::style>>(prompt_style_words)},
    Setting{"prompt.breakpoint_pause", "a pause in the input of this length is a good moment to prompt",
            DurationSetting{prompt<&P::breakpoint_pause>, 1s, 10min}},
    Setting{"prompt.patience", "how long a due break waits for such a pause; 0s: not at all",
            DurationSetting{prompt<&P::patience>, off, 24h}},
    Setting{"prompt.idle_limit", "no prompt when there was no input for this long",
            DurationSetting{prompt<&P::idle_limit>, 1s, 24h}},
    Setting{"prompt.lasts", "unanswered for this long, a prompt is put off",
            DurationSetting{prompt<&P::lasts>, 1s, 24h}},
    Setting{"prompt.start_after_idle", "hands off for this long after a prompt starts the break",
            DurationSetting{prompt<&P::start_after_idle>, 1s, 24h}},
    Setting{"prompt.return_grace", "input in a break is forgiven when shorter than this in all; 0s: never",
            DurationSetting{prompt<&P::return_grace>, off, 1h}},
    Setting{"prompt.hold_limit", "held back for so long over its time, a break is asked for once quietly; 0s: never",
            DurationSetting{prompt<&P::hold_limit>, off, 24h}},
    Setting{"prompt.heads_up", "a notice this long before a break falls due; 0s: off",
            DurationSetting{prompt<&P::heads_up>, off, 24h}},

    Setting{"presence.idle_threshold", "time without input after which the hands count as still",
            DurationSetting{presence<&W::idle_threshold>, 1s, 10min}},
    Setting{"presence.away_after", "time without input that means you are away from the desk",
            DurationSetting{presence<&W::away_after>, 1s, 24h}},
    Setting{"presence.stood_up_after", "away for this long, you have been on your feet",
            DurationSetting{presence<&W::stood_up_after>, 1s, 24h}},
    Setting{"presence.engaged_limit", "how long a call or a video may pass for presence without input",
            DurationSetting{presence<&W::engaged_limit>, 1s, 24h}},
    Setting{"presence.standing", "whether you sometimes work standing, so that there is a button to say so",
            FlagSetting{presence<&W::standing>}},
    Setting{"presence.microphone", "whether prompts wait, and you count as present, while the microphone is in use",
            FlagSetting{presence<&W::microphone>}},
    Setting{"presence.camera", "whether prompts wait, and you count as present, while the camera is in use",
            FlagSetting{presence<&W::camera>}},
    Setting{"presence.inhibitors",
            "whether prompts wait, and you count as present, while a program keeps the screen on",
            FlagSetting{presence<&W::inhibitors>}},
    Setting{"presence.fullscreen", "whether prompts wait while a window is in full screen",
            FlagSetting{presence<&W::fullscreen>}},
    Setting{"presence.dnd", "whether prompts wait while the desktop is set to Do Not Disturb",
            FlagSetting{presence<&W::dnd>}},

    Setting{"day.starts", "local time at which the day and its sitting total begin",
            TimeOfDaySetting{in<&Policy::day, &DayPolicy::starts>}},
    Setting{"day.sitting_limit", "sitting time in a day that is reported once; 0s: off",
            DurationSetting{in<&Policy::day, &DayPolicy::sitting_limit>, off, 24h}},

    Setting{"standing.reminders", "whether to be reminded to change between sitting and standing",
            FlagSetting{in<&Policy::standing, &StandingPolicy::reminders>}},
    Setting{"standing.after", "time sitting at the desk after which to stand",
            DurationSetting{standing<&StandingPolicy::after>, 1s, 24h}},
    Setting{"standing.lasts", "time standing at it after which to sit again",
            DurationSetting{standing<&StandingPolicy::lasts>, 1s, 24h}},
    Setting{"standing.ends_after", "away for this long, you are sitting again when you come back",
            DurationSetting{standing<&StandingPolicy::ends_after>, 1s, 24h}},

    Setting{"work_hours.mon", "hours with reminders on Mondays", HoursSetting{0}},
    Setting{"work_hours.tue", "hours with reminders on Tuesdays", HoursSetting{1}},
    Setting{"work_hours.wed", "hours with reminders on Wednesdays", HoursSetting{2}},
    Setting{"work_hours.thu", "hours with reminders on Thursdays", HoursSetting{3}},
    Setting{"work_hours.fri", "hours with reminders on Fridays", HoursSetting{4}},
    Setting{"work_hours.sat", "hours with reminders on Saturdays", HoursSetting{5}},
    Setting{"work_hours.sun", "hours with reminders on Sundays", HoursSetting{6}},

    Setting{"stretches.places", "where you can stretch", WordsSetting{stretches<&S::places>, place_words}},
    Setting{"stretches.without", "what is not at hand; stretches that need it are left out",
            WordsSetting{stretches<&S::without>, equipment_words}},
    Setting{"stretches.office_clothes", "whether to leave out what asks for loose clothes",
            FlagSetting{stretches<&S::office_clothes>}},
    Setting{"stretches.conditions", "what your body asks to mind: leaves stretches out, or adapts them",
            WordsSetting{stretches<&S::conditions>, condition_words}},
    Setting{"stretches.rather_not_say", "whether to keep to the gentlest at the desk instead",
            FlagSetting{stretches<&S::rather_not_say>}},
    Setting{"stretches.begin_gently", "whether the first two weeks bring easy stretches and short holds",
            FlagSetting{stretches<&S::begin_gently>}},
    Setting{"stretches.hidden", "stretches never to be suggested, by their ids",
            WordsSetting{stretches<&S::hidden>, {}}},
    Setting{"stretches.breath", "how long one breath takes, in and out",
            DurationSetting{stretches<&S::breath>, 1s, 20s}},

    Setting{"sound.chimes", "whether a guided break chimes when something changes", FlagSetting{sound<&E::chimes>}},
    Setting{"sound.speech", "whether a guided break is spoken", FlagSetting{sound<&E::speech>}},
    Setting{"sound.volume", "how loud, in percent", CountSetting{sound<&E::volume>, 0, 100}},

    Setting{"hooks.on_prompt", "a program to run when a break is asked for", command<&HooksPolicy::on_prompt>()},
    Setting{"hooks.on_break_start", "a program to run when a break begins", command<&HooksPolicy::on_break_start>()},
    Setting{"hooks.on_break_end", "a program to run when a break is over", command<&HooksPolicy::on_break_end>()},

    Setting{"look.language", "the language of Limber's programs, from their next start",
            choice<look<&L::language>>(language_words)},
    Setting{"look.colours", "the colours of the windows", choice<look<&L::colours>>(colours_words)},
    Setting{"look.tray_icon", "the colour of the icon in the bar", choice<look<&L::tray_icon>>(tray_icon_words)},
    Setting{"look.old_tray", "whether an X11 tray of the old kind shows the icon too, by a program of its own",
            FlagSetting{look<&L::old_tray>}},
    Setting{"look.break", "a guided break in a window, or over the whole screen",
            choice<look<&L::guided_break>>(break_screen_words)},
    Setting{"look.figure", "who shows the stretches", choice<look<&L::figure>>(figure_words)},
    Setting{"look.still", "whether pictures keep still", FlagSetting{look<&L::still>}},
};

std::string_view last_part(std::string_view key) { return key.substr(key.rfind('.') + 1); }

/// The candidate with the least distance, the first of equals, if it is near enough to be meant.
template <typename Candidates, typename Distance>
std::optional<std::string_view> nearest(std::string_view unknown, const Candidates& candidates, Distance distance) {
  constexpr std::size_t longest_word = 64;  // beyond that it is no misspelling, and comparing would only cost time
  if (unknown.size() > longest_word) return std::nullopt;
  std::optional<std::string_view> best;
  std::size_t least = std::max<std::size_t>(2, unknown.size() / 4) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t d = distance(candidate);
    if (d >= least) continue;
    best = candidate;
    least = d;
  }
  return best;
}

}  // namespace

std::span<const Setting> all_settings() { return table; }

std::vector<std::string_view> all_sections() {
  std::vector<std::string_view> sections;
  for (const auto& setting : table)
    if (sections.empty() || sections.back() != setting.section()) sections.push_back(setting.section());
  return sections;
}

const Setting* find_setting(std::string_view key) {
  const auto* found = std::ranges::find(table, key, &Setting::key);
  return found == table.end() ? nullptr : &*found;
}

std::optional<std::string_view> nearest_key(std::string_view unknown) {
  std::array<std::string_view, table.size()> keys;
  std::ranges::transform(table, keys.begin(), &Setting::key);
  // A key that is right but in the wrong section counts as two letters away.
  return nearest(unknown, keys, [&](std::string_view key) {
    return std::min(edit_distance(unknown, key), 2 + edit_distance(last_part(unknown), last_part(key)));
  });
}

std::optional<std::string_view> nearest_section(std::string_view unknown) {
  return nearest(unknown, all_sections(), [&](std::string_view section) { return edit_distance(unknown, section); });
}

}  // namespace limber
