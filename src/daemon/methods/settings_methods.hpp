// The methods of the protocol about settings.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "daemon/methods/method_registry.hpp"
#include "daemon/settings_service.hpp"
#include "rpc/message.hpp"

namespace limber {

/// The answer of settings_get, of all or of one key. Throws RpcError for a key that there is not.
nlohmann::ordered_json settings_json(const SettingsService& settings, const std::optional<std::string>& key);

/// What settings_set is to write. Throws RpcError where that is said in no way that is known.
SettingEdits wanted_settings(const Request& request);

struct SettingsMethodsContext {
  SettingsService& settings;
  std::function<void()> read_settings;  ///< reads the files again
  std::function<void(SettingsService::News)> settings_changed;
  StatusSource status;
};

void add_settings_methods(MethodRegistry& registry, SettingsMethodsContext context);

}  // namespace limber
