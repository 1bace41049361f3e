// doctor: what the daemon can and cannot see and do on this desktop, and what would help.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "daemon/daemon.hpp"
#include "daemon/methods/desktop_check.hpp"
#include "display/wayland_connection.hpp"
#include "evidence/microphone.hpp"
#include "rpc/params.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {

Json input_check(const IdleMonitor& idle_monitor) {
  std::string others;
  for (const PassedOver& other : idle_monitor.others())
    if (other.name != "scripted")  // for who tries Limber out: nothing to miss
      others += fmt::format("{}{} ({})", others.empty() ? "; passed over: " : ", ", other.name, other.reason);
  if (!idle_monitor.caveat().empty()) others = fmt::format(" ({}){}", idle_monitor.caveat(), others);
  if (const auto watcher = idle_monitor.watcher())
    return doctor_check(tr_noop("input"), true, "watching by " + *watcher + others);
  return doctor_check(tr_noop("input"), false, idle_monitor.problem().value_or(tr_noop("nobody watches the hands")),
                      tr_noop("Start limberd inside a graphical session, with WAYLAND_DISPLAY or DISPLAY set."));
}

/// Asked again where no server had answered: one may have come, or may be started by being asked.
Json check_notifications(PromptPresenter& prompt_presenter) {
  Notifications& screen = prompt_presenter.screen();
  screen.look_again();
  return notification_check(screen.server(), screen.asking(), prompt_presenter.problem().value_or(""));
}

LockerPrograms lockers_here(const Compositor& around, const XServer& x_server) {
  const WaylandConnection* compositor = around.connection();
  if (compositor == nullptr) return x_server.connection() != nullptr ? LockerPrograms::of_x : LockerPrograms::none;
  // swaylock takes the second where there is no first.
  const bool open =
      compositor->find("ext_session_lock_manager_v1") || compositor->find("zwlr_input_inhibit_manager_v1");
  return open ? LockerPrograms::of_wayland : LockerPrograms::none;
}

Json settings_check(const SettingsService& settings) {
  const auto& problems = settings.problems();
  const std::string file = settings.own_file().string();
  if (problems.empty()) return doctor_check(tr_noop("settings"), true, file);
  return doctor_check(tr_noop("settings"), false, to_string(problems.front()),
                      tr_noop("`limber config check` lists them all."));
}

Json journal_check(const JournalWriter& journal_writer) {
  const auto problems = journal_writer.problems();
  if (problems.empty()) return doctor_check(tr_noop("history"), true, journal_writer.file().string());
  return doctor_check(tr_noop("history"), false, problems.front());
}

Json hooks_check(const Hooks& hooks, const std::string& file) {
  const auto problems = hooks.problems();
  if (!problems.empty())
    return doctor_check(tr_noop("hooks"), false, problems.front(), "Mend [hooks] in " + file + ".");
  const auto set = hooks.set();
  return doctor_check(tr_noop("hooks"), true,
                      set.empty() ? tr_noop("none is set") : fmt::format("{}", fmt::join(set, "; ")));
}

Json catalogue_check(const Catalogue& catalogue) {
  if (!catalogue.problems.empty()) return doctor_check(tr_noop("stretches"), false, text(catalogue.problems.front()));
  const std::size_t count = catalogue.stretches.size();
  return doctor_check(tr_noop("stretches"), count > 0, fmt::format("{} stretches", count),
                      tr_noop("Set LIMBER_RESOURCES to Limber's resources."));
}

// The doctor is asked several times in a row, until all is known.
constexpr Duration heard_again_after = 5s;

/// What is switched off in the settings is no fault.
Json heard_check(AudioHelper& audio_helper, std::string_view name, bool wanted, const std::optional<AudioStatus>& fact,
                 std::string_view hint) {
  if (!wanted) return doctor_check(name, true, tr_noop("switched off in the settings"));
  if (fact && fact->ok) return doctor_check(name, true, fact->detail);
  const bool known = fact || audio_helper.problem();
  if (!audio_helper.checking() && (!known || audio_helper.checked_before(heard_again_after)))
    audio_helper.check();  // a server may have come
  if (known && !audio_helper.checking())
    return doctor_check(name, false, fact ? fact->detail : *audio_helper.problem(), hint);
  return pending_check(name, tr_noop("is being looked for"));
}

}  // namespace

Reply Daemon::doctor(const Request& request) {
  Params(request, {});
  const SoundPolicy& sound = settings_.policy().sound;
  // Of locks: where they are not reported, missing input does just as well.
  Json checks = Json::array(
      {input_check(idle_monitor_),
       session_check({.source = session_.lock_source(),
                      .certain = session_.lock_is_certain(),
                      .lockers = lockers_here(compositor_, x_),
                      .sleep_source = session_.sleep_source()}),
       check_notifications(prompt_presenter_),
       icon_check({.in_bar = tray_->hosted(), .in_old_tray = fallback_->wanted()},
                  process_environment("XDG_CURRENT_DESKTOP").value_or("")),
       settings_check(settings_), hooks_check(hooks_, settings_.own_file().string()), journal_check(journal_writer_),
       catalogue_check(catalogue_),
       heard_check(audio_helper_, "sound", sound.chimes, audio_helper_.sound(), sound_advice(pipewire_alone())),
       heard_check(
           audio_helper_, "speech", sound.speech, audio_helper_.speech(),
           tr_noop(
               "To have guided breaks spoken: speech-dispatcher, a voice such as espeak-ng, and a sound server."))});
  for (const EvidenceKind kind : evidence_kinds)
    checks.push_back(evidence_check(kind, evidence_monitor_.looks_for(kind), evidence_monitor_.source_states(kind)));
  return Json{{"checks", checks}};
}

}  // namespace limber
