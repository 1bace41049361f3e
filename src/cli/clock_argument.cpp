#include "cli/clock_argument.hpp"

#include <cctype>
#include <string>

#include "settings/clock_text.hpp"

namespace limber {

std::optional<std::chrono::minutes> clock_argument(std::string_view text) {
  std::string clock;
  for (const char letter : text)
    if (letter != ' ' && letter != '.') clock += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  if (clock == "24:00") return std::chrono::minutes{0};
  const bool morning = clock.ends_with("am"), afternoon = clock.ends_with("pm");
  if (!morning && !afternoon) return parse_time_of_day(text);
  clock.resize(clock.size() - 2);
  if (clock.find(':') == clock.npos) clock += ":00";
  const auto time = parse_time_of_day(clock);
  if (!time || *time < std::chrono::hours{1} || *time >= std::chrono::hours{13}) return std::nullopt;
  return *time % std::chrono::hours{12} + std::chrono::hours{afternoon ? 12 : 0};
}

}  // namespace limber
