#include "daemon/methods/routine_methods.hpp"

#include "catalogue/stretch_length.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "daemon/daemon.hpp"
#include "os/boot_clock.hpp"
#include "rpc/params.hpp"
#include "rpc/routine_codec.hpp"

namespace limber {

namespace {

using Json = nlohmann::ordered_json;

Json routine_answer(Daemon& daemon) {
  const RoutinePlayer* player = daemon.guided_routine().player();
  return {{"routine", player ? routine_json(*player, boot_now()) : Json(nullptr)}};
}

RpcError refused(std::string_view reason, const std::string& sentence) {
  return {ErrorCode::refused, sentence, {{"reason", reason}}};
}

Exercise need_exercise(Daemon& daemon, const std::string& id) {
  if (auto exercise = daemon.exercise(id)) return *std::move(exercise);
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
StretchId another(Daemon& daemon, const RoutinePlayer& player, std::optional<std::size_t> place) {
  const Routine& routine = player.routine();
  const StretchId now = place ? routine.exercises()[*place].id : StretchId{};
  const auto choices = daemon.engine_driver().rotation().more(routine.order().kind.value_or(BreakKind::micro), now);
  const auto fresh = std::ranges::find_if(choices, [&](const StretchId& id) {
    return std::ranges::find(routine.exercises(), id, &Exercise::id) == routine.exercises().end();
  });
  if (fresh == choices.end()) throw refused("nothing_to_swap", "There is no other stretch that suits you here.");
  return *fresh;
}

}  // namespace

Json routine_get(Daemon& daemon, const Request& request) {
  Params(request, {});
  return routine_answer(daemon);
}

Json routine_start(Daemon& daemon, const Request& request) {
  const Params params(request, {"stretch"});
  if (daemon.guided_routine().player()) throw refused("routine_playing", "A routine is playing already.");
  const auto wanted = params.text("stretch");
  const std::string id = wanted ? *wanted : daemon.engine_driver().rotation().suggest(BreakKind::micro);
  if (id.empty()) throw refused("nothing_suits", "No stretch suits what your settings say. A walk does as well.");
  daemon.guided_routine().play(Routine::of_stretch(need_exercise(daemon, id), daemon.order(std::nullopt, just_so, id)));
  return routine_answer(daemon);
}

Json routine_control(Daemon& daemon, const Request& request) {
  const Params params(request, {"action"});
  const std::string action = params.need_text("action");
  const auto key = std::ranges::find(keys, action, &Key::action);
  if (key == keys.end()) throw bad_param("action", "pause, resume, next, previous or finish");
  if (!daemon.guided_routine().player()) throw refused("no_routine", "No routine is playing.");
  (daemon.guided_routine().*key->press)();
  return routine_answer(daemon);
}

Json routine_swap(Daemon& daemon, const Request& request) {
  const Params params(request, {"stretch"});
  const RoutinePlayer* player = daemon.guided_routine().player();
  if (!player) throw refused("no_routine", "No routine is playing.");
  const auto wanted = params.text("stretch");
  const auto place = player->place(boot_now());
  const StretchId id = wanted ? *wanted : another(daemon, *player, place);
  Exercise exercise = need_exercise(daemon, id);
  if (player->routine().order().kind) daemon.engine_driver().tell(ChooseStretch{id});
  daemon.guided_routine().swap(std::move(exercise));
  return routine_answer(daemon);
}

}  // namespace limber
