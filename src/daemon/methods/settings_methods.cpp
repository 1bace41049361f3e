#include "daemon/methods/topics.hpp"

#include <utility>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "rpc/setting_codec.hpp"
#include "settings/error.hpp"
#include "settings/schema.hpp"
#include "settings/set.hpp"

namespace limber {

namespace {

constexpr const char* a_value =
    "a text, an array of objects for a list of tables, or null to take the person's own line out";

Json keys_json(const LockedKeys& keys, const std::optional<std::string>& wanted) {
  Json list = Json::array();
  for (const std::string& key : keys)
    if (!wanted || key == *wanted) list.push_back(key);
  return list;
}

std::optional<std::string> value_of(const Json& value, std::string_view name) {
  if (value.is_null()) return std::nullopt;
  auto text = setting_text_in(value);
  if (!text) throw bad_param(name, a_value);
  return text;
}

/// A text; of a list of tables an array of objects.
Json setting_json(const Policy& policy, std::string_view key) {
  const Setting& setting = require_setting(key);
  if (!find_tables(key)) return setting_text(policy, key);
  const Value value = value_of(setting, policy);
  Json list = Json::array();
  for (const TableValue& table : std::get<std::vector<TableValue>>(value)) {
    Json object = Json::object();
    for (const auto& [name, field] : table)
      std::visit([&, &name = name](const auto& its) { object[name] = its; }, field);
    list.push_back(std::move(object));
  }
  return list;
}

/// Programs that were only given the socket, such as those in a container, must not have others run outside of it.
SettingEdits without_hooks(SettingEdits edits) {
  for (const auto& [key, value] : edits)
    if (key.starts_with("hooks."))
      throw refused("by_file_only", key + " is set in the settings file only: `limber config set` does that.");
  return edits;
}

SettingEdits all_wanted(const Request& request) {
  const Json& params = request.params;
  const auto several = params.find("settings");
  if (several == params.end()) {
    const auto value = params.find("value");
    if (value == params.end()) throw bad_param("value", a_value);
    return {{Params(request, {"key", "value"}).need_text("key"), value_of(*value, "value")}};
  }
  if (params.contains("key") || params.contains("value"))
    throw bad_param("settings", "either this or `key` and `value`, not both");
  if (!several->is_object()) throw bad_param("settings", "an object of keys and values");
  SettingEdits edits;
  for (const auto& [key, value] : several->items()) edits[key] = value_of(value, key);
  return edits;
}

/// Of all or of one key. Throws RpcError for a key that there is not.
Json settings_json(const SettingsService& settings, const std::optional<std::string>& key) {
  Json values = Json::object(), defaults = Json::object();
  const Policy below = settings.policy_below();
  const auto tell = [&](const std::string& its) {
    values[its] = setting_json(settings.policy(), its);
    defaults[its] = setting_json(below, its);
  };
  try {
    if (key) tell(*key);
  } catch (const SettingsError& error) {
    throw bad_param("key", error.what());
  }
  if (!key)
    for (const std::string_view its : setting_keys()) tell(std::string(its));
  Json problems = Json::array();
  for (const Problem& its : settings.problems())
    problems.push_back(
        {{"file", its.file.string()}, {"line", its.line}, {"column", its.column}, {"message", its.message}});
  return {{"settings", values},
          {"defaults", defaults},
          {"own", keys_json(settings.own(), key)},
          {"locked", keys_json(settings.locked(), key)},
          {"file", settings.own_file().string()},
          {"problems", problems},
          {"kept", settings.keeps_the_last()}};
}

Json settings_get(const SettingsMethodsContext& context, const Request& request) {
  const Params params(request, {"key"});
  context.read_settings();  // a client that has just written the file need not wait until that is noticed
  return settings_json(context.settings, params.text("key"));
}

Json settings_set(const SettingsMethodsContext& context, const Request& request) {
  const Params params(request, {"key", "value", "settings"});
  try {
    context.settings_changed(context.settings.set(wanted_settings(request)));
  } catch (const SettingsError& error) {
    throw RpcError(ErrorCode::invalid_params, error.what());
  }
  return context.status();
}

}  // namespace

SettingEdits wanted_settings(const Request& request) { return without_hooks(all_wanted(request)); }

void add_settings_methods(MethodRegistry& registry, SettingsMethodsContext context) {
  const auto add = topic_methods(registry, std::move(context));
  add("settings_get", settings_get);
  add("settings_set", settings_set);
}

}  // namespace limber
