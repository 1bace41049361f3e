// limber calendar: what the calendar has, with its titles, which nobody else gets to see
#include <chrono>
#include <ostream>
#include <sstream>

#include "cli/calendar_times.hpp"
#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/options.hpp"
#include "client/program_output.hpp"
#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "os/printable.hpp"
#include "words/clock_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

void show_line(Console& console, const CalendarLine& event, const LocalZone& zone, LocalTime now) {
  console.out << moment_words(zone.to_local(event.time->from), now, console.style.clock) << "–"
              << clock_words(zone.to_local(event.time->to), console.style.clock) << "  " << printable(event.title)
              << "\n";
}

ExitCode show_calendar(Console& console) {
  const Loaded loaded = load_own_settings();
  if (!loaded.sound()) console.err << "limber: " << unusable_settings() << "\n";
  const CalendarPolicy& policy = loaded.policy.calendar;
  if (policy.files.empty()) {
    console.out << tr("No calendar is set. Name its file or folder: limber config set calendar.files ~/calendars")
                << "\n";
    return ExitCode::done;
  }
  const WallTime now = wall_now();
  const LocalZone zone;
  const LocalTime today = zone.to_local(now);
  const WallTime end = zone.to_wall(std::chrono::floor<std::chrono::days>(today) + std::chrono::days{2});
  const auto meetings = calendar_times(policy, {now, end}, true, console);
  for (const CalendarLine& meeting : meetings) show_line(console, meeting, zone, today);
  if (meetings.empty()) console.out << tr("No meeting today or tomorrow.") << "\n";
  return ExitCode::done;
}

}  // namespace

std::vector<CalendarLine> calendar_times(const CalendarPolicy& policy, const WallSpan& window, bool titles,
                                         Console& console) {
  const auto output = output_of(calendar_command(policy, window, titles), calendar_patience);
  if (!output || output->status != 0)
    throw CommandError(ExitCode::refused, tr("The calendar cannot be read: limber-calendar does not answer."));
  std::vector<CalendarLine> times;
  std::istringstream lines(output->text);
  for (std::string text; std::getline(lines, text);) {
    CalendarLine line = read_calendar_line(text);
    if (line.time)
      times.push_back(std::move(line));
    else
      console.err << "limber: " << printable(line.problem) << "\n";
  }
  return times;
}

void add_calendar(CLI::App& app, Action& chosen) {
  CLI::App* command =
      app.add_subcommand("calendar", "Show the meetings in your calendar for which Limber holds breaks");
  command->footer(
      "Read from the files of [calendar] in the settings; what they are called is shown here and kept nowhere.\n"
      "Example:\n  limber config set calendar.files ~/calendars/work.ics\n  limber calendar");
  command->callback([&chosen] { chosen = show_calendar; });
}

}  // namespace limber
