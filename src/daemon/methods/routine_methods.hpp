// The methods of the protocol about the routine that is playing. Each answers as routine_get does, and throws RpcError.
#pragma once

#include <functional>
#include <optional>

#include "core/exercise.hpp"
#include "core/routine.hpp"
#include "daemon/methods/method_registry.hpp"

namespace limber {

class EngineDriver;
class GuidedRoutine;

struct RoutineMethodsContext {
  EngineDriver& engine_driver;
  GuidedRoutine& guided_routine;
  /// As this person does it. None: there is no such stretch.
  std::function<std::optional<Exercise>(const StretchId& id)> exercise;
  /// Side and breath of the next routine, and how long it may take.
  std::function<RoutineOrder(std::optional<BreakKind> kind, Duration time, const StretchId& first)> order;
};

void add_routine_methods(MethodRegistry& registry, RoutineMethodsContext context);

}  // namespace limber
