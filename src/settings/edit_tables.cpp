#include "settings/edit_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "settings/edit_keys.hpp"
#include "settings/error.hpp"
#include "settings/file_text.hpp"
#include "settings/schema.hpp"
#include "settings/toml_text.hpp"

namespace limber {
namespace {

using Tables = std::vector<TableValue>;
using Fields = std::map<std::string, PlainValue, std::less<>>;

/// In the spelling of value_of(), for comparing. Throws SettingsError.
Tables canonical(const Setting& setting, const Tables& tables) {
  Policy policy;
  assign(setting, policy, tables);
  return std::get<Tables>(value_of(setting, policy));
}

/// The list as it stands in `tree`; none where something in it is not good.
std::optional<Tables> tables_in(const toml::table& tree, const Setting& setting) {
  const auto* array = tree.get_as<toml::array>(setting.key);
  if (!array) return tree.contains(setting.key) ? std::nullopt : std::optional(Tables{});
  Tables tables;
  for (const auto& element : *array) {
    auto table = table_value(element);
    if (!table) return std::nullopt;
    tables.push_back(std::move(*table));
  }
  try {
    return canonical(setting, tables);
  } catch (const SettingsError&) {
    return std::nullopt;
  }
}

/// The text while it is edited, step by step; each step reads it anew.
class TablesEditor {
 public:
  TablesEditor(std::string_view text, const Setting& setting) : text_(text), setting_(setting) { read(); }

  const std::string& text() const { return text_; }
  std::size_t count() const {
    const auto* array = tree_.get_as<toml::array>(setting_.key);
    return array ? array->size() : 0;
  }
  bool there() const { return tree_.contains(setting_.key); }
  /// Written as [[reminder]], not as a value.
  bool headed() const {
    const auto* first = count() > 0 ? table(0) : nullptr;
    return first && !first->is_inline();
  }

  /// False: it cannot be done.
  bool set_field(std::size_t one, std::string_view name, const std::optional<Value>& value) {
    toml::table wanted = tree_;
    auto& fields = *wanted[setting_.key].as_array()->get(one)->as_table();
    if (value)
      fields.insert_or_assign(name, *toml::parse("value = " + toml_text(*value)).get("value"));
    else
      fields.erase(name);
    const KeyPlace place{table(one), setting_.key, name};
    for (auto& way : value ? ways_to_set(text_, place, *value) : ways_to_remove(text_, place)) {
      const auto toml = read_toml(way);
      if (!toml.mistakes.empty() || toml.table != wanted) continue;
      change(std::move(way));
      return true;
    }
    return false;
  }

  /// From its header to its last field, and the blank lines around that are then too many.
  void take_out(std::size_t one) {
    auto [begin, end] = whole_lines(text_, {header(one), end_of(one)});
    const auto blank_at = [&](std::size_t at) {
      return text_.compare(at, 1, "\n") == 0 || text_.compare(at, 2, "\r\n") == 0;
    };
    const auto rest = std::string_view(text_).substr(0, begin);
    const bool blank_above = rest.empty() || rest.ends_with("\n\n") || rest.ends_with("\n\r\n");
    while (blank_above && end < text_.size() && blank_at(end)) end = text_.find('\n', end) + 1;
    if (blank_above && end == text_.size() && begin > 0) begin -= line_ending(text_).size();
    change(spliced(text_, begin, end, ""));
  }

  /// As number `one`; below the one before it.
  void put_in(std::size_t one, const TableValue& fields) {
    const auto lines = lines_of(fields);
    const std::string ending(line_ending(text_));
    if (count() == 0) return change(with_paragraph_at_end(text_, lines));
    if (one == 0) {
      const auto begin = line_begin(text_, header(0));
      return change(spliced(text_, begin, begin, lines + ending));
    }
    const auto line = ending + lines.substr(0, lines.size() - ending.size());
    change(with_line_after(text_, end_of(one - 1), line));
  }

  /// Where it is one value, with its line.
  bool take_out_value() {
    for (auto& way : ways_to_remove(text_, {&tree_, {}, setting_.key})) {
      auto toml = read_toml(way);
      if (!toml.mistakes.empty() || toml.table.contains(setting_.key)) continue;
      change(std::move(way));
      return true;
    }
    return false;
  }

  /// No tables, also none of the file below. Such a line has to stand before all sections.
  void put_in_empty_list() {
    const auto begin = TextPositions(text_).offset({1, 1});
    change(spliced(text_, begin, begin, fmt::format("{} = []{}", setting_.key, line_ending(text_))));
  }

