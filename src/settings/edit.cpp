#include "settings/edit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "settings/error.hpp"
#include "settings/schema.hpp"
#include "settings/set.hpp"
#include "settings/settings_file.hpp"
#include "settings/toml_text.hpp"

namespace limber {
namespace {

/// TOML positions (line and column, in characters, from 1) as offsets into the text, which has to outlive this. It may
/// begin with a byte order mark, which has no column.
class TextPositions {
 public:
  explicit TextPositions(std::string_view text) : text_(text) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    lines_.push_back(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] == '\n') lines_.push_back(i + 1);
  }

  /// Of the character at `position`; the end of the text for a position behind it.
  std::size_t offset(const toml::source_position& position) const {
    if (position.line == 0 || position.line > lines_.size()) return text_.size();
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; };
    auto offset = lines_[position.line - 1];
    for (auto column = position.column; column > 1 && offset < text_.size(); --column) {
      ++offset;
      while (offset < text_.size() && continues(text_[offset])) ++offset;
    }
    return offset;
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> lines_;  ///< where each begins
};

/// The text with another one in the place of what stands between two offsets.
std::string spliced(std::string_view text, std::size_t begin, std::size_t end, std::string_view other) {
  return fmt::format("{}{}{}", text.substr(0, begin), other, text.substr(end));
}

std::size_t line_begin(std::string_view text, std::size_t offset) {
  return offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
}

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
  const auto begin = line_begin(text, offset);
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
    return spliced(text, after, after, added);
  }
  if (text.substr(begin, 1) == "[") {
    const auto end = last ? after : positions.offset(section.source().end);
    const auto indent = last ? indentation(text, end) : std::string_view{};
    return with_line_after(text, end, fmt::format("{}{}", indent, entry));
  }
  return with_line_after(text, after, fmt::format("{}.{}", setting.section(), entry));
}

// Lists.

struct Element {
  std::string word;
  std::size_t begin;  ///< in the text
  std::size_t end;
};

std::optional<std::vector<Element>> elements_of(const TextPositions& positions, const toml::array& array) {
  std::vector<Element> elements;
  for (const auto& node : array) {
    const auto* word = node.as_string();
    if (!word) return std::nullopt;
    const auto& source = node.source();
    elements.push_back({word->get(), positions.offset(source.begin), positions.offset(source.end)});
  }
  return elements;
}

/// Cuts `begin` to `end` and a comma after it; and the line, if nothing else stands on it. A comment stays.
std::string without_elements(std::string_view text, std::size_t begin, std::size_t end) {
  const auto comma = std::min(text.find_first_not_of(" \t", end), text.size());
  if (text.substr(comma, 1) == ",") end = comma + 1;
  const auto rest = std::min(text.find_first_not_of(" \t\r", end), text.size());
  const auto line = line_begin(text, begin);
  const bool first_on_line = text.find_first_not_of(" \t", line) == begin;
  if (!first_on_line) return spliced(text, begin, end, "");
  const bool last_on_line = text.substr(rest, 1) == "\n";
  return last_on_line ? spliced(text, line, rest + 1, "") : spliced(text, begin, rest, "");
}

/// Puts `words` where nothing is taken away: after the element before, else before the one after, else after "[".
std::string with_words(std::string_view text, std::span<const Element> before, std::span<const Element> after,
                       std::size_t list_begin, const std::string& words) {
  auto at = list_begin + 1;
  auto added = words;
  if (!before.empty()) {
    at = before.back().end;
    added = ", " + words;
  } else if (!after.empty()) {
    at = after.front().begin;
    added = words + ", ";
  }
  return spliced(text, at, at, added);
}

/// `text` with the elements of `array`, a list over several lines, made into `words`: elements that stay keep their
/// place and their comments. None for a list on one line, or one that holds anything but strings: those are better
/// replaced whole.
std::optional<std::string> edited_list(std::string_view text, const TextPositions& positions, const toml::array& array,
                                       const std::vector<std::string>& words) {
  if (array.source().begin.line == array.source().end.line) return std::nullopt;
  const auto found = elements_of(positions, array);
  if (!found) return std::nullopt;
  const std::span<const Element> old(*found);
  const std::span<const std::string> wanted(words);
  const auto same = [](const Element& element, const std::string& word) { return element.word == word; };
  const auto head = static_cast<std::size_t>(
      std::mismatch(old.begin(), old.end(), wanted.begin(), wanted.end(), same).first - old.begin());
  const auto old_rest = old.subspan(head);
  const auto wanted_rest = wanted.subspan(head);
  const auto tail = static_cast<std::size_t>(
      std::mismatch(old_rest.rbegin(), old_rest.rend(), wanted_rest.rbegin(), wanted_rest.rend(), same).first -
      old_rest.rbegin());
  const auto gone = old_rest.first(old_rest.size() - tail);
  const auto added = toml_quoted_words(wanted_rest.first(wanted_rest.size() - tail));
  if (gone.empty()) {
    const auto list_begin = positions.offset(array.source().begin);
    return with_words(text, old.first(head), old_rest.last(tail), list_begin, added);
  }
  const auto begin = gone.front().begin;
  const auto end = gone.back().end;
  if (added.empty()) return without_elements(text, begin, end);
  return spliced(text, begin, end, added);
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
  ways.push_back(spliced(text, begin, end, toml_text(value)));
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

// Taking a key out.

/// What is to go.
struct Cut {
  std::size_t begin, end;
};

/// From the begin of the line where the key stands to behind the end of the line where the value ends.
Cut whole_lines(std::string_view text, Cut entry) {
  const auto after = text.find('\n', entry.end);
  return {line_begin(text, entry.begin), after == std::string_view::npos ? text.size() : after + 1};
}

/// An entry of an inline table with the comma and the space behind it, or where it is the last, with those before it.
Cut with_comma(std::string_view text, Cut entry) {
  constexpr std::string_view space = " \t";
  const auto behind = text.find_first_not_of(space, entry.end);
  if (behind != std::string_view::npos && text[behind] == ',')
    return {entry.begin, std::min(text.find_first_not_of(space, behind + 1), text.size())};
  const auto before = entry.begin == 0 ? std::string_view::npos : text.find_last_not_of(space, entry.begin - 1);
  if (before != std::string_view::npos && text[before] == ',') return {before, entry.end};
  return entry;
}

/// Ways to take `setting` out of `text`, the most careful first; none where it is not in it. Its line goes with the
/// comment behind the value; comments above, and a section that is empty now, stay.
std::vector<std::string> removals(std::string_view text, const toml::table& tree, const Setting& setting) {
  const auto* section = tree.get_as<toml::table>(setting.section());
  if (!section) return {};
  const auto found = section->find(setting.name());
  if (found == section->end()) return {};
  const TextPositions positions(text);
  const Cut entry{positions.offset(found->first.source().begin), positions.offset(found->second.source().end)};
  const auto without = [&](Cut gone) { return spliced(text, gone.begin, gone.end, ""); };
  return {without(whole_lines(text, entry)), without(with_comma(text, entry))};
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
