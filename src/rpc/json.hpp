// The JSON type that the programs exchange: its fields keep their order.
#pragma once

#include <nlohmann/json.hpp>

namespace limber {

using Json = nlohmann::ordered_json;

}  // namespace limber
