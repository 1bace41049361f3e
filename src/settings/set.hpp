// Settings by name and text, as the command line and the windows change and show them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/policy.hpp"
#include "settings/value.hpp"

namespace limber {

struct Setting;

/// Sets one key, as by `--set rest_break.interval=45min`. Texts: `true`/`false`, `on`/`off`, `yes`/`no`; `45min`; `3`;
/// `04:00`; lists with commas (`desk, mat`) or as in limber.toml; for a day of work hours also `all` and `none`; a list
/// of tables as `[{ text = "Lunch", at = "12:30" }]`. Throws SettingsError, naming what was expected or the key that
/// was probably meant; the policy is then unchanged.
void apply_setting(Policy& policy, std::string_view key, std::string_view value_text);
/// As above, from `KEY=VALUE` in one.
void apply_setting(Policy& policy, std::string_view assignment);

/// The value in use, in the text that apply_setting() reads back to the same. Throws SettingsError for unknown keys.
std::string setting_text(const Policy& policy, std::string_view key);

/// Every key, in the order of limber.toml.
std::vector<std::string_view> setting_keys();

/// The setting called `key`. Throws SettingsError with the key that was probably meant.
const Setting& require_setting(std::string_view key);
/// What to write into a file for `value_text`, in the person's own spelling. Throws SettingsError as apply_setting().
Value checked_value(const Setting& setting, std::string_view value_text);

}  // namespace limber
