#include "rpc/dispatch.hpp"

#include <fmt/format.h>

#include "rpc/method_table.hpp"

namespace limber {

namespace {

Reply carry_out(const Request& request, const RequestHandler& handler) {
  if (!is_method(request.method))
    throw RpcError(ErrorCode::unknown_method, fmt::format("There is no method \"{:.60}\".", request.method));
  if (!request.params.is_object())
    throw RpcError(ErrorCode::invalid_params, "params: expected an object, parameters go by name.");
  return handler(request);
}

/// The answer that `make` gives, or what it throws as one.
template <typename Make>
Json answer_or_error(const Json& id, const std::string& method, Make make) {
  try {
    return make();
  } catch (const RpcError& error) {
    return error_json(id, error);
  } catch (const std::exception& error) {
    return error_json(id, RpcError(ErrorCode::internal, fmt::format("{}: {}", method, error.what())));
  }
}

}  // namespace

std::string answer_line(const LongRequest& request, const std::stop_token& stop) {
  std::string line;
  const Json error = answer_or_error(request.id, request.method, [&]() -> Json {
    // Not through a tree of JSON: the text may be of some megabytes.
    const std::string result = request.work(stop);
    line = fmt::format("{{\"jsonrpc\":\"2.0\",\"id\":{},\"result\":", json_text(request.id));
    line.reserve(line.size() + result.size() + 2);
    line += result;
    line += "}\n";
    return nullptr;
  });
  return error.is_null() ? line : to_line(error);
}

std::optional<Json> dispatch(std::string_view line, const RequestHandler& handler,
                             const std::function<void(LongRequest)>& later) {
  const auto decoded = decode_request(line);
  if (const auto* refusal = std::get_if<Json>(&decoded)) return *refusal;
  const auto& request = std::get<Request>(decoded);
  const Json id = request.id.value_or(nullptr);
  bool is_later = false;
  Json answer = answer_or_error(id, request.method, [&]() -> Json {
    Reply reply = carry_out(request, handler);
    if (!reply.work) return answer_json(id, std::move(reply.result));
    LongRequest long_request{id, request.method, std::move(reply.work)};
    if (!later) return Json::parse(answer_line(long_request, {}));
    if (request.id) later(std::move(long_request));  // without an id the result is not wanted
    is_later = true;                                 // not where it could not be begun
    return nullptr;
  });
  if (!request.id || is_later) return std::nullopt;
  return answer;
}

}  // namespace limber
