#include "daemon/pack_methods.hpp"

#include <fmt/format.h>

#include <string>

#include "daemon/daemon.hpp"
#include "rpc/params.hpp"
#include "system/boot_clock.hpp"

namespace limber {

namespace {

using Json = nlohmann::ordered_json;

Json pack_told(Daemon& daemon) {
  const auto& run = daemon.pack().run();
  if (!run) return {{"pack", nullptr}};
  const Instant now = boot_now();
  return {{"pack",
           {{"topic", run->topic},
            {"name", run->name},
            {"stage", name(run->stage(now))},
            {"on_ms", (now - run->since).count()},
            {"length_ms", run->length.count()},
            {"stop_ms", run->stop.count()}}}};
}

}  // namespace

/// A chime, unless the settings want none; what plays a guided break goes on playing it.
PackAlarm::Desk Daemon::pack_desk() {
  return {.changed =
              [this] {
                tell("pack", {{"on", pack_ && pack_->run()}});
                if (tray_) tray_->update();
              },
          .ring =
              [this] {
                const SoundPolicy& sound = settings_.policy().sound;
                if (!sound.chimes || sound.volume == 0) return false;
                ear_.chime(Chime::end);
                if (!guide_.player()) ear_.rest();
                return true;
              },
          .open = [open = tray_desk().open] { open("care", {}); }};
}

Care Daemon::care() const {
  try {
    return load_care({Paths().resources() / "care"});
  } catch (const std::exception&) {
    return {};  // there are no resources
  }
}

Json pack_get(Daemon& daemon, const Request& request) {
  Params(request, {});
  return pack_told(daemon);
}

Json pack_start(Daemon& daemon, const Request& request) {
  const Params params(request, {"topic", "length_ms"});
  const std::string id = params.need_text("topic");
  const auto length = params.length("length_ms");
  const Care care = daemon.care();
  const CareTopic* topic = care.find(id);
  if (!topic || !topic->timer) throw bad_param("topic", "a page of care that has a timer, such as heat or cold");
  auto run = pack_run(*topic, length, boot_now());
  if (!run) throw bad_param("length_ms", fmt::format("{} to {}", shortest_pack.count(), longest_pack(*topic).count()));
  if (const auto& on = daemon.pack().run())
    throw RpcError(ErrorCode::refused, fmt::format("A timer runs already: {} is on.", on->name),
                   {{"reason", "pack_on"}});
  daemon.pack().start(*std::move(run));
  return pack_told(daemon);
}

Json pack_stop(Daemon& daemon, const Request& request) {
  Params(request, {});
  daemon.pack().stop();
  return pack_told(daemon);
}

}  // namespace limber
