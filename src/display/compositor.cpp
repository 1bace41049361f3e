#include "display/compositor.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "os/boot_clock.hpp"
#include "os/inotify.hpp"
#include "os/paths.hpp"
#include "os/unavailable.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

constexpr Duration first_wait{50ms};
constexpr Duration steady{10s};        // a connection that lasted so long may be made again at once
constexpr Duration last_pause{5s};     // for a socket on which no program listens
constexpr Duration longest_wait{60s};  // for one whose listener hangs up

/// As compositors call theirs: wayland-0 and so on; not wayland-0.lock, nor the files of clients.
bool is_socket_name(std::string_view name) { return is_numbered(name, "wayland-"); }

std::optional<fs::path> named_socket(const Environment& environment, const std::optional<fs::path>& directory) {
  const auto name = environment("WAYLAND_DISPLAY");
  if (!name) return std::nullopt;
  if (fs::path(*name).is_absolute()) return *name;
  return directory ? std::optional(*directory / *name) : std::nullopt;
}

struct Found {
  fs::path socket;
  timespec made;
};

/// The sockets of this user's compositors, the newest first.
std::vector<fs::path> own_sockets(const fs::path& directory) {
  std::vector<Found> found;
  std::error_code ignored;
  for (const auto& each : fs::directory_iterator(directory, ignored)) {
    struct stat file {};
    if (!is_socket_name(each.path().filename().native()) || ::lstat(each.path().c_str(), &file) != 0) continue;
    if (S_ISSOCK(file.st_mode) && file.st_uid == ::geteuid()) found.push_back({each.path(), file.st_ctim});
  }
  std::ranges::sort(found, std::greater{}, [](const Found& f) { return std::pair(f.made.tv_sec, f.made.tv_nsec); });
  std::vector<fs::path> sockets;
  for (Found& each : found) sockets.push_back(std::move(each.socket));
  return sockets;
}

}  // namespace

Compositor::Compositor(boost::asio::io_context& io, const Environment& environment)
    : io_(io),
      directory_(absolute_path(environment, "XDG_RUNTIME_DIR")),
      named_(named_socket(environment, directory_)),
      trouble_("no Wayland compositor: WAYLAND_DISPLAY is not set"),
      pause_(first_wait),
      retry_(io, [this] { open_first(); }) {
  if (named_) open_first();
}

void Compositor::look_around() {
  if (std::exchange(anywhere_, true) || link_) return;
  pause_ = first_wait;
  open_first();
}

std::vector<fs::path> Compositor::sockets() const {
  std::vector<fs::path> all;
  std::error_code ignored;
  if (named_ && fs::exists(*named_, ignored)) all.push_back(*named_);
  if (!anywhere_ || !directory_) return all;
  for (fs::path& each : own_sockets(*directory_))
    if (each != named_) all.push_back(std::move(each));
  return all;
}

void Compositor::open_first() {
  watch();  // first, so that a socket that comes meanwhile is not missed
  const auto all = sockets();
  if (std::ranges::any_of(all, [this](const fs::path& socket) { return open(socket); })) return;
  if (all.empty() && named_) trouble_ = fmt::format("no compositor at {}", named_->string());
  // Where there is no socket there is nothing to try: the directory tells of a new one.
  if (!all.empty() && pause_ <= last_pause) try_later();
}

bool Compositor::open(const fs::path& socket) {
  try {
    link_ = std::make_unique<WaylandConnection>(
        io_, socket,
        WaylandConnection::Events{.ready = [this] { became_ready(); },
                                  .lost = [this](const std::string& reason) { lost(reason); },
                                  .more = [this] { listeners_.tell(true); }});
  } catch (const Unavailable& unavailable) {
    trouble_ = unavailable.what();
    return false;
  }
  retry_.arm(std::nullopt);
  trouble_ = fmt::format("the compositor at {} has not answered yet", socket.filename().string());
  return true;
}

void Compositor::became_ready() {
  stop_watching();
  ready_at_ = boot_now();
  trouble_.clear();
  if (!std::exchange(connected_, true)) listeners_.tell(true);
}

void Compositor::lost(const std::string& reason) {
  trouble_ = reason;
  const auto gone = std::move(link_);  // after everybody has let go of it
  const bool was_connected = std::exchange(connected_, false);
  listeners_.tell(false);
  if (was_connected && boot_now() - ready_at_ >= steady) {
    pause_ = first_wait;
    return open_first();  // at once: who keeps the socket while the compositor is started again already listens
  }
  watch();
  try_later();
}

void Compositor::try_later() {
  retry_.arm(boot_now() + pause_);
  pause_ = std::min(2 * pause_, longest_wait);
}

void Compositor::watch() {
  if (watch_) return;
  try {
    inotify_ = open_inotify();
  } catch (const std::exception& error) {  // the system has only so many
    spdlog::warn("no compositor will be noticed by its socket: {}", error.what());
    return try_later();
  }
  for (const auto& directory : {directory_, named_ ? std::optional(named_->parent_path()) : std::nullopt})
    if (directory) inotify_add_watch(inotify_.get(), directory->c_str(), IN_CREATE | IN_MOVED_TO | IN_ONLYDIR);
  watch_ = std::make_unique<FdWatch>(io_, inotify_.get(), [this] { directory_changed(); });
}

void Compositor::stop_watching() {
  watch_.reset();
  inotify_ = {};
  retry_.arm(std::nullopt);
}

void Compositor::directory_changed() {
  bool mattered = false;
  read_inotify(inotify_, [&](const inotify_event& event) {
    if (event.len > 0)
      mattered = mattered || is_socket_name(event.name) || (named_ && named_->filename() == event.name);
  });
  if (!mattered || connected_) return;
  link_.reset();  // one that has not answered: here is another
  pause_ = first_wait;
  open_first();
}

}  // namespace limber
