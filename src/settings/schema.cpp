#include "settings/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "core/duration_text.hpp"
#include "core/nearest.hpp"
#include "settings/clock_text.hpp"
#include "settings/command_words.hpp"
#include "settings/error.hpp"

namespace limber {
namespace {

/// A field of a section of the policy, as the table wants it.
template <auto Section, auto Field>
constexpr auto& in(Policy& policy) {
  return policy.*Section.*Field;
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
constexpr TextSetting command() {
  return {in<&Policy::hooks, Field>, is_command,
          "a command in one line, its quotes closed, such as \"playerctl pause\", or \"\" for none"};
}
/// A list of tables. `Fault` is asked about the last one.
template <auto List, auto Fault>
constexpr TablesSetting tables(std::span<const Setting> (*fields)(), std::string_view expected) {
  return {fields,
          expected,
          [](Policy& policy) { return Fault((policy.*List).back()); },
          [](const Policy& policy) { return (policy.*List).size(); },
          [](Policy& policy) { (policy.*List).clear(); },
          [](Policy& policy) { (policy.*List).emplace_back(); },
          [](Policy& policy, std::size_t one) { policy.*List = {(policy.*List).at(one)}; }};
}
/// A field of the last table of a list.
template <auto List, auto Field>
constexpr auto& in_last(Policy& policy) {
  return (policy.*List).back().*Field;
}

constexpr std::size_t longest_word = 100, longest_path = 4096, longest_sentence = 200;

/// A word that can be the id of a stretch. Which ids there are, the catalogue knows.
bool is_id(std::string_view word) {
  const auto fits = [](unsigned char c) { return c > 0x20 && c != 0x7f && c != ',' && c != '"' && c != '['; };
  return !word.empty() && word.size() <= longest_word && std::ranges::all_of(word, fits);
}

/// A whole path, also from the person's home.
bool is_path(std::string_view word) {
  const auto fits = [](unsigned char c) { return c >= 0x20 && c != 0x7f; };
  return (word.starts_with('/') || word.starts_with("~/")) && word.size() <= longest_path &&
         std::ranges::all_of(word, fits);
}

bool is_address(std::string_view word) {
  if (word.empty()) return true;
  const auto fits = [](unsigned char c) { return c > 0x20 && c != 0x7f; };
  const std::size_t at = word.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < word.size() && word.size() <= longest_word &&
         std::ranges::all_of(word, fits);
}

/// Something to read, in one line. Its letters count, not its bytes: in UTF-8 a letter has up to four.
bool is_sentence(std::string_view text) {
  const auto shown = [](unsigned char c) { return c >= 0x20 && c != 0x7f; };
  const auto begins = [](unsigned char c) { return (c & 0xc0) != 0x80; };
  return !trimmed(text).empty() && text.size() <= 4 * longest_sentence &&
         static_cast<std::size_t>(std::ranges::count_if(text, begins)) <= longest_sentence &&
         std::ranges::all_of(text, shown);
}

constexpr Duration& merge_within(Policy& policy) { return policy.merge_within; }

using B = BreakPolicy;
using P = PromptPolicy;
using W = PresencePolicy;
using S = StretchPolicy;
using E = SoundPolicy;
using L = LookPolicy;
using O = OverTimePolicy;
constexpr Duration off = 0s;  // for those durations of which zero means off or at once

using R = ReminderPolicy;
template <auto Field>
constexpr auto& reminder(Policy& policy) {
  return in_last<&Policy::reminders, Field>(policy);
}

std::string_view reminder_fault(const R& its) {
  if (its.text.empty()) return "text is missing, what it says";
  if (its.at.empty() && its.every == off)
    return "it has neither `at`, such as \"12:30\", nor `every`, such as \"45min\"";
  if (!its.at.empty() && its.every != off) return "it has both `at` and `every`: expected one of them";
  return {};
}

std::span<const Setting> reminder_fields() {
  static constexpr std::array fields{
      Setting{"reminder.text", TextSetting{reminder<&R::text>, is_sentence, "a sentence of up to 200 letters"}},
      Setting{"reminder.at", TimesSetting{reminder<&R::at>}},
      Setting{"reminder.every", DurationSetting{reminder<&R::every>, 1s, 24h}},
      Setting{"reminder.days", WordsSetting{reminder<&R::days>, reminder_day_words}},
      Setting{"reminder.icon", choice<reminder<&R::icon>>(reminder_icon_words)},
      Setting{"reminder.sound", FlagSetting{reminder<&R::sound>}},
      Setting{"reminder.enabled", FlagSetting{reminder<&R::enabled>}},
  };
  return fields;
}

template <auto Field>
constexpr auto& focus(Policy& policy) {
  return in_last<&Policy::focus, Field>(policy);
}

/// It may be without an `interval`: that has a default.
std::string_view focus_fault(const FocusProgram& its) {
  return its.program.empty() ? "program is missing, such as \"inkscape\"" : "";
}

std::span<const Setting> focus_fields() {
  using F = FocusProgram;
  static constexpr std::array fields{
      Setting{"focus.program", TextSetting{focus<&F::program>, is_sentence,
                                           "the name of a program, or several with commas, up to 200 letters"}},
      Setting{"focus.rule", choice<focus<&F::rule>>(focus_rule_words)},
      Setting{"focus.interval", DurationSetting{focus<&F::interval>, 1s, 24h}},
  };
  return fields;
}

constexpr std::array table{
    Setting{"micro_break.enabled", FlagSetting{in<&Policy::micro_break, &B::enabled>}},
    Setting{"micro_break.interval", DurationSetting{in<&Policy::micro_break, &B::interval>, 1s, 24h}},
    Setting{"micro_break.duration", DurationSetting{in<&Policy::micro_break, &B::duration>, 1s, 8h}},
    Setting{"micro_break.natural_after", DurationSetting{in<&Policy::micro_break, &B::natural_after>, 1s, 24h}},
    Setting{"micro_break.postpone", DurationSetting{in<&Policy::micro_break, &B::postpone>, 1s, 24h}},
    Setting{"micro_break.max_postpones", CountSetting{in<&Policy::micro_break, &B::max_postpones>, 0, 100}},
    Setting{"micro_break.counts", choice<in<&Policy::micro_break, &B::counts>>(counts_words)},

    Setting{"rest_break.enabled", FlagSetting{in<&Policy::rest_break, &B::enabled>}},
    Setting{"rest_break.interval", DurationSetting{in<&Policy::rest_break, &B::interval>, 1s, 24h}},
    Setting{"rest_break.duration", DurationSetting{in<&Policy::rest_break, &B::duration>, 1s, 8h}},
    Setting{"rest_break.natural_after", DurationSetting{in<&Policy::rest_break, &B::natural_after>, 1s, 24h}},
    Setting{"rest_break.postpone", DurationSetting{in<&Policy::rest_break, &B::postpone>, 1s, 24h}},
    Setting{"rest_break.max_postpones", CountSetting{in<&Policy::rest_break, &B::max_postpones>, 0, 100}},
    Setting{"rest_break.counts", choice<in<&Policy::rest_break, &B::counts>>(counts_words)},
    Setting{"rest_break.merge_within", DurationSetting{merge_within, off, 24h}},

    Setting{"prompt.style", choice<in<&Policy::prompt, &P::style>>(prompt_style_words)},
    Setting{"prompt.breakpoint_pause", DurationSetting{in<&Policy::prompt, &P::breakpoint_pause>, 1s, 10min}},
    Setting{"prompt.patience", DurationSetting{in<&Policy::prompt, &P::patience>, off, 24h}},
    Setting{"prompt.idle_limit", DurationSetting{in<&Policy::prompt, &P::idle_limit>, 1s, 24h}},
    Setting{"prompt.lasts", DurationSetting{in<&Policy::prompt, &P::lasts>, 1s, 24h}},
    Setting{"prompt.start_after_idle", DurationSetting{in<&Policy::prompt, &P::start_after_idle>, 1s, 24h}},
    Setting{"prompt.return_grace", DurationSetting{in<&Policy::prompt, &P::return_grace>, off, 1h}},
    Setting{"prompt.hold_limit", DurationSetting{in<&Policy::prompt, &P::hold_limit>, off, 24h}},
    Setting{"prompt.heads_up", DurationSetting{in<&Policy::prompt, &P::heads_up>, off, 24h}},
    Setting{"prompt.later_costs", choice<in<&Policy::prompt, &P::later_costs>>(later_costs_words)},
    Setting{"prompt.learn_moments", FlagSetting{in<&Policy::prompt, &P::learn_moments>}},

    Setting{"presence.idle_threshold", DurationSetting{in<&Policy::presence, &W::idle_threshold>, 1s, 10min}},
    Setting{"presence.away_after", DurationSetting{in<&Policy::presence, &W::away_after>, 1s, 24h}},
    Setting{"presence.stood_up_after", DurationSetting{in<&Policy::presence, &W::stood_up_after>, 1s, 24h}},
    Setting{"presence.engaged_limit", DurationSetting{in<&Policy::presence, &W::engaged_limit>, 1s, 24h}},
    Setting{"presence.standing", FlagSetting{in<&Policy::presence, &W::standing>}},
    Setting{"presence.microphone", FlagSetting{in<&Policy::presence, &W::microphone>}},
    Setting{"presence.camera", FlagSetting{in<&Policy::presence, &W::camera>}},
    Setting{"presence.screen_sharing", FlagSetting{in<&Policy::presence, &W::screen_sharing>}},
    Setting{"presence.inhibitors", FlagSetting{in<&Policy::presence, &W::inhibitors>}},
    Setting{"presence.fullscreen", FlagSetting{in<&Policy::presence, &W::fullscreen>}},
    Setting{"presence.dnd", FlagSetting{in<&Policy::presence, &W::dnd>}},

    Setting{"day.starts", TimeOfDaySetting{in<&Policy::day, &DayPolicy::starts>}},
    Setting{"day.sitting_limit", DurationSetting{in<&Policy::day, &DayPolicy::sitting_limit>, off, 24h}},

    Setting{"calendar.files",
            WordsSetting{in<&Policy::calendar, &CalendarPolicy::files>,
                         {},
                         is_path,
                         R"(a list of calendar files, or folders of them, by whole paths, such as ["~/calendars"])"}},
    Setting{"calendar.address", TextSetting{in<&Policy::calendar, &CalendarPolicy::address>, is_address,
                                            "an address such as \"me@example.org\", or \"\" for none"}},
    Setting{"calendar.early_by", DurationSetting{in<&Policy::calendar, &CalendarPolicy::early_by>, off, 24h}},

    Setting{"standing.reminders", FlagSetting{in<&Policy::standing, &StandingPolicy::reminders>}},
    Setting{"standing.after", DurationSetting{in<&Policy::standing, &StandingPolicy::after>, 1s, 24h}},
    Setting{"standing.lasts", DurationSetting{in<&Policy::standing, &StandingPolicy::lasts>, 1s, 24h}},
    Setting{"standing.ends_after", DurationSetting{in<&Policy::standing, &StandingPolicy::ends_after>, 1s, 24h}},

    Setting{"focus", tables<&Policy::focus, focus_fault>(
                         focus_fields, R"(a list of [[focus]], such as [{ program = "inkscape", rule = "quiet" }])")},

    Setting{"reminder", tables<&Policy::reminders, reminder_fault>(
                            reminder_fields, R"(a list of [[reminder]], such as [{ text = "Lunch", at = "12:30" }])")},

    Setting{"work_hours.mon", HoursSetting{0}},
    Setting{"work_hours.tue", HoursSetting{1}},
    Setting{"work_hours.wed", HoursSetting{2}},
    Setting{"work_hours.thu", HoursSetting{3}},
    Setting{"work_hours.fri", HoursSetting{4}},
    Setting{"work_hours.sat", HoursSetting{5}},
    Setting{"work_hours.sun", HoursSetting{6}},

    Setting{"stretches.places", WordsSetting{in<&Policy::stretches, &S::places>, place_words}},
    Setting{"stretches.without", WordsSetting{in<&Policy::stretches, &S::without>, equipment_words}},
    Setting{"stretches.office_clothes", FlagSetting{in<&Policy::stretches, &S::office_clothes>}},
    Setting{"stretches.conditions", WordsSetting{in<&Policy::stretches, &S::conditions>, condition_words}},
    Setting{"stretches.rather_not_say", FlagSetting{in<&Policy::stretches, &S::rather_not_say>}},
    Setting{"stretches.begin_gently", FlagSetting{in<&Policy::stretches, &S::begin_gently>}},
    Setting{"stretches.hidden", WordsSetting{in<&Policy::stretches, &S::hidden>,
                                             {},
                                             is_id,
                                             R"(a list of stretches by their ids, such as ["wall_slide"])"}},
    Setting{"stretches.breath", DurationSetting{in<&Policy::stretches, &S::breath>, 1s, 20s}},

    Setting{"sound.chimes", FlagSetting{in<&Policy::sound, &E::chimes>}},
    Setting{"sound.speech", FlagSetting{in<&Policy::sound, &E::speech>}},
    Setting{"sound.volume", CountSetting{in<&Policy::sound, &E::volume>, 0, 100}},
    Setting{"sound.pause_media", FlagSetting{in<&Policy::sound, &E::pause_media>}},

    Setting{"over_time.questions", FlagSetting{in<&Policy::over_time, &O::questions>}},
    Setting{"over_time.explain", FlagSetting{in<&Policy::over_time, &O::explain>}},
    Setting{"over_time.letter", FlagSetting{in<&Policy::over_time, &O::letter>}},

    Setting{"hooks.on_prompt", command<&HooksPolicy::on_prompt>()},
    Setting{"hooks.on_break_start", command<&HooksPolicy::on_break_start>()},
    Setting{"hooks.on_break_end", command<&HooksPolicy::on_break_end>()},

    Setting{"look.language", choice<in<&Policy::look, &L::language>>(language_words)},
    Setting{"look.colours", choice<in<&Policy::look, &L::colours>>(colours_words)},
    Setting{"look.tray_icon", choice<in<&Policy::look, &L::tray_icon>>(tray_icon_words)},
    Setting{"look.old_tray", FlagSetting{in<&Policy::look, &L::old_tray>}},
    Setting{"look.break", choice<in<&Policy::look, &L::guided_break>>(break_screen_words)},
    Setting{"look.figure", choice<in<&Policy::look, &L::figure>>(figure_words)},
    Setting{"look.still", FlagSetting{in<&Policy::look, &L::still>}},
};

std::string_view last_part(std::string_view key) { return key.substr(key.rfind('.') + 1); }

template <typename Distance>
std::string_view nearest_of(std::string_view unknown, std::span<const std::string_view> words, Distance distance) {
  constexpr std::size_t longest_word = 64;  // beyond that it is no misspelling, and comparing would only cost time
  if (unknown.size() > longest_word) return {};
  return nearest(words, std::max<std::size_t>(2, unknown.size() / 4), distance);
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

const TablesSetting* find_tables(std::string_view key) {
  const auto* setting = find_setting(key);
  return setting ? std::get_if<TablesSetting>(&setting->kind) : nullptr;
}

const Setting& require_field(const Setting& tables, std::string_view name) {
  const auto fields = std::get<TablesSetting>(tables.kind).fields();
  if (const auto found = std::ranges::find(fields, name, &Setting::name); found != fields.end()) return *found;
  std::vector<std::string_view> names;
  for (const auto& field : fields) names.push_back(field.name());
  const auto near = nearest_of(name, names, [&](std::string_view its) { return edit_distance(name, its); });
  throw SettingsError(fmt::format("unknown key {} in [[{}]]{}", name, tables.key,
                                  near.empty() ? "" : fmt::format("; did you mean {}?", near)));
}

std::string_view nearest_key(std::string_view unknown) {
  std::array<std::string_view, table.size()> keys;
  std::ranges::transform(table, keys.begin(), &Setting::key);
  // A key that is right but in the wrong section counts as two letters away.
  return nearest_of(unknown, keys, [&](std::string_view key) {
    return std::min(edit_distance(unknown, key), 2 + edit_distance(last_part(unknown), last_part(key)));
  });
}

std::string_view nearest_section(std::string_view unknown) {
  return nearest_of(unknown, all_sections(), [&](std::string_view section) { return edit_distance(unknown, section); });
}

}  // namespace limber
