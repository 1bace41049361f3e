// Tells when one of the files in a folder has changed, by inotify.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "os/boot_timer.hpp"
#include "os/fd.hpp"
#include "os/fd_watch.hpp"
#include "os/file_watch.hpp"

namespace limber {

/// Works for a folder that does not exist yet. Costs nothing while nothing happens.
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
