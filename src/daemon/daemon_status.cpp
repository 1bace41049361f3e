// The daemon's report of itself: its problems, and the answer of status_get.
#include <unistd.h>

#include "catalogue/catalogue.hpp"
#include "core/version.hpp"
#include "daemon/daemon.hpp"
#include "rpc/codec.hpp"
#include "trace/recorder.hpp"

namespace limber {
namespace {

/// The stretch that it has come to, or that comes after a walk; empty where none is to come.
StretchId stretch_under_way(const RoutinePlayer& player) {
  const auto place = player.routine().stretch_from(player.at(boot_now()).phase);
  return place ? player.routine().exercises().at(*place).id : StretchId{};
}

}  // namespace

std::vector<std::string> Daemon::problems() const {
  std::vector<std::string> all = settings_.sentences();
  const auto add = [&](const std::vector<std::string>& more) { all.insert(all.end(), more.begin(), more.end()); };
  add(journal_writer_.problems());
  if (pack_ && pack_->problem()) all.push_back(*pack_->problem());
  if (idle_monitor_.problem()) all.push_back(*idle_monitor_.problem());
  if (prompt_presenter_.problem()) all.push_back(*prompt_presenter_.problem());
  add(hooks_.problems());
  add(calendar_files_.problems());
  if (recorder_ && recorder_->problem()) all.push_back(*recorder_->problem());
  add(faults_.problems());
  for (const auto& problem : catalogue_.problems) all.push_back("A stretch is left out: " + to_string(problem));
  if (catalogue_.stretches.empty() && catalogue_.problems.empty()) all.push_back("No stretches were found.");
  return all;
}

/// None where the work hours end before it.
std::optional<NextBreak> Daemon::at_work(const Status& status, std::optional<WallTime> hours_change) const {
  const auto next = next_for_somebody_at_work(status, settings_.policy().merge_within);
  if (next && hours_change && wall_now() + next->in >= *hours_change) return std::nullopt;
  return next;
}

Json Daemon::status_json() const {
  Status status = engine_driver_->status();
  if (const RoutinePlayer* player = guided_routine_.player())
    for (const BreakKind kind : kinds)
      if (BreakStatus& its = status.breaks[index_of(kind)];
          its.stage == BreakStatus::Stage::resting && player->routine().order().kind == kind)
        its.stretch = stretch_under_way(*player);
  DaemonFacts facts;
  facts.version = version;
  facts.pid = ::getpid();
  facts.started = started_;
  facts.clock = {boot_now(), wall_now()};
  facts.today = journal_writer_.today();
  facts.watcher = idle_monitor_.watcher();
  for (const PassedOver& other : idle_monitor_.others())
    facts.others.push_back({std::string(other.name), other.reason});
  if (const auto& server = prompt_presenter_.server())
    facts.notifications = DaemonFacts::NotificationServer{server->name, server->version, server->actions};
  facts.hours_change = engine_driver_->hours_change();
  for (const ReminderStatus& one : status.reminders) facts.reminder_times.push_back(engine_driver_->next_time(one.its));
  facts.last_break = last_break_;
  facts.at_work = at_work(status, facts.hours_change);
  for (const auto& [kind, whose, since] : evidence_monitor_.seen())
    facts.evidence.push_back({std::string(name(kind)), whose, since});
  facts.focus_program = program_rules_.program();
  if (!settings_.problems().empty()) {
    const Problem& first = settings_.problems().front();
    const bool own = first.file == settings_.own_file();
    facts.settings_trouble = {static_cast<int>(first.line), own ? "" : first.file.string(), first.message,
                              settings_.keeps_the_last()};
  }
  facts.first_start = greeting_.unsaid();
  facts.preview = preview_.shown();
  facts.problems = problems();
  return limber::status_json(status, facts, zone_);
}

}  // namespace limber
