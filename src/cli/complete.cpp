// What could come next on the command line.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>

#include "catalogue/care.hpp"
#include "catalogue/terms.hpp"
#include "catalogue/tips.hpp"
#include "cli/command.hpp"
#include "cli/installed.hpp"
#include "os/paths.hpp"
#include "rpc/method_table.hpp"
#include "settings/set.hpp"
#include "trace/seeded_person.hpp"

namespace limber {
namespace {

using Words = std::vector<std::string>;

constexpr const char* any_file = "<file>";

Words stretch_ids() {
  Words ids;
  for (const Stretch& stretch : load_installed_stretches().stretches) ids.push_back(stretch.id);
  return ids;
}

Words care_pages() {
  Words ids;
  for (const CareTopic& topic : load_care({Paths().resources() / "care"}).topics) ids.push_back(topic.id);
  return ids;
}

/// Their numbers: texts have blanks in them.
Words reminder_numbers() {
  Words numbers;
  for (std::size_t i = 0; i < load_own_settings().policy.reminders.size(); ++i)
    numbers.push_back(std::to_string(i + 1));
  return numbers;
}

/// The same words each time.
template <class List>
std::function<Words()> these(const List& list) {
  return [words = Words(list.begin(), list.end())] { return words; };
}
std::function<Words()> these(std::initializer_list<const char*> list) {
  return these(std::vector<std::string>(list.begin(), list.end()));
}

Words seeded_names() {
  Words names{"list"};
  for (const SeededPerson& each : seeded_people()) names.emplace_back(each.name);
  return names;
}

/// The values of an option, or of what stands at a place of its own.
struct Values {
  std::string_view command, name;  ///< "ID" of a place, "--tag" of an option
  std::function<Words()> list;
};

const std::vector<Values>& known_values() {
  static const std::vector<Values> values{
      {"break", "KIND", these({"micro", "rest"})},
      {"postpone", "DURATION", these({"5min", "10min", "15min", "1h"})},
      {"quiet", "WHAT", these({"30min", "1h", "until", "off"})},
      {"meeting", "WHAT", these({"30min", "1h", "until", "over"})},
      {"hours", "WHAT", these({"on", "off", "usual", "today"})},
      {"gentle", "WHAT", these({"today", "off"})},
      {"watch", "EVENT", these(event_names)},
      {"stretch", "ID", stretch_ids},
      {"rate", "ID", stretch_ids},
      {"rate", "RATING", these({"like", "dislike", "hide", "none"})},
      {"show", "ID", stretch_ids},
      {"check", "FILE", these({any_file})},
      {"stretches", "--place", these(names_of(Place{}))},
      {"stretches", "--area", these(names_of(Area{}))},
      {"care", "PAGE", care_pages},
      {"care", "--length", these({"10min", "15min", "20min"})},
      {"tip", "--tag", these(names_of(TipTag{}))},
      {"get", "KEY", these(setting_keys())},
      {"set", "KEY", these(setting_keys())},
      {"unset", "KEY", these(setting_keys())},
      {"add", "--every", these({"20min", "30min", "45min", "1h", "2h"})},
      {"add", "--days", these(reminder_day_words)},
      {"add", "--icon", these(reminder_icon_words)},
      {"remove", "WHICH", reminder_numbers},
      {"on", "WHICH", reminder_numbers},
      {"off", "WHICH", reminder_numbers},
      {"panel", "PAGE", these(panel_pages)},
      {"why", "--undo", these({"all"})},
      {"why", "--keep", these({"all"})},
      {"why", "--learn", these({"all"})},
      {"simulate", "FILE", these({any_file})},
      {"simulate", "--person", seeded_names},
      {"simulate", "--config", these({any_file})},
      {"simulate", "--format", these({"table", "jsonl", "csv"})},
  };
  return values;
}

Words values_of(const CLI::App& command, const CLI::Option& option) {
  for (const Values& its : known_values())
    if (its.command == command.get_name() && its.name == option.get_name()) return its.list();
  return {};
}

const CLI::App* subcommand(const CLI::App& app, const std::string& name) {
  const auto all = app.get_subcommands({});
  const auto its = std::ranges::find(all, name, [](const CLI::App* one) { return one->get_name(); });
  return its == all.end() ? nullptr : *its;
}

/// Where on the command line one is.
struct Spot {
  const CLI::App* command;
  const CLI::Option* option = nullptr;  ///< its value is to come
  std::size_t positionals = 0;          ///< words at places of their own so far
};

Spot spot_of(const CLI::App& app, const Words& words) {
  Spot spot{&app};
  for (const std::string& word : words) {
    if (std::exchange(spot.option, nullptr)) continue;
    if (word.starts_with("-")) {
      const CLI::Option* option = spot.command->get_option_no_throw(word);
      if (option && option->get_items_expected_max() > 0) spot.option = option;
    } else if (const CLI::App* inner = subcommand(*spot.command, word)) {
      spot = {inner};
    } else {
      ++spot.positionals;
    }
  }
  return spot;
}

}  // namespace

std::vector<std::string> completions(const CLI::App& app, const Words& words) {
  const Spot spot = spot_of(app, words);
  if (spot.option) return values_of(*spot.command, *spot.option);
  Words found;
  const auto add = [&](Words more) { found.insert(found.end(), more.begin(), more.end()); };
  if (spot.positionals == 0)
    for (const CLI::App* inner : spot.command->get_subcommands({})) found.push_back(inner->get_name());
  std::size_t position = 0;
  for (const CLI::Option* option : spot.command->get_options()) {
    if (!option->get_positional()) {
      for (const std::string& name : option->get_lnames()) found.push_back("--" + name);
      continue;
    }
    const bool is_last_of_many = option->get_items_expected_max() > 1 && position <= spot.positionals;
    if (position++ == spot.positionals || is_last_of_many) add(values_of(*spot.command, *option));
  }
  return found;
}

}  // namespace limber
