// Requests, answers and events as text: one JSON-RPC 2.0 object a line (PROTOCOL.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "rpc/error.hpp"

namespace limber {

/// Text with deeper nesting is refused before it is parsed.
inline constexpr int max_nesting = 32;

// NOLINTNEXTLINE(bugprone-exception-escape): the library's move checks itself by an assertion
struct Request {
  std::optional<Json> id;  ///< string, number or null; none: carried out, not answered
  std::string method;
  Json params;  ///< an object, or an array (which no method takes)
};

/// The request in `line`, or the error to answer with. Never throws because of the text.
std::variant<Request, Json> decode_request(std::string_view line);

Json request_json(const Json& id, std::string_view method, const Json& params);
Json answer_json(const Json& id, Json result);
Json error_json(const Json& id, const RpcError& error);
Json event_message(const Json& event);

/// The error that an answer's "error" member tells of.
RpcError error_from(const Json& error);

/// As text on one line. Bytes that are not UTF-8 (a window's title may hold any) become U+FFFD.
std::string json_text(const Json& json);
/// The same with its newline.
std::string to_line(const Json& message);

}  // namespace limber
