// A worker thread for tasks that would block the event loop. It exists only while there is work; results are delivered
// in the loop.
#pragma once

#include <boost/asio/io_context.hpp>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

#include "os/loop_calls.hpp"

namespace limber {

class WorkerThread {
 public:
  /// Runs on the thread, and should end soon when a stop is requested. Returns a function to run in the loop; may be
  /// empty.
  using Task = std::function<std::function<void()>(std::stop_token)>;

  explicit WorkerThread(boost::asio::io_context& io);
  /// Has the task that is under way stopped, and waits for it. Nothing is called any more.
  ~WorkerThread();

  /// One after the other, in the order of the calls. From the loop only. Throws std::system_error where there is no
  /// thread to be had. An exception of the task is thrown in the loop.
  void run(Task task);
  /// Has `what` run in the loop. From any thread that ends before this.
  void tell_loop(std::function<void()> what) { calls_.post(std::move(what)); }

 private:
  void start_thread();
  void work(const std::stop_token& stop);

  boost::asio::io_context& io_;
  LoopCalls calls_;
  std::mutex mutex_;  ///< of the two that follow
  std::deque<Task> tasks_;
  bool working_ = false;  ///< the thread takes what is in tasks_
  std::jthread thread_;
};

}  // namespace limber
