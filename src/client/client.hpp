// A connection to the daemon: ask, wait for the answer, or listen to what happens (rpc/PROTOCOL.md). For programs
// that may wait (the command line) there are call and subscribe; for a loop of one's own (Asio, a window) there are
// fd, send and receive, which never wait for an answer. One thread at a time.
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "client/poll_until.hpp"
#include "core/time.hpp"
#include "os/fd.hpp"
#include "rpc/error.hpp"
#include "rpc/line_buffer.hpp"

namespace limber {

/// No daemon listens on the socket. what() names the socket and the reason.
class NotRunning : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The daemon was there, but went away, kept silent for longer than the timeout, or spoke something else.
class ConnectionLost : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Client {
 public:
  /// Connects. Throws NotRunning. `timeout` is how long a call may take in all.
  explicit Client(const std::filesystem::path& socket, Duration timeout = 5s);

  /// The result of `method`. Throws RpcError when the daemon refuses, ConnectionLost when no answer comes.
  /// Events that come in the meantime are kept for subscribe and receive.
  Json call(std::string_view method, const Json& params = Json::object());

  /// Asks for the events called `names` (none: all) and passes each to `on_event` until that returns false (the
  /// answer is then true) or the daemon closes the connection (false). Waits as long as it takes; no timeout
  /// between events. Throws RpcError when refused or disconnected. A signal does not end it.
  bool subscribe(const std::function<bool(const Json& event)>& on_event, const std::vector<std::string>& names = {});

  /// Readable when there is something to receive. Owned by the client.
  int fd() const { return fd_.get(); }
  /// Sends a request without waiting for its answer, which receive brings, under the id returned here.
  std::int64_t send(std::string_view method, const Json& params = Json::object());
  /// Whatever has come, whole messages in their order: answers ("id") and events ("method": "event", the event
  /// itself in "params"). Never waits. Throws ConnectionLost once the connection is closed and all is handed out.
  std::vector<Json> receive();

 private:
  void write_line(const std::string& line, PollDeadline deadline);
  void wait_for(short what, PollDeadline deadline) const;
  bool read_some();
  void take_lines();
  Json await_answer(std::int64_t id, PollDeadline deadline);
  std::optional<Json> take_answer(std::int64_t id);

  Fd fd_;
  Duration timeout_;
  std::int64_t last_id_ = 0;
  bool ended_ = false;  ///< the daemon has closed its side
  LineBuffer incoming_;
  std::deque<Json> messages_;  ///< come, not yet handed out
};

}  // namespace limber
