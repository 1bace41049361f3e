#include "daemon/panel_watch.hpp"

#include <sys/syscall.h>
#include <unistd.h>

namespace limber {

void PanelWatch::watch(pid_t panel) {
  boost::system::error_code ignored;
  watched_.close(ignored);
  turn_.reset();
  const int fd = static_cast<int>(::syscall(SYS_pidfd_open, panel, 0));  // closed on exec by itself
  if (fd < 0) return;
  watched_.assign(fd);
  turn_ = std::make_shared<int>();
  watched_.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                      [this, turn = std::weak_ptr<void>(turn_)](boost::system::error_code error) {
                        if (!error && !turn.expired()) gone_();
                      });
}

}  // namespace limber
