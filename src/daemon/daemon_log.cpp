#include "daemon/daemon_log.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spdlog/cfg/helpers.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace limber {

namespace {

mode_t kind_of(int fd) {
  struct stat found {};
  return ::fstat(fd, &found) == 0 ? found.st_mode & S_IFMT : 0;
}

/// Whether a write waits is a property of the open file, which others share: of a pipe or terminal one of our own is
/// needed. A plain file takes everything at once.
Fd opened_anew(int fd) {
  const mode_t kind = kind_of(fd);
  if (kind != S_IFIFO && kind != S_IFCHR) return {};
  const std::string name = fmt::format("/proc/self/fd/{}", fd);
  return Fd(::open(name.c_str(), O_WRONLY | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
}

}  // namespace

LogSink::LogSink(int fd) : fd_(fd), socket_(kind_of(fd) == S_IFSOCK), own_(opened_anew(fd)) {}

void LogSink::sink_it_(const spdlog::details::log_msg& message) {
  if (left_out_ > 0 && write(fmt::format("limberd: warning: {} lines are left out: nobody read the log\n", left_out_)))
    left_out_ = 0;
  spdlog::memory_buf_t line;
  formatter_->format(message, line);
  if (left_out_ > 0 || !write({line.data(), line.size()})) ++left_out_;
}

bool LogSink::write(std::string_view line) const {
  ssize_t written = -1;
  if (socket_) {
    written = ::send(fd_, line.data(), line.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
  } else if (own_) {
    written = ::write(own_.get(), line.data(), line.size());
  } else {
    // There is room for a line of this length where there is room at all, but for the longest.
    pollfd room{fd_, POLLOUT, 0};
    if (::poll(&room, 1, 0) == 1) written = ::write(fd_, line.data(), line.size());
  }
  return written == static_cast<ssize_t>(line.size());
}

void set_up_log(const Paths& paths) {
  auto log = std::make_shared<spdlog::logger>("limberd", std::make_shared<LogSink>(STDERR_FILENO));
  log->set_pattern("limberd: %l: %v");
  spdlog::set_default_logger(std::move(log));
  spdlog::set_level(spdlog::level::info);
  if (const auto level = paths.log_level()) spdlog::cfg::helpers::load_levels(*level);
}

}  // namespace limber
