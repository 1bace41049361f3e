#include "desktop/audio_process.hpp"

#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "os/boot_clock.hpp"
#include "os/loop_calls.hpp"
#include "os/spawn.hpp"

namespace limber {

namespace {

constexpr std::size_t longest_line = 4096;

/// Starts `command`; the socket that is its standard input and output goes to `ours`.
pid_t start(std::vector<std::string> command, Fd& ours) {
  std::array<int, 2> ends{-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) throw_errno("cannot make a socket pair");
  ours = Fd(ends[0]);
  const Fd theirs(ends[1]);
  return spawn(std::move(command), {theirs.get(), theirs.get(), STDERR_FILENO}, SpawnGroup::shared);
}

Fd watch_end(pid_t pid) {
  Fd end = process_end(pid);
  if (!end) throw_errno("cannot watch a process");
  return end;
}

}  // namespace

AudioProcess::Child::~Child() {
  if (pid < 0) return;
  kill();
  reap(io, pid);
}

void AudioProcess::Child::kill() const {
  if (pid > 0) ::kill(pid, SIGKILL);  // others would mean more than one process
}

std::string AudioProcess::Child::take_end() {
  int status = 0;
  ::waitpid(std::exchange(pid, -1), &status, WNOHANG);
  return how_it_ended(status);
}

AudioProcess::AudioProcess(boost::asio::io_context& io, std::vector<std::string> command, AudioProcessEvents events)
    : events_(std::move(events)),
      child_{io, start(std::move(command), socket_)},
      child_end_(watch_end(child_.pid)),
      kill_(io, [this] { child_.kill(); }),
      reading_(std::make_unique<FdWatch>(io, socket_.get(), [this] { read(); })),
      ending_(std::make_unique<FdWatch>(io, child_end_.get(), [this] { was_ended(); })) {}

void AudioProcess::send(const std::string& line) const {
  const std::string text = line + "\n";
  // A line for which there is only part of the room would run into the next; but the room is many lines large.
  [[maybe_unused]] const auto sent = ::send(socket_.get(), text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

void AudioProcess::quit(Duration grace) {
  ::shutdown(socket_.get(), SHUT_WR);
  kill_.arm(boot_now() + grace);
}

void AudioProcess::read() {
  std::array<char, longest_line> buffer{};
  const ssize_t length = ::recv(socket_.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
  if (length < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (length <= 0) return reading_.reset();
  pending_.append(buffer.data(), static_cast<std::size_t>(length));
  std::size_t begin = 0;
  for (auto end = pending_.find('\n'); end != std::string::npos; end = pending_.find('\n', begin)) {
    events_.line(std::string_view(pending_).substr(begin, end - begin));
    begin = end + 1;
  }
  pending_.erase(0, begin);
  if (pending_.size() > longest_line) pending_.clear();  // nothing that it has to say is so long
}

void AudioProcess::was_ended() {
  if (reading_) read();  // its last words
  reading_.reset();
  ending_.reset();
  kill_.arm(std::nullopt);
  call_copy(events_.ended, child_.take_end());
}

}  // namespace limber
