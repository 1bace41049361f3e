#include <nlohmann/json.hpp>

#include "daemon/evidence_monitor.hpp"
#include "daemon/methods/desktop_check.hpp"
#include "daemon/methods/topics.hpp"
#include "daemon/program_rules.hpp"
#include "os/paths.hpp"

namespace limber {

namespace {

Json focus_get(const FocusMethodsContext& context) {
  const FrontProgram& front = context.program_rules.front();
  Json rules = Json::array();
  for (const FocusProgram& each : front.rules()) {
    Json json{{"program", each.program}, {"rule", name(each.rule)}};
    if (each.rule == FocusRule::longer) json["interval_ms"] = each.interval.count();
    rules.push_back(std::move(json));
  }
  const EvidenceMonitor& around = context.evidence_monitor;
  const std::string trouble = around.watches_programs()
                                  ? program_trouble(around.source_states(EvidenceKind::fullscreen),
                                                    process_environment("XDG_CURRENT_DESKTOP").value_or(""))
                                  : std::string();
  return {{"rules", rules},
          {"in_front", front.program() ? Json(*front.program()) : Json(nullptr)},
          {"in_force", front.rule() ? Json(*front.rule()) : Json(nullptr)},
          {"lately", context.program_rules.lately()},
          {"watched", around.watches_programs()},
          {"trouble", trouble.empty() ? Json(nullptr) : Json(trouble)}};
}

}  // namespace

void add_focus_methods(MethodRegistry& registry, FocusMethodsContext context) {
  topic_methods(registry, context)("focus_get", focus_get);
}

}  // namespace limber
