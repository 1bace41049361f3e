// A calendar file may hold anything: reading it ends, and what it gives lies in the window and is in order.
#include <cstdlib>
#include <string_view>

#include "ics/busy_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace limber;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  constexpr auto monday = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2};
  const WallSpan week{monday, monday + std::chrono::days{7}};
  const CalendarRead read = read_calendar(text, "fuzz.ics", week, "me@example.org");
  for (const CalendarEvent& event : read.events)
    if (event.from >= event.to || event.to <= week.from || event.from >= week.to) std::abort();
  const auto times = joined(read.events);
  for (std::size_t i = 1; i < times.size(); ++i)
    if (times[i].from <= times[i - 1].to) std::abort();
  return 0;
}
