#include "cli/stretch_json.hpp"

#include <nlohmann/json.hpp>

#include "core/exercise.hpp"

namespace limber {
namespace {

template <typename Term>
Json terms_json(const std::vector<Term>& terms) {
  Json names = Json::array();
  for (const Term term : terms) names.push_back(name(term));
  return names;
}

Json steps_json(const Stretch& stretch) {
  Json steps = Json::array();
  for (const Stretch::Step& step : stretch.steps)
    steps.push_back({{"phase", name(step.phase)},
                     {"do", with_side(step.action, Side::none)},
                     {"breathe", with_side(step.breathe, Side::none)},
                     {"feel", with_side(step.feel, Side::none)},
                     {"pose", step.pose}});
  return steps;
}

Json dose_json(const Stretch::Dose& dose) {
  Json json = Json::object();
  if (dose.hold) json["hold_seconds"] = {dose.hold->least.count(), dose.hold->most.count()};
  if (dose.breaths) json["breaths"] = {dose.breaths->least, dose.breaths->most};
  if (dose.repetitions) json["repetitions"] = {dose.repetitions->least, dose.repetitions->most};
  json["as_often_as_wanted"] = dose.as_often_as_wanted;
  return json;
}

/// Its words as they are said; null where a step keeps those of the whole.
Json brief_json(const Stretch& stretch) {
  if (!stretch.brief) return nullptr;
  Json steps = Json::array();
  for (const Stretch::Step& step : stretch.steps)
    steps.push_back(step.briefly.empty() ? Json(nullptr) : Json(with_side(step.briefly, Side::none)));
  Json dose = dose_json(stretch.brief->dose);
  dose.erase("as_often_as_wanted");
  return {{"dose", dose}, {"steps", steps}, {"come_out", stretch.brief->come_out}};
}

Json sources_json(const Stretch& stretch) {
  Json sources = Json::array();
  for (const Stretch::Source& source : stretch.sources)
    sources.push_back({{"title", source.title},
                       {"where", source.where},
                       {"about", source.about},
                       {"seen", source_seen_names.at(static_cast<std::size_t>(source.seen))}});
  return sources;
}

Json cautions_json(const Stretch& stretch) {
  Json cautions = Json::array();
  for (const Stretch::Caution& caution : stretch.cautions)
    cautions.push_back(
        {{"condition", conditions[caution.condition].id}, {"action", name(caution.what)}, {"text", caution.text}});
  return cautions;
}

Json stretch_json(const Stretch& stretch) {
  return {{"id", stretch.id},
          {"name", stretch.name},
          {"summary", stretch.summary},
          {"places", terms_json(stretch.places)},
          {"equipment", stretch.equipment},
          {"needs", stretch.needs},
          {"clothes", name(stretch.clothes)},
          {"areas", terms_json(stretch.areas)},
          {"movements", terms_json(stretch.movements)},
          {"effort", name(stretch.effort)},
          {"strong_extension", stretch.strong_extension},
          {"sides", stretch.sides},
          {"dose", dose_json(stretch.dose)},
          {"round_seconds", {stretch.dose.round.least.count(), stretch.dose.round.most.count()}},
          {"steps", steps_json(stretch)},
          {"come_out", stretch.come_out},
          {"come_out_pose", stretch.come_out_pose},
          {"short", brief_json(stretch)},
          {"easier", stretch.easier},
          {"mistakes", stretch.mistakes},
          {"stop", stretch.stop},
          {"cautions", cautions_json(stretch)},
          {"sources", sources_json(stretch)}};
}

}  // namespace

Json stretches_json(const std::vector<Listed>& list) {
  Json stretches = Json::array();
  for (const Listed& one : list) {
    stretches.push_back(stretch_json(*one.stretch));
    if (one.left_out) stretches.back()["left_out"] = *one.left_out;
  }
  return {{"stretches", stretches}};
}

}  // namespace limber
