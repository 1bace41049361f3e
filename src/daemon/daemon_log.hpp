// Where limberd's log goes: to standard error, and never at the price of waiting. What a full pipe, a stopped terminal
// or a log program that does not read has no room for is left out, and how much it was is said in the next line.
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
  /// `fd` stays its owner's, and open for the life of this.
  explicit LogSink(int fd);

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override;
  void flush_() override {}

 private:
  bool write(std::string_view line) const;

  int fd_;
  bool socket_;
  Fd own_;  ///< the same file, opened so that writing to it never waits; none where that is not to be had
  std::size_t left_out_ = 0;
};

/// Makes the log that spdlog writes to: as much as LIMBER_LOG says, each line with "limberd: " before it.
void set_up_log(const Paths& paths);

}  // namespace limber
