#include "cli/length_argument.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/command.hpp"
#include "core/duration_text.hpp"

namespace limber {

Duration length_argument(const std::vector<std::string>& words) {
  const std::string text = fmt::format("{}", fmt::join(words, " "));
  const auto length = parse_duration(text);
  if (length && *length > 0ms) return *length;
  throw CommandError(ExitCode::bad_usage, fmt::format("'{}' is no length of time. Write 15min or 1h30min.", text));
}

}  // namespace limber
