// What settings_set makes of what it is asked for.
#pragma once

#include "rpc/message.hpp"
#include "settings/edit.hpp"

namespace limber {

/// What settings_set is to write. Throws RpcError where that is said in no way that is known.
SettingEdits wanted_settings(const Request& request);

}  // namespace limber
