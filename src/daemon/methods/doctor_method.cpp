#include "daemon/methods/topics.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "catalogue/catalogue.hpp"
#include "daemon/calendar_files.hpp"
#include "daemon/hooks.hpp"
#include "daemon/idle_monitor.hpp"
#include "daemon/journal_writer.hpp"
#include "daemon/methods/desktop_check.hpp"
#include "daemon/prompt_presenter.hpp"
#include "daemon/settings_service.hpp"
#include "daemon/tray.hpp"
#include "daemon/tray_fallback.hpp"
#include "desktop/audio_helper.hpp"
#include "display/compositor.hpp"
#include "display/wayland_connection.hpp"
#include "display/x_server.hpp"
#include "evidence/microphone.hpp"
#include "os/paths.hpp"
#include "presence/session.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {

Json input_check(const DoctorContext& context) {
  std::string others;
  for (const PassedOver& other : context.idle_monitor.others())
    if (other.name != "scripted")  // for a person who tries Limber out: nothing is missing
      others += fmt::format("{}{} ({})", others.empty() ? "; passed over: " : ", ", other.name, other.reason);
  if (!context.idle_monitor.caveat().empty()) others = fmt::format(" ({}){}", context.idle_monitor.caveat(), others);
  if (const auto watcher = context.idle_monitor.watcher())
    return doctor_check(tr_noop("input"), true, "watching by " + *watcher + others);
  return doctor_check(tr_noop("input"), false,
                      context.idle_monitor.problem().value_or(tr_noop("nobody watches keyboard and mouse")),
                      tr_noop("Start limberd inside a graphical session, with WAYLAND_DISPLAY or DISPLAY set."));
}

/// Asked again where no server had answered: one may have come, or may be started by being asked.
Json check_notifications(const DoctorContext& context) {
  Notifications& screen = context.prompt_presenter.screen();
  screen.look_again();
  return notification_check(screen.server(), screen.asking(), context.prompt_presenter.problem().value_or(""));
}

Json check_icon(const DoctorContext& context) {
  return icon_check({.in_bar = context.tray.hosted(), .in_old_tray = context.fallback.wanted()},
                    process_environment("XDG_CURRENT_DESKTOP").value_or(""));
}

LockerPrograms lockers_here(const DoctorContext& context) {
  const WaylandConnection* compositor = context.compositor.connection();
  if (compositor == nullptr)
    return context.x_server.connection() != nullptr ? LockerPrograms::of_x : LockerPrograms::none;
  // swaylock takes the second where there is no first.
  const bool open =
      compositor->find("ext_session_lock_manager_v1") || compositor->find("zwlr_input_inhibit_manager_v1");
  return open ? LockerPrograms::of_wayland : LockerPrograms::none;
}

/// Where locks are not reported, missing input does just as well.
Json check_session(const DoctorContext& context) {
  return session_check({.source = context.session.lock_source(),
                        .certain = context.session.lock_is_certain(),
                        .lockers = lockers_here(context),
                        .sleep_source = context.session.sleep_source()});
}

Json settings_check(const DoctorContext& context) {
  const auto& problems = context.settings.problems();
  const std::string file = context.settings.own_file().string();
  if (problems.empty()) return doctor_check(tr_noop("settings"), true, file);
  return doctor_check(tr_noop("settings"), false, to_string(problems.front()),
                      tr_noop("`limber config check` lists them all."));
}

Json journal_check(const DoctorContext& context) {
  const auto problems = context.journal_writer.problems();
  if (problems.empty()) return doctor_check(tr_noop("history"), true, context.journal_writer.file().string());
  return doctor_check(tr_noop("history"), false, problems.front());
}

Json hooks_check(const DoctorContext& context) {
  const auto problems = context.hooks.problems();
  if (!problems.empty())
    return doctor_check(tr_noop("hooks"), false, problems.front(),
                        "Mend [hooks] in " + context.settings.own_file().string() + ".");
  const auto set = context.hooks.set();
  return doctor_check(tr_noop("hooks"), true,
                      set.empty() ? tr_noop("none is set") : fmt::format("{}", fmt::join(set, "; ")));
}

Json check_calendar(const DoctorContext& context) {
  const CalendarFiles& calendar = context.calendar;
  return calendar_check(context.settings.policy().calendar.files, calendar.problems(), calendar.known());
}

Json focus_check(const DoctorContext& context) {
  return program_check(context.settings.policy().focus.size(),
                       program_trouble(context.evidence_monitor.source_states(EvidenceKind::fullscreen),
                                       process_environment("XDG_CURRENT_DESKTOP").value_or("")));
}

Json catalogue_check(const DoctorContext& context) {
  const Catalogue& catalogue = context.catalogue;
  if (!catalogue.problems.empty())
    return doctor_check(tr_noop("stretches"), false, to_string(catalogue.problems.front()));
  const std::size_t count = catalogue.stretches.size();
  return doctor_check(tr_noop("stretches"), count > 0, fmt::format("{} stretches", count),
                      tr_noop("Set LIMBER_RESOURCES to Limber's resources."));
}

// The doctor is asked several times in a row, until all is known.
constexpr Duration heard_again_after = 5s;

/// What is switched off in the settings is no fault.
Json heard_check(const DoctorContext& context, std::string_view name, bool wanted,
                 const std::optional<AudioStatus>& fact, std::string_view hint) {
  if (!wanted) return unwanted_check(name);
  AudioHelper& audio_helper = context.audio_helper;
  if (fact && fact->ok) return doctor_check(name, true, fact->detail);
  const bool known = fact || audio_helper.problem();
  if (!audio_helper.checking() && (!known || audio_helper.checked_before(heard_again_after)))
    audio_helper.check();  // a server may have come
  if (known && !audio_helper.checking())
    return doctor_check(name, false, fact ? fact->detail : *audio_helper.problem(), hint);
  return pending_check(name, tr_noop("is being looked for"));
}

Json sound_check(const DoctorContext& context) {
  const SoundPolicy& policy = context.settings.policy().sound;
  return heard_check(context, "sound", policy.chimes, context.audio_helper.sound(), sound_advice(pipewire_alone()));
}

Json speech_check(const DoctorContext& context) {
  const SoundPolicy& policy = context.settings.policy().sound;
  return heard_check(
      context, "speech", policy.speech, context.audio_helper.speech(),
      tr_noop("To have guided breaks spoken: speech-dispatcher, a voice such as espeak-ng, and a sound server."));
}

Json doctor(const DoctorContext& context) {
  Json checks = Json::array();
  for (const auto each : {input_check, check_session, check_notifications, check_icon, settings_check, hooks_check,
                          check_calendar, focus_check, journal_check, catalogue_check, sound_check, speech_check})
    checks.push_back(each(context));
  if (const GameControllers* controllers = context.idle_monitor.controllers())
    if (auto check = controller_check(controllers->count(), controllers->forbidden().size()))
      checks.push_back(std::move(*check));
  const EvidenceMonitor& around = context.evidence_monitor;
  const bool on_x11 = context.compositor.connection() == nullptr && context.x_server.connection() != nullptr;
  for (const EvidenceKind kind : evidence_kinds)
    checks.push_back(evidence_check(kind, around.looks_for(kind), around.source_states(kind), on_x11));
  return {{"checks", checks}};
}

}  // namespace

void add_doctor_method(MethodRegistry& registry, DoctorContext context) {
  topic_methods(registry, context)("doctor", doctor);
}

}  // namespace limber
