// Work that is done at the end of a scope, also of one that is left by an exception.
#pragma once

#include <spdlog/spdlog.h>

#include <exception>
#include <utility>

namespace limber {

template <typename Work>
class AtEnd {
 public:
  /// What `work` throws is logged.
  explicit AtEnd(Work work) : work_(std::move(work)) {}
  AtEnd(const AtEnd&) = delete;
  AtEnd& operator=(const AtEnd&) = delete;
  ~AtEnd() {
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
