#include "words/question_words.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

using enum QuestionAnswer;

TEST(QuestionWords, EachAnswerSaysBeforehandWhatItDoes) {
  const Policy policy;
  EXPECT_EQ(answer_would(no_time, policy, ""), "Rest breaks last 3 min from now on.");
  EXPECT_EQ(answer_would(bad_moment, policy, ""), "Limber waits up to 4 min for a pause in your typing.");
  EXPECT_EQ(answer_would(not_this_stretch, policy, "Cobra"), "Cobra comes no more.");
  EXPECT_EQ(answer_would(lighter, policy, ""), "Breaks: 1 min after 45 min of sitting, 5 min after 1 h 30 min.");
  EXPECT_EQ(answer_would(stronger, policy, ""), "Breaks: 1 min after 20 min of sitting, 5 min after 40 min.");
  EXPECT_EQ(answer_would(as_before, policy, ""), "") << "what it was is not known here";
}

TEST(QuestionWords, WhatItHasDoneIsReadFromTheSettingsAfterIt) {
  Policy after;
  after.rest_break.duration = 3min;
  EXPECT_EQ(answer_effect(no_time, after, ""), "Rest breaks last 3 min from now on.");
  EXPECT_EQ(answer_effect(as_before, Policy{}, ""), "Breaks: 1 min after 30 min of sitting, 5 min after 1 h.");
  EXPECT_EQ(answer_effect(not_this_stretch, Policy{}, ""), "That stretch comes no more.") << "its name is not known";
}

TEST(QuestionWords, OnlyWhatMayBeAnsweredIsAskedFor) {
  const auto title = [](std::string_view stretch) {
    return question_words(Question::skips, Policy{}, answers_to(Question::skips, Policy{}, stretch)).title;
  };
  EXPECT_EQ(title("cobra"), "Is it the moment, the time, the stretch?");
  EXPECT_EQ(title(""), "What would suit you better?") << "there was no stretch";
}

TEST(QuestionWords, AllThatAnswersChangeIsSaidBeforehand) {
  EXPECT_EQ(answers_would(answers_to(Question::monthly, Policy{}, ""), Policy{}, ""),
            "Less often: Breaks: 1 min after 45 min of sitting, 5 min after 1 h 30 min.\n"
            "More often: Breaks: 1 min after 20 min of sitting, 5 min after 40 min.");
  EXPECT_EQ(answers_would({no_time, not_this_stretch, keep, as_before}, Policy{}, "Cobra"),
            "No time: Rest breaks last 3 min from now on.\nNot this stretch: Cobra comes no more.");
}

TEST(QuestionWords, EveryQuestionAndAnswerHasWords) {
  for (const Question question : {Question::skips, Question::monthly, Question::lighter}) {
    EXPECT_FALSE(question_words(question, Policy{}).title.empty());
    EXPECT_FALSE(question_words(question, Policy{}).body.empty());
    for (const QuestionAnswer answer : answers_to(question, Policy{}, "cobra"))
      EXPECT_FALSE(answer_label(answer).empty());
  }
}

}  // namespace
}  // namespace limber
