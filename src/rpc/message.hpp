// Requests, answers and events as text: one JSON-RPC 2.0 object a line (PROTOCOL.md).
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "rpc/error.hpp"

namespace limber {

/// Deeper brackets are refused before anything is made of them.
inline constexpr int max_nesting = 32;

// NOLINTNEXTLINE(bugprone-exception-escape): the library's move checks itself by an assertion
struct Request {
  std::optional<nlohmann::ordered_json> id;  ///< string, number or null; none: carried out, not answered
  std::string method;
  nlohmann::ordered_json params;  ///< an object, or an array (which no method takes)
};

/// The request in `line`, or the error to answer with. Never throws because of the text.
std::variant<Request, nlohmann::ordered_json> decode_request(std::string_view line);

nlohmann::ordered_json request_json(const nlohmann::ordered_json& id, std::string_view method,
                                    const nlohmann::ordered_json& params);
nlohmann::ordered_json answer_json(const nlohmann::ordered_json& id, nlohmann::ordered_json result);
nlohmann::ordered_json error_json(const nlohmann::ordered_json& id, const RpcError& error);
nlohmann::ordered_json event_message(const nlohmann::ordered_json& event);

/// The error that an answer's "error" member tells of.
RpcError error_from(const nlohmann::ordered_json& error);

/// As text on one line. Bytes that are not UTF-8 (a window's title may hold any) become U+FFFD.
std::string json_text(const nlohmann::ordered_json& json);
/// The same with its newline.
std::string to_line(const nlohmann::ordered_json& message);

}  // namespace limber
