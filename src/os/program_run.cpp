#include "os/program_run.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "os/boot_clock.hpp"
#include "os/loop_calls.hpp"
#include "os/spawn.hpp"

namespace limber {

namespace {

constexpr std::size_t most_output = 64 * 1024;
constexpr std::size_t longest_line = 4096;
constexpr Duration look_again{50ms};

void never_block(const Fd& fd) {
  if (::fcntl(fd.get(), F_SETFL, O_NONBLOCK) != 0) throw_errno("cannot set up a pipe");
}

/// A pipe that holds `text` and nothing more will come. Filled while this end is open too, so that no reader that
/// leaves early can bring SIGPIPE, and sending never blocks.
Fd pipe_with(std::string_view text) {
  Pipe pipe = make_pipe();
  never_block(pipe.writing);
  if (::write(pipe.writing.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size()))
    throw_errno("cannot fill a pipe");
  return std::move(pipe.reading);
}

pid_t start(std::vector<std::string> command, std::string_view input, Fd& output) {
  const Fd theirs_to_read = pipe_with(input);
  Pipe pipe = make_pipe();
  never_block(pipe.reading);
  output = std::move(pipe.reading);
  const int theirs_to_write = pipe.writing.get();
  return spawn(std::move(command), {theirs_to_read.get(), theirs_to_write, theirs_to_write}, SpawnGroup::own);
}

/// Of a child that has ended. It is not taken from the kernel.
bool ended_well(pid_t pid) {
  siginfo_t info{};
  return ::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_code == CLD_EXITED && info.si_status == 0;
}

/// Reads what comes and throws it away, until no program writes any more: what a program has left behind is not to be
/// ended by its first word.
void throw_away(const std::shared_ptr<boost::asio::posix::stream_descriptor>& output) {
  output->async_wait(boost::asio::posix::stream_descriptor::wait_read,
                     [output](const boost::system::error_code& error) {
                       if (error) return;
                       std::array<char, longest_line> buffer{};
                       const ssize_t length = ::read(output->native_handle(), buffer.data(), buffer.size());
                       if (length > 0 || (length < 0 && (errno == EAGAIN || errno == EINTR))) throw_away(output);
                     });
}

bool may_run(const std::filesystem::path& file) {
  std::error_code none;
  return std::filesystem::is_regular_file(file, none) && ::access(file.c_str(), X_OK) == 0;
}

}  // namespace

ProgramRun::ProgramRun(boost::asio::io_context& io, ProgramRunEvents events, ProgramRunTimes times)
    : io_(io), events_(std::move(events)), times_(times), timer_(io, [this] { time_is_up(); }) {}

// From here on the destructor ends what has been started, also where something later fails.
ProgramRun::ProgramRun(boost::asio::io_context& io, std::vector<std::string> command, std::string_view input,
                       ProgramRunEvents events, ProgramRunTimes times)
    : ProgramRun(io, std::move(events), times) {
  pid_ = start(std::move(command), input, output_);
  reading_ = std::make_unique<FdWatch>(io, output_.get(), [this] { read(); });
  program_end_ = process_end(pid_);
  // Without it, the end is found when the time is up.
  if (program_end_) ending_ = std::make_unique<FdWatch>(io, program_end_.get(), [this] { program_ended(); });
  timer_.arm(boot_now() + times_.limit);
}

ProgramRun::~ProgramRun() {
  if (pid_ < 0) return;
  ::kill(-pid_, SIGKILL);
  reap(io_, pid_);
}

void ProgramRun::signal_group(int signal) const {
  if (pid_ > 1) ::kill(-pid_, signal);  // others would mean more than its group
}

void ProgramRun::read() {
  std::array<char, longest_line> buffer{};
  const ssize_t length = ::read(output_.get(), buffer.data(), buffer.size());
  if (length < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (length <= 0) {
    tell_lines(true);
    return reading_.reset();
  }
  const auto count = static_cast<std::size_t>(length);
  if (taken_ < most_output) pending_.append(buffer.data(), std::min(count, most_output - taken_));
  taken_ += count;
  tell_lines(false);
  if (taken_ < most_output) return;
  reading_.reset();  // a process that goes on printing gets SIGPIPE
  output_ = Fd();
}

void ProgramRun::tell_lines(bool all) {
  std::size_t begin = 0;
  for (auto end = pending_.find('\n'); end != std::string::npos; end = pending_.find('\n', begin)) {
    events_.line(std::string_view(pending_).substr(begin, end - begin));
    begin = end + 1;
  }
  pending_.erase(0, begin);
  if (pending_.empty() || (!all && pending_.size() < longest_line)) return;
  events_.line(pending_);
  pending_.clear();
}

/// What it has left behind in its group is to end as well, unless it says that all is well: a locker of the screen puts
/// itself in the background so.
void ProgramRun::program_ended() {
  ending_.reset();
  if (!killed_ && !asked_to_end_ && ended_well(pid_)) {
    timer_.arm(std::nullopt);
    take_last_words();
    if (output_) throw_away(std::make_shared<boost::asio::posix::stream_descriptor>(io_, output_.release()));
    return finish();
  }
  if (killed_) return finish();
  if (asked_to_end_) return;
  asked_to_end_ = true;
  signal_group(SIGTERM);
  timer_.arm(boot_now() + times_.grace);
}

void ProgramRun::time_is_up() {
  if (!std::exchange(asked_to_end_, true)) {
    too_long_ = true;
    signal_group(SIGTERM);
    return timer_.arm(boot_now() + times_.grace);
  }
  signal_group(SIGKILL);
  killed_ = true;
  if (!ending_) finish();  // else when the kernel says that it has ended: it may be stuck, or not ours to kill
}

/// Without a descriptor of its end, it is looked at.
bool ProgramRun::still_runs() const {
  siginfo_t end{};
  return ::waitid(P_PID, static_cast<id_t>(pid_), &end, WEXITED | WNOHANG | WNOWAIT) == 0 && end.si_pid == 0;
}

void ProgramRun::take_last_words() {
  // All that is in the pipe; a process that is left behind may go on writing, but not for ever.
  for (std::size_t before = taken_ + 1; reading_ && before != taken_;) {
    before = taken_;
    read();
  }
  tell_lines(true);
  reading_.reset();
}

void ProgramRun::finish() {
  if (!program_end_ && still_runs()) return timer_.arm(boot_now() + look_again);
  take_last_words();
  const std::string how = (too_long_ ? "took too long, " : "") + take_end();
  call_copy(events_.over, how);
}

/// Killed before, it ends at once; unless it hangs in the kernel.
std::string ProgramRun::take_end() {
  int status = 0;
  const pid_t pid = std::exchange(pid_, -1);
  if (::waitpid(pid, &status, WNOHANG) == 0) {
    reap(io_, pid);
    return "was killed, and has not ended yet";
  }
  return how_it_ended(status);
}

std::string program_file(const std::string& name) {
  if (name.find('/') != std::string::npos) return may_run(name) ? name : "";
  const char* variable = std::getenv("PATH");
  std::string_view folders = variable != nullptr ? variable : "/usr/local/bin:/usr/bin:/bin";
  while (!name.empty() && !folders.empty()) {
    const auto colon = folders.find(':');
    const auto file = std::filesystem::path(folders.substr(0, colon)) / name;
    if (may_run(file)) return file.string();
    folders.remove_prefix(colon == std::string_view::npos ? folders.size() : colon + 1);
  }
  return "";
}

}  // namespace limber
