// The requests that take long, on the daemon's worker.
#pragma once

#include "daemon/rpc_session.hpp"
#include "os/worker_thread.hpp"

namespace limber {

/// `worker` has to outlive what is given back.
inline Background background(WorkerThread& worker) {
  return [&worker](LongRequest request, std::function<void(std::string)> done) {
    worker.run([request = std::move(request), done = std::move(done)](const std::stop_token& stop) {
      return [done, line = answer_line(request, stop)]() mutable { done(std::move(line)); };
    });
  };
}

}  // namespace limber
