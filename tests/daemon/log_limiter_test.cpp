#include "daemon/log_limiter.hpp"

#include <gtest/gtest.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

namespace limber {
namespace {

TEST(LogLimiter, WritesOncePerMinuteAndSaysWhatItHeldBack) {
  std::ostringstream text;
  const auto before = spdlog::default_logger();
  const auto log = std::make_shared<spdlog::logger>("", std::make_shared<spdlog::sinks::ostream_sink_st>(text));
  log->set_pattern("%v");
  spdlog::set_default_logger(log);
  Instant now{};
  LogLimiter rare(1min, [&] { return now; });
  for (int i = 0; i < 1000; ++i) rare.warn("a client is refused");
  EXPECT_EQ(text.str(), "a client is refused\n");
  now += 59s;
  rare.warn("a client is refused");
  now += 1s;
  rare.warn("a client is refused");
  EXPECT_EQ(text.str(),
            "a client is refused\n"
            "a client is refused (and 1000 of this kind since the last that was written down)\n");
  spdlog::set_default_logger(before);
}

}  // namespace
}  // namespace limber
