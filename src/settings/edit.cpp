#include "settings/edit.hpp"

#include <fmt/format.h>

#include "settings/edit_keys.hpp"
#include "settings/edit_tables.hpp"
#include "settings/error.hpp"
#include "settings/schema.hpp"
#include "settings/set.hpp"
#include "settings/settings_file.hpp"
#include "settings/toml_text.hpp"

namespace limber {
namespace {

/// The tree that the edit has to lead to.
toml::table wanted_tree(toml::table tree, const Setting& setting, const Value& value) {
  const auto source = fmt::format("[{}]\n{} = {}\n", setting.section(), setting.name(), toml_text(value));
  auto addition = toml::parse(source);
  auto* section = tree.emplace<toml::table>(setting.section()).first->second.as_table();
  if (!section) throw SettingsError(fmt::format("{0} is not a section of the file: expected [{0}]", setting.section()));
  section->insert_or_assign(setting.name(), std::move(*addition[setting.section()][setting.name()].node()));
  return tree;
}

bool leads_to(const std::string& text, const toml::table& wanted) {
  const auto toml = read_toml(text);
  return toml.mistakes.empty() && toml.table == wanted;
}

/// What a file holds, if it is TOML.
toml::table sound_tree(std::string_view text) {
  auto toml = read_toml(text);
  if (toml.mistakes.empty()) return std::move(toml.table);
  const auto& first = toml.mistakes.front();
  throw SettingsError(fmt::format("line {}, column {}: {}", first.line, first.column, first.message));
}

KeyPlace place_of(const Setting& setting, const toml::table& tree) {
  return {tree.get_as<toml::table>(setting.section()), setting.section(), setting.name()};
}

[[noreturn]] void refuse_to_edit(std::string_view key) {
  throw SettingsError(fmt::format("{} stands in the file in a way that cannot be edited; change it by hand", key));
}

/// None of a list with a mistake is read, so that who builds on what was read would write it without all that is there.
void require_whole_list(std::string_view text, const Setting& setting) {
  const auto problem = problem_in_list(text, setting);
  if (!problem) return;
  throw SettingsError(fmt::format("{} has to be mended first: line {}, column {}: {}", setting.key, problem->line,
                                  problem->column, problem->message));
}

}  // namespace

std::string edited_text(std::string_view text, std::string_view key, std::string_view value_text) {
  const auto& setting = require_setting(key);
  const auto value = checked_value(setting, value_text);
  const auto tree = sound_tree(text);
  if (const auto* tables = std::get_if<std::vector<TableValue>>(&value)) {
    require_whole_list(text, setting);
    if (auto edited = edited_tables(text, setting, *tables)) return std::move(*edited);
    refuse_to_edit(key);
  }
  const auto wanted = wanted_tree(tree, setting, value);
  if (tree == wanted) return std::string(text);
  for (auto& edited : ways_to_set(text, place_of(setting, tree), value))
    if (leads_to(edited, wanted)) return std::move(edited);
  refuse_to_edit(key);
}

std::string text_without(std::string_view text, std::string_view key) {
  const auto& setting = require_setting(key);
  const auto tree = sound_tree(text);
  if (find_tables(key)) {
    require_whole_list(text, setting);
    if (auto edited = text_without_tables(text, setting)) return std::move(*edited);
    refuse_to_edit(key);
  }
  auto wanted = tree;
  auto* section = wanted.get_as<toml::table>(setting.section());
  if (!section || section->erase(setting.name()) == 0) return std::string(text);
  auto without_section = wanted;  // a section of dotted keys goes with the last of them
  if (section->empty()) without_section.erase(setting.section());
  for (auto& edited : ways_to_remove(text, place_of(setting, tree)))
    if (leads_to(edited, wanted) || leads_to(edited, without_section)) return std::move(edited);
  refuse_to_edit(key);
}

void edit_settings(const std::filesystem::path& file, const SettingEdits& edits, const LockedKeys& locked,
                   Duration patience) {
  for (const auto& [key, value] : edits) {
    if (locked.contains(key)) throw SettingsError(fmt::format("{} is fixed by the administrator", key));
    require_setting(key);
  }
  try {
    const auto edit = [&](std::string_view text) {
      std::string edited(text);
      for (const auto& [key, value] : edits)
        edited = value ? edited_text(edited, key, *value) : text_without(edited, key);
      return edited;
    };
    rewrite_settings_file(file, edit, patience);
  } catch (const SettingsError& error) {
    throw SettingsError(fmt::format("{}: not changed: {}", file.string(), error.what()));
  }
}

}  // namespace limber
