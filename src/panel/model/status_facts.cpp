#include "panel/model/status_facts.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "settings/error.hpp"
#include "settings/set.hpp"
#include "words/json_reader.hpp"

namespace limber {
namespace {

/// A key that this program does not know, or a value that it does not understand, is another version's.
Policy read_policy(const JsonReader& values) {
  Policy policy;
  for (const std::string_view key : setting_keys()) {
    const auto text = values.text(key);
    if (!text) continue;
    try {
      apply_setting(policy, key, *text);
    } catch (const SettingsError&) {
      continue;
    }
  }
  return policy;
}

SettingKeys read_keys(const Json::array_t& list) {
  SettingKeys keys;
  for (const Json& key : list)
    if (key.is_string()) keys.insert(key.get<std::string>());
  return keys;
}

}  // namespace

bool own_file_broken(const SettingsFacts& settings) {
  if (settings.problems.empty()) return false;
  const std::string& file = settings.problems.front().file;
  return file.empty() || file == settings.file;
}

SettingsTroubleFacts trouble_of(const SettingsFacts& settings) {
  const SettingsProblem& problem = settings.problems.front();
  return {problem.line, own_file_broken(settings) ? "" : problem.file, problem.message, settings.kept, problem.column};
}

SettingsFacts read_settings(const Json& answer) {
  const JsonReader from(answer);
  SettingsFacts facts;
  facts.file = from.words("file");
  for (const Json& problem : from.list("problems"))
    facts.problems.push_back({static_cast<int>(JsonReader(problem).number("line").value_or(0)),
                              JsonReader(problem).words("message"), JsonReader(problem).words("file"),
                              static_cast<int>(JsonReader(problem).number("column").value_or(0))});
  facts.policy = read_policy(from.in("settings"));
  facts.defaults = read_policy(from.in("defaults"));
  facts.locked = read_keys(from.list("locked"));
  facts.own = read_keys(from.list("own"));
  facts.kept = from.flag("kept").value_or(true);
  return facts;
}

}  // namespace limber
