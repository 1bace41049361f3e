// Every setting there is: one ordered table. Loading, changing, showing and documenting settings all follow it, so a
// new setting is a field of Policy, a row here and a paragraph in config/limber.toml (a test asks for it).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/policy.hpp"
#include "settings/value.hpp"

namespace limber {

/// The kinds of settings, each with where its value lives and what it may be.
struct FlagSetting {
  bool& (*of)(Policy&);
};
struct DurationSetting {
  Duration& (*of)(Policy&);
  Duration least;
  Duration most;
};
struct CountSetting {
  int& (*of)(Policy&);
  int least;
  int most;
};
/// One word of several; its number in `words` is the value of the enumeration.
struct ChoiceSetting {
  std::size_t (*get)(Policy&);
  void (*set)(Policy&, std::size_t);
  std::span<const std::string_view> words;
};
struct TimeOfDaySetting {
  std::chrono::minutes& (*of)(Policy&);
};
struct HoursSetting {
  std::size_t weekday;  ///< 0 is Monday
};
struct WordsSetting {
  std::vector<std::string>& (*of)(Policy&);
  std::span<const std::string_view> allowed;  ///< empty: whatever `fits`
  bool (*fits)(std::string_view) = nullptr;
  std::string_view expected = {};  ///< of those without `allowed`, for messages
};
struct TextSetting {
  std::string& (*of)(Policy&);
  bool (*fits)(std::string_view);
  std::string_view expected;  ///< for messages
};
/// One time of day, or a list of them.
struct TimesSetting {
  std::vector<std::chrono::minutes>& (*of)(Policy&);
};
struct Setting;
/// A list of tables, [[KEY]]. Its fields have keys KEY.NAME, and reach into the last table of the policy's list.
struct TablesSetting {
  std::span<const Setting> (*fields)();
  std::string_view expected;           ///< for messages
  std::string_view (*fault)(Policy&);  ///< what the last table lacks as a whole; empty: it is complete
  std::size_t (*count)(const Policy&);
  void (*clear)(Policy&);
  void (*add)(Policy&);                    ///< one more, with all defaults, at the end
  void (*keep)(Policy&, std::size_t one);  ///< that one alone
};
using SettingKind = std::variant<FlagSetting, DurationSetting, CountSetting, ChoiceSetting, TimeOfDaySetting,
                                 HoursSetting, WordsSetting, TextSetting, TimesSetting, TablesSetting>;

struct Setting {
  std::string_view key;  ///< SECTION.NAME; of a list of tables a name alone, which is its section, too
  SettingKind kind;

  std::string_view section() const { return key.substr(0, key.find('.')); }
  std::string_view name() const { return key.substr(key.find('.') + 1); }
};

/// The table, in the order of limber.toml.
std::span<const Setting> all_settings();
/// The sections in the order of the table, each once.
std::vector<std::string_view> all_sections();

const Setting* find_setting(std::string_view key);
/// The list of tables that `key` names; none: it names something else.
const TablesSetting* find_tables(std::string_view key);
/// The field `name` of a list of tables. Throws SettingsError with the one that was probably meant.
const Setting& require_field(const Setting& tables, std::string_view name);
/// The known key, or section, that is nearest to `unknown`, for "did you mean"; empty if none is near.
std::string_view nearest_key(std::string_view unknown);
std::string_view nearest_section(std::string_view unknown);

/// What a value has to be, for messages: `a duration from 1s to 24h, such as "45min"`.
std::string expected(const Setting& setting);

/// Puts `value` where it belongs. Throws SettingsError, naming the key and what was expected, and then leaves the
/// policy as it was.
void assign(const Setting& setting, Policy& policy, const Value& value);
/// Throws SettingsError if `element` cannot stand in the list that `setting` is; for the position of the culprit.
void check_element(const Setting& setting, const std::string& element);
/// The value in use, in its canonical text. A day of work hours without limits is ["00:00-24:00"]; a table has the
/// fields that are not at their defaults.
Value value_of(const Setting& setting, const Policy& policy);

}  // namespace limber
