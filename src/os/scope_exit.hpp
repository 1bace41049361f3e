// Runs a function at the end of a scope, also when the scope is left by an exception.
#pragma once

#include <spdlog/spdlog.h>

#include <exception>
#include <utility>

namespace limber {

template <typename Work>
class ScopeExit {
 public:
  /// An exception of `work` is logged.
  explicit ScopeExit(Work work) : work_(std::move(work)) {}
  ScopeExit(const ScopeExit&) = delete;
  ScopeExit& operator=(const ScopeExit&) = delete;
  ~ScopeExit() {
    try {
      work_();
    } catch (const std::exception& error) {
      spdlog::error("{}", error.what());
    }
  }

 private:
  Work work_;
};

}  // namespace limber
