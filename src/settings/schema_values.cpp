// Values into the policy's own types and back.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/duration_text.hpp"
#include "settings/clock_text.hpp"
#include "settings/error.hpp"
#include "settings/schema.hpp"

namespace limber {

namespace {

constexpr std::size_t longest_list = 1000, most_tables = 100;

[[noreturn]] void refuse(const Setting& setting, std::string_view found) {
  throw SettingsError(fmt::format("{}: expected {}, found {}", setting.key, expected(setting), found));
}

template <typename T>
const T& get_as(const Setting& setting, const Value& value) {
  if (const auto* found = std::get_if<T>(&value)) return *found;
  refuse(setting, plain_text(value));
}

struct Expected {
  std::string operator()(const FlagSetting& /*kind*/) const { return "true or false"; }
  std::string operator()(const DurationSetting& kind) const {
    return fmt::format("a duration from {} to {}, such as \"{}\"", format_duration(kind.least),
                       format_duration(kind.most), format_duration(std::min<Duration>(kind.most, 90s)));
  }
  std::string operator()(const CountSetting& kind) const {
    return fmt::format("a whole number from {} to {}", kind.least, kind.most);
  }
  std::string operator()(const ChoiceSetting& kind) const {
    const std::size_t last = kind.words.size() - 1;
    return fmt::format("{} or {}", toml_quoted_words(kind.words.first(last)), toml_quoted(kind.words[last]));
  }
  std::string operator()(const TimeOfDaySetting& /*kind*/) const {
    return R"(a time of day from 00:00 to 23:59, such as "04:00")";
  }
  std::string operator()(const HoursSetting& /*kind*/) const {
    return R"(a list of hours, such as ["09:00-12:30", "13:30-18:00"])";
  }
  std::string operator()(const WordsSetting& kind) const {
    if (kind.allowed.empty()) return std::string(kind.expected);
    return fmt::format("a list of any of {}", toml_quoted_words(kind.allowed));
  }
  std::string operator()(const TextSetting& kind) const { return std::string(kind.expected); }
  std::string operator()(const TimesSetting& /*kind*/) const {
    return R"(a time of day from 00:00 to 23:59, such as "12:30", or a list of them)";
  }
  std::string operator()(const TablesSetting& kind) const { return std::string(kind.expected); }
};

struct Assign {
  const Setting& setting;
  Policy& policy;
  const Value& value;

  void operator()(const FlagSetting& kind) const { kind.of(policy) = get_as<bool>(setting, value); }

  void operator()(const DurationSetting& kind) const {
    const auto& text = get_as<std::string>(setting, value);
    const auto duration = parse_duration(text);
    if (!duration || *duration < kind.least || *duration > kind.most) refuse(setting, toml_quoted(text));
    kind.of(policy) = *duration;
  }

  void operator()(const CountSetting& kind) const {
    const auto number = get_as<std::int64_t>(setting, value);
    if (number < kind.least || number > kind.most) refuse(setting, std::to_string(number));
    kind.of(policy) = static_cast<int>(number);
  }

  void operator()(const ChoiceSetting& kind) const {
    const auto& text = get_as<std::string>(setting, value);
    const auto found = std::ranges::find(kind.words, text);
    if (found == kind.words.end()) refuse(setting, toml_quoted(text));
    kind.set(policy, static_cast<std::size_t>(found - kind.words.begin()));
  }

  void operator()(const TimeOfDaySetting& kind) const {
    const auto& text = get_as<std::string>(setting, value);
    const auto time = parse_time_of_day(text);
    if (!time) refuse(setting, toml_quoted(text));
    kind.of(policy) = *time;
  }

  void operator()(const HoursSetting& kind) const {
    std::vector<HourRange> ranges;
    for (const auto& word : elements()) ranges.push_back(*parse_hour_range(word));
    // The whole day is what a day left out means; kept as that, one fact has one form.
    const bool all_day = ranges == std::vector{HourRange{0min, 0min}};
    policy.work_hours.at(kind.weekday) = all_day ? std::nullopt : std::optional(std::move(ranges));
  }

  void operator()(const WordsSetting& kind) const { kind.of(policy) = elements(); }

  void operator()(const TextSetting& kind) const {
    const auto& text = get_as<std::string>(setting, value);
    if (!kind.fits(text)) refuse(setting, toml_quoted(text));
    kind.of(policy) = text;
  }

