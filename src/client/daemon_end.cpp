#include "client/daemon_end.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <algorithm>
#include <fstream>

#include "client/client.hpp"
#include "client/poll_until.hpp"
#include "os/spawn.hpp"

namespace limber {

namespace {

using Sentence = std::optional<std::string>;

bool readable_within(int fd, Duration patience) {
  return poll_until(fd, POLLIN, std::chrono::steady_clock::now() + patience);
}

/// A daemon that may be sent signals. By a descriptor, so that no other process that gets its number is meant.
class Running {
 public:
  explicit Running(pid_t pid) : pid_(pid), end_(pid > 0 ? process_end(pid) : Fd()) {}

  bool known() const { return static_cast<bool>(end_); }
  bool send(int signal) const { return ::syscall(SYS_pidfd_send_signal, end_.get(), signal, nullptr, 0) == 0; }
  /// Waits for its end; kills it where it takes longer than `patience`.
  Sentence wait_or_kill(Duration patience) const {
    if (readable_within(end_.get(), patience)) return std::nullopt;
    send(SIGKILL);
    if (readable_within(end_.get(), 2s)) return std::nullopt;
    return fmt::format("limberd, process {}, does not end, even when it is killed.", pid_);
  }

 private:
  pid_t pid_;
  Fd end_;
};

/// As the kernel has kept it from when the daemon began to listen; 0 where it is in another container.
pid_t listener_of(const Client& client) {
  ucred peer{};
  socklen_t size = sizeof peer;
  return ::getsockopt(client.fd(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 ? peer.pid : 0;
}

bool is_limberd(pid_t pid) {
  std::string name;
  std::ifstream comm(fmt::format("/proc/{}/comm", pid));
  return std::getline(comm, name) && name == "limberd";
}

/// Asks for the end. A sentence: it does not want to. Older ones do not know the question.
Sentence ask_to_end(Client& client, const Running& daemon, EndCondition request) {
  const bool left_over = request == EndCondition::if_left_over;
  try {
    client.call("quit", left_over ? Json{{"if_left_over", true}} : Json::object());
  } catch (const RpcError& error) {
    if (left_over || error.code() != ErrorCode::unknown_method || !daemon.send(SIGTERM)) return error.what();
  } catch (const ConnectionLost& error) {
    // It ends already, or hangs: the wait that follows tells.
    if (left_over) return error.what();
  }
  return std::nullopt;
}

/// Without a process to wait for: a connection ends with its daemon.
Sentence wait_for_goodbye(Client& client, Duration patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  try {
    for (;;) {
      client.receive();
      const auto left = std::chrono::ceil<Duration>(end - std::chrono::steady_clock::now());
      if (left <= 0s || !readable_within(client.fd(), left)) return "limberd does not end.";
    }
  } catch (const ConnectionLost&) {
    return std::nullopt;
  }
}

}  // namespace

Sentence end_daemon(const std::filesystem::path& socket, EndCondition request, Duration patience) {
  try {
    // A daemon that hangs does not answer either.
    Client client(socket, std::min<Duration>(patience, 2s));
    const Running daemon(listener_of(client));
    if (auto refused = ask_to_end(client, daemon, request)) return refused;
    if (!daemon.known()) return wait_for_goodbye(client, patience);
    return daemon.wait_or_kill(patience);
  } catch (const NotRunning&) {
    return std::nullopt;
  }
}

Sentence end_daemon(const LockHolder& holder, EndCondition request, Duration patience) {
  try {
    const Client reached(holder.socket);
  } catch (const NotRunning&) {
    // The file may be swept away, or on another machine.
    if (request == EndCondition::if_left_over || !holder.is_here() || !is_limberd(holder.pid))
      return fmt::format("limberd, process {}, cannot be reached{}.", holder.pid,
                         holder.is_here() ? "" : ": it runs on " + holder.machine);
    const Running daemon(holder.pid);
    if (!daemon.known()) return std::nullopt;
    daemon.send(SIGTERM);
    return daemon.wait_or_kill(patience);
  }
  return end_daemon(holder.socket, request, patience);
}

}  // namespace limber
