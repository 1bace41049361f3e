#include "daemon/tray_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "catalogue/prompt_words.hpp"
#include "daemon/tray_state.hpp"

namespace limber {

namespace {

using std::chrono::days;
using std::chrono::minutes;
using Stage = BreakStatus::Stage;

/// What is left is never said to be less than it is, and never nothing.
std::string left(Duration duration) { return brief(std::max(std::chrono::ceil<minutes>(duration), minutes{1})); }

std::string passed(Duration duration) { return brief(std::chrono::floor<minutes>(duration)); }

std::string sitting_sentence(const Status& status) {
  return status.sitting < minutes{1} ? "You have just sat down." : "Sitting for " + passed(status.sitting) + ".";
}

std::string clock_time(LocalTime local, const TrayClock& clock) {
  const std::chrono::hh_mm_ss time(std::chrono::floor<minutes>(local - std::chrono::floor<days>(local)));
  const auto hour = time.hours().count(), minute = time.minutes().count();
  if (!clock.twelve_hour) return fmt::format("{:02}:{:02}", hour, minute);
  return fmt::format("{}:{:02} {}", hour % 12 == 0 ? 12 : hour % 12, minute, hour < 12 ? "AM" : "PM");
}

std::string_view month_name(std::chrono::month month) {
  constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
  return names[static_cast<unsigned>(month) - 1];
}

std::string_view day_name(std::chrono::local_days date) {
  constexpr std::array<std::string_view, 7> names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                  "Thursday", "Friday", "Saturday"};
  return names[std::chrono::weekday(date).c_encoding()];
}

/// "14:00", "tomorrow", "tomorrow 09:30", "Monday 08:30", "24 December 08:30".
std::string moment(WallTime at, const DayPolicy& day, const TrayClock& clock) {
  const LocalTime local = clock.zone.to_local(at);
  const auto date = std::chrono::floor<days>(local);
  const auto ahead = date - std::chrono::floor<days>(clock.zone.to_local(clock.now));
  if (ahead <= days{0}) return clock_time(local, clock);
  if (ahead == days{1}) return at == next_day(day, clock) ? "tomorrow" : "tomorrow " + clock_time(local, clock);
  if (ahead < days{7}) return fmt::format("{} {}", day_name(date), clock_time(local, clock));
  const std::chrono::year_month_day calendar_day(date);
  return fmt::format("{} {} {}", static_cast<unsigned>(calendar_day.day()), month_name(calendar_day.month()),
                     clock_time(local, clock));
}

std::string_view until_words(HoldReason reason) {
  constexpr std::array<std::string_view, 7> words{
      "until you end the quiet",    "until your work hours begin",         "until your call ends",
      "while Do Not Disturb is on", "until the window leaves full screen", "until you're back",
      "until you're back"};
  return words[static_cast<std::size_t>(reason)];
}

const BreakStatus* first_at(const Status& status, Stage stage) {
  const auto found = std::ranges::find(status.breaks, stage, &BreakStatus::stage);
  return found == status.breaks.end() ? nullptr : &*found;
}

TrayTip on_break_tip(const Status& status) {
  const BreakStatus* its = first_at(status, Stage::resting);
  const bool over = !its || !its->until || *its->until <= status.at;
  return {over ? "On a break" : fmt::format("On a break, {} left", left(*its->until - status.at)), ""};
}

TrayTip due_held_tip(const Status& status) {
  const BreakStatus* its = first_at(status, Stage::due);
  const auto reason = its && its->hold ? *its->hold : HoldReason::absent;
  return {fmt::format("A break is waiting {}", until_words(reason)), sitting_sentence(status)};
}

TrayTip quiet_tip(const Status& status, const DayPolicy& day, const TrayClock& clock) {
  return {"Quiet until " + (status.quiet_until ? moment(*status.quiet_until, day, clock) : "you say so"),
          "No prompts until then. Sitting time still counts."};
}

TrayTip off_hours_tip(const DayPolicy& day, const TrayClock& clock) {
  return {"Quiet until " + (clock.hours_change ? moment(*clock.hours_change, day, clock) : "your work hours begin"),
          "Sitting time still counts."};
}

TrayTip standing_tip(std::optional<Duration> standing) {
  return {standing && *standing >= minutes{1} ? "Standing for " + passed(*standing) : "Standing",
          "Sitting time starts fresh when you sit."};
}

TrayTip next_tip(const Status& status, std::string_view words) {
  const auto next = upcoming(status);
  return {fmt::format("{} in {}", words, left(next ? next->left : Duration{0})), sitting_sentence(status)};
}

int id(TrayCommand command) { return static_cast<int>(command); }

MenuItem item(TrayCommand command, std::string label, bool enabled = true) {
  return {.id = id(command), .label = std::move(label), .enabled = enabled};
}

MenuItem line(int number) {
  constexpr int above_all_commands = 100;
  return {.id = above_all_commands + number};
}

MenuItem quiet_menu(bool quiet) {
  MenuItem menu = item(TrayCommand::quiet, "Keep quiet");
  MenuItem end = item(TrayCommand::quiet_end, "End quiet");
  MenuItem below = line(0);
  end.visible = below.visible = quiet;
  menu.children = {std::move(end),
                   std::move(below),
                   item(TrayCommand::quiet_half_hour, "30 minutes"),
                   item(TrayCommand::quiet_hour, "1 hour"),
                   item(TrayCommand::quiet_two_hours, "2 hours"),
                   item(TrayCommand::quiet_until_tomorrow, "Until tomorrow"),
                   item(TrayCommand::quiet_until_told, "Until I say so")};
  return menu;
}

}  // namespace

