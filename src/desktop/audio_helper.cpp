#include "desktop/audio_helper.hpp"

#include <fmt/format.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <boost/asio/io_context.hpp>
#include <cerrno>
#include <nlohmann/json.hpp>
#include <utility>

#include "os/boot_clock.hpp"
#include "os/fd_watch.hpp"
#include "os/loop_calls.hpp"
#include "os/printable.hpp"
#include "os/programs.hpp"
#include "os/spawn.hpp"

namespace limber {

namespace {

using Json = nlohmann::json;

constexpr int most_starts = 3;
// It goes by itself within 1.5 s.
constexpr Duration grace = 2s;
constexpr Duration check_limit = 5s;

std::string order(const char* key, const Json& value) {
  return Json{{key, value}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<AudioStatus> read_fact(const Json& json, const char* name) {
  const auto found = json.find(name);
  if (found == json.end() || !found->is_object()) return std::nullopt;
  const auto ok = found->find("ok");
  const auto detail = found->find("detail");
  if (ok == found->end() || !ok->is_boolean() || detail == found->end() || !detail->is_string()) return std::nullopt;
  return AudioStatus{ok->get<bool>(), printable(detail->get<std::string>())};
}

constexpr std::size_t longest_line = 4096;

/// Starts `command`; the socket that is its standard input and output goes to `ours`.
pid_t start_with_socket(std::vector<std::string> command, Fd& ours) {
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

/// Called from the loop. `ended` may destroy the process, `line` may not.
struct AudioProcessEvents {
  std::function<void(std::string_view line)> line;
  std::function<void(const std::string& how)> ended;  ///< once, and nothing after it
};

/// One run of limber-audio, or of a test's program in its place: starts it, writes and reads lines, and ends it.
/// Nothing here waits for the other program, also not for its end. Kills it where it has not ended.
class AudioProcess {
 public:
  /// Starts `command`, its first word found by PATH where that has no slash. Throws std::system_error. The destructor
  /// ends what has been started, also where something later fails here.
  AudioProcess(boost::asio::io_context& io, std::vector<std::string> command, AudioProcessEvents events)
      : AudioProcess(io, std::move(events)) {
    pid_ = start_with_socket(std::move(command), socket_);
    child_end_ = watch_end(pid_);
    reading_ = std::make_unique<FdWatch>(io, socket_.get(), [this] { read(); });
    ending_ = std::make_unique<FdWatch>(io, child_end_.get(), [this] { was_ended(); });
  }
  ~AudioProcess() {
    kill();
    if (pid_ > 0) reap(io_, pid_);
  }

  pid_t pid() const { return pid_; }

  /// Sends a line. One that does not read them loses those for which there is no room.
  void send(const std::string& line) const {
    const std::string text = line + "\n";
    // A line for which there is only part of the room would run into the next; but the room is many lines large.
    [[maybe_unused]] const auto sent = ::send(socket_.get(), text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  }

  /// Ends the program by the end of its input, and kills it after this time.
  void quit(Duration after) {
    ::shutdown(socket_.get(), SHUT_WR);
    kill_.arm(boot_now() + after);
  }

 private:
  AudioProcess(boost::asio::io_context& io, AudioProcessEvents events)
      : io_(io), events_(std::move(events)), kill_(io, [this] { kill(); }) {}

  void kill() const {
    if (pid_ > 0) ::kill(pid_, SIGKILL);  // others would mean more than one process
  }

  void read() {
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
    if (pending_.size() > longest_line) pending_.clear();  // no report of it is so long
  }

  void was_ended() {
    if (reading_) read();  // its last words
    reading_.reset();
    ending_.reset();
    kill_.arm(std::nullopt);
    int status = 0;
    ::waitpid(std::exchange(pid_, -1), &status, WNOHANG);
    call_copy(events_.ended, how_it_ended(status));
  }

  boost::asio::io_context& io_;
  AudioProcessEvents events_;
  Fd socket_;       // its standard input and output in one: writing to a socket can do without SIGPIPE
  pid_t pid_ = -1;  // -1: it has ended
  Fd child_end_;    // readable once it has ended
  std::string pending_;
  BootTimer kill_;
  std::unique_ptr<FdWatch> reading_;
  std::unique_ptr<FdWatch> ending_;
};

std::filesystem::path audio_program() { return program_beside("limber-audio"); }

AudioHelper::AudioHelper(boost::asio::io_context& io, AudioFiles place, const SoundPolicy& policy,
                         std::function<void()> changed, Duration first_answer)
    : io_(io),
      place_(std::move(place)),
      policy_(policy),
      changed_(std::move(changed)),
      first_answer_(first_answer),
      answer_by_(io, [this] { overdue(); }),
      telling_(io, [this] {
        if (changed_) changed_();
      }) {}

AudioHelper::~AudioHelper() = default;

void AudioHelper::chime(Chime chime) {
  if (policy_.chimes && policy_.volume > 0 && awake()) running_->send(order("chime", name(chime)));
}

void AudioHelper::say(const std::string& text) {
  if (policy_.speech && policy_.volume > 0 && awake()) running_->send(order("say", text));
}

void AudioHelper::hush() {
  if (running_) running_->send(order("hush", true));
}

void AudioHelper::change(const SoundPolicy& policy) {
  const auto before = std::exchange(policy_, policy);
  if (!running_) return;
  if (policy_.volume != before.volume) running_->send(order("volume", policy_.volume));
  if (!policy_.speech || policy_.volume == 0) hush();
}

void AudioHelper::rest() {
  starts_ = 0;
  answer_by_.arm(std::nullopt);
  if (!running_) return;
  leaving_ = std::move(running_);
  leaving_->quit(grace);
}

void AudioHelper::check() {
  if (running_ || checking_) return;  // it tells by itself
  checked_at_ = boot_now();
  checking_ = start({"--check"});
  if (checking_) checking_->quit(check_limit);
}

bool AudioHelper::checked_before(Duration ago) const { return !checked_at_ || boot_now() - *checked_at_ > ago; }

bool AudioHelper::awake() {
  if (running_) return true;
  if (starts_ == most_starts) return false;
  ++starts_;
  std::vector<std::string> options;
  if (!policy_.chimes) options.emplace_back("--no-chimes");
  if (!policy_.speech) options.emplace_back("--no-speech");
  running_ = start(options);
  if (!running_) return false;
  answer_by_.arm(boot_now() + first_answer_);
  running_->send(order("volume", policy_.volume));
  return true;
}

std::unique_ptr<AudioProcess> AudioHelper::start(const std::vector<std::string>& options) {
  std::vector<std::string> command{place_.program, "--sounds", place_.sounds};
  command.insert(command.end(), options.begin(), options.end());
  try {
    auto started = std::make_shared<const AudioProcess*>();
    auto process = std::make_unique<AudioProcess>(
        io_, std::move(command),
        AudioProcessEvents{.line = [this, started](std::string_view line) { hear(*started, line); },
                           .ended = [this, started](const std::string& how) { ended(*started, how); }});
    *started = process.get();
    if (place_.started) place_.started(process->pid());
    return process;
  } catch (const std::exception& error) {
    set_problem(error.what());
    return nullptr;
  }
}

void AudioHelper::ended(const AudioProcess* process, const std::string& how) {
  if (process == leaving_.get()) return leaving_.reset();
  if (process == running_.get()) {
    answer_by_.arm(std::nullopt);
    running_.reset();
    return set_problem(fmt::format("{} {}", place_.program.string(), how));
  }
  checking_.reset();
  if (how != "ended with status 0") return set_problem(fmt::format("{} {}", place_.program.string(), how));
  tell();
}

/// The one that only checks says nothing of whether the other answers.
void AudioHelper::hear(const AudioProcess* process, std::string_view line) {
  const Json json = Json::parse(line, nullptr, false);
  if (!json.is_object()) return;
  if (process == running_.get()) answer_by_.arm(std::nullopt);
  problem_.reset();
  if (auto fact = read_fact(json, "sound")) sound_ = std::move(fact);
  if (auto fact = read_fact(json, "speech")) speech_ = std::move(fact);
  tell();
}

void AudioHelper::overdue() {
  running_.reset();
  set_problem(fmt::format("{} does not answer", place_.program.string()));
}

void AudioHelper::set_problem(std::optional<std::string> problem) {
  problem_ = std::move(problem);
  tell();
}

// By the timer, so that `changed` is not called from within chime() or say().
void AudioHelper::tell() { telling_.arm(boot_now()); }

}  // namespace limber
