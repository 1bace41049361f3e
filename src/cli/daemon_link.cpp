#include "cli/daemon_link.hpp"

#include "cli/command.hpp"
#include "os/paths.hpp"
#include "rpc/codec.hpp"
#include "words/tr.hpp"

namespace limber {

Client connect_to_daemon() {
  const Paths paths;
  // Where it does not exist no daemon listens, which connecting finds out; where it does, it has to be ours.
  if (std::filesystem::exists(paths.runtime_dir())) check_private_dir(paths.runtime_dir());
  return Client(paths.socket());
}

Json ask_daemon(std::string_view method, const Json& params) { return connect_to_daemon().call(method, params); }

std::string of_another_version() {
  return tr("limberd is of another version than this program. Restart it to match: limber restart");
}

void require_same_protocol(const Json& status) {
  if (JsonReader(status).number("protocol") == protocol_version) return;
  throw CommandError(ExitCode::refused, of_another_version());
}

}  // namespace limber
