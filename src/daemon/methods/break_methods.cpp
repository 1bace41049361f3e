// The methods of the protocol by which a person answers and begins breaks.
#include "daemon/daemon.hpp"
#include "rpc/params.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {

struct RefusalText {
  std::string_view reason, sentence;
};

/// Why an answer is refused, for programs and for people.
RefusalText refusal_text(Refusal refusal) {
  switch (refusal) {
    case Refusal::nothing_asked:
      return {"nothing_asked", tr_noop("No break is asked for now. `limber reset` starts the clocks anew.")};
    case Refusal::no_break_running: return {"no_break_running", tr_noop("No break is running.")};
    case Refusal::no_more_postpones:
      return {"no_more_postpones",
              tr_noop("It has been put off as often as the settings allow; now it is start or skip.")};
    case Refusal::switched_off: return {"switched_off", tr_noop("This break is switched off in the settings.")};
    case Refusal::another_break_running: return {"another_break_running", tr_noop("A break is running already.")};
    case Refusal::not_guided:
      return {"not_guided", tr_noop("This break has no routine to finish: it ends by itself, or `skip` ends it.")};
    case Refusal::unknown_stretch:
      return {"unknown_stretch", tr_noop("There is no such stretch among those that suit you.")};
  }
  return {"refused", tr_noop("That is not possible now.")};
}

}  // namespace

Json Daemon::engine_answer(const Event& event) {
  if (const auto refusal = engine_driver_->refusal(event)) {
    const auto [reason, sentence] = refusal_text(*refusal);
    throw refused(reason, std::string(sentence));
  }
  engine_driver_->tell(event);
  return status_json();
}

Reply Daemon::break_finish(const Request& request) {
  Params(request, {});
  const RoutinePlayer* player = guided_routine_.player();
  // A routine that goes on after its break, as after a restart, ends too.
  if (player && player->routine().order().kind && engine_driver_->refusal(FinishBreak{})) {
    guided_routine_.finish();
    return status_json();
  }
  return engine_answer(FinishBreak{});
}

Reply Daemon::break_postpone(const Request& request) {
  const Params params(request, {"by_ms"});
  return engine_answer(PostponeBreak{params.length("by_ms")});
}

Reply Daemon::break_skip(const Request& request) {
  Params(request, {});
  return engine_answer(SkipBreak{});
}

Reply Daemon::break_start(const Request& request) {
  const Params params(request, {"break", "window", "terminal"});
  const StartBreak start{params.kind("break")};
  if (!engine_driver_->refusal(start)) {
    if (params.flag("window").value_or(false))
      prompt_presenter_.show_steps_in_window(true);
    else if (params.flag("terminal").value_or(false))
      prompt_presenter_.show_steps_elsewhere();
  }
  return engine_answer(start);
}

Reply Daemon::clocks_reset(const Request& request) {
  Params(request, {});
  return engine_answer(ResetClocks{});
}

}  // namespace limber
