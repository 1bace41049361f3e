// Deferred calls from the loop, which are dropped when the object that asked for them is destroyed.
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
  LoopCalls(const LoopCalls&) = delete;  // a copy would keep the calls of a destroyed object alive
  LoopCalls& operator=(const LoopCalls&) = delete;

  /// Has `call` run in the loop, later; never after this object is destroyed. From any thread that ends before this.
  void post(std::function<void()> call) const;
  /// Expires when this object is destroyed.
  std::weak_ptr<void> life() const { return alive_; }

 private:
  boost::asio::io_context& io_;
  std::shared_ptr<void> alive_ = std::make_shared<char>();
};

/// Calls a copy of `callback`, for callbacks that may destroy the object that holds them.
template <typename Callback, typename... Arguments>
void call_copy(Callback callback, const Arguments&... arguments) {
  callback(arguments...);
}

}  // namespace limber
