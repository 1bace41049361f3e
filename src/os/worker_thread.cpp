#include "os/worker_thread.hpp"

#include <pthread.h>

#include <boost/asio/executor_work_guard.hpp>
#include <csignal>
#include <exception>
#include <utility>

namespace limber {

namespace {

/// Signals are for the loop: a thread that is begun meanwhile gets none.
class WithoutSignals {
 public:
  WithoutSignals() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~WithoutSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  WithoutSignals(const WithoutSignals&) = delete;
  WithoutSignals& operator=(const WithoutSignals&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace

WorkerThread::WorkerThread(boost::asio::io_context& io) : io_(io), calls_(io) {}

WorkerThread::~WorkerThread() {
  {
    const std::lock_guard lock(mutex_);
    tasks_.clear();
  }
  thread_.request_stop();
  if (thread_.joinable()) thread_.join();
}

void WorkerThread::run(Task task) {
  const std::lock_guard lock(mutex_);
  // The loop has something to wait for until the task is done.
  tasks_.push_back([task = std::move(task), busy = boost::asio::make_work_guard(io_)](const std::stop_token& stop) {
    return task(stop);
  });
  if (working_) return;
  try {
    start_thread();
  } catch (...) {
    tasks_.pop_back();
    throw;
  }
}

void WorkerThread::start_thread() {
  const WithoutSignals quiet;
  if (thread_.joinable()) thread_.join();  // it has nothing more to do
  thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
  working_ = true;
}

void WorkerThread::work(const std::stop_token& stop) {
  for (;;) {
    Task task;
    {
      const std::lock_guard lock(mutex_);
      working_ = !tasks_.empty();
      if (!working_) return;
      task = std::move(tasks_.front());
      tasks_.pop_front();
    }
    std::function<void()> told;
    try {
      told = task(stop);
    } catch (...) {
      told = [error = std::current_exception()] { std::rethrow_exception(error); };
    }
    if (told) tell_loop(std::move(told));
    task = nullptr;  // what it holds, and the loop's work with it, only now
  }
}

}  // namespace limber
