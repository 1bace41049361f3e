#include "cli/stretch_json.hpp"

#include <nlohmann/json.hpp>

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
    steps.push_back({{"do", step.action}, {"breathe", step.breathe}, {"feel", step.feel}});
  return steps;
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
          {"areas", terms_json(stretch.areas)},
          {"movements", terms_json(stretch.movements)},
          {"effort", name(stretch.effort)},
          {"sides", stretch.sides},
          {"round_seconds", {stretch.dose.round.least.count(), stretch.dose.round.most.count()}},
          {"steps", steps_json(stretch)},
          {"come_out", stretch.come_out},
          {"easier", stretch.easier},
          {"mistakes", stretch.mistakes},
          {"stop", stretch.stop},
          {"cautions", cautions_json(stretch)}};
}

}  // namespace

Json stretches_json(const std::vector<Stretch>& stretches) {
  Json list = Json::array();
  for (const Stretch& stretch : stretches) list.push_back(stretch_json(stretch));
  return {{"stretches", list}};
}

}  // namespace limber
