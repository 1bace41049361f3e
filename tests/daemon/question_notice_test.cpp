#include "daemon/question_notice.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "desktop/fake_server.hpp"
#include "support/asio_run.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

struct QuestionNoticeTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  FakeServer server{io, daemon.address()};
  std::vector<Event> answers;
  int opened = 0;
  QuestionNotice notice{io,
                        bus,
                        "limber",
                        {.answer = [this](const Event& answer) { answers.push_back(answer); },
                         .open = [this](const std::string&) { ++opened; },
                         .name_of_stretch = [](const StretchId&) { return "Cobra"; }}};

  void ask(Question question) {
    notice.ask(question, answers_to(question, Policy{}), Policy{});
    ASSERT_TRUE(run_until(io, [&] { return server.shown.size() == 1 && server.answered(1); }));
  }
};

TEST_F(QuestionNoticeTest, AsksWithItsAnswers) {
  ask(Question::monthly);
  EXPECT_EQ(server.shown.front().title, "Do the breaks suit you?");
  EXPECT_THAT(server.shown.front().actions,
              testing::ElementsAre("default", "Open Limber", "keep", "Keep them", "lighter", "Less often", "stronger",
                                   "More often", "later", "Ask me later"));
}

TEST_F(QuestionNoticeTest, AnAnswerGivenHereIsToldWhatItHasDone) {
  ask(Question::skips);
  server.emit_action(1, "not_this_stretch");
  ASSERT_TRUE(run_until(io, [&] { return !answers.empty(); }));
  EXPECT_EQ(std::get<QuestionAnswered>(answers.front()).answer, QuestionAnswer::not_this_stretch);
  notice.over({QuestionAnswer::not_this_stretch, "cobra"}, Policy{});
  ASSERT_TRUE(run_until(io, [&] { return server.shown.size() == 2; }));
  EXPECT_EQ(server.shown.back().body, "Cobra comes no more.");
}

TEST_F(QuestionNoticeTest, AnAnswerGivenElsewhereOnlyTakesItOffTheScreen) {
  ask(Question::monthly);
  notice.over({QuestionAnswer::keep, ""}, Policy{});
  ASSERT_TRUE(run_until(io, [&] { return !server.closed.empty(); }));
  EXPECT_EQ(server.shown.size(), 1U);
  EXPECT_TRUE(answers.empty());
}

TEST_F(QuestionNoticeTest, AClickOnTheWholeOpensThePanelAndIsNoAnswer) {
  ask(Question::monthly);
  server.emit_action(1, "default");
  ASSERT_TRUE(run_until(io, [&] { return opened == 1; }));
  EXPECT_TRUE(answers.empty());
}

}  // namespace
}  // namespace limber
