#include "settings/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>

#include "core/duration_text.hpp"
#include "settings/clock_text.hpp"
#include "settings/error.hpp"
#include "settings/schema.hpp"
#include "settings/settings_file.hpp"
#include "settings/toml_text.hpp"

namespace limber {
namespace {

/// Where the value of a key was last set, as a Problem without words.
using Places = std::map<std::string_view, Problem>;

std::string did_you_mean(std::string_view near, std::string_view open = {}, std::string_view close = {}) {
  return near.empty() ? "" : fmt::format("; did you mean {}{}{}?", open, near, close);
}

std::string_view type_name(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::none: return "nothing";
    case toml::node_type::table: return "a section";
    case toml::node_type::array: return "a list";
    case toml::node_type::string: return "a text";
    case toml::node_type::integer: return "a whole number";
    case toml::node_type::floating_point: return "a number with a fraction";
    case toml::node_type::boolean: return "true or false";
    case toml::node_type::date: return "a date";
    case toml::node_type::time: return "a time without quotes";
    case toml::node_type::date_time: return "a date and time";
  }
  return "something else";
}

/// One file on its way into what is loaded, checked key by key against the schema. `may_lock`: the administrator's.
class FileReader {
 public:
  FileReader(Loaded& loaded, Places& places, std::filesystem::path file, bool may_lock)
      : loaded_(loaded), places_(places), file_(std::move(file)), may_lock_(may_lock) {}

  void read() {
    try {
      const auto text = read_settings_file(file_);
      if (text) read_text(*text);
    } catch (const SettingsError& error) {
      loaded_.problems.push_back({file_, 0, 0, error.what()});
    }
  }

  /// The first problem of one list of tables, read by itself.
  std::optional<Problem> problem_in_list(std::string_view text, const Setting& setting) {
    const auto tree = read_toml(text).table;
    if (const auto* node = tree.get(setting.key)) read_tables(setting, *node);
    sort_by_place(found_);
    return found_.empty() ? std::nullopt : std::optional(found_.front());
  }

 private:
  void read_text(std::string_view text) {
    const auto toml = read_toml(text);
    for (const auto& mistake : toml.mistakes) found_.push_back({file_, mistake.line, mistake.column, mistake.message});
    for (const auto& [key, node] : toml.table) read_top(key, node);
    // The tree is in the order of the alphabet, people read in the order of the file.
    sort_by_place(found_);
    loaded_.problems.insert(loaded_.problems.end(), found_.begin(), found_.end());
    loaded_.locked.merge(locks_);
  }

  void read_top(const toml::key& key, const toml::node& node) {
    const auto sections = all_sections();
    const bool known = std::ranges::count(sections, key.str()) > 0;
    if (key == "locked") return read_locked(node);
    if (find_tables(key.str())) return read_tables(*find_setting(key.str()), node);
    if (known && node.is_table()) return read_section(key.str(), *node.as_table());
    if (known) {
      add(node.source(), fmt::format("{0} is a section: expected [{0}], found {1}", key.str(), type_name(node)));
    } else if (node.is_table() || node.is_array_of_tables()) {
      const auto near = nearest_section(key.str());
      const bool list = find_tables(near) != nullptr;
      add(key.source(),
          fmt::format("unknown section [{}]{}", key.str(), did_you_mean(near, list ? "[[" : "[", list ? "]]" : "]")));
    } else {
      add(key.source(), fmt::format("unknown key {}{}", key.str(), did_you_mean(nearest_key(key.str()))));
    }
  }

  void read_section(std::string_view section, const toml::table& table) {
    for (const auto& [key, node] : table) {
      const auto full = fmt::format("{}.{}", section, key.str());
      const auto* setting = find_setting(full);
      if (!setting) {
        add(key.source(), fmt::format("unknown key {}{}", full, did_you_mean(nearest_key(full))));
      } else if (!passed_over(full, key.source())) {
        read_setting(*setting, node);
      }
    }
  }

  bool passed_over(std::string_view key, const toml::source_region& where) {
    const bool locked = loaded_.locked.contains(key);
    if (locked) loaded_.notices.push_back(at(where, fmt::format("{} is fixed by the administrator: passed over", key)));
    return locked;
  }

