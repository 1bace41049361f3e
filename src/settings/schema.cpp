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

/// Something to read, in one line.
bool is_sentence(std::string_view text) {
  const auto shown = [](unsigned char c) { return c >= 0x20 && c != 0x7f; };
  return !trimmed(text).empty() && text.size() <= longest_sentence && std::ranges::all_of(text, shown);
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

// Values into the policy's own types and back.

namespace {

constexpr std::size_t longest_list = 1000, most_tables = 100;

[[noreturn]] void refuse(const Setting& setting, std::string_view found) {
  throw SettingsError(fmt::format("{}: expected {}, found {}", setting.key, expected(setting), found));
}

template <typename T>
const T& get_as(const Setting& setting, const Value& value) {
  if (const auto* found = std::get_if<T>(&value)) return *found;
  refuse(setting, plain_text(value));
}

struct Expected {
  std::string operator()(const FlagSetting& /*kind*/) const { return "true or false"; }
  std::string operator()(const DurationSetting& kind) const {
    return fmt::format("a duration from {} to {}, such as \"{}\"", format_duration(kind.least),
                       format_duration(kind.most), format_duration(std::min<Duration>(kind.most, 90s)));
  }
  std::string operator()(const CountSetting& kind) const {
    return fmt::format("a whole number from {} to {}", kind.least, kind.most);
  }
  std::string operator()(const ChoiceSetting& kind) const {
    const std::size_t last = kind.words.size() - 1;
    return fmt::format("{} or {}", toml_quoted_words(kind.words.first(last)), toml_quoted(kind.words[last]));
  }
  std::string operator()(const TimeOfDaySetting& /*kind*/) const {
    return R"(a time of day from 00:00 to 23:59, such as "04:00")";
  }
  std::string operator()(const HoursSetting& /*kind*/) const {
    return R"(a list of hours, such as ["09:00-12:30", "13:30-18:00"])";
  }
  std::string operator()(const WordsSetting& kind) const {
    if (kind.allowed.empty()) return std::string(kind.expected);
    return fmt::format("a list of any of {}", toml_quoted_words(kind.allowed));
  }
  std::string operator()(const TextSetting& kind) const { return std::string(kind.expected); }
  std::string operator()(const TimesSetting& /*kind*/) const {
    return R"(a time of day from 00:00 to 23:59, such as "12:30", or a list of them)";
  }
  std::string operator()(const TablesSetting& kind) const { return std::string(kind.expected); }
};

struct Assign {
  const Setting& setting;
  Policy& policy;
  const Value& value;

  void operator()(const FlagSetting& kind) const { kind.of(policy) = get_as<bool>(setting, value); }

  void operator()(const DurationSetting& kind) const {
    const auto& text = get_as<std::string>(setting, value);
    const auto duration = parse_duration(text);
    if (!duration || *duration < kind.least || *duration > kind.most) refuse(setting, toml_quoted(text));
    kind.of(policy) = *duration;
  }

  void operator()(const CountSetting& kind) const {
    const auto number = get_as<std::int64_t>(setting, value);
    if (number < kind.least || number > kind.most) refuse(setting, std::to_string(number));
    kind.of(policy) = static_cast<int>(number);
  }

  void operator()(const ChoiceSetting& kind) const {
    const auto& text = get_as<std::string>(setting, value);
    const auto found = std::ranges::find(kind.words, text);
    if (found == kind.words.end()) refuse(setting, toml_quoted(text));
    kind.set(policy, static_cast<std::size_t>(found - kind.words.begin()));
  }

  void operator()(const TimeOfDaySetting& kind) const {
    const auto& text = get_as<std::string>(setting, value);
    const auto time = parse_time_of_day(text);
    if (!time) refuse(setting, toml_quoted(text));
    kind.of(policy) = *time;
  }

  void operator()(const HoursSetting& kind) const {
    std::vector<HourRange> ranges;
    for (const auto& word : elements()) ranges.push_back(*parse_hour_range(word));
    // The whole day is what a day left out means; kept as that, one fact has one form.
    const bool all_day = ranges == std::vector{HourRange{0min, 0min}};
    policy.work_hours.at(kind.weekday) = all_day ? std::nullopt : std::optional(std::move(ranges));
  }

  void operator()(const WordsSetting& kind) const { kind.of(policy) = elements(); }

  void operator()(const TextSetting& kind) const {
    const auto& text = get_as<std::string>(setting, value);
    if (!kind.fits(text)) refuse(setting, toml_quoted(text));
    kind.of(policy) = text;
  }

  void operator()(const TimesSetting& kind) const {
    const auto* one = std::get_if<std::string>(&value);
    std::vector<std::chrono::minutes> times;
    for (const auto& word : one ? std::vector{*one} : elements()) {
      check_element(setting, word);
      times.push_back(*parse_time_of_day(word));
    }
    std::ranges::sort(times);
    kind.of(policy) = std::move(times);
  }

  void operator()(const TablesSetting& kind) const {
    const auto& wanted = get_as<std::vector<TableValue>>(setting, value);
    if (wanted.size() > most_tables) refuse(setting, fmt::format("{} of them", wanted.size()));
    Policy with = policy;
    kind.clear(with);
    for (const TableValue& fields : wanted) {
      kind.add(with);
      for (const auto& [name, its] : fields) assign(require_field(setting, name), with, as_value(its));
      if (const auto fault = kind.fault(with); !fault.empty())
        throw SettingsError(fmt::format("{}: {}", setting.key, fault));
    }
    policy = std::move(with);
  }

 private:
  const std::vector<std::string>& elements() const {
    const auto& list = get_as<std::vector<std::string>>(setting, value);
    if (list.size() > longest_list) refuse(setting, fmt::format("{} elements", list.size()));
    std::set<std::string_view> seen;
    for (const auto& word : list) {
      check_element(setting, word);
      if (!seen.insert(word).second)
        throw SettingsError(fmt::format("{}: {} stands in the list twice", setting.key, toml_quoted(word)));
    }
    return list;
  }
};

struct ValueOf {
  Policy policy;  // a copy: the table's accessors hand out places to write to

  Value operator()(const FlagSetting& kind) { return kind.of(policy); }
  Value operator()(const DurationSetting& kind) { return format_duration(kind.of(policy)); }
  Value operator()(const CountSetting& kind) { return std::int64_t{kind.of(policy)}; }
  Value operator()(const ChoiceSetting& kind) { return std::string(kind.words[kind.get(policy)]); }
  Value operator()(const TimeOfDaySetting& kind) { return format_time_of_day(kind.of(policy)); }
  Value operator()(const HoursSetting& kind) {
    const auto& ranges = policy.work_hours.at(kind.weekday);
    if (!ranges) return std::vector<std::string>{"00:00-24:00"};
    std::vector<std::string> words;
    for (const auto& range : *ranges) words.push_back(format_hour_range(range));
    return words;
  }
  Value operator()(const WordsSetting& kind) { return kind.of(policy); }
  Value operator()(const TextSetting& kind) { return kind.of(policy); }
  Value operator()(const TimesSetting& kind) {
    std::vector<std::string> words;
    for (const auto time : kind.of(policy)) words.push_back(format_time_of_day(time));
    if (words.size() == 1) return std::move(words.front());
    return words;
  }
  Value operator()(const TablesSetting& kind) {
    std::vector<TableValue> list;
    for (std::size_t i = 0; i < kind.count(policy); ++i) {
      Policy one = policy;
      kind.keep(one, i);
      list.push_back(fields_of(kind, one));
    }
    return list;
  }

 private:
  /// Of the last table, those that are not as a new one has them.
  static TableValue fields_of(const TablesSetting& kind, const Policy& one) {
    Policy unset;
    kind.add(unset);
    TableValue fields;
    for (const auto& field : kind.fields()) {
      auto value = value_of(field, one);
      if (value != value_of(field, unset)) fields.emplace_back(field.name(), plain(std::move(value)));
    }
    return fields;
  }
  static PlainValue plain(Value value) {
    if (auto* flag = std::get_if<bool>(&value)) return *flag;
    if (auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (auto* text = std::get_if<std::string>(&value)) return std::move(*text);
    return std::get<std::vector<std::string>>(std::move(value));
  }
};

}  // namespace

std::string expected(const Setting& setting) { return std::visit(Expected{}, setting.kind); }

void assign(const Setting& setting, Policy& policy, const Value& value) {
  std::visit(Assign{setting, policy, value}, setting.kind);
}

void check_element(const Setting& setting, const std::string& element) {
  bool fits = true;
  if (std::holds_alternative<HoursSetting>(setting.kind)) {
    fits = parse_hour_range(element).has_value();
  } else if (const auto* words = std::get_if<WordsSetting>(&setting.kind)) {
    fits = words->allowed.empty() ? words->fits(element) : std::ranges::count(words->allowed, element) > 0;
  } else if (std::holds_alternative<TimesSetting>(setting.kind)) {
    fits = parse_time_of_day(element).has_value();
  }
  if (!fits) refuse(setting, toml_quoted(element));
}

Value value_of(const Setting& setting, const Policy& policy) { return std::visit(ValueOf{policy}, setting.kind); }

}  // namespace limber
