// The daemon: makes all parts of limberd and connects them to each other. It takes no decisions itself.
#pragma once

#include <boost/asio/io_context.hpp>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bus/app_scopes.hpp"
#include "bus/bus.hpp"
#include "catalogue/catalogue.hpp"
#include "daemon/calendar_files.hpp"
#include "daemon/daemon_address.hpp"
#include "daemon/daemon_locks.hpp"
#include "daemon/engine_driver.hpp"
#include "daemon/evidence_monitor.hpp"
#include "daemon/fault_guard.hpp"
#include "daemon/greeting.hpp"
#include "daemon/guided_routine.hpp"
#include "daemon/heartbeat.hpp"
#include "daemon/hooks.hpp"
#include "daemon/idle_monitor.hpp"
#include "daemon/journal_writer.hpp"
#include "daemon/meeting_question.hpp"
#include "daemon/methods/method_registry.hpp"
#include "daemon/pack_alarm.hpp"
#include "daemon/panel_launcher.hpp"
#include "daemon/program_rules.hpp"
#include "daemon/prompt_presenter.hpp"
#include "daemon/prompt_preview.hpp"
#include "daemon/question_answers.hpp"
#include "daemon/question_notice.hpp"
#include "daemon/recent_events.hpp"
#include "daemon/reminder_notice.hpp"
#include "daemon/routine_store.hpp"
#include "daemon/rpc_server.hpp"
#include "daemon/session_end.hpp"
#include "daemon/settings_notice.hpp"
#include "daemon/settings_service.hpp"
#include "daemon/tray.hpp"
#include "daemon/tray_fallback.hpp"
#include "desktop/media_players.hpp"
#include "display/compositor.hpp"
#include "display/x_server.hpp"
#include "os/file_watch.hpp"
#include "os/paths.hpp"
#include "os/worker_thread.hpp"
#include "presence/session.hpp"

namespace limber {

struct DaemonOptions {
  std::optional<std::filesystem::path> settings_file;  ///< instead of the person's own
  std::optional<std::filesystem::path> record;         ///< write a trace of the day here
};

class Daemon {
 public:
  /// Throws std::runtime_error (with what is missing) where there is no place for the socket. Anything else that is
  /// missing is a problem in the status.
  Daemon(boost::asio::io_context& io, const Paths& paths, const DaemonOptions& options, DaemonLocks locks);
  ~Daemon();

  /// Stores the state and takes the prompt off the screen. Throws nothing.
  void stop();
  /// Reads the settings' files again.
  void read_settings() { settings_changed(settings_.reload()); }

 private:
  void add_methods();
  Json status_json() const;
  std::vector<std::string> problems() const;
  /// The exercise as this person does it. None: there is no such stretch.
  std::optional<Exercise> exercise(const StretchId& id) const;
  /// Side and breath of the next routine, and how long it may take.
  RoutineOrder order(std::optional<BreakKind> kind, Duration time, const StretchId& first) const;
  /// Starts the panel, or raises the one that runs by the activation token of `click`. Throws where it cannot.
  void open_panel(const std::string& page, const TrayClick& click) const;
  /// Shows a preview of a prompt. Throws RpcError while a real prompt waits for its answer.
  void preview_prompt();
  /// The set of stretches that suit the person has changed.
  void stretches_changed();
  void suggestion_changed();
  void window_shown(const std::string& page, bool shown, std::optional<pid_t> panel);
  /// The settings were read again.
  void settings_changed(SettingsService::News news);
  std::optional<RestartState> restart_state(const std::optional<RoutineStore::Kept>& playing) const;
  const std::vector<RotationEntry>& pool();
  void begin_guidance(const GuidanceBegan& guided);
  void remember(const Ended& ended);
  FarewellWords farewell() const;
  std::optional<NextBreak> at_work(const Status& status, std::optional<WallTime> hours_change) const;
  void watch_own_stretches(boost::asio::io_context& io, const Paths& paths);
  void other_stretches(Catalogue found);
  void go_on_guiding(RoutineStore::Kept kept, std::optional<Instant> stopped_at);
  TrayContext tray_context();
  void open_or_log(const std::string& page, const TrayClick& click) const;
  Greeting::Context greeting_context(const Paths& paths);
  PromptPreview::Context preview_context();
  PackAlarm::Context pack_context();
  bool ring();
  void look();
  void tell_routine();
  void panel_gone();
  void tell(std::string_view event, const Json& fields = Json::object());
  void input_event(const Event& event);
  void happened(const std::vector<Effect>& effects);
  void alive();
  void follow_with_media(const Effect& effect);
  void follow_with_questions(const Effect& effect);
  QuestionAnswers question_answers();
  void rate(const StretchId& id, std::optional<Rating> rating);
  void tell_changes();

  struct Pool {
    StretchPolicy policy;  ///< that it was made for
    std::vector<RotationEntry> entries;
  };

  Instant started_;
  std::optional<Pool> pool_;
  RecentEvents recent_;
  Status last_status_;  ///< as last compared
  std::optional<LastBreak> last_break_;
  LocalZone zone_;
  DaemonLocks locks_;
  std::future<Catalogue> catalogue_to_come_;  // set during the start, until it is loaded
  std::optional<WelcomeStage> welcome_;       // as it was before there was a history
  SettingsService settings_;
  Catalogue catalogue_;
  JournalWriter journal_writer_;
  Heartbeat heartbeat_;
  RoutineStore routine_store_;
  FaultGuard faults_;
  WorkerThread worker_;
  std::unique_ptr<Recorder> recorder_;
  std::unique_ptr<EngineDriver> engine_driver_;
  Bus bus_;
  Bus system_bus_;
  mutable AppScopes scopes_;
  Compositor compositor_;
  XServer x_;
  IdleMonitor idle_monitor_;
  ProgramRules program_rules_;
  EvidenceMonitor evidence_monitor_;
  Session session_;
  std::string icon_;  ///< of notifications
  PromptPresenter prompt_presenter_;
  Greeting greeting_;
  PromptPreview preview_;
  SettingsNotice settings_notice_;
  MeetingQuestion meeting_question_;
  QuestionNotice question_notice_;
  ReminderNotice reminder_notice_;
  AudioHelper audio_helper_;
  GuidedRoutine guided_routine_;
  MediaPlayers media_players_;
  PanelWatch panel_watch_;
  bool opened_again_ = false;  ///< the window of what is playing
  Hooks hooks_;
  CalendarFiles calendar_files_;
  MethodRegistry methods_;
  std::unique_ptr<RpcServer> server_;
  std::unique_ptr<DaemonAddress> address_;
  std::unique_ptr<Tray> tray_;
  std::unique_ptr<TrayFallback> fallback_;
  std::unique_ptr<SessionEnd> session_end_;
  std::unique_ptr<PackAlarm> pack_;
  std::optional<FolderWatch> own_stretches_;
};

}  // namespace limber
