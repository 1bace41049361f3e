// Calls from the loop that end with who asks for them.
#pragma once

#include <functional>
#include <memory>

namespace boost::asio {
class io_context;
}

namespace limber {

class LoopCalls {
 public:
  explicit LoopCalls(boost::asio::io_context& io) : io_(io) {}

  /// Has `call` run in the loop, later; never once this has gone. From any thread that ends before this.
  void post(std::function<void()> call) const;
  /// Has expired once this has gone.
  std::weak_ptr<void> life() const { return alive_; }

 private:
  boost::asio::io_context& io_;
  std::shared_ptr<void> alive_ = std::make_shared<char>();
};

/// Calls a copy of `callback`, for where the call may destroy what has it.
template <typename Callback, typename... Arguments>
void call_copy(Callback callback, const Arguments&... arguments) {
  callback(arguments...);
}

}  // namespace limber
