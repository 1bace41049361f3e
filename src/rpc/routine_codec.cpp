#include "rpc/routine_codec.hpp"

#include <algorithm>
#include <stdexcept>

namespace limber {

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

Duration length(const Json& json) { return std::max(Duration{json.get<std::int64_t>()}, Duration{0}); }

std::optional<std::size_t> place(const Json& json) {
  return json.is_number_unsigned() ? std::optional(json.get<std::size_t>()) : std::nullopt;
}

/// A kind of phase that a newer daemon has besides is shown as one in which nothing moves: what is said in it is there.
Phase read_phase(const Json& json, Duration from, std::size_t exercises) {
  Phase phase;
  phase.kind = from_name<PhaseKind>(json.at("phase").get<std::string>()).value_or(PhaseKind::rest);
  phase.from = from;
  phase.length = length(json.at("length_ms"));
  phase.exercise = place(json.at("stretch"));
  if (phase.exercise && *phase.exercise >= exercises) phase.exercise = std::nullopt;
  phase.step = place(json.at("step"));
  phase.side = from_name<Side>(json.at("side").get<std::string>()).value_or(Side::none);
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
  for (const Json& its : json.at("phases")) from = phases.emplace_back(read_phase(its, from, exercises.size())).to();
  RoutineOrder order;
  if (const Json& kind = json.at("break"); !kind.is_null())
    order.kind = break_kind(kind.get<std::string>()).value_or(BreakKind::rest);
  // As long as one may set it, since it is divided by.
  order.taste.breath = std::max(length(json.at("breath_ms")), Duration{1s});
  order.time = from;
  return {std::move(exercises), std::move(phases), order};
}

/// An older daemon does not tell.
std::vector<StretchPlayed> read_played(const Json& json) {
  std::vector<StretchPlayed> played;
  const auto all = json.find("played");
  if (all == json.end()) return played;
  for (const Json& its : *all)
    played.push_back({its.at("stretch").get<std::string>(), length(its.at("played_ms")), length(its.at("planned_ms"))});
  return played;
}

}  // namespace

Json routine_json(const RoutinePlayer& player, Instant now) {
  const Routine& routine = player.routine();
  Json stretches = Json::array(), phases = Json::array(), played = Json::array();
  for (const Exercise& exercise : routine.exercises())
    stretches.push_back({{"id", exercise.id}, {"name", exercise.name}});
  for (const Phase& phase : routine.phases()) phases.push_back(phase_json(phase));
  for (const StretchPlayed& its : player.played(now))
    played.push_back({{"stretch", its.id}, {"played_ms", its.played.count()}, {"planned_ms", its.planned.count()}});
  const auto& kind = routine.order().kind;
  return {{"break", kind ? Json(name(*kind)) : Json(nullptr)},
          {"elapsed_ms", player.elapsed(now).count()},
          {"length_ms", routine.length().count()},
          {"paused", player.paused()},
          {"breath_ms", routine.order().taste.breath.count()},
          {"stretches", std::move(stretches)},
          {"played", std::move(played)},
          {"phases", std::move(phases)}};
}

RoutinePlayer read_routine(const Json& json, Instant now) {
  try {
    return {read_timeline(json), now, length(json.at("elapsed_ms")), json.at("paused").get<bool>(), read_played(json)};
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("not a routine: ") + error.what());
  }
}

}  // namespace limber
