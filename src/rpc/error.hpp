// Errors between the programs: the numbered errors of the protocol (PROTOCOL.md), and the exception that carries one
// from its origin to the answer, and in the client from the answer to the caller.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "rpc/json.hpp"

namespace limber {

/// The negative ones are those of JSON-RPC 2.0, the positive ones our own.
enum class ErrorCode : int {
  parse = -32700,
  invalid_request = -32600,
  unknown_method = -32601,
  invalid_params = -32602,
  internal = -32603,
  refused = 1,
  unavailable = 2,
  too_many_clients = 3,
  line_too_long = 4,
  too_slow = 5,
};

/// A request that failed. what() is a sentence for people.
class RpcError : public std::runtime_error {
 public:
  /// `data`: more about it for programs, an object such as {"reason": "no_more_postpones"}; null: nothing more.
  RpcError(ErrorCode code, const std::string& message, Json data = nullptr)
      : std::runtime_error(message), code_(code), data_(std::move(data)) {}

  ErrorCode code() const { return code_; }
  const Json& data() const { return data_; }

 private:
  ErrorCode code_;
  Json data_;
};

/// The error for a well-formed request that is not possible now. `reason`: why, for programs.
inline RpcError refused(std::string_view reason, const std::string& sentence) {
  return {ErrorCode::refused, sentence, {{"reason", reason}}};
}

}  // namespace limber
