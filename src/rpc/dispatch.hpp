// From the text of a request to the text of its answer: everything between a line and the one who carries it out.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "rpc/message.hpp"

namespace limber {

/// Carries a request out and gives its result. Called only with a method of the protocol and with params that are
/// an object. May throw RpcError; any other exception is answered as an internal error.
using RequestHandler = std::function<nlohmann::ordered_json(const Request&)>;

/// The answer to `line`, whatever it holds; none: it was a request that wants none. Never throws but for memory.
std::optional<nlohmann::ordered_json> dispatch(std::string_view line, const RequestHandler& handler);

}  // namespace limber
