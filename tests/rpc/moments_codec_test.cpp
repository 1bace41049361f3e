#include "rpc/moments_codec.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

constexpr Date monday{std::chrono::year{2026} / 3 / 2};

MomentsMemory memory() {
  MomentsMemory memory;
  memory.since = monday;
  memory.answers = {{{0, 13}, {9, 8}}, {{0, 14}, {10, 1}}, {{1, 14}, {8, 0}}};
  memory.today = {{{2, 9}, {3, 3}}};
  memory.learned = {{{std::nullopt, 14}, monday, MomentState::kept}, {{1, 14}, monday, MomentState::undone}};
  return memory;
}

TEST(MomentsCodec, SumsUpTheAnswersOfEachHourAndOfTheHourBefore) {
  const MomentsAnswer answer = moments_answer(memory(), true);
  EXPECT_EQ(answer.answers, (MomentAnswers{27, 9})) << "today is not over";
  ASSERT_EQ(answer.hours.size(), 2U);
  EXPECT_EQ(answer.hours[0].in, (MomentAnswers{18, 1}));
  EXPECT_EQ(answer.hours[0].before, (MomentAnswers{9, 8}));
  EXPECT_EQ(answer.hours[1].in, (MomentAnswers{8, 0}));
  EXPECT_EQ(answer.hours[1].before, MomentAnswers{});
}

TEST(MomentsCodec, WhatIsWrittenIsReadBackWhole) {
  const MomentsAnswer answer = moments_answer(memory(), true);
  EXPECT_EQ(read_moments(moments_json(answer)), answer);
  EXPECT_EQ(read_moments(moments_json({})), MomentsAnswer{});
}

TEST(MomentsCodec, LeavesOutWhatItDoesNotUnderstand) {
  EXPECT_EQ(read_moments(nullptr), MomentsAnswer{});
  const Json odd = Json::parse(R"({"on": 1, "since": 3, "asked": "x", "hours": [1, {"hour": "25:00"}]})");
  EXPECT_EQ(read_moments(odd), MomentsAnswer{});
}

}  // namespace
}  // namespace limber
