// Notifications on a bus of the test's own, and what has come back of them.
#pragma once

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <functional>
#include <string>
#include <vector>

#include "desktop/notifications.hpp"
#include "support/asio_run.hpp"
#include "support/private_bus.hpp"

namespace limber {

struct NotificationsTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  std::vector<std::string> actions;
  std::vector<ClosedBecause> closed;
  int server_changes = 0;
  Notifications notifications{io,
                              bus,
                              {.action = [this](const std::string& id) { actions.push_back(id); },
                               .closed = [this](ClosedBecause reason) { closed.push_back(reason); },
                               .server_changed = [this] { ++server_changes; }}};

  bool happens(const std::function<bool()>& what) { return run_until(io, what); }
  bool finds_server() {
    return happens([&] { return notifications.server().has_value(); });
  }
  static Notification prompt() {
    return {.title = "Time to move",
            .body = "a < b & c",
            .body_without_actions = "or > else",
            .actions = {{"start", "Start"}, {"skip", "Skip"}},
            .default_action = {"start", "Start"},
            .icon = "limber"};
  }
};

}  // namespace limber
