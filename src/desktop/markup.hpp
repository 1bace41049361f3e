// Text for what a desktop takes for markup: bodies of notifications, the tooltip of the icon.
#pragma once

#include <string>

namespace limber {

/// So that it reads as it is written.
std::string escape_markup(std::string text);

}  // namespace limber
