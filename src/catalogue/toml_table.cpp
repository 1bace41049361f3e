#include "catalogue/toml_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "catalogue/page.hpp"
#include "core/nearest.hpp"

namespace limber {

namespace {

constexpr std::size_t longest_text = 600;
constexpr std::size_t longest_list = 6;  // of words spelt out in a message

std::string kind_of(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::string: return fmt::format("\"{:.60}\"", node.ref<std::string>());
    case toml::node_type::integer: return fmt::format("{}", node.ref<std::int64_t>());
    case toml::node_type::floating_point: return fmt::format("{}", node.ref<double>());
    case toml::node_type::boolean: return node.ref<bool>() ? "true" : "false";
    case toml::node_type::array: return "a list";
    case toml::node_type::table: return "a table";
    case toml::node_type::date:
    case toml::node_type::time:
    case toml::node_type::date_time: return "a date or time";
    case toml::node_type::none: break;
  }
  return "nothing";
}

std::string one_of(std::span<const std::string_view> names) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i)
    list += fmt::format("{}\"{}\"", i == 0 ? "" : i + 1 == names.size() ? " or " : ", ", names[i]);
  return list;
}

std::string hint(std::string_view word, std::span<const std::string_view> words) {
  const std::string_view near = nearest(word, words);
  return near.empty() ? std::string{} : fmt::format("; the nearest known one is {}", near);
}

/// Long values are written over several lines, so any run of blanks is one space.
std::optional<std::string> in_one_line(std::string_view raw) {
  std::string line;
  for (const char c : raw) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      if (!line.empty() && line.back() != ' ') line += ' ';
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      return std::nullopt;
    } else {
      line += c;
    }
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace

void TomlTable::expected(std::string_view key, const toml::node& node, std::string_view what) {
  problems_.add(node.source(), fmt::format("{}: expected {}, found {}", key, what, kind_of(node)));
}

std::string TomlTable::text_of(std::string_view key, const toml::node& node) {
  const auto* string = node.as_string();
  if (!string) {
    expected(key, node, "a text");
    return {};
  }
  std::optional<std::string> line = in_one_line(string->get());
  if (!line)
    problems_.add(node.source(), fmt::format("{}: expected a text without control characters", key));
  else if (line->empty())
    problems_.add(node.source(), fmt::format("{}: expected a text, found an empty one", key));
  else if (letters(*line) > longest_text)
    problems_.add(node.source(),
                  fmt::format("{}: expected at most {} letters, found {}", key, longest_text, letters(*line)));
  return std::move(line).value_or(std::string{});
}

std::string TomlTable::text(std::string_view key, Need need) {
  const toml::node* node = find(key, need, "a text");
  return node ? text_of(key, *node) : std::string{};
}

std::vector<std::string> TomlTable::texts(std::string_view key) {
  std::vector<std::string> list;
  const toml::node* node = find(key);
  if (!node) return list;
  if (const toml::array* array = node->as_array())
    for (const toml::node& item : *array) list.push_back(text_of(key, item));
  else
    expected(key, *node, "a list of texts");
  return list;
}

bool TomlTable::flag(std::string_view key) {
  const toml::node* node = find(key);
  if (!node) return false;
  if (const auto* value = node->as_boolean()) return value->get();
  expected(key, *node, "true or false");
  return false;
}

std::optional<int> TomlTable::number_of(std::string_view key, const toml::node& node, int least, int most) {
  const auto* number = node.as_integer();
  if (number && number->get() >= least && number->get() <= most) return static_cast<int>(number->get());
  expected(key, node, fmt::format("a whole number from {} to {}", least, most));
  return std::nullopt;
}

int TomlTable::number(std::string_view key, int least, int most, int otherwise) {
  const toml::node* node = find(key);
  return node ? number_of(key, *node, least, most).value_or(otherwise) : otherwise;
}

std::optional<double> TomlTable::decimal(std::string_view key, double least, double most) {
  const toml::node* node = find(key);
  if (!node) return std::nullopt;
  const std::optional<double> number = node->is_number() ? node->value<double>() : std::nullopt;
  if (number && *number >= least && *number <= most) return number;
  expected(key, *node, fmt::format("a number from {} to {}", least, most));
  return std::nullopt;
}

std::optional<Stretch::Times> TomlTable::range(std::string_view key, int least, int most) {
  const toml::node* node = find(key);
  if (!node) return std::nullopt;
  const toml::array* pair = node->as_array();
  if (pair && pair->size() != 2) {
    problems_.add(node->source(), fmt::format("{}: expected a number or two, [from, to], found {}", key, pair->size()));
    return std::nullopt;
  }
  const auto from = number_of(key, pair ? *pair->get(0) : *node, least, most);
  const auto to = pair ? number_of(key, *pair->get(1), least, most) : from;
  if (!from || !to) return std::nullopt;
  if (*from > *to)
    problems_.add(node->source(),
                  fmt::format("{}: expected the smaller number first, found [{}, {}]", key, *from, *to));
  return Stretch::Times{*from, *to};
}

std::size_t TomlTable::choice_of(std::string_view key, const toml::node& node,
                                 std::span<const std::string_view> names) {
  const auto* word = node.as_string();
  if (!word) {
    expected(key, node, one_of(names));
    return 0;
  }
  const auto found = std::ranges::find(names, std::string_view{word->get()});
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  if (names.size() <= longest_list)
    expected(key, node, one_of(names));
  else
    problems_.add(node.source(), fmt::format("{}: unknown word {}{}", key, kind_of(node), hint(word->get(), names)));
  return 0;
}

std::size_t TomlTable::choice(std::string_view key, std::span<const std::string_view> names, Need need) {
  const toml::node* node = find(key, need, one_of(names));
  return node ? choice_of(key, *node, names) : 0;
}

std::vector<std::size_t> TomlTable::choices(std::string_view key, std::span<const std::string_view> names, Need need) {
  std::vector<std::size_t> list;
  const std::string what = "a list of " + one_of(names);
  const toml::node* node = find(key, need, what);
  if (!node) return list;
  const toml::array* array = node->as_array();
  if (!array || (need == Need::required && array->empty()))
    expected(key, *node, what);
  else
    for (const toml::node& item : *array) list.push_back(choice_of(key, item, names));
  return list;
}

void TomlTable::table(std::string_view key, Need need, const std::function<void(TomlTable&)>& read) {
  const std::string what = fmt::format("a table, [{}]", key);
  const toml::node* node = find(key, need, what);
  if (!node) return;
  if (!node->is_table()) return expected(key, *node, what);
  TomlTable table{*node->as_table(), problems_};
  read(table);
  table.finish();
}

void TomlTable::tables(std::string_view key, Need need, const std::function<void(TomlTable&)>& read) {
  const std::string what = fmt::format("at least one table, [[{}]]", key);
  const toml::node* node = find(key, need, what);
  if (!node) return;
  const toml::array* array = node->as_array();
  if (!array || (need == Need::required && array->empty())) return expected(key, *node, what);
  for (const toml::node& item : *array) {
    if (!item.is_table()) {
      expected(key, item, fmt::format("a table, [[{}]]", key));
      continue;
    }
    TomlTable table{*item.as_table(), problems_};
    read(table);
    table.finish();
  }
}

void TomlTable::finish() {
  const std::vector<std::string_view> known(asked_.begin(), asked_.end());
  for (const auto& [key, value] : table_) {
    if (asked_.contains(key.str())) continue;
    problems_.add(key.source(), fmt::format("unknown key {}{}", key.str(), hint(key.str(), known)));
  }
}

}  // namespace limber
