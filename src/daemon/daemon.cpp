#include "daemon/daemon.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <csignal>
#include <cstdlib>
#include <utility>

#include "bus/bus_address.hpp"
#include "catalogue/suitable.hpp"
#include "desktop/notification_server.hpp"
#include "desktop/tray_icon.hpp"
#include "evidence/evidence_candidates.hpp"
#include "presence/candidates.hpp"
#include "rpc/codec.hpp"
#include "rpc/wall_text.hpp"
#include "trace/recorder.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {

std::vector<std::filesystem::path> settings_files(const Paths& paths, const DaemonOptions& options) {
  return {paths.system_config_file(), options.settings_file.value_or(paths.config_file())};
}

/// Empty without any resources: the icon in the bar is drawn then, and there are words and the theme's own sounds.
std::filesystem::path resource(const Paths& paths, const char* name) {
  try {
    return paths.resources() / name;
  } catch (const std::exception&) {
    return {};
  }
}

/// By a thread of its own, beside what else the start has to do.
std::future<Catalogue> catalogue_to_come(const Paths& paths) {
  return std::async([&paths] { return load_catalogue({paths.resources() / "stretches", paths.own_stretches()}); });
}

Catalogue loaded(std::future<Catalogue>& to_come) {
  try {
    Catalogue catalogue = to_come.get();
    for (const auto& problem : catalogue.problems) spdlog::error("{}", to_string(problem));
    return catalogue;
  } catch (const std::exception& error) {
    spdlog::error("{}", error.what());
    return {};
  }
}

/// The requests that take long, on the worker, which has to outlive what is given back.
Background background(WorkerThread& worker) {
  return [&worker](LongRequest request, std::function<void(std::string)> done) {
    worker.run([request = std::move(request), done = std::move(done)](const std::stop_token& stop) {
      return [done, line = answer_line(request, stop)]() mutable { done(std::move(line)); };
    });
  };
}

}  // namespace

