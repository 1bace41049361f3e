#include "os/folder_watch.hpp"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <string_view>
#include <utility>

#include "os/boot_clock.hpp"

namespace limber {

namespace {

/// Several files are copied one after the other.
constexpr Duration copying_time{200ms};
constexpr std::uint32_t any_change = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB | IN_ONLYDIR;

}  // namespace

FolderWatch::FolderWatch(boost::asio::io_context& io, std::filesystem::path folder, std::string ending,
                         std::function<void()> changed)
    : folder_(std::move(folder)),
      ending_(std::move(ending)),
      changed_(std::move(changed)),
      inotify_(checked_fd(inotify_init1(IN_NONBLOCK | IN_CLOEXEC), "cannot watch files")),
      settling_(io, [this] { changed_(); }),
      watch_(io, inotify_.get(), [this] { readable(); }),
      itself_(io, folder_, [this] {
        watch_it();
        settle();
      }) {
  watch_it();
}

/// Another folder may be at its place than the one watched so far.
void FolderWatch::watch_it() {
  const int now = inotify_add_watch(inotify_.get(), folder_.c_str(), any_change);
  if (watched_ >= 0 && now != watched_) inotify_rm_watch(inotify_.get(), watched_);
  watched_ = now;
}

void FolderWatch::readable() {
  alignas(inotify_event) std::array<char, 4096> buffer{};
  bool matters = false;
  for (ssize_t length = 0; (length = ::read(inotify_.get(), buffer.data(), buffer.size())) > 0;) {
    for (ssize_t at = 0; at < length;) {
      const auto& event = *reinterpret_cast<const inotify_event*>(buffer.data() + at);
      const bool overflow = (event.mask & IN_Q_OVERFLOW) != 0;
      if (overflow || (event.len > 0 && std::string_view(event.name).ends_with(ending_))) matters = true;
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
  if (matters) settle();
}

void FolderWatch::settle() { settling_.arm(boot_now() + copying_time); }

}  // namespace limber
