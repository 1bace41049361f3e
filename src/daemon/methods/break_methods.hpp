// The methods of the protocol by which a person answers and begins breaks.
#pragma once

#include "daemon/methods/method_registry.hpp"

namespace limber {

class EngineDriver;
class GuidedRoutine;
class PromptPresenter;

struct BreakMethodsContext {
  EngineDriver& engine_driver;
  GuidedRoutine& guided_routine;
  PromptPresenter& prompt_presenter;
  StatusSource status;
};

void add_break_methods(MethodRegistry& registry, BreakMethodsContext context);

}  // namespace limber