  void read_setting(const Setting& setting, const toml::node& node) {
    const auto value = value_of_node(setting, node);
    if (value && assigned(setting, loaded_.policy, *value, node.source())) places_[setting.key] = at(node.source(), "");
  }

  bool assigned(const Setting& setting, Policy& policy, const Value& value, const toml::source_region& where) {
    try {
      assign(setting, policy, value);
      return true;
    } catch (const SettingsError& error) {
      add(where, error.what());
      return false;
    }
  }

  /// A list of tables, if all that is in it is good. It replaces that of the file before.
  void read_tables(const Setting& setting, const toml::node& node) {
    if (passed_over(setting.key, node.source())) return;
    const auto* array = node.as_array();
    if (!array)
      return add(node.source(),
                 fmt::format("{0} is a list: expected [[{0}]], found {1}", setting.key, type_name(node)));
    const auto problems_before = found_.size();
    std::vector<TableValue> list;
    for (const auto& element : *array) {
      if (const auto* table = element.as_table()) {
        read_table(setting, *table, list);
      } else {
        add(element.source(),
            fmt::format("{}: expected {}, found {} in it", setting.key, expected(setting), type_name(element)));
      }
    }
    if (found_.size() == problems_before && assigned(setting, loaded_.policy, list, node.source()))
      places_[setting.key] = at(node.source(), "");
  }

  /// Adds it to `list`; what is wrong in it is noted where it stands.
  void read_table(const Setting& setting, const toml::table& table, std::vector<TableValue>& list) {
    const auto& kind = std::get<TablesSetting>(setting.kind);
    const auto problems_before = found_.size();
    Policy one;
    kind.add(one);
    for (const auto& [key, node] : table) {
      try {
        const auto& field = require_field(setting, key.str());
        if (const auto value = value_of_node(field, node)) assigned(field, one, *value, node.source());
      } catch (const SettingsError& error) {
        add(key.source(), error.what());
      }
    }
    if (found_.size() != problems_before) return;
    if (auto fields = table_value(table);
        fields && assigned(setting, one, std::vector<TableValue>{*fields}, table.source()))
      list.push_back(std::move(*fields));
  }

  std::optional<Value> value_of_node(const Setting& setting, const toml::node& node) {
    const bool wants_flag = std::holds_alternative<FlagSetting>(setting.kind);
    const bool wants_number = std::holds_alternative<CountSetting>(setting.kind);
    const bool wants_list = std::holds_alternative<HoursSetting>(setting.kind) ||
                            std::holds_alternative<WordsSetting>(setting.kind) ||
                            (std::holds_alternative<TimesSetting>(setting.kind) && node.is_array());
    if (const auto* flag = node.as_boolean(); flag && wants_flag) return flag->get();
    if (const auto* number = node.as_integer(); number && wants_number) return number->get();
    if (const auto* list = node.as_array(); list && wants_list) return list_of(setting, *list);
    const auto* text = node.as_string();
    if (text && !wants_flag && !wants_number && !wants_list) return text->get();
    add(node.source(), fmt::format("{}: expected {}, found {}", setting.key, expected(setting), type_name(node)));
    return std::nullopt;
  }

  /// The list, if all of its elements are good; every bad one is a problem at its own place.
  std::optional<Value> list_of(const Setting& setting, const toml::array& array) {
    std::vector<std::string> list;
    const auto problems_before = found_.size();
    for (const auto& node : array) {
      try {
        const auto* text = node.as_string();
        if (!text)
          throw SettingsError(
              fmt::format("{}: expected {}, found {} in it", setting.key, expected(setting), type_name(node)));
        check_element(setting, text->get());
        list.push_back(text->get());
      } catch (const SettingsError& error) {
        add(node.source(), error.what());
      }
    }
    if (found_.size() != problems_before) return std::nullopt;
    return list;
  }

  void read_locked(const toml::node& node) {
    constexpr auto wanted = R"(locked: expected a list of keys or sections, such as ["rest_break.interval"])";
    if (!may_lock_) return add(node.source(), "locked belongs in the administrator's file, not here");
    const auto* array = node.as_array();
    if (!array) return add(node.source(), fmt::format("{}, found {}", wanted, type_name(node)));
    for (const auto& element : *array) {
      if (const auto* text = element.as_string()) {
        lock(text->get(), element);
      } else {
        add(element.source(), fmt::format("{}, found {} in it", wanted, type_name(element)));
      }
    }
  }