Daemon::Daemon(boost::asio::io_context& io, const Paths& paths, const DaemonOptions& options, DaemonLocks locks)
    : started_(boot_now()),
      locks_(std::move(locks)),
      catalogue_to_come_(catalogue_to_come(paths)),
      welcome_(options.settings_file ? WelcomeStage::over : welcome_stage(paths)),
      settings_(settings_files(paths, options)),
      journal_writer_(paths.journal_file(), zone_, settings_.policy()),
      heartbeat_(paths.runtime_dir() / "life" / "life.json"),
      routine_store_(paths.state_dir() / "routine.json"),
      worker_(io),
      bus_(io, session_bus_address()),
      system_bus_(io, system_bus_address()),
      scopes_(bus_),
      compositor_(io),
      x_(io),
      idle_monitor_(
          {io, compositor_, bus_, x_, ControllerPlace{}}, watcher_candidates,
          [this](const Event& event) { input_event(event); },
          [this] {
            if (session_end_) session_end_->look();
            tell("watch_changed");
            if (tray_) tray_->update();
            greeting_.screen_came();
          }),
      program_rules_(io, [this](const Event& event) { engine_driver_->tell(event); }),
      evidence_monitor_(
          {io, bus_, system_bus_, compositor_, x_}, evidence_candidates,
          [this](const Event& event) { engine_driver_->tell(event); },
          [this](std::optional<std::string> program) { program_rules_.in_front(std::move(program)); }),
      session_(io, system_bus_, bus_,
               [this](bool on) {
                 if (on == engine_driver_->status().locked) return;  // after a restart it may be known already
                 engine_driver_->tell(on ? Event(Locked{}) : Event(Unlocked{}));
               },
               {.sleeping = [this] { engine_driver_->falls_asleep(); },
                .awake = [this] { engine_driver_->woke_up(); },
                .ending = [this] { journal_writer_.keep({}, engine_driver_->snapshot()); }}),
      icon_(notification_icon(resource(paths, "icons/limber.svg"))),
      prompt_presenter_(
          io, bus_, catalogue_, icon_,
          {.answer = [this](const Event& answer) { engine_driver_->tell(answer); },
           .window = [this](std::string_view page) { open_panel(std::string(page), {}); },
           .open = [this](const std::string& token) { open_or_log("today", TrayClick{token}); },
           .farewell = [this] { return farewell(); },
           .first_side = [this](const StretchId& id) { return engine_driver_->rotation().first_side(id); }},
          paths.runtime_dir() / "notification"),
      greeting_(io, bus_, icon_, greeting_context(paths)),
      preview_(io, bus_, icon_, preview_context()),
      settings_notice_(io, bus_, icon_),
      meeting_question_(io, bus_, icon_,
                        {.answer = [this](const Event& answer) { engine_driver_->tell(answer); },
                         .start =
                             [this] {
                               prompt_presenter_.show_steps_in_window(true);
                               engine_driver_->tell(StartBreak{});
                             },
                         .open = [this](const std::string& token) { open_or_log("today", TrayClick{token}); }},
                        paths.runtime_dir() / "notification-meeting"),
      question_notice_(io, bus_, icon_,
                       {.answer = [this](QuestionAnswer answer) { question_answers().answer(answer); },
                        .open = [this](const std::string& token) { open_or_log("today", TrayClick{token}); },
                        .name_of_stretch =
                            [this](const StretchId& id) {
                              const Stretch* stretch = catalogue_.find(id);
                              return stretch ? stretch->name : std::string();
                            }},
                       paths.runtime_dir() / "notification-question"),
      reminder_notice_(io, bus_, resource(paths, "icons/reminders"), [this] { return ring(); }),
      audio_helper_(io, {audio_program(), resource(paths, "sounds"), [this](pid_t pid) { scopes_.move(pid); }},
                    settings_.policy().sound),
      guided_routine_(
          io, audio_helper_,
          {.tell = [this](const Event& event) { engine_driver_->tell(event); },
           .changed = [this] { tell_routine(); },
           .silent = [this] { return engine_driver_->status().engaged; },
           .stretch_changed = [this](const RoutineStretch& stretch) { prompt_presenter_.stretch_changed(stretch); }}),
      media_players_(bus_, paths.runtime_dir() / "paused-players"),
      panel_watch_(io, [this] { panel_gone(); }),
      hooks_(io, settings_.policy().hooks, {}, [this](pid_t pid) { scopes_.move(pid); }),
      calendar_files_(io, {.busy = [this](std::vector<WallSpan> times) { engine_driver_->set_busy(std::move(times)); },
                           .started = [this](pid_t pid) { scopes_.move(pid); }}) {
  catalogue_ = loaded(catalogue_to_come_);
  const Policy& policy = settings_.policy();
  set_language(paths.locales(), policy.look.language);
  auto playing = routine_store_.last([this](const StretchId& id) { return exercise(id); });
  const auto past = restart_state(playing);
  engine_driver_ = std::make_unique<EngineDriver>(
      io, policy, pool(), past,
      EngineDriver::Listener{.effects = [this](const auto& effects) { happened(effects); },
                             .alive = [this] { alive(); },
                             .resumed = [this] { idle_monitor_.resync(); },
                             .clock_changed = [this] { calendar_files_.read_again(); }});
  journal_writer_.work_by(worker_, [this] { return engine_driver_->snapshot(); });
  if (options.record) {
    recorder_ = std::make_unique<Recorder>(*options.record, wall_now(), local_zone_name(), boot_now());
    engine_driver_->record_into(*recorder_);
  }
  server_ = std::make_unique<RpcServer>(
      io, paths.socket(), ::getuid(), [this](const Request& request) { return methods_.carry_out(request); },
      background(worker_));
  address_ = std::make_unique<DaemonAddress>(io, paths.socket(), locks_, *server_, bus_);
  tray_ = std::make_unique<Tray>(io, bus_, zone_, resource(paths, "icons/tray").string(), tray_context());
  fallback_ = std::make_unique<TrayFallback>(
      io, x_, policy.look.old_tray,
      [this](bool wanted) {
        tray_->held_elsewhere(wanted);
        tell("tray_changed");
      },
      TrayFallback::usual_patience, panel_program(), [this](pid_t pid) { scopes_.move(pid); });
  pack_ = std::make_unique<PackAlarm>(io, bus_, paths.runtime_dir() / "pack.json", icon_, pack_context());
  add_methods();
  look();
  settings_notice_.follow(settings_);
  settings_.watch(io, [this](SettingsService::News news) { settings_changed(news); });
  faults_.run("the watch on the folder of your stretches", [&] { watch_own_stretches(io, paths); });
  engine_driver_->offer_only([this](QuestionAnswer answer) { return question_answers().allowed(answer); });
  engine_driver_->begin();
  if (playing)
    faults_.run("the guided breaks",
                [&] { go_on_guiding(*std::move(playing), past ? std::optional(past->taken_at) : std::nullopt); });
  const bool guided = guided_routine_.player() && policy.sound.pause_media;
  if (guided) media_players_.pause();
  media_players_.take_over(guided);
  if (engine_driver_->status().meeting_asks) meeting_question_.follow({true});
  question_notice_.ask(engine_driver_->status(), settings_.policy());
  // From the loop: requests that come before are answered that nothing is known yet.
  boost::asio::post(io, [this, &io] {
    const PresencePolicy& presence = settings_.policy().presence;
    faults_.run("the watch on keyboard and mouse", [&] { idle_monitor_.open(presence.idle_threshold); });
    faults_.run("the evidence", [&] {
      const Snapshot believed = engine_driver_->snapshot();
      const auto& rules = settings_.policy().focus;
      program_rules_.open(rules, believed.focus);
      evidence_monitor_.open(presence, believed);
      evidence_monitor_.watch_programs(!rules.empty());
    });
    // What was on when the last limberd ended is on until the calendar says otherwise; without one, nothing is.
    if (settings_.policy().calendar.files.empty()) engine_driver_->tell(BusyTimesChanged{});
    faults_.run("the calendar", [&] { calendar_files_.change(settings_.policy().calendar); });
    session_end_ = watch_session_end(io, bus_, compositor_, idle_monitor_);
  });
}

