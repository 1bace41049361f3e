#include "daemon/methods/topics.hpp"

#include <algorithm>
#include <utility>

#include "daemon/engine_driver.hpp"
#include "daemon/settings_service.hpp"
#include "rpc/moments_codec.hpp"

namespace limber {

namespace {

Json moments_get(const MomentMethodsContext& context) {
  return moments_json(moments_answer(context.engine_driver.moments(), context.settings.policy().prompt.learn_moments));
}

/// Without an hour: all.
Json moments_set(const MomentMethodsContext& context, const Request& request) {
  const Params params(request, {"hour", "state"});
  const auto state = from_name<MomentState>(params.need_text("state"));
  if (!state) throw bad_param("state", "learned, kept or undone");
  MomentSaid said{std::nullopt, *state};
  if (const auto text = params.text("hour")) {
    said.slot = parse_slot(*text);
    const auto& learned = context.engine_driver.moments().learned;
    if (!said.slot || std::ranges::find(learned, *said.slot, &LearnedMoment::slot) == learned.end())
      throw bad_param("hour", "one of those that moments_get gives, such as 14:00 or tue 14:00");
  }
  context.engine_driver.tell(said);
  return moments_get(context);
}

}  // namespace

void add_moment_methods(MethodRegistry& registry, MomentMethodsContext context) {
  const auto add = topic_methods(registry, context);
  add("moments_get", moments_get);
  add("moments_set", moments_set);
}

}  // namespace limber
