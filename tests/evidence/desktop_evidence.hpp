// One source of evidence, on buses of the test's own, and what it has said last.
#pragma once

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <memory>
#include <optional>
#include <string>

#include "bus/bus.hpp"
#include "display/compositor.hpp"
#include "display/x_server.hpp"
#include "evidence/evidence.hpp"
#include "support/asio_run.hpp"
#include "support/mock_service.hpp"
#include "support/private_bus.hpp"

namespace limber {

struct DesktopEvidence : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  Compositor no_compositor{io, [](const char*) { return std::optional<std::string>(); }};
  XServer no_x{io, std::nullopt, false};
  std::optional<std::string> whose;
  std::optional<std::string> trouble;
  int said = 0;
  std::unique_ptr<EvidenceSource> source;

  /// One bus stands for both.
  void open(OpenEvidence* how) {
    source =
        how({io, bus, bus, no_compositor, no_x}, {.seen =
                                                      [this](auto seen) {
                                                        whose = std::move(seen);
                                                        ++said;
                                                      },
                                                  .trouble = [this](auto reason) { trouble = std::move(reason); }});
    EXPECT_EQ(said, 0) << "told from within open";
  }
  bool sees(const std::string& somebody) {
    return run_until(io, [&] { return whose == somebody; });
  }
  bool sees_nothing() {
    return run_until(io, [&] { return said > 0 && !whose; });
  }
  bool looks() {
    return run_until(io, [&] { return trouble == ""; });
  }
  bool is_in_trouble(const std::string& reason) {
    return run_until(io, [&] { return trouble == reason && !whose; });
  }
  /// Nothing at all is done while nothing happens.
  bool rests() {
    run_for(io, std::chrono::milliseconds{50});
    io.restart();
    return io.run_for(std::chrono::milliseconds{200}) == 0;
  }
};

}  // namespace limber
