#include "daemon/tray_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "words/prompt_words.hpp"
#include "words/quiet_choices.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {

using std::chrono::days;
using Kind = Face::Kind;

/// The ring is never empty, so that it is seen to be one.
int step_of(const std::optional<Upcoming>& next) {
  if (!next) return 1;
  if (next->interval <= Duration{0}) return tray_steps;
  const auto passed = std::clamp(next->interval - next->left, Duration{0}, next->interval);
  return static_cast<int>(std::min<Duration::rep>(1 + passed * tray_steps / next->interval, tray_steps));
}

bool shows_ring(Kind kind) { return kind == Kind::counting || kind == Kind::postponed; }

MenuItem item(TrayCommand command, std::string label, bool enabled = true) {
  return {.id = static_cast<int>(command), .label = std::move(label), .enabled = enabled};
}

MenuItem line(int number) {
  constexpr int above_all_commands = 100;
  return {.id = above_all_commands + number};
}

/// Of each QuietLength, in their order.
constexpr std::array quiet_commands{TrayCommand::quiet_half_hour,      TrayCommand::quiet_hour,
                                    TrayCommand::quiet_two_hours,      TrayCommand::quiet_until_full_hour,
                                    TrayCommand::quiet_until_tomorrow, TrayCommand::quiet_until_told};

MenuItem quiet_menu(const TrayChoices& choices) {
  MenuItem menu = item(TrayCommand::quiet, tr("Keep quiet"));
  MenuItem end = item(TrayCommand::quiet_end, tr("End quiet"));
  MenuItem below = line(0);
  end.visible = below.visible = choices.quiet;
  menu.children = {std::move(end), std::move(below)};
  for (const QuietChoice& one : quiet_choices(choices.now, choices.clock))
    menu.children.push_back(item(quiet_commands.at(static_cast<std::size_t>(one.length)), one.label));
  menu.children.push_back(line(6));
  menu.children.push_back(item(TrayCommand::meeting, meeting_label(choices.meeting)));
  menu.children.push_back(line(5));
  menu.children.push_back(item(TrayCommand::off_today, off_today_label(choices.off)));
  return menu;
}

}  // namespace

TrayPicture picture_of(const Face& face, const StatusFacts& status) {
  switch (face.kind) {
    case Kind::due_soon:
    case Kind::held:
    case Kind::waiting: return {TrayGlyph::soon};
    case Kind::asked: return {TrayGlyph::due};
    case Kind::on_break: return {TrayGlyph::on_break};
    case Kind::quiet:
    case Kind::off_hours: return {TrayGlyph::quiet};
    case Kind::standing: return {TrayGlyph::standing};
    case Kind::switched_off: return {TrayGlyph::off};
    case Kind::counting:
    case Kind::postponed:
    case Kind::paused:
    case Kind::away: break;
  }
  return {TrayGlyph::counting, step_of(upcoming(status))};
}

std::optional<Duration> tray_changes_in(const Face& face, const StatusFacts& status) {
  const auto next = upcoming(status);
  if (!next || !next->running) return std::nullopt;
  if (face.kind == Kind::due_soon) {
    const auto minute = std::chrono::ceil<std::chrono::minutes>(next->left) - 1min;
    return minute > 0min ? std::optional<Duration>(next->left - minute) : std::nullopt;
  }
  if (!shows_ring(face.kind)) return std::nullopt;
  const int step = step_of(next);
  const Duration at_step = next->interval - (next->interval * step + Duration{tray_steps - 1}) / tray_steps;
  // What is this near and shows the ring all the same (it will be held, or was put off) shows it to the end.
  const Duration soon = near(*next, status);
  return next->left - std::max({at_step, next->left > soon ? soon : Duration{0}, Duration{0}});
}

WallTime next_day(const DayPolicy& day, WallTime now, const TimeZone& zone) {
  const auto today = std::chrono::floor<days>(zone.to_local(now) - day.starts);
  return zone.to_wall(today + days{1} + day.starts);
}

std::vector<MenuItem> tray_menu(const TrayChoices& choices) {
  MenuItem standing = item(TrayCommand::standing, tr("I'm standing"));
  standing.checked = choices.standing;
  std::vector<MenuItem> menu;
  if (!choices.state.empty()) menu = {item(TrayCommand::state, choices.state, false), line(4)};
  const std::string postpone = choices.postpone ? choices.put_off : trc("entry of a menu", "Postpone");
  std::vector<MenuItem> commands{item(TrayCommand::stretch_now, tr("Stretch now"), choices.stretch_now),
                                 item(TrayCommand::postpone, postpone, choices.postpone),
                                 item(TrayCommand::skip, skip_label(), choices.skip),
                                 line(1),
                                 quiet_menu(choices),
                                 std::move(standing),
                                 line(2),
                                 item(TrayCommand::panel, open_label()),
                                 item(TrayCommand::why, tr("Why no nudge?")),
                                 item(TrayCommand::stretches, tr("Stretches")),
                                 item(TrayCommand::care, tr("Care")),
                                 item(TrayCommand::history, tr("History")),
                                 item(TrayCommand::settings, tr("Settings")),
                                 line(3),
                                 item(TrayCommand::quit, tr("Quit"))};
  std::ranges::move(commands, std::back_inserter(menu));
  return menu;
}

}  // namespace limber
