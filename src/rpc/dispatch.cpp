#include "rpc/dispatch.hpp"

#include <fmt/format.h>

#include "rpc/method_table.hpp"

namespace limber {

using Json = nlohmann::ordered_json;

namespace {

Json carry_out(const Request& request, const RequestHandler& handler) {
  if (!is_method(request.method))
    throw RpcError(ErrorCode::unknown_method, fmt::format("There is no method \"{:.60}\".", request.method));
  if (!request.params.is_object())
    throw RpcError(ErrorCode::invalid_params, "params: expected an object, parameters go by name.");
  return handler(request);
}

Json result_or_error(const Request& request, const RequestHandler& handler) {
  const Json id = request.id.value_or(nullptr);
  try {
    return answer_json(id, carry_out(request, handler));
  } catch (const RpcError& error) {
    return error_json(id, error);
  } catch (const std::exception& error) {
    return error_json(id, RpcError(ErrorCode::internal, fmt::format("{}: {}", request.method, error.what())));
  }
}

}  // namespace

std::optional<Json> dispatch(std::string_view line, const RequestHandler& handler) {
  const auto decoded = decode_request(line);
  if (const auto* refusal = std::get_if<Json>(&decoded)) return *refusal;
  const auto& request = std::get<Request>(decoded);
  Json answer = result_or_error(request, handler);
  if (!request.id) return std::nullopt;
  return answer;
}

}  // namespace limber
