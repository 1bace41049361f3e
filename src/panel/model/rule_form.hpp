// A rule for a program as its dialog takes it. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace limber {

/// What has to be mended before the rule can be used, in a sentence; none: it can be. `program`: as it was typed.
std::optional<std::string> rule_trouble(std::string_view program);

}  // namespace limber
