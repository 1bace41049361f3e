#include "daemon/daemon.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>

#include "core/version.hpp"
#include "daemon/methods.hpp"
#include "presence/candidates.hpp"
#include "rpc/codec.hpp"
#include "system/bus_address.hpp"
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

/// The file itself, since not every server looks a name up where Limber is installed.
std::string icon(const Paths& paths) {
  try {
    return (paths.resources() / "icons/limber.svg").string();
  } catch (const std::exception&) {
    return "limber";
  }
}

Catalogue loaded_catalogue(const Paths& paths) {
  try {
    Catalogue catalogue = load_catalogue({paths.resources() / "stretches"});
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
      hands_(io, watcher_candidates, [this](const Event& event) { clockwork_->tell(event); }),
      bus_(io, session_bus_address()),
      prompter_(bus_, catalogue_, icon(paths), [this](const Event& answer) { clockwork_->tell(answer); }) {
  const Policy& policy = settings_.policy();
  clockwork_ =
      std::make_unique<Clockwork>(io, policy, rotation_pool(catalogue_, policy.stretches), come_back(),
                                  Clockwork::Listener{.effects = [this](const auto& effects) { happened(effects); },
                                                      .resumed = [this] { hands_.resync(); }});
  if (options.record) record_into(*options.record);
  server_ = std::make_unique<RpcServer>(io, paths.socket(), ::getuid(),
                                        [this](const Request& request) { return carry_out(*this, request); });
  settings_.watch(io, [this] { settings_changed(); });
  clockwork_->begin();
  hands_.open(policy.presence.idle_threshold);
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

void Daemon::happened(const std::vector<Effect>& effects) {
  keeper_.keep(effects, clockwork_->snapshot());
  for (const Effect& effect : effects) {
    prompter_.follow(effect, settings_.policy());
    if (const auto event = event_json(effect, started_, {boot_now(), wall_now()}, zone_); event && server_)
      server_->publish(*event);
  }
}

void Daemon::settings_changed() {
  const Policy& policy = settings_.policy();
  keeper_.change(policy);
  clockwork_->change(policy, rotation_pool(catalogue_, policy.stretches));
  hands_.change(policy.presence.idle_threshold);
  spdlog::info("other settings are in force");
}

void Daemon::stop() {
  keeper_.keep({}, clockwork_->snapshot());
  if (recorder_) recorder_->end(boot_now());
  prompter_.close();
}

std::vector<std::string> Daemon::problems() const {
  std::vector<std::string> all = settings_.sentences();
  const auto add = [&](const std::vector<std::string>& more) { all.insert(all.end(), more.begin(), more.end()); };
  add(keeper_.problems());
  if (hands_.problem()) all.push_back(*hands_.problem());
  if (prompter_.problem()) all.push_back(*prompter_.problem());
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
  facts.problems = problems();
  return limber::status_json(clockwork_->status(), facts, zone_);
}

}  // namespace limber
