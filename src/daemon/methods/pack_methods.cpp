#include "daemon/methods/pack_methods.hpp"

#include <fmt/format.h>

#include <string>

#include "daemon/daemon.hpp"
#include "os/boot_clock.hpp"
#include "rpc/params.hpp"

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
PackAlarm::Context Daemon::pack_context() {
  return {.changed =
              [this] {
                tell("pack", {{"on", pack_ && pack_->run()}});
                if (tray_) tray_->update();
              },
          .ring =
              [this] {
                const SoundPolicy& sound = settings_.policy().sound;
                if (!sound.chimes || sound.volume == 0) return false;
                audio_helper_.chime(Chime::end);
                if (!guided_routine_.player()) audio_helper_.rest();
                return true;
              },
          .open = [open = tray_context().open] { open("care", {}); }};
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
