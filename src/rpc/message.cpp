#include "rpc/message.hpp"

#include <fmt/format.h>

#include <utility>

namespace limber {

namespace {

/// For the parser: text that is nested more deeply is refused before anything is made of it.
bool not_too_deep(int depth, Json::parse_event_t event, Json&) {
  const bool opens = event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
  if (opens && depth >= max_nesting)
    throw RpcError(ErrorCode::parse, fmt::format("Brackets are nested more than {} deep.", max_nesting));
  return true;
}

Json parse_text(std::string_view line) {
  try {
    return Json::parse(line, not_too_deep);
  } catch (const Json::parse_error& error) {
    throw RpcError(ErrorCode::parse, fmt::format("This is not JSON in UTF-8, at byte {}.", error.byte));
  } catch (const Json::exception&) {
    throw RpcError(ErrorCode::parse, "A number in this is too large.");
  }
}

bool fit_for_id(const Json& id) { return id.is_string() || id.is_number() || id.is_null(); }

/// The id if there is a usable one: an error should still reach the request's sender.
Json id_for_error(const Json& text) {
  if (!text.is_object() || !text.contains("id") || !fit_for_id(text["id"])) return nullptr;
  return text["id"];
}

Request request_of(Json& text) {
  const auto require = [](bool holds, const char* otherwise) {
    if (!holds) throw RpcError(ErrorCode::invalid_request, otherwise);
  };
  require(!text.is_array(), "Batches are not taken; send one request a line.");
  require(text.is_object(), "A request is an object.");
  require(text.contains("jsonrpc") && text["jsonrpc"] == "2.0", "jsonrpc has to be \"2.0\".");
  require(text.contains("method") && text["method"].is_string(), "method has to be a string.");
  Request request;
  request.method = text["method"].get<std::string>();
  if (text.contains("id")) {
    require(fit_for_id(text["id"]), "id has to be a number, a string or null.");
    request.id = std::move(text["id"]);
  }
  request.params = text.contains("params") ? std::move(text["params"]) : Json::object();
  require(request.params.is_structured(), "params has to be an object.");
  return request;
}

}  // namespace

std::variant<Request, Json> decode_request(std::string_view line) {
  Json id = nullptr;
  try {
    Json text = parse_text(line);
    id = id_for_error(text);
    return request_of(text);
  } catch (const RpcError& error) {
    return error_json(id, error);
  }
}

Json request_json(const Json& id, std::string_view method, const Json& params) {
  return Json{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}};
}

Json answer_json(const Json& id, Json result) {
  return Json{{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

Json error_json(const Json& id, const RpcError& error) {
  Json body{{"code", static_cast<int>(error.code())}, {"message", error.what()}};
  if (!error.data().is_null()) body["data"] = error.data();
  return Json{{"jsonrpc", "2.0"}, {"id", id}, {"error", std::move(body)}};
}

Json event_message(const Json& event) { return Json{{"jsonrpc", "2.0"}, {"method", "event"}, {"params", event}}; }

RpcError error_from(const Json& error) {
  const bool sound = error.is_object() && error.contains("code") && error["code"].is_number_integer() &&
                     error.contains("message") && error["message"].is_string();
  if (!sound) return {ErrorCode::internal, "The daemon reported an error that cannot be read."};
  return {static_cast<ErrorCode>(error["code"].get<int>()), error["message"].get<std::string>(),
          error.value("data", Json(nullptr))};
}

std::string json_text(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string to_line(const Json& message) { return json_text(message) + '\n'; }

}  // namespace limber
