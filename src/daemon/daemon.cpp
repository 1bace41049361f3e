#include "daemon/daemon.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>

#include "catalogue/exercise_of.hpp"
#include "catalogue/suitable.hpp"
#include "core/version.hpp"
#include "daemon/methods.hpp"
#include "desktop/tray_look.hpp"
#include "presence/candidates.hpp"
#include "presence/evidence_candidates.hpp"
#include "rpc/codec.hpp"
#include "rpc/wall_text.hpp"
#include "system/bus_address.hpp"
#include "system/programs.hpp"
#include "system/x_connection.hpp"
#include "system/xwayland.hpp"
#include "trace/recorder.hpp"

namespace limber {

namespace {

std::filesystem::path made_private(const std::filesystem::path& dir) {
  make_private_dir(dir);
  return dir;
}

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

/// The file itself, since not every server looks a name up where Limber is installed.
std::string icon(const Paths& paths) {
  const auto file = resource(paths, "icons/limber.svg");
  return file.empty() ? "limber" : file.string();
}

/// Empty: there is none.
std::string display_of_old_trays() { return in_wayland_session() ? "" : default_display().value_or(""); }

TrayWish tray_wish(TrayIconLook look) {
  switch (look) {
    case TrayIconLook::orange: return TrayWish::automatic;
    case TrayIconLook::plain: return TrayWish::one_colour;
    case TrayIconLook::light: return TrayWish::light;
    case TrayIconLook::dark: return TrayWish::dark;
  }
  return TrayWish::automatic;
}

Catalogue loaded_catalogue(const Paths& paths) {
  try {
    Catalogue catalogue = load_catalogue({paths.resources() / "stretches", paths.own_stretches()});
    for (const auto& problem : catalogue.problems) spdlog::error("{}", text(problem));
    return catalogue;
  } catch (const std::exception& error) {
    spdlog::error("{}", error.what());
    return {};
  }
}

}  // namespace

Daemon::Daemon(boost::asio::io_context& io, const Paths& paths, const DaemonOptions& options)
    : started_(boot_now()),
      runtime_dir_(made_private(paths.runtime_dir())),
      lock_(paths.lock_file()),
      settings_(settings_files(paths, options)),
      catalogue_(loaded_catalogue(paths)),
      keeper_(paths.journal_file(), zone_, settings_.policy()),
      bus_(io, session_bus_address()),
      system_bus_(io, system_bus_address()),
      compositor_(io),
      hands_({io, compositor_, bus_}, watcher_candidates, [this](const Event& event) { hands(event); }),
      surroundings_({io, bus_, system_bus_, compositor_}, evidence_candidates,
                    [this](const Event& event) { clockwork_->tell(event); }),
      session_(io, system_bus_, bus_, [this](bool on) { locked(on); },
               {.sleeping = [this] { clockwork_->falls_asleep(); },
                .awake = [this] { clockwork_->woke_up(); },
                .ending = [this] { keeper_.keep({}, clockwork_->snapshot()); }}),
      prompter_(io, bus_, catalogue_, icon(paths),
                {.answer = [this](const Event& answer) { clockwork_->tell(answer); },
                 .window = [this](std::string_view page) { open_panel(std::string(page), ""); }}),
      ear_(io, {ear_program(), resource(paths, "sounds")}, settings_.policy().sound),
      guide_(io, ear_,
             {.tell = [this](const Event& event) { clockwork_->tell(event); },
              .changed = [this] { tell_routine(); },
              .silent = [this] { return clockwork_->status().engaged; }}),
      hooks_(io, settings_.policy().hooks) {
  const Policy& policy = settings_.policy();
  clockwork_ =
      std::make_unique<Clockwork>(io, policy, pool(), come_back(),
                                  Clockwork::Listener{.effects = [this](const auto& effects) { happened(effects); },
                                                      .resumed = [this] { hands_.resync(); }});
  if (options.record) record_into(*options.record);
  server_ = std::make_unique<RpcServer>(io, paths.socket(), ::getuid(),
                                        [this](const Request& request) { return carry_out(*this, request); });
  tray_ = std::make_unique<Tray>(io, bus_, zone_, resource(paths, "icons/tray").string(), tray_desk());
  fallback_ = std::make_unique<TrayFallback>(io, display_of_old_trays(), policy.look.old_tray, [this](bool wanted) {
    tray_->held_elsewhere(wanted);
    tell("tray_changed", nlohmann::ordered_json::object());
  });
  pack_ = std::make_unique<PackAlarm>(io, bus_, runtime_dir_ / "pack.json", icon(paths), pack_desk());
  look();
  settings_.watch(io, [this](SettingsDesk::News news) { settings_changed(news); });
  clockwork_->begin();
  hands_.open(policy.presence.idle_threshold);
  surroundings_.open(policy.presence, clockwork_->snapshot());
}

Daemon::~Daemon() = default;

void Daemon::record_into(const std::filesystem::path& file) {
  recorder_ = std::make_unique<Recorder>(file, wall_now(), local_zone_name(), boot_now());
  clockwork_->record_into(*recorder_);
}

/// Instants of another boot mean nothing on this one: how long the machine was off, only the wall clock knows.
std::optional<ComeBack> Daemon::come_back() const {
  const auto& remembered = keeper_.remembered();
  if (!remembered) return std::nullopt;
  const Instant now = boot_now();
  if (remembered->boot_id == boot_id())
    return ComeBack{remembered->snapshot, std::min(remembered->taken_boot, now), false};
  const Duration off = std::max(Duration{0}, wall_now() - remembered->taken_wall);
  return ComeBack{remembered->snapshot, now - off, true};
}

void Daemon::hands(const Event& event) {
  if (std::holds_alternative<InputActive>(event)) session_.hands_moved();
  clockwork_->tell(event);
  if (tray_) tray_->update();
}

void Daemon::locked(bool on) {
  if (on == clockwork_->status().locked) return;  // after a restart it may be known already
  clockwork_->tell(on ? Event(Locked{}) : Event(Unlocked{}));
}

void Daemon::happened(const std::vector<Effect>& effects) {
  keeper_.keep(effects, clockwork_->snapshot());
  for (const Effect& effect : effects) {
    prompter_.follow(effect, settings_.policy());
    guide_.follow(effect);
    if (const auto* guided = std::get_if<GuidanceBegan>(&effect.what)) guide(*guided);
    if (const auto event = event_json(effect, started_, {boot_now(), wall_now()}, zone_); event && server_) {
      server_->publish(*event);
      hooks_.follow(effect, event->dump());
    }
  }
  prompter_.posture_is(clockwork_->status().posture);
  if (tray_) tray_->update();
}

TrayDesk Daemon::tray_desk() {
  return {.status = [this] { return clockwork_->status(); },
          .policy = [this]() -> const Policy& { return settings_.policy(); },
          .possible = [this](const Event& event) { return !clockwork_->refusal(event); },
          .tell =
              [this](const Event& event) {
                if (std::holds_alternative<StartBreak>(event)) prompter_.guide_in_window(false);
                clockwork_->tell(event);
              },
          .open =
              [this](std::string_view page, const std::string& token) {
                try {
                  open_panel(std::string(page), token);
                } catch (const std::exception& error) {
                  spdlog::error("the panel cannot be opened: {}", error.what());
                }
              },
          .quit = [] { std::raise(SIGTERM); },
          .hosted_changed =
              [this] {
                if (fallback_) fallback_->hosted(tray_->hosted());
              },
          .shown_changed = [this] { tell("tray_changed", nlohmann::ordered_json::object()); },
          .hours_change = [this] { return clockwork_->hours_change(); }};
}

void Daemon::look() {
  const char* desktop = std::getenv("XDG_CURRENT_DESKTOP");
  tray_->look(tray_look(tray_wish(settings_.policy().look.tray_icon), desktop == nullptr ? "" : desktop));
}

void Daemon::settings_changed(SettingsDesk::News news) {
  if (news.any) tell("settings_changed", nlohmann::ordered_json::object());
  if (!news.in_force) return;
  const Policy& policy = settings_.policy();
  keeper_.change(policy);
  clockwork_->change(policy, pool());
  ear_.change(policy.sound);
  hands_.change(policy.presence.idle_threshold);
  hooks_.change(policy.hooks);
  surroundings_.change(policy.presence);
  fallback_->allow(policy.look.old_tray);
  look();
  spdlog::info("other settings are in force");
}

void Daemon::stretches_changed() { clockwork_->change(settings_.policy(), pool()); }

std::vector<RotationEntry> Daemon::pool() const {
  return rotation_pool(catalogue_, settings_.policy().stretches, keeper_.ratings());
}

std::optional<Exercise> Daemon::exercise(const StretchId& id) const {
  const Stretch* stretch = catalogue_.find(id);
  return stretch ? std::optional(exercise_of(*stretch, settings_.policy().stretches)) : std::nullopt;
}

void Daemon::open_panel(const std::string& page, const std::string& token) const {
  std::map<std::string, std::string> more;
  if (!token.empty()) more["XDG_ACTIVATION_TOKEN"] = more["DESKTOP_STARTUP_ID"] = token;
  start_detached({program_beside("limber-panel").string(), "--page", page}, more);
}

/// A stretch begins with the other side each time it comes.
RoutineOrder Daemon::order(std::optional<BreakKind> kind, Duration time, const StretchId& first) const {
  const auto times = std::ranges::count(clockwork_->rotation().memory(), first, &Suggested::id);
  return {kind, time, {settings_.policy().stretches.breath, times % 2 == 0 ? Side::left : Side::right}};
}

void Daemon::guide(const GuidanceBegan& guided) {
  std::vector<Exercise> candidates;
  const auto add = [&](const StretchId& id) {
    if (auto found = exercise(id)) candidates.push_back(*std::move(found));
  };
  add(guided.stretch);
  if (guided.kind == BreakKind::rest)
    for (const StretchId& id : clockwork_->rotation().more(guided.kind, guided.stretch)) add(id);
  guide_.play(Routine::of_break(std::move(candidates), order(guided.kind, guided.left, guided.stretch)));
}

/// Who draws it asks for the whole with routine_get.
void Daemon::tell_routine() { tell("routine", {{"playing", guide_.player() != nullptr}}); }

/// An event that does not come from the engine.
void Daemon::tell(std::string_view name, nlohmann::ordered_json fields) {
  if (!server_) return;
  nlohmann::ordered_json event{{"at", seconds(boot_now() - started_)}, {"event", name}};
  event.update(fields);
  event["wall"] = wall_text(wall_now(), zone_);
  server_->publish(event);
}

void Daemon::stop() {
  guide_.close();
  keeper_.keep({}, clockwork_->snapshot());
  if (recorder_) recorder_->end(boot_now());
  prompter_.close();
}

std::vector<std::string> Daemon::problems() const {
  std::vector<std::string> all = settings_.sentences();
  const auto add = [&](const std::vector<std::string>& more) { all.insert(all.end(), more.begin(), more.end()); };
  add(keeper_.problems());
  if (pack_ && pack_->problem()) all.push_back(*pack_->problem());
  if (hands_.problem()) all.push_back(*hands_.problem());
  if (prompter_.problem()) all.push_back(*prompter_.problem());
  add(hooks_.problems());
  for (const auto& problem : catalogue_.problems) all.push_back("A stretch is left out: " + text(problem));
  if (catalogue_.stretches.empty() && catalogue_.problems.empty()) all.push_back("No stretches were found.");
  return all;
}

nlohmann::ordered_json Daemon::status_json() const {
  DaemonFacts facts;
  facts.version = version;
  facts.pid = ::getpid();
  facts.started = started_;
  facts.clock = {boot_now(), wall_now()};
  facts.today = keeper_.today();
  facts.watcher = hands_.watcher();
  for (const PassedOver& other : hands_.others()) facts.others.push_back({std::string(other.name), other.reason});
  if (const auto& server = prompter_.server())
    facts.notifications = DaemonFacts::NotificationServer{server->name, server->version, server->actions};
  facts.hours_change = clockwork_->hours_change();
  for (const auto& [kind, whose, since] : surroundings_.seen())
    facts.evidence.push_back({std::string(name(kind)), whose, since});
  facts.problems = problems();
  return limber::status_json(clockwork_->status(), facts, zone_);
}

}  // namespace limber
