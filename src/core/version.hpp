// The version of all programs of Limber, as set in CMakeLists.txt.
#pragma once

#include <string_view>

namespace limber {
inline constexpr std::string_view version = LIMBER_VERSION;
}
