// limber reminders: the person's own, which live in the settings
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "catalogue/page.hpp"
#include "catalogue/reminder_pack.hpp"
#include "cli/arguments.hpp"
#include "cli/config.hpp"
#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/options.hpp"
#include "cli/table.hpp"
#include "core/number_text.hpp"
#include "os/printable.hpp"
#include "settings/error.hpp"
#include "settings/set.hpp"
#include "words/reminder_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

using Reminders = std::vector<ReminderPolicy>;

/// What limberd says of them; none: it does not run.
std::vector<ReminderFacts> reminders_now(LocalTime& now) try {
  const StatusFacts status = read_status(ask_daemon("status_get"));
  now = status.now;
  return status.reminders;
} catch (const std::exception&) {
  return {};
}

/// What limberd says of `reminder`, taken out of `coming`, which is in the order of the settings: another one may have
/// the same text.
std::optional<ReminderFacts> take_facts(const ReminderPolicy& reminder, std::vector<ReminderFacts>& coming) {
  const auto its = std::ranges::find(coming, reminder.text, &ReminderFacts::text);
  if (!reminder.enabled || its == coming.end()) return std::nullopt;
  ReminderFacts facts = std::move(*its);
  coming.erase(its);
  return facts;
}

std::string next_words(const ReminderPolicy& reminder, const std::optional<ReminderFacts>& its, LocalTime now,
                       ClockStyle clock) {
  if (!reminder.enabled) return trc("state of a reminder", "off");
  if (!its) return "";
  if (its->waiting) return trc("state of a reminder", "waiting");
  if (!its->at) return "";
  return its->by_work ? tr("in {length}", "length"_a = remaining_words(*its->at - now))
                      : moment_words(*its->at, now, clock);
}

ExitCode list(Console& console) {
  const Loaded loaded = load_own_settings();
  const Reminders& reminders = loaded.policy.reminders;
  point_at_problems(console, loaded);
  if (reminders.empty()) {
    console.out
        << tr("There are no reminders of your own. Such as: limber reminders add \"Drink some water\" --every 1h")
        << "\n";
    return ExitCode::done;
  }
  LocalTime now{};
  auto coming = reminders_now(now);
  using enum TableColumn::Side;
  Table table({column_of(""), column_of(trc("column", "Reminder"), left), column_of(trc("column", "When"), left),
               column_of(trc("column", "Next"), left)});
  for (std::size_t i = 0; i < reminders.size(); ++i)
    table.add_row({std::to_string(i + 1), printable(reminders[i].text),
                   reminder_schedule(reminders[i], console.style.clock),
                   next_words(reminders[i], take_facts(reminders[i], coming), now, console.style.clock)});
  console.out << table.text(console.style);
  return ExitCode::done;
}

/// Where nothing is left, none is written down only where there would be others from below.
ExitCode write(Console& console, const Reminders& reminders) {
  Policy policy;
  policy.reminders = reminders;
  const bool nothing = reminders.empty() && load_settings({Paths().system_config_file(), {}}).policy.reminders.empty();
  write_own_setting(console, "reminder", nothing ? std::nullopt : std::optional(setting_text(policy, "reminder")));
  point_at_problems(console, load_own_settings());
  return ExitCode::done;
}

struct Wish {
  std::string text;
  std::vector<std::string> at, days;
  std::string every, icon = "bell";
  bool sound = false;
};

ReminderPolicy wanted(const Wish& wish) {
  ReminderPolicy reminder;
  reminder.text = wish.text;
  for (const std::string& word : wish.at) {
    const auto time = clock_argument(word);
    if (!time)
      throw CommandError(ExitCode::bad_usage, tr("'{text}' is no time of day. Write 14:00 or 2pm.", "text"_a = word));
    reminder.at.push_back(*time);
  }
  if (!wish.every.empty()) reminder.every = length_argument({wish.every});
  reminder.days = wish.days;
  reminder.icon = from_name<ReminderIcon>(wish.icon).value_or(ReminderIcon::bell);
  reminder.sound = wish.sound;
  return reminder;
}

ExitCode add(Console& console, const Wish& wish) {
  if (wish.at.empty() && wish.every.empty())
    throw CommandError(ExitCode::bad_usage,
                       tr("When? Give --at with times of day, or --every with a length of time at the desk."));
  if (!wish.at.empty() && !wish.every.empty())
    throw CommandError(ExitCode::bad_usage,
                       tr("--at and --every do not go together: make two reminders with the same text."));
  const ReminderPolicy reminder = wanted(wish);
  Reminders reminders = load_own_settings().policy.reminders;
  reminders.push_back(reminder);
  try {
    Policy unused, policy;
    policy.reminders = {reminder};
    apply_setting(unused, "reminder", setting_text(policy, "reminder"));
  } catch (const SettingsError& error) {
    throw CommandError(ExitCode::bad_usage, error.what());
  }
  write(console, reminders);
  console.out << tr("Added: {text}. {schedule}.", "text"_a = printable(reminder.text),
                    "schedule"_a = reminder_schedule(reminder, console.style.clock))
              << "\n";
  return ExitCode::done;
}

