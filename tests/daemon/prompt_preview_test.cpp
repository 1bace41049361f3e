#include "daemon/prompt_preview.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "desktop/fake_server.hpp"
#include "support/asio_run.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;

struct PromptPreviewTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  std::vector<std::string> opened;
  int changes = 0;
  PromptPreview preview{
      io,
      bus,
      "limber",
      {.window = [this](std::string_view page) { opened.emplace_back(page); },
       .sentence = [](std::string_view answer, BreakKind) { return answer == "skip" ? "Next." : "Then."; },
       .changed = [this] { ++changes; }}};

  void show(PromptStyle style) {
    Policy policy;
    policy.rest_break.postpone = 10min;
    const PreviewedPrompt its{BreakKind::rest, ""};
    preview.show(its, preview_words(its, policy, nullptr, 0ms), style);
  }
  bool shows(const FakeServer& server, std::size_t count) {
    return run_until(io, [&] { return server.shown.size() == count && server.answered(static_cast<int>(count)); });
  }
};

TEST_F(PromptPreviewTest, ANotificationLooksAsARealOneAndItsButtonsAnswer) {
  FakeServer server(io, daemon.address());
  run_for(io, 50ms);  // the server has its name before it is asked
  show(PromptStyle::notification);
  ASSERT_TRUE(shows(server, 1));
  EXPECT_EQ(server.shown.back().title, "Time for a stretch?");
  EXPECT_THAT(server.shown.back().actions, IsSupersetOf({"start", "Start", "postpone", "In 10 min", "skip"}));
  EXPECT_TRUE(preview.shown());
  server.emit_action(1, "skip");
  ASSERT_TRUE(shows(server, 2));
  EXPECT_EQ(server.shown.back().body, "Next.");
  EXPECT_THAT(server.shown.back().actions, IsEmpty());
  EXPECT_FALSE(preview.shown());
  EXPECT_EQ(changes, 2);
  EXPECT_THAT(opened, IsEmpty());
}

TEST_F(PromptPreviewTest, WavedAwayItIsOver) {
  FakeServer server(io, daemon.address());
  show(PromptStyle::notification);
  ASSERT_TRUE(shows(server, 1));
  server.emit_closed(1, 2);
  EXPECT_TRUE(run_until(io, [&] { return !preview.shown(); }));
  run_for(io, 30ms);
  EXPECT_EQ(server.shown.size(), 1U);
}

TEST_F(PromptPreviewTest, AWindowIsAnsweredByThePanel) {
  FakeServer server(io, daemon.address());
  show(PromptStyle::window);
  EXPECT_THAT(opened, ElementsAre("prompt"));
  preview.window_shown("prompt", true);
  EXPECT_EQ(preview.answer("start"), "Then.");
  EXPECT_FALSE(preview.shown());
  run_for(io, 30ms);
  EXPECT_THAT(server.shown, IsEmpty());
}

TEST_F(PromptPreviewTest, WhereNoWindowCanBeItIsANotification) {
  FakeServer server(io, daemon.address());
  show(PromptStyle::window);
  preview.window_shown("prompt", false);
  EXPECT_TRUE(shows(server, 1));
}

TEST_F(PromptPreviewTest, WhereNobodyShowsNotificationsItIsAWindow) {
  show(PromptStyle::notification);
  EXPECT_TRUE(run_until(io, [&] { return !opened.empty(); }));
}

TEST_F(PromptPreviewTest, AnotherOneTakesThePlaceOfTheOneBefore) {
  FakeServer server(io, daemon.address());
  run_for(io, 50ms);
  show(PromptStyle::notification);
  ASSERT_TRUE(shows(server, 1));
  show(PromptStyle::window);
  EXPECT_TRUE(run_until(io, [&] { return !server.closed.empty(); }));
  EXPECT_TRUE(preview.shown());
}

TEST_F(PromptPreviewTest, ARealOneTakesItsPlace) {
  FakeServer server(io, daemon.address());
  show(PromptStyle::both);
  ASSERT_TRUE(shows(server, 1));
  preview.withdraw();
  EXPECT_TRUE(run_until(io, [&] { return !server.closed.empty(); }));
  EXPECT_FALSE(preview.shown());
}

}  // namespace
}  // namespace limber
