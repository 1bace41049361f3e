// The methods of the protocol about the routine that is playing. Each answers as routine_get does, and throws RpcError.
#include "catalogue/stretch_length.hpp"
#include "daemon/daemon.hpp"
#include "rpc/params.hpp"
#include "rpc/routine_codec.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {

Json routine_answer(const GuidedRoutine& guided_routine) {
  const RoutinePlayer* player = guided_routine.player();
  return {{"routine", player ? routine_json(*player, boot_now()) : Json(nullptr)}};
}

struct Key {
  std::string_view action;
  void (GuidedRoutine::*press)();
};
constexpr std::array keys{Key{"pause", &GuidedRoutine::pause}, Key{"resume", &GuidedRoutine::resume},
                          Key{"next", &GuidedRoutine::next}, Key{"previous", &GuidedRoutine::previous},
                          Key{"finish", &GuidedRoutine::finish}};

/// The best of what the rotation has, that this routine does not.
StretchId another(const Rotation& rotation, const RoutinePlayer& player, std::optional<std::size_t> place) {
  const Routine& routine = player.routine();
  const StretchId now = place ? routine.exercises()[*place].id : StretchId{};
  const auto choices = rotation.more(routine.order().kind.value_or(BreakKind::micro), now);
  const auto fresh = std::ranges::find_if(choices, [&](const StretchId& id) {
    return std::ranges::find(routine.exercises(), id, &Exercise::id) == routine.exercises().end();
  });
  if (fresh == choices.end())
    throw refused("nothing_to_swap", tr_noop("There is no other stretch that suits you here."));
  return *fresh;
}

}  // namespace

Exercise Daemon::need_exercise(const StretchId& id) const {
  if (auto found = exercise(id)) return *std::move(found);
  throw refused("unknown_stretch", "There is no stretch called " + id + ".");
}

Reply Daemon::routine_get(const Request& request) {
  Params(request, {});
  return routine_answer(guided_routine_);
}

Reply Daemon::routine_start(const Request& request) {
  const Params params(request, {"stretch"});
  if (guided_routine_.player())
    throw refused("routine_playing", tr_noop("A stretch or a break is being guided already: it has to end first."));
  const auto wanted = params.text("stretch");
  const std::string id = wanted ? *wanted : engine_driver_->rotation().suggest(BreakKind::micro);
  if (id.empty())
    throw refused("nothing_suits", tr_noop("No stretch suits what your settings say. A walk does as well."));
  guided_routine_.play(Routine::of_stretch(need_exercise(id), order(std::nullopt, just_so, id)));
  return routine_answer(guided_routine_);
}

Reply Daemon::routine_control(const Request& request) {
  const Params params(request, {"action"});
  const std::string action = params.need_text("action");
  const auto key = std::ranges::find(keys, action, &Key::action);
  if (key == keys.end()) throw bad_param("action", "pause, resume, next, previous or finish");
  if (!guided_routine_.player()) throw refused("no_routine", tr_noop("No routine is playing."));
  (guided_routine_.*key->press)();
  return routine_answer(guided_routine_);
}

Reply Daemon::routine_swap(const Request& request) {
  const Params params(request, {"stretch"});
  const RoutinePlayer* player = guided_routine_.player();
  if (!player) throw refused("no_routine", tr_noop("No routine is playing."));
  const auto wanted = params.text("stretch");
  const auto place = player->place(boot_now());
  const StretchId id = wanted ? *wanted : another(engine_driver_->rotation(), *player, place);
  Exercise exercise = need_exercise(id);
  // A break goes by the name of the stretch that it begins with.
  if (player->routine().order().kind && place == std::size_t{0}) engine_driver_->tell(ChooseStretch{id});
  guided_routine_.swap(std::move(exercise));
  return routine_answer(guided_routine_);
}

}  // namespace limber