Daemon::~Daemon() = default;

/// Instants of another boot mean nothing on this one: how long the machine was off, only the wall clock knows.
std::optional<RestartState> Daemon::restart_state(const std::optional<RoutineStore::Kept>& playing) const {
  const auto remembered = heartbeat_.later(journal_writer_.remembered());
  if (!remembered) return std::nullopt;
  const Instant now = boot_now();
  const auto kind = playing && playing->this_boot ? playing->player.routine().order().kind : std::nullopt;
  const bool routine_goes_on =
      kind && remembered->snapshot.breaks[index_of(*kind)].stage == BreakStatus::Stage::resting;
  if (remembered->boot_id == boot_id())
    return RestartState{remembered->snapshot, std::min(remembered->taken_boot, now), false, routine_goes_on};
  const Duration off = std::max(Duration{0}, wall_now() - remembered->taken_wall);
  return RestartState{remembered->snapshot, now - off, true};
}

void Daemon::input_event(const Event& event) {
  if (std::holds_alternative<InputActive>(event)) session_.input_resumed();
  engine_driver_->tell(event);
  if (session_end_) session_end_->look();
}

/// Nothing is said, and yet quiet or standing may have ended.
void Daemon::alive() {
  faults_.run("the sign of life", [&] { heartbeat_.give(engine_driver_->snapshot()); });
  tell_changes();
}

