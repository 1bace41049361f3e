// The version of the whole house, as CMakeLists.txt has it.
#pragma once

#include <string_view>

namespace limber {
inline constexpr std::string_view version = LIMBER_VERSION;
}