 private:
  const toml::table* table(std::size_t one) const {
    return tree_.get_as<toml::array>(setting_.key)->get(one)->as_table();
  }
  std::size_t header(std::size_t one) const { return TextPositions(text_).offset(table(one)->source().begin); }
  std::size_t end_of(std::size_t one) const {
    const auto* last = last_child(*table(one));
    return TextPositions(text_).offset(last ? last->source().end : table(one)->source().end);
  }

  std::string lines_of(const TableValue& fields) const {
    const auto ending = line_ending(text_);
    auto lines = fmt::format("[[{}]]{}", setting_.key, ending);
    for (const auto& [name, value] : fields)
      lines += fmt::format("{} = {}{}", name, toml_text(as_value(value)), ending);
    return lines;
  }

  void change(std::string text) {
    text_ = std::move(text);
    read();
  }
  void read() { tree_ = read_toml(text_).table; }

  std::string text_;
  const Setting& setting_;
  toml::table tree_;
};

/// Only what is different is written, so that the rest keeps the spelling of the person.
bool set_fields(TablesEditor& editor, std::size_t one, const TableValue& have, const TableValue& wanted) {
  const Fields old(have.begin(), have.end()), now(wanted.begin(), wanted.end());
  for (const auto& [name, value] : old)
    if (!now.contains(name) && !editor.set_field(one, name, std::nullopt)) return false;
  for (const auto& [name, value] : now) {
    const auto was = old.find(name);
    if ((was == old.end() || was->second != value) && !editor.set_field(one, name, as_value(value))) return false;
  }
  return true;
}

/// Table by table: those in front and at the end that are the same stay, of the others the first ones are changed.
bool edit_in_place(TablesEditor& editor, const Tables& have, const Tables& wanted) {
  const auto front = static_cast<std::size_t>(
      std::mismatch(have.begin(), have.end(), wanted.begin(), wanted.end()).first - have.begin());
  const auto most_back = static_cast<std::ptrdiff_t>(std::min(have.size(), wanted.size()) - front);
  const auto back = static_cast<std::size_t>(
      std::mismatch(have.rbegin(), have.rbegin() + most_back, wanted.rbegin()).first - have.rbegin());
  const auto old_end = have.size() - back, new_end = wanted.size() - back;
  const auto both = std::min(old_end, new_end);
  for (auto i = front; i < both; ++i)
    if (!set_fields(editor, i, have[i], wanted[i])) return false;
  for (auto i = old_end; i > both; --i) editor.take_out(i - 1);
  for (auto i = both; i < new_end; ++i) editor.put_in(i, wanted[i]);
  return true;
}

bool take_all_out(TablesEditor& editor) {
  if (editor.headed()) {
    for (auto i = editor.count(); i > 0; --i) editor.take_out(i - 1);
    return true;
  }
  return !editor.there() || editor.take_out_value();
}

void put_all_in(TablesEditor& editor, const Tables& wanted) {
  if (wanted.empty()) editor.put_in_empty_list();
  for (std::size_t i = 0; i < wanted.size(); ++i) editor.put_in(i, wanted[i]);
}

/// Whether `edited` has `wanted`, and all else as `text` has it.
bool is_what_was_wanted(std::string_view text, std::string_view edited, const Setting& setting,
                        const std::optional<Tables>& wanted) {
  auto before = read_toml(text).table;
  auto after = read_toml(edited);
  if (!after.mistakes.empty() || after.table.contains(setting.key) != wanted.has_value()) return false;
  if (wanted && tables_in(after.table, setting) != wanted) return false;
  before.erase(setting.key);
  after.table.erase(setting.key);
  return before == after.table;
}

}  // namespace

std::optional<std::string> edited_tables(std::string_view text, const Setting& setting, const Tables& wanted) {
  const auto goal = canonical(setting, wanted);
  const auto tree = read_toml(text).table;
  const auto have = tables_in(tree, setting);
  if (!have) return std::nullopt;
  if (have == goal && tree.contains(setting.key)) return std::string(text);
  TablesEditor careful(text, setting);
  if (!goal.empty() && careful.headed() && edit_in_place(careful, *have, goal) &&
      is_what_was_wanted(text, careful.text(), setting, goal))
    return careful.text();
  TablesEditor anew(text, setting);
  if (!take_all_out(anew)) return std::nullopt;
  put_all_in(anew, goal);
  if (!is_what_was_wanted(text, anew.text(), setting, goal)) return std::nullopt;
  return anew.text();
}

std::optional<std::string> text_without_tables(std::string_view text, const Setting& setting) {
  TablesEditor editor(text, setting);
  if (!take_all_out(editor) || !is_what_was_wanted(text, editor.text(), setting, std::nullopt)) return std::nullopt;
  return editor.text();
}

}  // namespace limber
