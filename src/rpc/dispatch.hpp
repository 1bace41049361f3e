// From the text of a request to the text of its answer: parses the line, calls the handler and formats the result.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>

#include "rpc/message.hpp"

namespace limber {

/// Work that takes too long for the loop, to be done on another thread. Returns the result as JSON text, ends early
/// when a stop is requested, and may throw as a RequestHandler may.
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
/// Does the work. Returns the answer with its newline, also for a failure.
std::string answer_line(const LongRequest& request, const std::stop_token& stop);

/// The answer to `line`, whatever its contents; none: it was a request without an id, or `later` has been called with a
/// request that takes long. Throws only std::bad_alloc.
std::optional<Json> dispatch(std::string_view line, const RequestHandler& handler,
                             const std::function<void(LongRequest)>& later = nullptr);

}  // namespace limber
