// What a person says goes to the engine, or is refused with a reason.
#pragma once

#include "core/events.hpp"
#include "daemon/methods/method_registry.hpp"

namespace limber {

class EngineDriver;

/// The status afterwards. Throws RpcError `refused` where the engine cannot take it.
nlohmann::ordered_json engine_answer(EngineDriver& engine, const StatusSource& status, const Event& event);

}  // namespace limber
