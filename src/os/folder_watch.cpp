#include "os/folder_watch.hpp"

#include <string_view>
#include <utility>

#include "os/boot_clock.hpp"
#include "os/inotify.hpp"

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
      inotify_(open_inotify()),
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
  bool matters = false;
  read_inotify(inotify_, [&](const inotify_event& event) {
    const bool overflow = (event.mask & IN_Q_OVERFLOW) != 0;
    if (overflow || (event.len > 0 && std::string_view(event.name).ends_with(ending_))) matters = true;
  });
  if (matters) settle();
}

void FolderWatch::settle() { settling_.arm(boot_now() + copying_time); }

}  // namespace limber