TrayTip tray_tip(const Status& status, const Policy& policy, std::optional<Duration> standing, const TrayClock& clock) {
  using Kind = TrayState::Kind;
  switch (tray_state(status, policy).kind) {
    case Kind::counting: return next_tip(status, "Next break");
    case Kind::due_soon: return next_tip(status, "Break");
    case Kind::due_held: return due_held_tip(status);
    case Kind::due: return {"Ready when you are", sitting_sentence(status)};
    case Kind::on_break: return on_break_tip(status);
    case Kind::quiet: return quiet_tip(status, policy.day, clock);
    case Kind::off_hours: return off_hours_tip(policy.day, clock);
    case Kind::standing: return standing_tip(standing);
    case Kind::away: return {"Away from the desk", "Sitting time goes on when you're back."};
    case Kind::off: break;
  }
  return {"Reminders are off", "Both breaks are switched off in the settings."};
}

WallTime next_day(const DayPolicy& day, const TrayClock& clock) {
  const auto today = std::chrono::floor<days>(clock.zone.to_local(clock.now) - day.starts);
  return clock.zone.to_wall(today + days{1} + day.starts);
}

std::vector<MenuItem> tray_menu(const TrayChoices& choices) {
  MenuItem standing = item(TrayCommand::standing, "I'm standing");
  standing.checked = choices.standing;
  const std::string postpone = choices.postpone ? "Postpone " + brief(choices.postpone_by) : "Postpone";
  return {item(TrayCommand::stretch_now, "Stretch now", choices.stretch_now),
          item(TrayCommand::postpone, postpone, choices.postpone),
          item(TrayCommand::skip, "Skip this one", choices.skip),
          line(1),
          quiet_menu(choices.quiet),
          std::move(standing),
          line(2),
          item(TrayCommand::panel, "Open Limber"),
          item(TrayCommand::stretches, "Stretches"),
          item(TrayCommand::care, "Care"),
          item(TrayCommand::history, "History"),
          item(TrayCommand::settings, "Settings"),
          line(3),
          item(TrayCommand::quit, "Quit")};
}

}  // namespace limber
