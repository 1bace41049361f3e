#include "rpc/routine_codec.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace limber {

using Json = nlohmann::ordered_json;

namespace {

template <typename Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json phase_json(const Phase& phase) {
  Json cues = Json::array();
  for (const TimedCue& cue : phase.cues) cues.push_back({{"after_ms", cue.after.count()}, {"say", cue.say}});
  return {{"phase", name(phase.kind)},
          {"length_ms", phase.length.count()},
          {"stretch", or_null(phase.exercise)},
          {"step", or_null(phase.step)},
          {"side", name(phase.side)},
          {"round", phase.round},
          {"rounds", phase.rounds},
          {"cues", std::move(cues)},
          {"poses", {phase.motion.from, phase.motion.via, phase.motion.to}},
          {"mirrored", phase.motion.mirrored}};
}

template <typename Value>
Value known(std::optional<Value> value, const Json& text) {
  if (!value) throw std::invalid_argument("not a routine: \"" + text.get<std::string>() + "\" is not known");
  return *value;
}

std::optional<std::size_t> place(const Json& json) {
  return json.is_null() ? std::nullopt : std::optional(json.get<std::size_t>());
}

Phase read_phase(const Json& json, Duration from) {
  Phase phase;
  phase.kind = known(phase_kind(json.at("phase").get<std::string>()), json.at("phase"));
  phase.from = from;
  phase.length = Duration{json.at("length_ms").get<std::int64_t>()};
  phase.exercise = place(json.at("stretch"));
  phase.step = place(json.at("step"));
  phase.side = known(side_called(json.at("side").get<std::string>()), json.at("side"));
  phase.round = json.at("round").get<int>();
  phase.rounds = json.at("rounds").get<int>();
  for (const Json& cue : json.at("cues"))
    phase.cues.push_back({Duration{cue.at("after_ms").get<std::int64_t>()}, cue.at("say").get<std::string>()});
  const Json& poses = json.at("poses");
  phase.motion = {poses.at(0).get<std::string>(), poses.at(1).get<std::string>(), poses.at(2).get<std::string>(),
                  json.at("mirrored").get<bool>()};
  return phase;
}

Routine read_timeline(const Json& json) {
  std::vector<Exercise> exercises;
  for (const Json& its : json.at("stretches")) {
    Exercise& exercise = exercises.emplace_back();
    exercise.id = its.at("id").get<std::string>();
    exercise.name = its.at("name").get<std::string>();
  }
  std::vector<Phase> phases;
  Duration from{0};
  for (const Json& its : json.at("phases")) from = phases.emplace_back(read_phase(its, from)).to();
  RoutineOrder order;
  if (const Json& kind = json.at("break"); !kind.is_null())
    order.kind = known(break_kind(kind.get<std::string>()), kind);
  order.taste.breath = Duration{json.at("breath_ms").get<std::int64_t>()};
  order.time = from;
  return {std::move(exercises), std::move(phases), order};
}

}  // namespace

Json routine_json(const RoutinePlayer& player, Instant now) {
  const Routine& routine = player.routine();
  Json stretches = Json::array(), phases = Json::array();
  for (const Exercise& exercise : routine.exercises())
    stretches.push_back({{"id", exercise.id}, {"name", exercise.name}});
  for (const Phase& phase : routine.phases()) phases.push_back(phase_json(phase));
  const auto& kind = routine.order().kind;
  return {{"break", kind ? Json(name(*kind)) : Json(nullptr)},
          {"elapsed_ms", player.elapsed(now).count()},
          {"length_ms", routine.length().count()},
          {"paused", player.paused()},
          {"breath_ms", routine.order().taste.breath.count()},
          {"stretches", std::move(stretches)},
          {"phases", std::move(phases)}};
}

RoutinePlayer read_routine(const Json& json, Instant now) {
  try {
    return {read_timeline(json), now, Duration{json.at("elapsed_ms").get<std::int64_t>()},
            json.at("paused").get<bool>()};
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("not a routine: ") + error.what());
  }
}

}  // namespace limber
