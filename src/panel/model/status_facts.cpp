#include "panel/model/status_facts.hpp"

#include <exception>
#include <nlohmann/json.hpp>

#include "rpc/setting_codec.hpp"
#include "settings/error.hpp"
#include "settings/load.hpp"
#include "settings/set.hpp"
#include "words/json_reader.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

/// A key that this program does not know, or a value that it does not understand, is another version's.
Policy read_policy(const JsonReader& values) {
  Policy policy;
  for (const std::string_view key : setting_keys()) {
    const auto value = values.json().find(key);
    const auto text = value == values.json().end() ? std::nullopt : setting_text_in(*value);
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
  const std::filesystem::path& file = settings.problems.front().file;
  return file.empty() || file == settings.file;
}

std::string trouble_title(const SettingsFacts& settings) {
  return settings.kept ? tr("Keeping the last settings") : tr("Using the other settings");
}

std::string trouble_sentence(const SettingsFacts& settings) {
  const Problem& problem = settings.problems.front();
  const bool own = own_file_broken(settings);
  // Translators: these are followed by what is wrong there, behind a colon, or by a full stop.
  const char* where = own ? tr_noop("Limber can't read your settings file")
                          : tr_noop("Limber can't read the system's settings file ({file})");
  if (problem.line > 0 && problem.column > 0)
    where = own ? tr_noop("Limber can't read line {line}, column {column} of your settings file")
                : tr_noop("Limber can't read line {line}, column {column} of the system's settings file ({file})");
  else if (problem.line > 0)
    where = own ? tr_noop("Limber can't read line {line} of your settings file")
                : tr_noop("Limber can't read line {line} of the system's settings file ({file})");
  const std::string what = problem.message.empty() ? "" : ": " + problem.message;
  return tr(where, "line"_a = problem.line, "column"_a = problem.column, "file"_a = problem.file.string()) + what +
         (what.ends_with('.') ? "" : ".");
}

std::string trouble_consequence(const SettingsFacts& settings) {
  return settings.kept ? tr("The last settings hold until it is mended.")
                       : tr("What else is sound of it holds until it is mended.");
}

SettingsFacts read_settings(const Json& answer) {
  const JsonReader from(answer);
  SettingsFacts facts;
  facts.file = from.words("file");
  for (const Json& one : from.list("problems")) {
    const JsonReader problem(one);
    facts.problems.push_back({problem.words("file"), static_cast<unsigned>(problem.number("line").value_or(0)),
                              static_cast<unsigned>(problem.number("column").value_or(0)), problem.words("message")});
  }
  facts.policy = read_policy(from.in("settings"));
  facts.defaults = read_policy(from.in("defaults"));
  facts.locked = read_keys(from.list("locked"));
  facts.own = read_keys(from.list("own"));
  facts.kept = from.flag("kept").value_or(true);
  return facts;
}

SettingsFacts settings_on_disk(const Paths& paths) {
  SettingsFacts facts;
  try {
    const std::filesystem::path own = paths.config_file(), system = paths.system_config_file();
    const Loaded loaded = load_settings({system, own});
    facts.file = own.string();
    facts.policy = loaded.policy;
    facts.defaults = load_settings({system, own.parent_path() / "no-such-file"}).policy;
    facts.locked = loaded.locked;
    facts.own = loaded.own;
    facts.kept = false;
    facts.problems = loaded.problems;
  } catch (const std::exception&) {
    return facts;  // no home: the daemon will tell
  }
  return facts;
}

std::optional<std::string> save_on_disk(const Paths& paths, SettingEdits edits) {
  try {
    const Loaded loaded = load_settings({paths.system_config_file(), paths.config_file()});
    std::erase_if(edits, [&](const auto& edit) { return loaded.locked.contains(edit.first); });
    if (!edits.empty()) edit_settings(paths.config_file(), edits, loaded.locked);
    return std::nullopt;
  } catch (const std::exception& error) {
    return error.what();
  }
}

}  // namespace limber
