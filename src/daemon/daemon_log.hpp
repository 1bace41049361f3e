// The log of limberd, written to standard error without ever blocking. Lines for which there is no room (a full pipe, a
// stopped terminal, a log program that does not read) are dropped; the next line written tells how much was dropped.
#pragma once

#include <spdlog/sinks/base_sink.h>

#include <cstddef>
#include <mutex>
#include <string_view>

#include "os/fd.hpp"
#include "os/paths.hpp"

namespace limber {

class LogSink : public spdlog::sinks::base_sink<std::mutex> {
 public:
  /// `fd` is not owned and has to stay open for the life of this object.
  explicit LogSink(int fd);

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override;
  void flush_() override {}

 private:
  bool write(std::string_view line) const;

  int fd_;
  bool socket_;
  Fd own_;  ///< the same file, opened as non-blocking; none where that is not possible
  std::size_t left_out_ = 0;
};

/// Sets up the default logger of spdlog: the level comes from LIMBER_LOG, each line begins with "limberd: ".
void set_up_log(const Paths& paths);

}  // namespace limber