/// By its number in the list, or its text, or a part of that which no other has.
std::size_t place_of(const Reminders& reminders, const std::string& which) {
  if (const auto number = whole_number<std::size_t>(which); number && *number > 0 && *number <= reminders.size())
    return *number - 1;
  const auto exact = std::ranges::find(reminders, which, &ReminderPolicy::text);
  if (exact != reminders.end()) return static_cast<std::size_t>(exact - reminders.begin());
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < reminders.size(); ++i)
    if (!which.empty() && reminders[i].text.find(which) != std::string::npos) found.push_back(i);
  if (found.size() == 1) return found.front();
  throw CommandError(
      ExitCode::refused,
      found.empty() ? tr("There is no reminder '{text}'. limber reminders lists them.", "text"_a = printable(which))
                    : tr("Several reminders have '{text}' in them. limber reminders lists them with numbers.",
                         "text"_a = printable(which)));
}

ExitCode remove(Console& console, const std::string& which) {
  Reminders reminders = load_own_settings().policy.reminders;
  const auto place = reminders.begin() + static_cast<std::ptrdiff_t>(place_of(reminders, which));
  const std::string text = place->text;
  reminders.erase(place);
  write(console, reminders);
  console.out << tr("Removed: {text}.", "text"_a = printable(text)) << "\n";
  return ExitCode::done;
}

ExitCode turn(Console& console, const std::string& which, bool on) {
  Reminders reminders = load_own_settings().policy.reminders;
  ReminderPolicy& its = reminders.at(place_of(reminders, which));
  its.enabled = on;
  const std::string text = printable(its.text);
  write(console, reminders);
  console.out << (on ? tr("On: {text}.", "text"_a = text) : tr("Off: {text}.", "text"_a = text)) << "\n";
  return ExitCode::done;
}

ExitCode show_pack(Console& console, bool takes) {
  std::vector<Problem> problems;
  const auto pack = load_reminder_pack(Paths().resources() / reminder_pack_file, problems);
  if (!pack) throw CommandError(ExitCode::refused, to_string(problems));
  if (takes) {
    const Reminders had = load_own_settings().policy.reminders;
    const Reminders now = with_pack(had, *pack);
    if (now.size() > had.size()) write(console, now);
    return list(console);
  }
  const int width = console.style.width;
  console.out << paint(console.style, Tone::strong, pack->name) << "\n";
  for (const PackReminder& each : pack->reminders) {
    console.out << "\n" << wrap(each.its.text, width, 0) << "\n";
    console.out << wrap(reminder_schedule(each.its, console.style.clock) + ". " + each.why, width, 0) << "\n";
    for (const std::size_t source : each.cited)
      console.out << "  " << paint(console.style, Tone::dim, wrap(text(pack->sources[source]), width, 2)) << "\n";
  }
  console.out << "\n" << wrap(tr("limber reminders pack --add takes them over."), width, 0) << "\n";
  return ExitCode::done;
}

void add_reminder_add(CLI::App& reminders, Action& chosen) {
  CLI::App* command = reminders.add_subcommand("add", "Add one, at times of day or after time at the desk");
  auto& wish = options_of<Wish>(*command, chosen, add);
  command->add_option("TEXT", wish.text, "What it says")->required();
  command->add_option("--at", wish.at, "Times of day: 12:30, or 10:00,15:00")->delimiter(',');
  command->add_option("--every", wish.every, "Each time you have been at the desk for so long: 45min");
  command->add_option("--days", wish.days, "On these days alone: mon,wed,fri")
      ->delimiter(',')
      ->check(CLI::IsMember(std::vector<std::string>(reminder_day_words.begin(), reminder_day_words.end())));
  command->add_option("--icon", wish.icon, "Its picture: bell, eyes, water, food, hands, walk or home")
      ->check(CLI::IsMember(std::vector<std::string>(reminder_icon_words.begin(), reminder_icon_words.end())));
  command->add_flag("--sound", wish.sound, "With a sound");
  command->footer(
      "Examples:\n  limber reminders add \"Drink some water\" --every 1h --icon water\n"
      "  limber reminders add \"Time for lunch\" --at 12:30 --days mon,tue,wed,thu,fri --sound");
}

void add_one_of(CLI::App& reminders, Action& chosen, const char* name, const char* about,
                std::function<ExitCode(Console&, const std::string&)> act) {
  CLI::App* command = reminders.add_subcommand(name, about);
  command
      ->add_option("WHICH", options_of<std::string>(*command, chosen, std::move(act)),
                   "Its number in the list, or its text, or a part of that")
      ->required();
  command->footer(fmt::format("Example:\n  limber reminders {} 2", name));
}

}  // namespace

void add_reminders(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("reminders", "List your own reminders, add and remove them");
  command->alias("reminder");
  struct Nothing {};
  options_of<Nothing>(*command, chosen, [](Console& console, const Nothing&) { return list(console); });
  add_reminder_add(*command, chosen);
  add_one_of(*command, chosen, "remove", "Remove one", remove);
  add_one_of(*command, chosen, "on", "Switch one on again",
             [](Console& console, const std::string& which) { return turn(console, which, true); });
  add_one_of(*command, chosen, "off", "Switch one off without removing it",
             [](Console& console, const std::string& which) { return turn(console, which, false); });
  CLI::App* pack = command->add_subcommand("pack", "Show a small pack for eyes and wrists, with its sources");
  struct Pack {
    bool takes = false;
  };
  auto& its =
      options_of<Pack>(*pack, chosen, [](Console& console, const Pack& one) { return show_pack(console, one.takes); });
  pack->add_flag("--add", its.takes, "Take them over as your own");
  pack->footer("Example:\n  limber reminders pack --add");
  command->footer(
      "They come at a pause in your typing, wait as breaks do, keep clear of breaks, and ask nothing. Works without "
      "limberd.\n"
      "Examples:\n  limber reminders\n  limber reminders add \"Drink some water\" --every 1h");
}

}  // namespace limber
