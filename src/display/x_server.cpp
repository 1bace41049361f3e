#include "display/x_server.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <system_error>
#include <thread>
#include <utility>

#include "os/boot_clock.hpp"

namespace limber {

namespace {

constexpr Duration x_first_pause{50ms};
constexpr Duration x_last_pause{5s};  // for a socket on which no program listens
constexpr Duration x_steady{10s};     // a connection that lasted so long may be made again at once

}  // namespace

/// What is shared with the thread that connects: `greeting` and `failure` are the thread's until `over`.
struct XServer::Attempt {
  Fd done = checked_fd(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC), "cannot make an event descriptor");
  std::optional<XGreeting> greeting;
  std::string failure;
  std::atomic<bool> over = false;

  void make(const std::string& display) {
    try {
      greeting = greet_x_server(display);
    } catch (const std::exception& error) {
      failure = error.what();
    }
    over = true;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(done.get(), &one, sizeof one);
  }
};

bool in_wayland_session(const Environment& environment) {
  return environment("WAYLAND_DISPLAY") || environment("XDG_SESSION_TYPE") == "wayland";
}

XServer::XServer(boost::asio::io_context& io, std::optional<std::string> display, bool in_wayland)
    : io_(io),
      display_(std::move(display)),
      socket_(display_ ? x_socket(*display_) : std::nullopt),
      in_wayland_(in_wayland),
      trouble_("no X server: DISPLAY is not set"),
      pause_(x_first_pause),
      retry_(io, [this] { try_now(); }) {}

void XServer::connect() {
  if (!display_ || std::exchange(wanted_, true)) return;
  pause_ = x_first_pause;
  try_now();
}

void XServer::let_go() {
  wanted_ = false;
  retry_.arm(std::nullopt);
  socket_watch_.reset();
  attempt_watch_.reset();
  attempt_.reset();
  if (!connection_) return;
  const auto gone = std::move(connection_);
  trouble_ = fmt::format("the X server at DISPLAY={} is not needed", *display_);
  listeners_.tell(false);
}

std::string XServer::trouble() const {
  if (connection_ && connection_->silent()) return fmt::format("the X server at DISPLAY={} does not answer", *display_);
  return connection_ ? "" : trouble_;
}

void XServer::try_now() {
  if (!wanted_ || attempt_ || connection_) return;
  watch();  // first, so that one that comes meanwhile is not missed
  trouble_ = fmt::format("the X server at DISPLAY={} has not answered yet", *display_);
  try {
    attempt_ = std::make_shared<Attempt>();
    attempt_watch_ = std::make_unique<FdWatch>(io_, attempt_->done.get(), [this] { answered(); });
    // It is never waited for: with a server that hangs it hangs too, until that server ends or this process does.
    std::thread([attempt = attempt_, display = *display_] { attempt->make(display); }).detach();
  } catch (const std::exception& error) {  // the system has only so many threads and descriptors
    attempt_watch_.reset();
    attempt_.reset();
    failed(fmt::format("the X server at DISPLAY={} cannot be called: {}", *display_, error.what()));
  }
}

void XServer::watch() {
  if (!socket_ || socket_watch_) return;
  try {
    socket_watch_ = std::make_unique<FileWatch>(io_, *socket_, [this] { socket_changed(); });
  } catch (const std::exception& error) {
    spdlog::warn("a new X server will not be noticed at {}: {}", socket_->string(), error.what());
  }
}

void XServer::answered() {
  const auto attempt = std::exchange(attempt_, nullptr);
  attempt_watch_.reset();
  if (!attempt->greeting) return failed(attempt->failure);
  if (attempt->greeting->is_xwayland) {
    trouble_ = fmt::format(
        "the X server at DISPLAY={} is a guest of a Wayland compositor, and sees the input of its own windows only",
        *display_);
    return listeners_.tell(false);
  }
  connection_ = std::make_unique<XConnection>(io_, *display_, *std::move(attempt->greeting),
                                              [this](const std::string& reason) { lost(reason); });
  connected_at_ = boot_now();
  retry_.arm(std::nullopt);
  socket_watch_.reset();
  listeners_.tell(true);
}

void XServer::failed(const std::string& reason) {
  trouble_ = reason;
  std::error_code ignored;
  // Where there is no socket there is nothing to try: the watch tells of a new one.
  if (socket_ && std::filesystem::exists(*socket_, ignored)) try_later();
  listeners_.tell(false);
}

void XServer::lost(const std::string& reason) {
  trouble_ = reason;
  const auto gone = std::move(connection_);  // after everybody has let go of it
  if (boot_now() - connected_at_ >= x_steady) pause_ = x_first_pause;
  listeners_.tell(false);
  if (!wanted_ || !socket_) return;
  watch();
  try_later();  // one that begins anew may listen already, even on the same socket
}

void XServer::try_later() {
  if (pause_ > x_last_pause) return;
  retry_.arm(boot_now() + pause_);
  pause_ *= 2;
}

void XServer::socket_changed() {
  pause_ = x_first_pause;
  try_now();
}

}  // namespace limber
