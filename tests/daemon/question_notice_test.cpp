#include "daemon/question_notice.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "desktop/fake_server.hpp"
#include "support/asio_run.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

struct QuestionNoticeTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  FakeServer server{io, daemon.address()};
  std::vector<QuestionAnswer> answers;
  std::string refusal;
  int opened = 0;
  QuestionNotice notice{io,
                        bus,
                        "limber",
                        {.answer =
                             [this](QuestionAnswer answer) {
                               if (!refusal.empty()) throw std::runtime_error(refusal);
                               answers.push_back(answer);
                             },
                         .open = [this](const std::string&) { ++opened; },
                         .name_of_stretch = [](const StretchId&) { return "Cobra"; }}};

  static Status asking(Question question, const Policy& policy = {}) {
    Status status;
    status.question = question;
    if (question == Question::skips) status.question_about = "cobra";
    status.answers = answers_to(question, policy, status.question_about);
    return status;
  }
  void ask(Question question) {
    notice.ask(asking(question), Policy{});
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
  EXPECT_EQ(answers.front(), QuestionAnswer::not_this_stretch);
  notice.over({QuestionAnswer::not_this_stretch, "cobra"}, Policy{});
  ASSERT_TRUE(run_until(io, [&] { return server.shown.size() == 2; }));
  EXPECT_EQ(server.shown.back().body, "Cobra comes no more.");
}

TEST_F(QuestionNoticeTest, WhatAnswersChangeIsSaidBeforehand) {
  ask(Question::skips);
  EXPECT_THAT(server.shown.front().body, HasSubstr("No time: Rest breaks last 3 min from now on."));
  EXPECT_THAT(server.shown.front().body, HasSubstr("Not this stretch: Cobra comes no more."));
}

TEST_F(QuestionNoticeTest, AnAnswerThatCannotBeGivenIsAskedAgainWithTheReason) {
  ask(Question::skips);
  refusal = "The settings cannot be changed: no.";
  server.emit_action(1, "no_time");
  ASSERT_TRUE(run_until(io, [&] { return server.shown.size() == 2; }));
  EXPECT_EQ(server.shown.back().title, server.shown.front().title);
  EXPECT_EQ(server.shown.back().body, refusal + "\n" + server.shown.front().body);
  EXPECT_EQ(server.shown.back().actions, server.shown.front().actions);
  notice.over({QuestionAnswer::no_time, "cobra"}, Policy{});
  ASSERT_TRUE(run_until(io, [&] { return !server.closed.empty(); }));
  EXPECT_EQ(server.shown.size(), 2U) << "nothing has been answered here";
}

TEST_F(QuestionNoticeTest, OtherSettingsAskItAnew) {
  ask(Question::monthly);
  notice.follow(asking(Question::monthly), Policy{});
  Policy other;
  other.rest_break.interval = other.micro_break.interval = prolonged_sitting;
  notice.follow(asking(Question::monthly, other), other);
  ASSERT_TRUE(run_until(io, [&] { return server.shown.size() == 2; }));
  EXPECT_THAT(server.shown.back().actions, testing::Not(testing::Contains("lighter")));
  EXPECT_TRUE(run_until(io, [&] { return server.answered(2); }));
}

TEST_F(QuestionNoticeTest, WhatWasSentAwayDoesNotComeBackWithOtherSettings) {
  ask(Question::monthly);
  server.emit_closed(1, 2);
  run_for(io, 100ms);
  Policy other;
  other.rest_break.interval = 20min;
  notice.follow(asking(Question::monthly, other), other);
  run_for(io, 100ms);
  EXPECT_EQ(server.shown.size(), 1U);
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
