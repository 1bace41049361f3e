// The topics of the protocol's methods (rpc/PROTOCOL.md), each a file of this folder, and what each of them needs. All
// methods throw RpcError for bad parameters.
#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>

#include "core/events.hpp"
#include "core/exercise.hpp"
#include "core/routine.hpp"
#include "daemon/methods/method_registry.hpp"
#include "daemon/settings_service.hpp"

namespace limber {

class AudioHelper;
class CalendarFiles;
class Compositor;
class EngineDriver;
class EvidenceMonitor;
class GuidedRoutine;
class Hooks;
class IdleMonitor;
class JournalWriter;
class LocalZone;
class PackAlarm;
class ProgramRules;
class PromptPresenter;
class PromptPreview;
class RecentEvents;
class Session;
class Tray;
class TrayFallback;
class WorkerThread;
class XServer;
struct Catalogue;

/// The answer of status_get.
using StatusSource = std::function<Json()>;

/// Throws RpcError `refused`, with the reason, where the engine cannot take an answer of the person.
void require_possible(const EngineDriver& engine, const Event& event);
/// Passes an answer of the person to the engine. Returns the status afterwards. Throws as require_possible().
Json engine_answer(EngineDriver& engine, const StatusSource& status, const Event& event);

/// Answers to prompts, and the start of breaks.
struct BreakMethodsContext {
  EngineDriver& engine_driver;
  GuidedRoutine& guided_routine;
  PromptPresenter& prompt_presenter;
  StatusSource status;
};
void add_break_methods(MethodRegistry& registry, BreakMethodsContext context);

/// About the day, and what is asked over time: quiet, a meeting, work hours, an easy day, standing and sitting.
struct DayMethodsContext {
  EngineDriver& engine_driver;
  const SettingsService& settings;
  const LocalZone& zone;
  StatusSource status;
  /// An answer to what is asked over time. Throws RpcError where it cannot be given.
  std::function<void(QuestionAnswer)> answer_question;
};
void add_day_methods(MethodRegistry& registry, DayMethodsContext context);

/// doctor: what the daemon can and cannot see and do on this desktop, and what would help.
struct DoctorContext {
  const IdleMonitor& idle_monitor;
  const Session& session;
  const EvidenceMonitor& evidence_monitor;
  PromptPresenter& prompt_presenter;
  const Tray& tray;
  const TrayFallback& fallback;
  const Compositor& compositor;
  const XServer& x_server;
  const SettingsService& settings;
  const JournalWriter& journal_writer;
  const Hooks& hooks;
  const CalendarFiles& calendar;
  const Catalogue& catalogue;
  AudioHelper& audio_helper;
};
void add_doctor_method(MethodRegistry& registry, DoctorContext context);

/// focus_get: the rules by program, and which programs are and were in front.
struct FocusMethodsContext {
  const ProgramRules& program_rules;
  const EvidenceMonitor& evidence_monitor;
};
void add_focus_methods(MethodRegistry& registry, FocusMethodsContext context);

/// The recorded days and breaks. history_query and history_export are carried out on the daemon's worker; the work
/// throws RpcError, as `unavailable`, while there is no history. history_delete throws it where nothing can be deleted
/// now.
struct HistoryMethodsContext {
  EngineDriver& engine_driver;
  JournalWriter& journal_writer;
  const SettingsService& settings;
  WorkerThread& worker;
  const LocalZone& zone;
};
void add_history_methods(MethodRegistry& registry, HistoryMethodsContext context);

/// What was learned of moments (B37), and what the person says of it. Each answers as moments_get does.
struct MomentMethodsContext {
  EngineDriver& engine_driver;
  const SettingsService& settings;
};
void add_moment_methods(MethodRegistry& registry, MomentMethodsContext context);

/// About the warm or cold pack that is on. Each answers as pack_get does.
struct PackMethodsContext {
  PackAlarm& pack;
};
void add_pack_methods(MethodRegistry& registry, PackMethodsContext context);

/// About the windows of limber-panel.
struct PanelMethodsContext {
  std::function<void(const std::string& page)> open;  ///< throws where it cannot
  std::function<void(const std::string& page, bool shown, std::optional<pid_t> panel)> shown;
  /// Throws RpcError while a real prompt waits for its answer.
  std::function<void()> preview_prompt;
  PromptPreview& preview;
};
void add_panel_methods(MethodRegistry& registry, PanelMethodsContext context);

/// About the routine that is playing. Each answers as routine_get does.
struct RoutineMethodsContext {
  EngineDriver& engine_driver;
  GuidedRoutine& guided_routine;
  /// The exercise as this person does it. None: there is no such stretch.
  std::function<std::optional<Exercise>(const StretchId& id)> exercise;
  /// Side and breath of the next routine, and how long it may take.
  std::function<RoutineOrder(std::optional<BreakKind> kind, Duration time, const StretchId& first)> order;
};
void add_routine_methods(MethodRegistry& registry, RoutineMethodsContext context);

/// About limberd itself: its status, its events, its end.
struct ServiceMethodsContext {
  StatusSource status;
  const RecentEvents& recent;
  /// The display of the session that it was started in is gone: another limberd may take over.
  std::function<bool()> left_over;
};
void add_service_methods(MethodRegistry& registry, ServiceMethodsContext context);

/// About settings.
struct SettingsMethodsContext {
  SettingsService& settings;
  std::function<void()> read_settings;  ///< reads the files again
  std::function<void(SettingsService::News)> settings_changed;
  StatusSource status;
};
void add_settings_methods(MethodRegistry& registry, SettingsMethodsContext context);
/// The edits that settings_set is to write. Throws RpcError where the request has no known form.
SettingEdits wanted_settings(const Request& request);

/// About single stretches: whose turn it is, and what the person thinks of them.
struct StretchMethodsContext {
  EngineDriver& engine_driver;
  const Catalogue& catalogue;
  JournalWriter& journal_writer;
  std::function<void()> suggestion_changed;  ///< the next break, or the one that is asked for, has another stretch
  /// Keeps what the person thinks of it; none: that is taken back. Throws JournalError.
  std::function<void(const StretchId& id, std::optional<Rating> rating)> rate;
  StatusSource status;
};
void add_stretch_methods(MethodRegistry& registry, StretchMethodsContext context);

/// By which limber-panel shows the icon in a tray of the old kind.
struct TrayMethodsContext {
  Tray& tray;
  const TrayFallback& fallback;
  Instant started;  ///< when limberd did
};
void add_tray_methods(MethodRegistry& registry, TrayMethodsContext context);

}  // namespace limber
