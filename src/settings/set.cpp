#include "settings/set.hpp"

#include <fmt/format.h>

#include "core/number_text.hpp"
#include "settings/error.hpp"
#include "settings/schema.hpp"

namespace limber {
namespace {

const std::vector<std::string> whole_day{"00:00-24:00"};

Value flag_or_text(std::string_view text) {
  if (text == "true" || text == "on" || text == "yes") return true;
  if (text == "false" || text == "off" || text == "no") return false;
  return std::string(text);
}

Value number_or_text(std::string_view text) {
  const auto number = whole_number<std::int64_t>(text);
  return number ? Value{*number} : Value{std::string(text)};
}

/// Those who copy a value out of limber.toml bring its quotes along.
std::string_view without_quotes(std::string_view text) {
  const bool quoted = text.size() >= 2 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'');
  return quoted ? text.substr(1, text.size() - 2) : text;
}

struct FromText {
  std::string_view text;

  Value operator()(const FlagSetting& /*kind*/) const { return flag_or_text(text); }
  Value operator()(const CountSetting& /*kind*/) const { return number_or_text(text); }
  Value operator()(const HoursSetting& /*kind*/) const {
    if (text == "all") return whole_day;
    if (text == "none") return std::vector<std::string>{};
    return parse_list(text);
  }
  Value operator()(const WordsSetting& /*kind*/) const { return parse_list(text); }
  Value operator()(const TablesSetting& /*kind*/) const { return parse_tables(text); }
  Value operator()(const TextSetting& /*kind*/) const { return std::string(text); }  // whose quotes are its own
  template <typename Kind>
  Value operator()(const Kind& /*durations, times and choices are texts in the file too*/) const {
    return std::string(without_quotes(text));
  }
};

}  // namespace

const Setting& require_setting(std::string_view key) {
  if (const auto* setting = find_setting(key)) return *setting;
  const auto near = nearest_key(key);
  throw SettingsError(
      fmt::format("unknown key {}{}", key, near.empty() ? "" : fmt::format("; did you mean {}?", near)));
}

Value checked_value(const Setting& setting, std::string_view value_text) {
  Value value;
  try {
    value = std::visit(FromText{value_text}, setting.kind);
  } catch (const SettingsError&) {
    throw SettingsError(fmt::format("{}: expected {}, found {}", setting.key, expected(setting), value_text));
  }
  Policy scratch;
  assign(setting, scratch, value);
  return value;
}

void apply_setting(Policy& policy, std::string_view key, std::string_view value_text) {
  const auto& setting = require_setting(key);
  assign(setting, policy, checked_value(setting, value_text));
}

void apply_setting(Policy& policy, std::string_view assignment) {
  const auto equals = assignment.find('=');
  if (equals == std::string_view::npos)
    throw SettingsError(fmt::format("expected KEY=VALUE, such as rest_break.interval=45min, found {}", assignment));
  apply_setting(policy, assignment.substr(0, equals), assignment.substr(equals + 1));
}

std::string setting_text(const Policy& policy, std::string_view key) {
  const auto& setting = require_setting(key);
  const auto value = value_of(setting, policy);
  if (std::holds_alternative<HoursSetting>(setting.kind)) {
    if (value == Value{whole_day}) return "all";
    if (value == Value{std::vector<std::string>{}}) return "none";
  }
  return plain_text(value);
}

std::vector<std::string_view> setting_keys() {
  std::vector<std::string_view> keys;
  for (const auto& setting : all_settings()) keys.push_back(setting.key);
  return keys;
}

}  // namespace limber
