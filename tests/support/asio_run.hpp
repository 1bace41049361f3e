// Runs an io_context until something has happened: no test waits longer than it must, and none for ever.
#pragma once

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <functional>

namespace limber {

/// Handles what comes until `done()` is true. False where that takes longer than `deadline`.
inline bool run_until(boost::asio::io_context& io, const std::function<bool()>& done,
                      std::chrono::milliseconds deadline = std::chrono::seconds{10}) {
  const auto end = std::chrono::steady_clock::now() + deadline;
  while (!done()) {
    if (std::chrono::steady_clock::now() >= end) return false;
    io.restart();
    // Shorter than the deadline, so that a condition outside the loop (a file, another process) is seen too.
    io.run_one_for(std::chrono::milliseconds{50});
  }
  return true;
}

/// Handles what comes during `span`: for tests that something does not happen.
inline void run_for(boost::asio::io_context& io, std::chrono::milliseconds span) {
  io.restart();
  io.run_for(span);
}

}  // namespace limber
