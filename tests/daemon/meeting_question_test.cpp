#include "daemon/meeting_question.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "desktop/fake_server.hpp"
#include "support/asio_run.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

struct MeetingQuestionTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  FakeServer server{io, daemon.address()};
  std::vector<Event> answers;
  int opened = 0, started = 0;
  MeetingQuestion question{io,
                           bus,
                           "limber",
                           {.answer = [this](const Event& answer) { answers.push_back(answer); },
                            .start = [this] { ++started; },
                            .open = [this](const std::string&) { ++opened; }}};

  void ask() {
    question.follow({true});
    ASSERT_TRUE(run_until(io, [&] { return server.shown.size() == 1 && server.answered(1); }));
  }
};

TEST_F(MeetingQuestionTest, AsksWithTwoAnswers) {
  ask();
  EXPECT_EQ(server.shown.front().title, "Still in your meeting?");
  EXPECT_THAT(server.shown.front().actions,
              testing::ElementsAre("default", "Open Limber", "goes_on", "15 min more", "break_now", "A break now"));
}

TEST_F(MeetingQuestionTest, ThatItGoesOnIsAMeetingOfAQuarterOfAnHour) {
  ask();
  server.emit_action(1, "goes_on");
  ASSERT_TRUE(run_until(io, [&] { return !answers.empty(); }));
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_EQ(std::get<MeetingSaid>(answers.front()).lasts, 15min);
}

TEST_F(MeetingQuestionTest, ABreakEndsItAndBegins) {
  ask();
  server.emit_action(1, "break_now");
  ASSERT_TRUE(run_until(io, [&] { return started == 1; }));
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<MeetingOver>(answers[0]));
}

TEST_F(MeetingQuestionTest, AClickOnTheWholeOpensThePanelAndIsNoAnswer) {
  ask();
  server.emit_action(1, "default");
  ASSERT_TRUE(run_until(io, [&] { return opened == 1; }));
  EXPECT_TRUE(answers.empty());
}

TEST_F(MeetingQuestionTest, WavedAwayTheMeetingIsOver) {
  ask();
  server.emit_closed(1, 2);
  ASSERT_TRUE(run_until(io, [&] { return !answers.empty(); }));
  EXPECT_TRUE(std::holds_alternative<MeetingOver>(answers.front()));
}

TEST_F(MeetingQuestionTest, SettledItIsTakenOffTheScreenAndThatIsNoAnswer) {
  ask();
  question.follow({false});
  ASSERT_TRUE(run_until(io, [&] { return !server.closed.empty(); }));
  EXPECT_TRUE(answers.empty());
}

}  // namespace
}  // namespace limber
