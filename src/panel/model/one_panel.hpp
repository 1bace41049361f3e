// One panel a person: the first start holds a lock and listens; every other hands its page over and ends.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "panel/model/event_loop.hpp"
#include "panel/model/pages.hpp"
#include "system/fd.hpp"
#include "system/lock_file.hpp"

namespace limber {

class OnePanel {
 public:
  /// `directory` is there and private. When this returns null, another panel runs and was given `wish`. Throws
  /// std::system_error where no lock can be made.
  static std::unique_ptr<OnePanel> first(const std::filesystem::path& directory, const PanelWish& wish);
  ~OnePanel();
  OnePanel(const OnePanel&) = delete;
  OnePanel& operator=(const OnePanel&) = delete;

  /// Hears from now on of what later starts ask for. `loop` has to outlive it.
  void listen(EventLoop& loop, std::function<void(const PanelWish&)> asked);

 private:
  struct Caller {
    Fd fd;
    std::string said;
    EventLoop::Held watch;
  };
  explicit OnePanel(const std::filesystem::path& directory);
  void accept(EventLoop& loop);
  void hear(int caller);

  LockFile lock_;
  std::filesystem::path socket_;
  Fd listener_;
  std::function<void(const PanelWish&)> asked_;
  EventLoop::Held watch_;
  std::map<int, Caller> callers_;
};

}  // namespace limber
