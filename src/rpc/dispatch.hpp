// From the text of a request to the text of its answer: everything between a line and the one who carries it out.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>

#include "rpc/message.hpp"

namespace limber {

/// What takes too long for the loop: to be done on another thread. Gives the result as the text of JSON, ends early
/// when it is to stop, and may throw as a RequestHandler may.
using LongWork = std::function<std::string(std::stop_token)>;

/// The result of a request, or the work that gives it.
struct Reply {
  Reply(Json its) : result(std::move(its)) {}    // NOLINT(google-explicit-constructor)
  Reply(LongWork its) : work(std::move(its)) {}  // NOLINT(google-explicit-constructor)

  Json result;
  LongWork work;  ///< empty: there is a result
};

/// Carries a request out and gives its result. Called only with a method of the protocol and with params that are
/// an object. May throw RpcError; any other exception is answered as an internal error.
using RequestHandler = std::function<Reply(const Request&)>;

/// A request whose result is to come.
struct LongRequest {
  Json id;
  std::string method;
  LongWork work;
};
/// Does the work. The answer with its newline, whatever comes of it.
std::string answer_line(const LongRequest& request, const std::stop_token& stop);

/// The answer to `line`, whatever it holds; none: it was a request that wants none, or `later` has been called with one
/// that takes long. Never throws but for memory.
std::optional<Json> dispatch(std::string_view line, const RequestHandler& handler,
                             const std::function<void(LongRequest)>& later = nullptr);

}  // namespace limber
