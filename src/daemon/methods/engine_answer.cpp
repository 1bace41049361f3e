#include "daemon/methods/topics.hpp"

#include <string>
#include <string_view>

#include "daemon/engine_driver.hpp"
#include "rpc/error.hpp"
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
    case Refusal::no_such_answer: return {"no_such_answer", tr_noop("That is no answer to what is asked now.")};
    case Refusal::no_question: return {"no_question", tr_noop("Limber is not asking anything now.")};
  }
  return {"refused", tr_noop("That is not possible now.")};
}

}  // namespace

void require_possible(const EngineDriver& engine, const Event& event) {
  if (const auto refusal = engine.refusal(event)) {
    const auto [reason, sentence] = refusal_text(*refusal);
    throw refused(reason, std::string(sentence));
  }
}

Json engine_answer(EngineDriver& engine, const StatusSource& status, const Event& event) {
  require_possible(engine, event);
  engine.tell(event);
  return status();
}

}  // namespace limber
