// The methods of the protocol about the warm or cold pack that is on. Each answers as pack_get does, and throws
// RpcError.
#include <fmt/format.h>

#include "catalogue/care_folder.hpp"
#include "daemon/daemon.hpp"
#include "rpc/params.hpp"

namespace limber {

namespace {

/// Read anew each time: they are seldom asked for.
Care care_pages() {
  try {
    return load_care({Paths().resources() / "care"});
  } catch (const std::exception&) {
    return {};  // there are no resources
  }
}

Json pack_told(const PackAlarm& pack) {
  const auto& run = pack.run();
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

Reply Daemon::pack_get(const Request& request) {
  Params(request, {});
  return pack_told(*pack_);
}

Reply Daemon::pack_start(const Request& request) {
  const Params params(request, {"topic", "length_ms"});
  const std::string id = params.need_text("topic");
  const auto length = params.length("length_ms");
  const Care care = care_pages();
  const CareTopic* topic = care.find(id);
  if (!topic || !topic->timer) throw bad_param("topic", "a page of care that has a timer, such as heat or cold");
  auto run = pack_run(*topic, length, boot_now());
  if (!run) throw bad_param("length_ms", fmt::format("{} to {}", shortest_pack.count(), longest_pack(*topic).count()));
  if (const auto& on = pack_->run()) throw refused("pack_on", fmt::format("A timer runs already: {} is on.", on->name));
  pack_->start(*std::move(run));
  return pack_told(*pack_);
}

Reply Daemon::pack_stop(const Request& request) {
  Params(request, {});
  pack_->stop();
  return pack_told(*pack_);
}

}  // namespace limber
