#include "settings/edit.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "settings/edit_list.hpp"
#include "settings/edit_remove.hpp"
#include "settings/error.hpp"
#include "settings/schema.hpp"
#include "settings/set.hpp"
#include "settings/settings_file.hpp"
#include "settings/text_positions.hpp"
#include "settings/toml_text.hpp"

namespace limber {
namespace {

std::string_view line_ending(std::string_view text) {
  const auto newline = text.find('\n');
  return newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r' ? "\r\n" : "\n";
}

/// A line of its own after the line in which `offset` lies.
std::string with_line_after(std::string_view text, std::size_t offset, std::string_view line) {
  const auto newline = text.find('\n', offset);
  if (newline == std::string_view::npos) return fmt::format("{}{}{}", text, line_ending(text), line);
  return fmt::format("{}{}{}{}", text.substr(0, newline + 1), line, line_ending(text), text.substr(newline + 1));
}

std::string with_section_at_end(std::string_view text, const Setting& setting, std::string_view value) {
  const auto ending = line_ending(text);
  std::string edited(text);
  if (!edited.empty() && !edited.ends_with('\n')) edited += ending;
  if (!edited.empty()) edited += ending;
  return edited + fmt::format("[{1}]{0}{2} = {3}{0}", ending, setting.section(), setting.name(), value);
}

/// The child of `section` that ends last in the text; none if it is empty.
const toml::node* last_child(const toml::table& section) {
  const toml::node* last = nullptr;
  const auto end_of = [](const toml::node& node) {
    return std::pair(node.source().end.line, node.source().end.column);
  };
  for (const auto& [key, node] : section)
    if (!last || end_of(node) > end_of(*last)) last = &node;
  return last;
}

/// White space at the begin of the line in which `offset` lies, for a new neighbour to follow.
std::string_view indentation(std::string_view text, std::size_t offset) {
  const auto newline = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const auto begin = newline == std::string_view::npos ? 0 : newline + 1;
  const auto end = std::min(text.find_first_not_of(" \t", begin), text.size());
  return text.substr(begin, end - begin);
}

/// The text with a key added to a section that is there but does not have it. A section may be written in three ways.
std::string with_key_added(std::string_view text, const toml::table& section, const Setting& setting,
                           std::string_view value) {
  const TextPositions positions(text);
  const auto begin = positions.offset(section.source().begin);
  const auto* last = last_child(section);
  const auto after = last ? positions.offset(last->source().end) : begin + 1;
  const auto entry = fmt::format("{} = {}", setting.name(), value);
  if (section.is_inline()) {
    const auto added = last ? ", " + entry : " " + entry + " ";
    return fmt::format("{}{}{}", text.substr(0, after), added, text.substr(after));
  }
  if (text.substr(begin, 1) == "[") {
    const auto end = last ? after : positions.offset(section.source().end);
    const auto indent = last ? indentation(text, end) : std::string_view{};
    return with_line_after(text, end, fmt::format("{}{}", indent, entry));
  }
  return with_line_after(text, after, fmt::format("{}.{}", setting.section(), entry));
}

/// Ways to do it, the most careful first. What each gives is checked before it is believed.
std::vector<std::string> candidates(std::string_view text, const toml::table& tree, const Setting& setting,
                                    const Value& value) {
  const auto* section = tree.get_as<toml::table>(setting.section());
  if (!section) return {with_section_at_end(text, setting, toml_text(value))};
  const auto* node = section->get(setting.name());
  if (!node) {
    return {with_key_added(text, *section, setting, toml_text(value)),
            with_section_at_end(text, setting, toml_text(value))};
  }
  std::vector<std::string> ways;
  const TextPositions positions(text);
  const auto* words = std::get_if<std::vector<std::string>>(&value);
  if (const auto* array = node->as_array(); array && words)
    if (auto edited = edited_list(text, positions, *array, *words)) ways.push_back(std::move(*edited));
  const auto begin = positions.offset(node->source().begin);
  const auto end = positions.offset(node->source().end);
  ways.push_back(fmt::format("{}{}{}", text.substr(0, begin), toml_text(value), text.substr(end)));
  return ways;
}

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

[[noreturn]] void refuse_to_edit(std::string_view key) {
  throw SettingsError(fmt::format("{} stands in the file in a way that cannot be edited; change it by hand", key));
}

}  // namespace

std::string edited_text(std::string_view text, std::string_view key, std::string_view value_text) {
  const auto& setting = require_setting(key);
  const auto value = checked_value(setting, value_text);
  const auto tree = sound_tree(text);
  const auto wanted = wanted_tree(tree, setting, value);
  if (tree == wanted) return std::string(text);
  for (auto& edited : candidates(text, tree, setting, value))
    if (leads_to(edited, wanted)) return std::move(edited);
  refuse_to_edit(key);
}

std::string text_without(std::string_view text, std::string_view key) {
  const auto& setting = require_setting(key);
  const auto tree = sound_tree(text);
  auto wanted = tree;
  auto* section = wanted.get_as<toml::table>(setting.section());
  if (!section || section->erase(setting.name()) == 0) return std::string(text);
  auto without_section = wanted;  // a section of dotted keys goes with the last of them
  if (section->empty()) without_section.erase(setting.section());
  for (auto& edited : removals(text, tree, setting))
    if (leads_to(edited, wanted) || leads_to(edited, without_section)) return std::move(edited);
  refuse_to_edit(key);
}

void edit_setting(const std::filesystem::path& file, std::string_view key, std::string_view value_text,
                  const LockedKeys& locked) {
  edit_settings(file, {{std::string(key), std::string(value_text)}}, locked);
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
