#include "os/file_watch.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <system_error>
#include <utility>

#include "os/boot_clock.hpp"
#include "os/inotify.hpp"
#include "os/loop_calls.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

// Editors move the old file away, make the new one and write it: one change, seen once it is over.
constexpr Duration settle_time{50ms};
// As many links as the kernel itself is ready to follow.
constexpr int most_links = 40;
constexpr std::uint32_t interesting = IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
                                      IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB | IN_ONLYDIR;

/// Several files are copied one after the other.
constexpr Duration copying_time{200ms};
constexpr std::uint32_t any_change = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB | IN_ONLYDIR;

/// A plain file that was just made is still to be written; links and sockets are complete at once.
bool still_to_be_written(const fs::path& file) {
  struct stat found {};
  return ::lstat(file.c_str(), &found) == 0 && S_ISREG(found.st_mode) && found.st_nlink == 1;
}

/// Whether it is a directory that this program may watch, and look at the files of.
bool can_be_watched(const fs::path& dir) {
  std::error_code ignored;
  return fs::is_directory(dir, ignored) && ::faccessat(AT_FDCWD, dir.c_str(), R_OK | X_OK, AT_EACCESS) == 0;
}

}  // namespace

FileWatch::FileWatch(boost::asio::io_context& io, const fs::path& file, std::function<void()> changed)
    : file_(fs::absolute(file)),
      changed_(std::move(changed)),
      inotify_(open_inotify()),
      settling_(io, [this] { settled(); }),
      watch_(io, inotify_.get(), [this] { readable(); }) {
  watch_points();
  last_ = look_at(file_);
}

FileWatch::Look FileWatch::look_at(const fs::path& file) {
  struct stat found {};
  if (::stat(file.c_str(), &found) != 0) return {std::nullopt, errno};
  return {found, 0};
}

bool FileWatch::same(const Look& its, const Look& other) {
  if (!its.found || !other.found) return its.error == other.error;
  const struct stat &one = *its.found, &two = *other.found;
  return one.st_dev == two.st_dev && one.st_ino == two.st_ino && one.st_size == two.st_size &&
         one.st_mode == two.st_mode && one.st_uid == two.st_uid && one.st_gid == two.st_gid &&
         one.st_mtim.tv_sec == two.st_mtim.tv_sec && one.st_mtim.tv_nsec == two.st_mtim.tv_nsec;
}

FileWatch::Point FileWatch::nearest(const fs::path& path) {
  fs::path dir = path.parent_path(), name = path.filename();
  while (!can_be_watched(dir) && dir.has_relative_path()) {
    name = dir.filename();
    dir = dir.parent_path();
  }
  return {dir, name.string()};
}

std::vector<FileWatch::Point> FileWatch::points() const {
  std::vector<Point> points;
  fs::path path = file_;
  for (int links = 0; links < most_links; ++links) {
    points.push_back(nearest(path));
    std::error_code no_link;
    const fs::path target = fs::read_symlink(path, no_link);
    if (no_link) break;
    path = (path.parent_path() / target).lexically_normal();
  }
  return points;
}

void FileWatch::watch_points() {
  // Again, if directories have come or gone meanwhile: what happened before they were watched would be missed.
  for (auto wanted = points();;) {
    std::map<int, std::set<std::string>> names;
    for (const auto& [dir, name] : wanted) {
      const int watch = inotify_add_watch(inotify_.get(), dir.c_str(), interesting);
      if (watch >= 0) {
        names[watch].insert(name);
      } else if (errno != ENOENT && errno != ENOTDIR && errno != EACCES) {
        throw_errno("cannot watch the directory " + dir.string());
      }
    }
    for (const auto& [watch, _] : names_)
      if (!names.contains(watch)) inotify_rm_watch(inotify_.get(), watch);
    names_ = std::move(names);
    auto now = points();
    if (now == wanted) return;
    wanted = std::move(now);
  }
}

void FileWatch::readable() {
  bool mattered = false;
  read_inotify(inotify_, [&](const inotify_event& event) { mattered = matters(event) || mattered; });
  if (!mattered) return;
  watch_points();
  if (!settling_.armed()) settling_.arm(boot_now() + settle_time);
}

bool FileWatch::matters(const inotify_event& event) {
  if ((event.mask & IN_Q_OVERFLOW) != 0) return true;
  const auto watched = names_.find(event.wd);
  if (watched == names_.end()) return false;  // of a directory no longer watched
  if ((event.mask & IN_IGNORED) != 0) {
    names_.erase(watched);
    return true;
  }
  if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0) return true;
  if (event.len == 0 && (event.mask & IN_ATTRIB) != 0) return true;  // of the directory: it may be closed to us now
  if (event.len == 0 || !watched->second.contains(event.name)) return false;
  return (event.mask & IN_CREATE) == 0 || event.name != file_.filename() || !still_to_be_written(file_);
}

void FileWatch::settled() {
  const Look now = look_at(file_);
  if (same(now, last_)) return;
  last_ = now;
  call_copy(changed_);
}

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