  void operator()(const TimesSetting& kind) const {
    const auto* one = std::get_if<std::string>(&value);
    std::vector<std::chrono::minutes> times;
    for (const auto& word : one ? std::vector{*one} : elements()) {
      check_element(setting, word);
      times.push_back(*parse_time_of_day(word));
    }
    std::ranges::sort(times);
    kind.of(policy) = std::move(times);
  }

  void operator()(const TablesSetting& kind) const {
    const auto& wanted = get_as<std::vector<TableValue>>(setting, value);
    if (wanted.size() > most_tables) refuse(setting, fmt::format("{} of them", wanted.size()));
    Policy with = policy;
    kind.clear(with);
    for (const TableValue& fields : wanted) {
      kind.add(with);
      for (const auto& [name, its] : fields) assign(require_field(setting, name), with, as_value(its));
      if (const auto fault = kind.fault(with); !fault.empty())
        throw SettingsError(fmt::format("{}: {}", setting.key, fault));
    }
    policy = std::move(with);
  }

 private:
  const std::vector<std::string>& elements() const {
    const auto& list = get_as<std::vector<std::string>>(setting, value);
    if (list.size() > longest_list) refuse(setting, fmt::format("{} elements", list.size()));
    std::set<std::string_view> seen;
    for (const auto& word : list) {
      check_element(setting, word);
      if (!seen.insert(word).second)
        throw SettingsError(fmt::format("{}: {} stands in the list twice", setting.key, toml_quoted(word)));
    }
    return list;
  }
};

struct ValueOf {
  Policy policy;  // a copy: the table's accessors hand out places to write to

  Value operator()(const FlagSetting& kind) { return kind.of(policy); }
  Value operator()(const DurationSetting& kind) { return format_duration(kind.of(policy)); }
  Value operator()(const CountSetting& kind) { return std::int64_t{kind.of(policy)}; }
  Value operator()(const ChoiceSetting& kind) { return std::string(kind.words[kind.get(policy)]); }
  Value operator()(const TimeOfDaySetting& kind) { return format_time_of_day(kind.of(policy)); }
  Value operator()(const HoursSetting& kind) {
    const auto& ranges = policy.work_hours.at(kind.weekday);
    if (!ranges) return std::vector<std::string>{"00:00-24:00"};
    std::vector<std::string> words;
    for (const auto& range : *ranges) words.push_back(format_hour_range(range));
    return words;
  }
  Value operator()(const WordsSetting& kind) { return kind.of(policy); }
  Value operator()(const TextSetting& kind) { return kind.of(policy); }
  Value operator()(const TimesSetting& kind) {
    std::vector<std::string> words;
    for (const auto time : kind.of(policy)) words.push_back(format_time_of_day(time));
    if (words.size() == 1) return std::move(words.front());
    return words;
  }
  Value operator()(const TablesSetting& kind) {
    std::vector<TableValue> list;
    for (std::size_t i = 0; i < kind.count(policy); ++i) {
      Policy one = policy;
      kind.keep(one, i);
      list.push_back(fields_of(kind, one));
    }
    return list;
  }

 private:
  /// Of the last table, those that are not as a new one has them.
  static TableValue fields_of(const TablesSetting& kind, const Policy& one) {
    Policy unset;
    kind.add(unset);
    TableValue fields;
    for (const auto& field : kind.fields()) {
      auto value = value_of(field, one);
      if (value != value_of(field, unset)) fields.emplace_back(field.name(), plain(std::move(value)));
    }
    return fields;
  }
  static PlainValue plain(Value value) {
    if (auto* flag = std::get_if<bool>(&value)) return *flag;
    if (auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (auto* text = std::get_if<std::string>(&value)) return std::move(*text);
    return std::get<std::vector<std::string>>(std::move(value));
  }
};

}  // namespace

std::string expected(const Setting& setting) { return std::visit(Expected{}, setting.kind); }

void assign(const Setting& setting, Policy& policy, const Value& value) {
  std::visit(Assign{setting, policy, value}, setting.kind);
}

void check_element(const Setting& setting, const std::string& element) {
  bool fits = true;
  if (std::holds_alternative<HoursSetting>(setting.kind)) {
    fits = parse_hour_range(element).has_value();
  } else if (const auto* words = std::get_if<WordsSetting>(&setting.kind)) {
    fits = words->allowed.empty() ? words->fits(element) : std::ranges::count(words->allowed, element) > 0;
  } else if (std::holds_alternative<TimesSetting>(setting.kind)) {
    fits = parse_time_of_day(element).has_value();
  }
  if (!fits) refuse(setting, toml_quoted(element));
}

Value value_of(const Setting& setting, const Policy& policy) { return std::visit(ValueOf{policy}, setting.kind); }

}  // namespace limber
