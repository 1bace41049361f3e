#include "daemon/methods/topics.hpp"

#include <utility>

#include "daemon/engine_driver.hpp"
#include "daemon/guided_routine.hpp"
#include "daemon/prompt_presenter.hpp"

namespace limber {

namespace {

Json break_finish(const BreakMethodsContext& context) {
  const RoutinePlayer* player = context.guided_routine.player();
  // A routine that goes on after its break, as after a restart, ends too.
  if (player && player->routine().order().kind && context.engine_driver.refusal(FinishBreak{})) {
    context.guided_routine.finish();
    return context.status();
  }
  return engine_answer(context.engine_driver, context.status, FinishBreak{});
}

Json break_postpone(const BreakMethodsContext& context, const Request& request) {
  const Params params(request, {"by_ms"});
  return engine_answer(context.engine_driver, context.status, PostponeBreak{params.length("by_ms")});
}

Json break_start(const BreakMethodsContext& context, const Request& request) {
  const Params params(request, {"break", "window", "terminal"});
  const StartBreak start{params.kind("break")};
  if (!context.engine_driver.refusal(start)) {
    if (params.flag("window").value_or(false))
      context.prompt_presenter.show_steps_in_window(true);
    else if (params.flag("terminal").value_or(false))
      context.prompt_presenter.show_steps_elsewhere();
  }
  return engine_answer(context.engine_driver, context.status, start);
}

/// One that says nothing besides.
template <typename Answer>
Json plain_answer(const BreakMethodsContext& context) {
  return engine_answer(context.engine_driver, context.status, Answer{});
}

}  // namespace

void add_break_methods(MethodRegistry& registry, BreakMethodsContext context) {
  const auto add = topic_methods(registry, std::move(context));
  add("break_finish", break_finish);
  add("break_postpone", break_postpone);
  add("break_skip", plain_answer<SkipBreak>);
  add("break_start", break_start);
  add("clocks_reset", plain_answer<ResetClocks>);
}

}  // namespace limber
