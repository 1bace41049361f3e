// Input read from a file: for trying the daemon, and testing it, without any display.
//
// LIMBER_WATCHER_SCRIPT names a file or a FIFO. Lines appended to it mean:
//     active        input has begun
//     idle [AGO]    the last input was AGO ("30s", "2min"), or now
// Each line is reported as soon as it is written. What a file holds already when it is opened counts as written then,
// its last line being how things are; without any, there is input. Empty lines and those that begin with # mean
// nothing.
#include <fcntl.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "core/duration_text.hpp"
#include "os/boot_clock.hpp"
#include "os/fd.hpp"
#include "os/fd_watch.hpp"
#include "os/inotify.hpp"
#include "os/loop_calls.hpp"
#include "os/paths.hpp"
#include "presence/candidates.hpp"

namespace limber {

namespace {

Fd open_to_follow(const std::filesystem::path& script) {
  const bool fifo = std::filesystem::is_fifo(script);
  // Open for writing too, a FIFO does not end when its last writer closes it.
  Fd fd(::open(script.c_str(), (fifo ? O_RDWR : O_RDONLY) | O_NONBLOCK | O_CLOEXEC));
  if (!fd) throw Unavailable(fmt::format("cannot read the script {}: {}", script.string(), std::strerror(errno)));
  return fd;
}

/// Readable when the file has been written to, which a plain file never says of itself; none for a FIFO, which does.
Fd change_signal(const std::filesystem::path& script) {
  if (std::filesystem::is_fifo(script)) return {};
  Fd inotify = open_inotify();
  if (inotify_add_watch(inotify.get(), script.c_str(), IN_MODIFY) < 0) throw_errno("cannot watch " + script.string());
  return inotify;
}

class Scripted : public Watcher {
 public:
  Scripted(boost::asio::io_context& io, const std::filesystem::path& script, WatcherEvents events)
      : events_(std::move(events)),
        calls_(io),
        text_(open_to_follow(script)),
        changes_(change_signal(script)),
        watch_(io, changes_ ? changes_.get() : text_.get(), [this] { readable(); }) {
    follow([this](std::optional<Instant> idle_since) { idle_since_ = idle_since; });
    resync();
  }

  std::string_view name() const override { return "scripted"; }

  void resync() override {
    calls_.post([this] { tell(idle_since_); });
  }

 private:
  using Edge = std::function<void(std::optional<Instant> idle_since)>;

  void tell(std::optional<Instant> idle_since) {
    idle_since_ = idle_since;
    idle_since ? events_.idle(*idle_since) : events_.active();
  }

  void readable() {
    if (changes_) {
      read_inotify(changes_, [](const auto&) {});
      start_again_if_truncated();
    }
    follow([this](std::optional<Instant> idle_since) { tell(idle_since); });
  }

  void start_again_if_truncated() {
    struct stat now {};
    if (::fstat(text_.get(), &now) == 0 && now.st_size < ::lseek(text_.get(), 0, SEEK_CUR))
      ::lseek(text_.get(), 0, SEEK_SET);
  }

  void follow(const Edge& edge) {
    std::array<char, 1024> buffer{};
    for (ssize_t length = 0; (length = ::read(text_.get(), buffer.data(), buffer.size())) > 0;) {
      pending_.append(buffer.data(), static_cast<std::size_t>(length));
      for (auto end = pending_.find('\n'); end != std::string::npos; end = pending_.find('\n')) {
        const std::string line = pending_.substr(0, end);
        pending_.erase(0, end + 1);
        take(line, edge);
      }
    }
  }

  static void take(std::string_view line, const Edge& edge) {
    if (line.empty() || line.starts_with('#')) return;
    if (line == "active") return edge(std::nullopt);
    if (line == "idle") return edge(boot_now());
    if (line.starts_with("idle "))
      if (const auto ago = parse_duration(line.substr(5))) return edge(boot_now() - *ago);
    spdlog::warn("the watcher script has a line that means nothing: {}", line);
  }

  WatcherEvents events_;
  LoopCalls calls_;
  Fd text_;
  Fd changes_;
  std::string pending_;                // a line still being written
  std::optional<Instant> idle_since_;  // none: active
  FdWatch watch_;
};

}  // namespace

std::unique_ptr<Watcher> open_scripted(const WatcherContext& context, Duration, WatcherEvents events) {
  const auto script = process_environment("LIMBER_WATCHER_SCRIPT");
  if (!script) throw Unavailable("LIMBER_WATCHER_SCRIPT is not set");
  return open_script(context.io, *script, std::move(events));
}

std::unique_ptr<Watcher> open_script(boost::asio::io_context& io, const std::filesystem::path& script,
                                     WatcherEvents events) {
  return std::make_unique<Scripted>(io, script, std::move(events));
}

}  // namespace limber
