// The limber-panel that shows a guided break: hears when its process ends.
#pragma once

#include <sys/types.h>

#include <boost/asio/posix/stream_descriptor.hpp>
#include <functional>
#include <memory>

namespace limber {

class PanelWatch {
 public:
  PanelWatch(boost::asio::io_context& io, std::function<void()> gone) : watched_(io), gone_(std::move(gone)) {}

  /// Instead of the one before. Of a process that has gone already nothing is heard.
  void watch(pid_t panel);

 private:
  boost::asio::posix::stream_descriptor watched_;
  std::function<void()> gone_;
  std::shared_ptr<void> turn_;  ///< of the wait under way, which may outlive this
};

}  // namespace limber
