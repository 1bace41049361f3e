// The methods of the protocol about the day: quiet, work hours, an easy day, standing and sitting.
#pragma once

#include "daemon/methods/method_registry.hpp"

namespace limber {

class EngineDriver;
class LocalZone;
class SettingsService;

struct DayMethodsContext {
  EngineDriver& engine_driver;
  const SettingsService& settings;
  const LocalZone& zone;
  StatusSource status;
};

void add_day_methods(MethodRegistry& registry, DayMethodsContext context);

}  // namespace limber