void Daemon::happened(const std::vector<Effect>& effects) {
  faults_.run("the history", [&] { journal_writer_.keep(effects, engine_driver_->snapshot()); });
  for (const Effect& effect : effects) {
    if (std::holds_alternative<Prompted>(effect.what) || std::holds_alternative<Started>(effect.what))
      preview_.withdraw();
    if (const auto* ended = std::get_if<Ended>(&effect.what)) remember(*ended);
    faults_.run("the prompts", [&] { prompt_presenter_.follow(effect, settings_.policy()); });
    if (const auto* ends = std::get_if<MeetingEnds>(&effect.what))
      faults_.run("the question after a meeting", [&] { meeting_question_.follow(*ends); });
    faults_.run("the questions", [&] { follow_with_questions(effect); });
    if (const auto* reminder = std::get_if<Reminded>(&effect.what))
      faults_.run("your reminders", [&] { reminder_notice_.show(*reminder); });
    faults_.run("the guided breaks", [&] {
      guided_routine_.follow(effect);
      if (const auto* guided = std::get_if<GuidanceBegan>(&effect.what)) begin_guidance(*guided);
    });
    faults_.run("the media players", [&] { follow_with_media(effect); });
    const auto event = event_json(effect, started_, {boot_now(), wall_now()}, zone_);
    if (event) recent_.keep(*event);
    if (event && server_) {
      faults_.run("the events", [&] { server_->publish(*event); });
      faults_.run("the hooks", [&] { hooks_.follow(effect, event->dump()); });
    }
  }
  tell_changes();
}

void Daemon::follow_with_questions(const Effect& effect) {
  if (std::holds_alternative<QuestionAsked>(effect.what)) {
    question_notice_.ask(engine_driver_->status(), settings_.policy());
  } else if (const auto* over = std::get_if<QuestionOver>(&effect.what)) {
    question_notice_.over(*over, settings_.policy());
  }
}

QuestionAnswers Daemon::question_answers() {
  return {.engine_driver = *engine_driver_,
          .settings = settings_,
          .settings_changed = [this](SettingsService::News news) { settings_changed(news); },
          .hide =
              [this](const StretchId& id) {
                if (catalogue_.find(id)) rate(id, Rating::hide);
              }};
}

/// Throws JournalError where it cannot be kept.
void Daemon::rate(const StretchId& id, std::optional<Rating> rating) {
  journal_writer_.rate(id, rating);
  stretches_changed();
  tell("rating_changed", {{"stretch", id}, {"rating", rating ? Json(name(*rating)) : Json(nullptr)}});
}

void Daemon::follow_with_media(const Effect& effect) {
  if (std::holds_alternative<GuidanceBegan>(effect.what) && settings_.policy().sound.pause_media)
    media_players_.pause();
  if (std::holds_alternative<Ended>(effect.what) || std::holds_alternative<Cancelled>(effect.what))
    media_players_.resume();
}

/// What has changed without an effect that says so, as quiet that ends by the clock.
void Daemon::tell_changes() {
  const Status status = engine_driver_->status();
  faults_.run("the prompts", [&] { prompt_presenter_.posture_is(status.posture); });
  faults_.run("the questions", [&] { question_notice_.follow(status, settings_.policy()); });
  faults_.run("the events", [&] {
    const auto events = status_events(std::exchange(last_status_, status), status, {boot_now(), wall_now()}, zone_);
    for (const StatusEvent& event : events) tell(event.name, event.fields);
  });
  if (tray_) faults_.run("the icon", [&] { tray_->update(); });
}

TrayContext Daemon::tray_context() {
  return {.status = [this] { return engine_driver_->status(); },
          .facts = [this] { return read_status(status_json()); },
          .policy = [this]() -> const Policy& { return settings_.policy(); },
          .possible = [this](const Event& event) { return !engine_driver_->refusal(event); },
          .tell =
              [this](const Event& event) {
                if (std::holds_alternative<StartBreak>(event)) prompt_presenter_.show_steps_in_window(false);
                engine_driver_->tell(event);
              },
          .open = [this](std::string_view page, const TrayClick& click) { open_or_log(std::string(page), click); },
          .quit = [] { std::raise(SIGTERM); },
          .hosted_changed =
              [this] {
                if (fallback_) fallback_->hosted(tray_->hosted());
              },
          .shown_changed = [this] { tell("tray_changed"); },
          .pack = [this] { return pack_ ? pack_->run() : std::optional<PackRun>(); }};
}

