#include "daemon/methods/topics.hpp"

#include <fmt/format.h>

#include <exception>
#include <string>
#include <utility>

#include "catalogue/care.hpp"
#include "daemon/pack_alarm.hpp"
#include "os/boot_clock.hpp"
#include "os/paths.hpp"
#include "rpc/error.hpp"

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

Json pack_get(const PackMethodsContext& context) {
  const auto& run = context.pack.run();
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

Json pack_start(const PackMethodsContext& context, const Request& request) {
  const Params params(request, {"topic", "length_ms"});
  const std::string id = params.need_text("topic");
  const auto length = params.length("length_ms");
  const Care care = care_pages();
  const CareTopic* topic = care.find(id);
  if (!topic || !topic->timer) throw bad_param("topic", "a page of care that has a timer, such as heat or cold");
  auto run = pack_run(*topic, length, boot_now());
  if (!run) throw bad_param("length_ms", fmt::format("{} to {}", shortest_pack.count(), longest_pack(*topic).count()));
  if (const auto& on = context.pack.run())
    throw refused("pack_on", fmt::format("A timer runs already: {} is on.", on->name));
  context.pack.start(*std::move(run));
  return pack_get(context);
}

Json pack_stop(const PackMethodsContext& context) {
  context.pack.stop();
  return pack_get(context);
}

}  // namespace

void add_pack_methods(MethodRegistry& registry, PackMethodsContext context) {
  const auto add = topic_methods(registry, context);
  add("pack_get", pack_get);
  add("pack_start", pack_start);
  add("pack_stop", pack_stop);
}

}  // namespace limber
