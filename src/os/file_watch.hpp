// Reports when a file has changed, by inotify on its directory: editors replace files by renaming a new one over them.
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "os/boot_timer.hpp"
#include "os/fd.hpp"
#include "os/fd_watch.hpp"

struct inotify_event;

namespace limber {

/// Works for files and sockets that do not exist yet, also where their directory does not (the nearest parent that
/// does is watched until more of the path appears), and through symbolic links. Costs nothing while nothing happens.
class FileWatch {
 public:
  /// `changed` is called from the loop when the file has been written and closed, replaced, made or removed, or has got
  /// another owner or other permissions, since the last call (or since the start): once for changes that come together.
  /// It may destroy the watch.
  /// Throws std::system_error where the kernel has no more watches to give.
  FileWatch(boost::asio::io_context& io, const std::filesystem::path& file, std::function<void()> changed);

 private:
  /// A name to look out for in a directory that exists.
  struct Point {
    std::filesystem::path dir;
    std::string name;
    bool operator==(const Point&) const = default;
  };
  /// What is at a path.
  struct Look {
    std::optional<struct stat> found;
    int error = 0;  ///< why there is nothing
  };
  static Look look_at(const std::filesystem::path& file);
  static bool same(const Look& one, const Look& other);
  static Point nearest(const std::filesystem::path& path);
  std::vector<Point> points() const;

  void watch_points();
  void readable();
  bool matters(const inotify_event& event);
  void settled();

  std::filesystem::path file_;
  std::function<void()> changed_;
  Fd inotify_;
  std::map<int, std::set<std::string>> names_;  // by watch descriptor
  Look last_;
  BootTimer settling_;
  FdWatch watch_;
};

/// Reports when one of the files in a folder has changed. Works for a folder that does not exist yet. Needs no CPU time
/// while nothing happens.
class FolderWatch {
 public:
  /// `changed` is called from the loop when files whose names end in `ending` have been written and closed, moved in or
  /// out, or removed, or when the folder has come or gone: once for changes that come together. Throws
  /// std::system_error where the kernel has no more watches to give.
  FolderWatch(boost::asio::io_context& io, std::filesystem::path folder, std::string ending,
              std::function<void()> changed);

 private:
  void watch_it();
  void readable();
  void settle();

  std::filesystem::path folder_;
  std::string ending_;
  std::function<void()> changed_;
  Fd inotify_;
  int watched_ = -1;  ///< the folder's watch descriptor
  BootTimer settling_;
  FdWatch watch_;
  FileWatch itself_;
};

}  // namespace limber
