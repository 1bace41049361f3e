// A process that may open hardly any more files, for as long as this lives.
#pragma once

#include <sys/resource.h>
#include <unistd.h>

namespace limber {

class FewFiles {
 public:
  /// `more`: how many from here on, where those that are open have no gaps in their numbers.
  explicit FewFiles(rlim_t more) {
    ::getrlimit(RLIMIT_NOFILE, &before_);
    const int first_free = ::dup(STDIN_FILENO);
    ::close(first_free);
    const rlimit few{static_cast<rlim_t>(first_free) + more, before_.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &few);
  }
  FewFiles(const FewFiles&) = delete;
  FewFiles& operator=(const FewFiles&) = delete;
  ~FewFiles() { ::setrlimit(RLIMIT_NOFILE, &before_); }

 private:
  rlimit before_{};
};

}  // namespace limber
