#include "panel/model/question_view.hpp"

#include <gtest/gtest.h>

#include "panel/sample_day.hpp"
#include "words/question_words.hpp"

namespace limber {
namespace {

TEST(QuestionView, SaysOfEachAnswerWhatItWouldDoWhereThatIsAnything) {
  Json day = sample_day();
  EXPECT_FALSE(question_view(read_status(day), Policy{}, ""));
  day["question"] = {{"question", "skips"},
                     {"stretch", "seated-twist"},
                     {"answers", {"no_time", "not_this_stretch", "not_now", "keep"}}};
  const auto view = question_view(read_status(day), Policy{}, "Seated Twist");
  ASSERT_TRUE(view);
  EXPECT_EQ(view->answers.size(), 4U);
  EXPECT_EQ(view->effects, "No time: " + answer_would(QuestionAnswer::no_time, Policy{}, "") +
                               "\nNot this stretch: Seated Twist comes no more.\nNot now: Quiet for an hour.");
}

}  // namespace
}  // namespace limber
