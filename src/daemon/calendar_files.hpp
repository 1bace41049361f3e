// The person's calendar files: watched, and read by limber-calendar, whose library the daemon does not carry.
#pragma once

#include <boost/asio/io_context.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/policy.hpp"
#include "daemon/engine_driver.hpp"
#include "os/boot_timer.hpp"
#include "os/file_watch.hpp"
#include "os/program_run.hpp"

namespace limber {

struct WatchedPath {
  std::filesystem::path path;
  bool is_folder;
  bool operator==(const WatchedPath&) const = default;
};

class CalendarFiles {
 public:
  struct Context {
    std::function<void(std::vector<WallSpan>)> busy;  ///< what has been read; not called while nothing can be read
    std::function<void(pid_t)> started;               ///< limber-calendar
  };
  CalendarFiles(boost::asio::io_context& io, Context context);

  /// New settings. Without any file nothing is watched, started or armed.
  void change(const CalendarPolicy& policy);
  /// Reads all again: the clock or its zone has changed, the machine has slept.
  void read_again();

  const std::vector<std::string>& problems() const { return problems_; }
  /// How many times that are not over are known; none: no file is set, or nothing has been read yet.
  std::optional<std::size_t> known() const;

 private:
  bool watch();
  void read();
  void line(std::string_view text);
  void over(const std::string& how);
  void failed();

  boost::asio::io_context& io_;
  Context context_;
  CalendarPolicy policy_;
  std::vector<std::string> paths_;
  std::vector<WatchedPath> watched_;
  std::vector<std::unique_ptr<FileWatch>> files_;
  std::vector<std::unique_ptr<FolderWatch>> folders_;
  BootTimer next_;  ///< reads before what is known is over
  std::unique_ptr<ProgramRun> run_;
  bool stale_ = false;  ///< what has been told of is from other files than these
  bool again_ = false;  ///< something has changed while it was being read
  std::vector<WallSpan> reading_;
  std::vector<std::string> complaints_, problems_;
  std::optional<std::vector<WallSpan>> known_;
};

}  // namespace limber