void Daemon::look() {
  fallback_->allow(settings_.policy().look.old_tray);
  const char* desktop = std::getenv("XDG_CURRENT_DESKTOP");
  tray_->look(tray_look(settings_.policy().look.tray_icon, desktop == nullptr ? "" : desktop));
}

void Daemon::settings_changed(SettingsService::News news) {
  settings_notice_.follow(settings_);
  if (news.any) tell("settings_changed");
  if (!news.in_force) return;
  const Policy& policy = settings_.policy();
  faults_.run("the history", [&] { journal_writer_.change(policy); });
  faults_.run("the engine", [&] { engine_driver_->change(policy, pool()); });
  faults_.run("the sounds", [&] { audio_helper_.change(policy.sound); });
  faults_.run("the watch on keyboard and mouse", [&] { idle_monitor_.change(policy.presence.idle_threshold); });
  faults_.run("the hooks", [&] { hooks_.change(policy.hooks); });
  faults_.run("the calendar", [&] { calendar_files_.change(policy.calendar); });
  faults_.run("the evidence", [&] {
    evidence_monitor_.change(policy.presence);
    evidence_monitor_.watch_programs(!policy.focus.empty());
    program_rules_.change(policy.focus);
  });
  faults_.run("the icon", [&] { look(); });
  spdlog::info("other settings are in force");
}

void Daemon::watch_own_stretches(boost::asio::io_context& io, const Paths& paths) {
  const std::vector folders{paths.resources() / "stretches", paths.own_stretches()};
  own_stretches_.emplace(io, folders.back(), ".toml", [this, folders] {
    worker_.run([this, folders](const std::stop_token&) -> std::function<void()> {
      return
          [this, found = std::make_shared<Catalogue>(load_catalogue(folders))] { other_stretches(std::move(*found)); };
    });
  });
}

void Daemon::other_stretches(Catalogue found) {
  for (const auto& problem : found.problems) spdlog::error("{}", to_string(problem));
  catalogue_ = std::move(found);
  stretches_changed();
  tell("stretches_changed");
  spdlog::info("the stretches have been read again");
}

/// Whatever asks for a break or names the next one says it anew.
void Daemon::suggestion_changed() {
  const Status status = engine_driver_->status();
  for (const BreakStatus& its : status.breaks)
    if (its.stage == BreakStatus::Stage::prompted)
      prompt_presenter_.suggest(its.stretch, its.length, settings_.policy());
  tell("suggestion_changed");
}

void Daemon::stretches_changed() {
  pool_.reset();
  engine_driver_->change(settings_.policy(), pool());
}

/// Made anew only where what it comes from has changed: measuring every stretch takes a while.
const std::vector<RotationEntry>& Daemon::pool() {
  const StretchPolicy& policy = settings_.policy().stretches;
  if (!pool_ || pool_->policy != policy) pool_ = {policy, rotation_pool(catalogue_, policy, journal_writer_.ratings())};
  return pool_->entries;
}

/// An event that does not come from the engine.
void Daemon::tell(std::string_view name, const Json& fields) {
  if (!server_) return;
  Json event{{"at", seconds(boot_now() - started_)}, {"event", name}};
  event.update(fields);
  event["wall"] = wall_text(wall_now(), zone_);
  server_->publish(event);
}

void Daemon::stop() {
  faults_.run("the guided breaks", [&] {
    const RoutinePlayer* playing = guided_routine_.player();
    guided_routine_.close(playing && routine_store_.keep(*playing));
  });
  faults_.run("the media players", [&] { media_players_.resume(); });
  faults_.run("the history", [&] { journal_writer_.keep({}, engine_driver_->snapshot()); });
  if (recorder_) recorder_->end(boot_now());
  faults_.run("the prompts", [&] {
    preview_.withdraw();
    prompt_presenter_.close();
    meeting_question_.follow({false});
    question_notice_.withdraw();
    reminder_notice_.withdraw();
  });
  faults_.run("the icon", [&] { fallback_->close(); });
}

}  // namespace limber
