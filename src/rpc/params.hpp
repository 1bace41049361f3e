// The parameters of one request, by name and type. One that does not fit throws RpcError invalid_params, with the name
// of the parameter and what was expected.
#pragma once

#include <sys/types.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/terms.hpp"
#include "core/time.hpp"
#include "rpc/message.hpp"

namespace limber {

class Params {
 public:
  /// `known`: all that the method takes; any other is refused. The request has to outlive this.
  Params(const Request& request, std::initializer_list<std::string_view> known);

  // None: not given. Null counts as not given.
  std::optional<std::string> text(std::string_view name) const;
  std::optional<bool> flag(std::string_view name) const;
  std::optional<int> count(std::string_view name, int most) const;  ///< from 1 to `most`
  std::optional<Duration> length(std::string_view name) const;      ///< whole milliseconds above 0, at most ten years
  std::optional<WallTime> wall_time(std::string_view name) const;   ///< RFC 3339
  std::optional<pid_t> process(std::string_view name) const;        ///< the number of one, above 0
  std::optional<BreakKind> kind(std::string_view name) const;
  std::optional<Posture> posture(std::string_view name) const;
  std::optional<std::vector<std::string>> texts(std::string_view name) const;

  // The same, of those that have to be given.
  std::string need_text(std::string_view name) const;
  bool need_flag(std::string_view name) const;
  Posture need_posture(std::string_view name) const;

 private:
  const Json* find(std::string_view name) const;

  const Json& params_;
};

/// For what Params does not know: "`name`: expected `what`."
RpcError bad_param(std::string_view name, std::string_view expected);

}  // namespace limber
