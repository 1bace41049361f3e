#include "daemon/prompter.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "desktop/fake_server.hpp"
#include "support/asio_run.hpp"
#include "support/private_bus.hpp"
#include "system/boot_clock.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct PrompterTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  Catalogue catalogue;
  Policy policy;
  int answers = 0;
  std::vector<std::string> opened;
  Prompter prompter{io,
                    bus,
                    catalogue,
                    "limber",
                    {.answer = [this](const Event&) { ++answers; },
                     .window = [](std::string_view) {},
                     .open = [this](const std::string& token) { opened.push_back("with " + token); }}};

  template <typename What>
  void follow(What what) {
    prompter.follow({boot_now(), boot_now(), std::move(what)}, policy);
  }
  void ask(BreakKind kind) { follow(Prompted{kind, {}, 1, true, 40min}); }
  bool shows(const FakeServer& server, std::size_t count) {
    return run_until(io, [&] { return server.shown.size() == count && server.answered(static_cast<int>(count)); });
  }
  static int urgency(const FakeServer::Shown& shown) { return shown.hints.at("urgency").get<std::uint8_t>(); }
};

TEST_F(PrompterTest, OpensThePanelByAClickOnTheWholeWhichIsNoAnswer) {
  FakeServer server(io, daemon.address());
  ask(BreakKind::rest);
  ASSERT_TRUE(shows(server, 1));
  server.emit_token(1, "a token");
  server.emit_action(1, "default");
  server.emit_closed(1, 2);  // as most servers close what has been clicked on
  ASSERT_TRUE(run_until(io, [&] { return !opened.empty(); }));
  run_for(io, 50ms);
  EXPECT_THAT(opened, ElementsAre("with a token"));
  EXPECT_EQ(answers, 0);
}

TEST_F(PrompterTest, TakesClosingForAnAnswerAndExpiryForNone) {
  FakeServer server(io, daemon.address());
  ask(BreakKind::rest);
  ASSERT_TRUE(shows(server, 1));
  server.emit_closed(1, 1);
  run_for(io, 50ms);
  EXPECT_EQ(answers, 0);
  ask(BreakKind::rest);
  ASSERT_TRUE(shows(server, 2));
  server.emit_closed(2, 2);
  EXPECT_TRUE(run_until(io, [&] { return answers == 1; }));
  EXPECT_THAT(opened, IsEmpty());
}

TEST_F(PrompterTest, IsSeenOnGnomeShellWhateverItSays) {
  FakeServer server(io, daemon.address(), {"body", "actions"}, "gnome-shell");
  ask(BreakKind::rest);
  ASSERT_TRUE(shows(server, 1));
  EXPECT_EQ(urgency(server.shown.back()), 2) << "it stays, with its buttons";
  ask(BreakKind::micro);
  ASSERT_TRUE(shows(server, 2));
  EXPECT_EQ(urgency(server.shown.back()), 1);
  EXPECT_THAT(server.shown.back().actions, testing::Contains("default"));
  prompter.close();
  follow(HeadsUp{BreakKind::rest, boot_now() + 1min});
  ASSERT_TRUE(shows(server, 3));
  EXPECT_EQ(urgency(server.shown.back()), 1);
  follow(PostureReminder{Posture::standing, 50min});
  ASSERT_TRUE(shows(server, 4));
  EXPECT_EQ(urgency(server.shown.back()), 1);
}

}  // namespace
}  // namespace limber
