#include "daemon/methods/topics.hpp"

#include "catalogue/stretch_length.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "daemon/engine_driver.hpp"
#include "daemon/guided_routine.hpp"
#include "os/boot_clock.hpp"
#include "rpc/error.hpp"
#include "rpc/routine_codec.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {

Json routine_get(const RoutineMethodsContext& context) {
  const RoutinePlayer* player = context.guided_routine.player();
  return {{"routine", player ? routine_json(*player, boot_now()) : Json(nullptr)}};
}

Exercise need_exercise(const RoutineMethodsContext& context, const std::string& id) {
  if (auto exercise = context.exercise(id)) return *std::move(exercise);
  throw refused("unknown_stretch", "There is no stretch called " + id + ".");
}

struct Key {
  std::string_view action;
  void (GuidedRoutine::*press)();
};
constexpr std::array keys{Key{"pause", &GuidedRoutine::pause}, Key{"resume", &GuidedRoutine::resume},
                          Key{"next", &GuidedRoutine::next}, Key{"previous", &GuidedRoutine::previous},
                          Key{"finish", &GuidedRoutine::finish}};

/// The best of what the rotation has, that this routine does not.
StretchId another(const RoutineMethodsContext& context, const RoutinePlayer& player, std::optional<std::size_t> place) {
  const Routine& routine = player.routine();
  const StretchId now = place ? routine.exercises()[*place].id : StretchId{};
  const auto choices = context.engine_driver.rotation().more(routine.order().kind.value_or(BreakKind::micro), now);
  const auto fresh = std::ranges::find_if(choices, [&](const StretchId& id) {
    return std::ranges::find(routine.exercises(), id, &Exercise::id) == routine.exercises().end();
  });
  if (fresh == choices.end())
    throw refused("nothing_to_swap", tr_noop("There is no other stretch that suits you here."));
  return *fresh;
}

Json routine_start(const RoutineMethodsContext& context, const Request& request) {
  const Params params(request, {"stretch"});
  if (context.guided_routine.player())
    throw refused("routine_playing", tr_noop("A stretch or a break is being guided already: it has to end first."));
  const auto wanted = params.text("stretch");
  const std::string id = wanted ? *wanted : context.engine_driver.rotation().suggest(BreakKind::micro);
  if (id.empty())
    throw refused("nothing_suits", tr_noop("No stretch suits what your settings say. A walk does as well."));
  context.guided_routine.play(
      Routine::of_stretch(need_exercise(context, id), context.order(std::nullopt, just_so, id)));
  return routine_get(context);
}

Json routine_control(const RoutineMethodsContext& context, const Request& request) {
  const Params params(request, {"action"});
  const std::string action = params.need_text("action");
  const auto key = std::ranges::find(keys, action, &Key::action);
  if (key == keys.end()) throw bad_param("action", "pause, resume, next, previous or finish");
  if (!context.guided_routine.player()) throw refused("no_routine", tr_noop("No routine is playing."));
  (context.guided_routine.*key->press)();
  return routine_get(context);
}

Json routine_swap(const RoutineMethodsContext& context, const Request& request) {
  const Params params(request, {"stretch"});
  const RoutinePlayer* player = context.guided_routine.player();
  if (!player) throw refused("no_routine", tr_noop("No routine is playing."));
  const auto wanted = params.text("stretch");
  const auto place = player->place(boot_now());
  const StretchId id = wanted ? *wanted : another(context, *player, place);
  Exercise exercise = need_exercise(context, id);
  // A break goes by the name of the stretch that it begins with.
  if (player->routine().order().kind && place == std::size_t{0}) context.engine_driver.tell(ChooseStretch{id});
  context.guided_routine.swap(std::move(exercise));
  return routine_get(context);
}

}  // namespace

void add_routine_methods(MethodRegistry& registry, RoutineMethodsContext context) {
  const auto add = topic_methods(registry, std::move(context));
  add("routine_control", routine_control);
  add("routine_get", routine_get);
  add("routine_start", routine_start);
  add("routine_swap", routine_swap);
}

}  // namespace limber
