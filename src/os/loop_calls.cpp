#include "os/loop_calls.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <utility>

namespace limber {

void LoopCalls::post(std::function<void()> call) const {
  boost::asio::post(io_, [call = std::move(call), alive = std::weak_ptr(alive_)] {
    if (!alive.expired()) call();
  });
}

}  // namespace limber
