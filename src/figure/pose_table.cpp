#include "figure/pose_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace limber {

namespace {

/// A file that tells about itself in a terminal may not steer it.
std::string printable(std::string message) {
  std::ranges::replace_if(
      message, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, '?');
  return message;
}

std::string how_many(std::size_t at_least, std::size_t at_most) {
  return at_least == at_most ? fmt::format("{}", at_least) : fmt::format("{} or {}", at_least, at_most);
}

}  // namespace

void PoseProblems::add(const toml::source_region& at, std::string message) {
  problems_.push_back(
      {file_, static_cast<int>(at.begin.line), static_cast<int>(at.begin.column), printable(std::move(message))});
  any_ = true;
}

const toml::node* PoseTable::find(std::string_view key) {
  asked_.emplace(key);
  return table_.get(key);
}

const toml::node* PoseTable::require(std::string_view key, std::string_view expected) {
  const toml::node* node = find(key);
  if (!node) problems_.add(table_.source(), fmt::format("{} is missing: expected {}", key, expected));
  return node;
}

void PoseTable::complain(std::string_view key, std::string message) {
  const toml::node* node = table_.get(key);
  problems_.add(node ? node->source() : table_.source(), std::move(message));
}

std::optional<double> PoseTable::number_of(std::string_view key, const toml::node& node, double least, double most) {
  const std::optional<double> number = node.is_number() ? node.value<double>() : std::nullopt;
  if (number && *number >= least && *number <= most) return number;
  problems_.add(node.source(), fmt::format("{}: expected a number from {} to {}", key, least, most));
  return std::nullopt;
}

std::optional<std::vector<double>> PoseTable::numbers_of(std::string_view key, const toml::node& node,
                                                         std::size_t at_least, std::size_t at_most, double least,
                                                         double most) {
  const toml::array* array = node.as_array();
  if (!array || array->size() < at_least || array->size() > at_most) {
    problems_.add(node.source(), fmt::format("{}: expected a list of {} numbers", key, how_many(at_least, at_most)));
    return std::nullopt;
  }
  std::vector<double> numbers;
  for (const toml::node& item : *array)
    if (const auto number = number_of(key, item, least, most)) numbers.push_back(*number);
  if (numbers.size() != array->size()) return std::nullopt;
  return numbers;
}

std::optional<std::vector<double>> PoseTable::numbers(std::string_view key, std::size_t at_least, std::size_t at_most,
                                                      double least, double most) {
  const toml::node* node = require(key, fmt::format("a list of {} numbers", how_many(at_least, at_most)));
  return node ? numbers_of(key, *node, at_least, at_most, least, most) : std::nullopt;
}

std::optional<std::vector<double>> PoseTable::numbers_or_none(std::string_view key, std::size_t at_least,
                                                              std::size_t at_most, double least, double most) {
  const toml::node* node = find(key);
  return node ? numbers_of(key, *node, at_least, at_most, least, most) : std::nullopt;
}

double PoseTable::number(std::string_view key, double least, double most) {
  const toml::node* node = require(key, "a number");
  return node ? number_of(key, *node, least, most).value_or(0) : 0;
}

std::optional<double> PoseTable::number_or_none(std::string_view key, double least, double most) {
  const toml::node* node = find(key);
  return node ? number_of(key, *node, least, most) : std::nullopt;
}

bool PoseTable::flag(std::string_view key) {
  const toml::node* node = find(key);
  if (!node) return false;
  if (const auto* value = node->as_boolean()) return value->get();
  problems_.add(node->source(), fmt::format("{}: expected true or false", key));
  return false;
}

std::vector<std::size_t> PoseTable::words_of(std::string_view key, const toml::node& node,
                                             std::span<const std::string_view> names) {
  std::vector<std::size_t> places;
  const auto read = [&](const toml::node& item) {
    const auto* word = item.as_string();
    const auto found = word ? std::ranges::find(names, std::string_view{word->get()}) : names.end();
    const auto place = static_cast<std::size_t>(found - names.begin());
    if (found == names.end())
      problems_.add(item.source(), fmt::format("{}: expected one of {}", key, fmt::join(names, ", ")));
    else if (std::ranges::find(places, place) != places.end())
      problems_.add(item.source(), fmt::format("{}: {} is there twice", key, *found));
    else
      places.push_back(place);
  };
  if (const toml::array* array = node.as_array())
    for (const toml::node& item : *array) read(item);
  else
    read(node);
  return places;
}

std::vector<std::size_t> PoseTable::words(std::string_view key, std::span<const std::string_view> names) {
  const toml::node* node = require(key, fmt::format("one of {}", fmt::join(names, ", ")));
  return node ? words_of(key, *node, names) : std::vector<std::size_t>{};
}

std::vector<std::size_t> PoseTable::words_or_none(std::string_view key, std::span<const std::string_view> names) {
  const toml::node* node = find(key);
  return node ? words_of(key, *node, names) : std::vector<std::size_t>{};
}

std::vector<Arrow> PoseTable::arrows(std::string_view key) {
  std::vector<Arrow> arrows;
  const toml::node* node = find(key);
  if (!node) return arrows;
  const toml::array* list = node->as_array();
  if (!list) problems_.add(node->source(), fmt::format("{}: expected a list of arrows", key));
  for (std::size_t i = 0; list && i < list->size(); ++i) {
    const toml::array* points = list->get(i)->as_array();
    if (!points || points->size() != 3) {
      problems_.add(list->get(i)->source(), fmt::format("{}: expected three points: start, control, end", key));
      continue;
    }
    std::array<Vec3, 3> at;
    for (std::size_t k = 0; k < at.size(); ++k)
      if (const auto xyz = numbers_of(key, *points->get(k), 3, 3, -furthest, furthest))
        at.at(k) = {xyz->at(0), xyz->at(1), xyz->at(2)};
    arrows.push_back({at[0], at[1], at[2]});
  }
  return arrows;
}

void PoseTable::table(std::string_view key, bool required, const std::function<void(PoseTable&)>& read) {
  const toml::node* node = required ? require(key, fmt::format("a table, [{}]", key)) : find(key);
  if (!node) return;
  if (!node->is_table()) return problems_.add(node->source(), fmt::format("{}: expected a table, [{}]", key, key));
  PoseTable table{*node->as_table(), problems_};
  read(table);
  table.finish();
}

void PoseTable::finish() {
  for (const auto& [key, value] : table_)
    if (!asked_.contains(key.str())) problems_.add(key.source(), fmt::format("unknown key {}", key.str()));
}

}  // namespace limber
