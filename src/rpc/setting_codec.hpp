// The value of a setting as the protocol sends it: a text as one would write it, of a list of tables (`reminder`) a
// JSON array of objects.
#pragma once

#include <optional>
#include <string>

#include "rpc/json.hpp"

namespace limber {

/// As one text, which the settings read: that of a list of tables is `[{ text = "Lunch", at = "12:30" }]`. None: it is
/// neither a text nor such a list.
std::optional<std::string> setting_text_in(const Json& value);

}  // namespace limber
