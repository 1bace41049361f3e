// A time of day as one argument of a command.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace limber {

/// "14:00", "3pm", "3:30 pm", "24:00" (midnight), as minutes since midnight, below a day. None: it is no time of day.
std::optional<std::chrono::minutes> clock_argument(std::string_view text);

}  // namespace limber
