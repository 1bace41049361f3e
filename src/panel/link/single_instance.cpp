#include "panel/link/single_instance.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "os/socket_address.hpp"

namespace limber {
namespace {

constexpr std::size_t longest_name = 64;

SocketAddress address_of(const std::filesystem::path& socket) {
  if (const auto address = socket_address(socket.native())) return *address;
  throw std::system_error(ENAMETOOLONG, std::generic_category(), socket.string());
}

/// Sends the request. The holder of the lock may not listen yet, or be about to end: then it does not get the request.
void hand_over(const std::filesystem::path& socket, const PanelRequest& request) {
  const SocketAddress address = address_of(socket);
  // Not waiting: the other may hang, with others waiting before it.
  const Fd fd = checked_fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), "cannot make a socket");
  if (::connect(fd.get(), address.get(), address.length) != 0) return;
  const std::string line = request_text(request) + "\n";
  (void)::send(fd.get(), line.data(), line.size(), MSG_NOSIGNAL);
}

}  // namespace

std::unique_ptr<SingleInstance> SingleInstance::first(const std::filesystem::path& directory,
                                                      const PanelRequest& request) {
  try {
    return std::unique_ptr<SingleInstance>(new SingleInstance(directory));
  } catch (const AlreadyRunning&) {
    hand_over(directory / "panel.sock", request);
    return nullptr;
  }
}

SingleInstance::SingleInstance(const std::filesystem::path& directory)
    : lock_(directory / "panel.lock"), socket_(directory / "panel.sock") {
  ::unlink(socket_.c_str());  // of a panel that was killed: the lock says that no panel listens there
  listener_ = checked_fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), "cannot make a socket");
  const SocketAddress address = address_of(socket_);
  if (::bind(listener_.get(), address.get(), address.length) != 0 || ::listen(listener_.get(), 4) != 0)
    throw_errno("cannot listen on " + socket_.string());
}

SingleInstance::~SingleInstance() { ::unlink(socket_.c_str()); }

void SingleInstance::listen(EventLoop& loop, std::function<void(const PanelRequest&)> asked) {
  asked_ = std::move(asked);
  watch_ = loop.when_readable(listener_.get(), [this, &loop] { accept(loop); });
}

void SingleInstance::accept(EventLoop& loop) {
  Fd fd(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
  if (!fd) return;
  const int number = fd.get();
  Caller& caller = callers_[number];
  caller.fd = std::move(fd);
  caller.watch = loop.when_readable(number, [this, number] { hear(number); });
}

void SingleInstance::hear(int number) {
  const auto found = callers_.find(number);
  if (found == callers_.end()) return;
  std::array<char, longest_name> bytes{};
  const ssize_t got = ::recv(number, bytes.data(), bytes.size(), 0);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (got > 0) found->second.said.append(bytes.data(), static_cast<std::size_t>(got));
  const std::string said = found->second.said;
  const auto end = said.find('\n');
  if (end == said.npos && got > 0 && said.size() < longest_name) return;
  callers_.erase(found);
  if (const auto request = panel_request(std::string_view(said).substr(0, end)); request && asked_) asked_(*request);
}

}  // namespace limber
