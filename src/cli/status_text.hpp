// What `limber status` shows people: the parts in the order in which one wants to read them.
#pragma once

#include <string>

#include "cli/status_parts.hpp"

namespace limber {

/// The whole of it, lines ended. `status` as status_get answers it.
std::string status_text(const Json& status, const Style& style, const StretchTitles& titles);

}  // namespace limber