  void lock(std::string_view name, const toml::node& node) {
    bool known = false;
    for (const auto& setting : all_settings()) {
      if (setting.key != name && setting.section() != name) continue;
      locks_.emplace(setting.key);
      known = true;
    }
    if (!known) add(node.source(), fmt::format("locked: unknown key {}{}", name, did_you_mean(nearest_key(name))));
  }

  Problem at(const toml::source_region& where, std::string message) const {
    return {file_, where.begin.line, where.begin.column, std::move(message)};
  }
  void add(const toml::source_region& where, std::string message) { found_.push_back(at(where, std::move(message))); }

  Loaded& loaded_;
  Places& places_;
  std::filesystem::path file_;
  bool may_lock_;
  std::vector<Problem> found_;
  LockedKeys locks_;  ///< of this file; they bind the files after it
};

/// Settings that are each allowed but together do nothing, said where the person wrote one of them.
void notice_odd_combinations(Loaded& loaded, const Places& places) {
  const auto notice = [&](std::initializer_list<std::string_view> keys, std::string message) {
    const auto written =
        std::ranges::find_if(keys, [&](std::string_view key) { return places.find(key) != places.end(); });
    if (written == keys.end()) return;
    loaded.notices.push_back(places.find(*written)->second);
    loaded.notices.back().message = std::move(message);
  };
  const auto& policy = loaded.policy;
  if (policy.prompt.breakpoint_pause > policy.prompt.idle_limit) {
    notice({"prompt.breakpoint_pause", "prompt.idle_limit"},
           "prompt.breakpoint_pause is longer than prompt.idle_limit, so no pause is ever a good moment");
  }
  if (policy.micro_break.enabled && policy.rest_break.enabled && policy.merge_within >= policy.rest_break.interval) {
    notice({"rest_break.merge_within", "rest_break.interval"},
           "rest_break.merge_within is not shorter than rest_break.interval, so there is never a micro break");
  }
}

/// Hours past midnight that are most of a day: 04:00 written for 16:00.
void notice_long_nights(Loaded& loaded, const Places& places) {
  constexpr auto longest_night = std::chrono::hours{12};
  for (const auto& setting : all_settings()) {
    const auto* hours = std::get_if<HoursSetting>(&setting.kind);
    const auto place = places.find(setting.key);
    if (!hours || place == places.end()) continue;
    const auto& ranges = loaded.policy.work_hours.at(hours->weekday);
    for (const HourRange& range : ranges.value_or(std::vector<HourRange>{})) {
      const auto length = std::chrono::hours{24} - (range.from - range.to);
      if (range.from <= range.to || range.to == 0min || length <= longest_night) continue;
      loaded.notices.push_back(place->second);
      loaded.notices.back().message = fmt::format("{}: {} goes on past midnight and lasts {}", setting.key,
                                                  format_hour_range(range), format_duration(length));
    }
  }
}

}  // namespace

std::string to_string(const std::vector<Problem>& problems) {
  std::string text;
  for (const auto& problem : problems) text += (text.empty() ? "" : "\n") + to_string(problem);
  return text;
}

Loaded load_settings(const std::vector<std::filesystem::path>& files) {
  Loaded loaded;
  Places places;
  for (const auto& file : files) FileReader(loaded, places, file, &file != &files.back()).read();
  for (const auto& [key, place] : places)
    if (place.file == files.back()) loaded.own.emplace(key);
  notice_odd_combinations(loaded, places);
  notice_long_nights(loaded, places);
  return loaded;
}

std::optional<Problem> problem_in_list(std::string_view text, const Setting& setting) {
  Loaded unused;
  Places places;
  return FileReader(unused, places, {}, false).problem_in_list(text, setting);
}

Policy load_settings_strictly(const std::vector<std::filesystem::path>& files) {
  auto loaded = load_settings(files);
  if (!loaded.sound()) throw SettingsError(to_string(loaded.problems));
  return std::move(loaded.policy);
}

}  // namespace limber
