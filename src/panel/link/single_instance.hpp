// One panel a person: the first start holds a lock and listens; every other sends its page to the first and ends.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "os/fd.hpp"
#include "os/lock_file.hpp"
#include "panel/link/event_loop.hpp"
#include "panel/link/pages.hpp"

namespace limber {

class SingleInstance {
 public:
  /// `directory` is there and private. When this returns null, another panel runs and was given `request`. Throws
  /// std::system_error where no lock can be made.
  static std::unique_ptr<SingleInstance> first(const std::filesystem::path& directory, const PanelRequest& request);
  ~SingleInstance();
  SingleInstance(const SingleInstance&) = delete;
  SingleInstance& operator=(const SingleInstance&) = delete;

  /// From now on calls back with the requests of later starts. `loop` has to outlive it.
  void listen(EventLoop& loop, std::function<void(const PanelRequest&)> asked);

 private:
  struct Caller {
    Fd fd;
    std::string said;
    EventLoop::Held watch;
  };
  explicit SingleInstance(const std::filesystem::path& directory);
  void accept(EventLoop& loop);
  void hear(int caller);

  LockFile lock_;
  std::filesystem::path socket_;
  Fd listener_;
  std::function<void(const PanelRequest&)> asked_;
  EventLoop::Held watch_;
  std::map<int, Caller> callers_;
};

}  // namespace limber
