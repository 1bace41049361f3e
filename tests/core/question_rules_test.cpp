// B39: what is asked over time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/scheduler.hpp"
#include "support/event_text.hpp"

namespace limber {
namespace {

using std::chrono::days;
using testing::ElementsAre;
using enum QuestionAnswer;

/// Days at a desk: input all day long from nine; each rest break that is asked for gets an answer.
class OverTime : public testing::Test {
 public:  // for the answers, which are lambdas
  void day(const std::function<void(OverTime&)>& answer, int number_of_breaks = 4) {
    tell(DayChanged{Date{first_ + days{day_}}});
    now_ += 5h;
    for (int i = 0; i < number_of_breaks; ++i) {
      tell(InputActive{});
      work_until_asked();
      answer(*this);
      now_ += 10min;
      tell(InputActive{});
      now_ += 20s;
      tell(InputIdle{now_ - 10s});  // a breakpoint
      now_ += 1s;
      tell(InputActive{});
    }
    tell(InputIdle{now_});
    now_ = Instant{} + (++day_ * days{1});
    tell(Wake{});
  }
  /// At most until a meeting or quiet has held it for long.
  void work_until_asked() {
    for (int minutes = 0; minutes < 100 && status().of(BreakKind::rest).stage != BreakStatus::Stage::prompted;
         ++minutes) {
      now_ += 1min;
      tell(Wake{});
    }
  }
  void days_of(int count, const std::function<void(OverTime&)>& answer) {
    for (int i = 0; i < count; ++i) day(answer);
  }
  void tell(const Event& event) {
    for (const Effect& effect : scheduler_.apply(now_, event)) {
      if (const auto* asked = std::get_if<QuestionAsked>(&effect.what)) {
        asked_.push_back(asked->question);
        asked_on_.push_back(day_);
      }
      if (const auto* prompted = std::get_if<Prompted>(&effect.what)) explained_ += prompted->explains ? 1 : 0;
    }
  }
  /// As the daemon does: what the answer changes is in force right after it.
  void answer(QuestionAnswer answer) {
    const Policy after = policy_after(answer, policy_, scheduler_.snapshot(now_).intervals_before);
    tell(QuestionAnswered{answer});
    tell(SettingsChanged{policy_ = after});
  }
  static void skip(OverTime& its) { its.tell(SkipBreak{}); }
  static void take(OverTime& its) {
    its.tell(StartBreak{});
    its.now_ += 6min;
    its.tell(Wake{});
  }
  Status status() { return scheduler_.status(now_); }

  std::chrono::sys_days first_{Date{std::chrono::year{2026} / 1 / 1}};
  int day_ = 0;
  Instant now_{};
  Policy policy_ = [] {
    Policy policy;
    policy.micro_break.enabled = false;
    policy.prompt.patience = 0s;
    return policy;
  }();
  Scheduler scheduler_{policy_, Rotation{{}}, Instant{}};
  std::vector<Question> asked_;
  std::vector<int> asked_on_;
  int explained_ = 0;
};

TEST_F(OverTime, ThreeSkipsInARowAreAskedAboutOnce_B39) {
  day(skip);
  EXPECT_THAT(asked_, ElementsAre(Question::skips));
  EXPECT_TRUE(status().question) << "it stays until the day is over";
  EXPECT_THAT(status().answers, ElementsAre(no_time, bad_moment, not_now)) << "there was no stretch";
  days_of(20, skip);
  EXPECT_EQ(asked_.size(), 1U);
  EXPECT_FALSE(status().question);
}

TEST_F(OverTime, ABreakBetweenTwoSkipsBeginsTheCountAnew_B39) {
  int turn = 0;
  days_of(10, [&](OverTime& its) { ++turn % 3 == 0 ? take(its) : skip(its); });
  EXPECT_TRUE(asked_.empty());
}

TEST_F(OverTime, OnceAMonthWhetherTheBreaksAreRight_B39) {
  days_of(95, take);
  EXPECT_THAT(asked_, ElementsAre(Question::monthly, Question::monthly, Question::monthly));
  EXPECT_THAT(asked_on_, ElementsAre(30, 60, 90));
}

TEST_F(OverTime, LighterIsOfferedBackAfterAMonth_B39) {
  QuestionAnswer said = lighter;
  const auto take_and_answer = [&](OverTime& its) {
    take(its);
    if (its.status().question) its.answer(said);
  };
  days_of(32, take_and_answer);
  EXPECT_THAT(asked_, ElementsAre(Question::monthly));
  EXPECT_EQ(policy_.rest_break.interval, 90min);
  said = as_before;
  days_of(31, take_and_answer);
  EXPECT_THAT(asked_, ElementsAre(Question::monthly, Question::lighter));
  EXPECT_EQ(policy_.rest_break.interval, 60min);
}

TEST_F(OverTime, AnAnswerDoesSomethingAtOnce_B39) {
  bool answered = false;
  day(
      [&](OverTime& its) {
        if (its.status().question) {
          answered = true;
          its.answer(no_time);
          EXPECT_FALSE(its.status().question);
        }
        skip(its);
      },
      6);
  EXPECT_TRUE(answered);
  EXPECT_EQ(policy_.rest_break.duration, 3min);
  EXPECT_EQ(scheduler_.refusal(QuestionAnswered{keep}), Refusal::no_question);
}

TEST_F(OverTime, NotNowIsQuietForAnHour_B39) {
  bool quiet = false;
  day(
      [&](OverTime& its) {
        if (its.status().question) {
          EXPECT_EQ(its.scheduler_.refusal(QuestionAnswered{keep}), Refusal::no_such_answer);
          its.answer(not_now);
          quiet = quiet || its.status().quiet_ends == its.now_ + 1h;
        }
        skip(its);
      },
      6);
  EXPECT_TRUE(quiet);
}

TEST_F(OverTime, NothingIsAskedInAMeeting_B39) {
  tell(BusyTimesChanged{{{Instant{}, Instant{} + days{20}}}});
  days_of(10, [](OverTime& its) {
    its.tell(StartBreak{BreakKind::rest});
    its.tell(SkipBreak{});
  });
  EXPECT_TRUE(asked_.empty());
  EXPECT_FALSE(status().question);
}

TEST(Answers, ScaleWhatIsSet_B39) {
  Policy policy;
  EXPECT_EQ(policy_after(lighter, policy, {}).rest_break.interval, 90min);
  EXPECT_EQ(policy_after(lighter, policy, {}).micro_break.interval, 45min);
  EXPECT_EQ(policy_after(stronger, policy, {}).rest_break.interval, 40min);
  EXPECT_EQ(policy_after(stronger, policy, {}).micro_break.interval, 20min);
  EXPECT_EQ(policy_after(no_time, policy, {}).rest_break.duration, 3min);
  EXPECT_EQ(policy_after(bad_moment, policy, {}).prompt.patience, 4min);
  policy.rest_break.interval = 2h;
  policy.micro_break.enabled = false;
  EXPECT_EQ(policy_after(lighter, policy, {}), policy) << "never beyond what is a long sit";
  EXPECT_THAT(answers_to(Question::monthly, policy, ""), ElementsAre(keep, stronger, later));
  policy.rest_break.interval = 20min;
  EXPECT_EQ(policy_after(stronger, policy, {}), policy);
  policy.rest_break.interval = 40s;
  EXPECT_EQ(policy_after(lighter, policy, {}).rest_break.interval, 1min);
}

TEST(Answers, OneThatWouldChangeNothingIsNotOffered_B39) {
  Policy policy;
  EXPECT_THAT(answers_to(Question::skips, policy, "cobra"),
              ElementsAre(no_time, bad_moment, not_this_stretch, not_now));
  EXPECT_THAT(answers_to(Question::skips, policy, ""), ElementsAre(no_time, bad_moment, not_now));
  policy.rest_break.enabled = false;
  EXPECT_THAT(answers_to(Question::skips, policy, "cobra"), ElementsAre(bad_moment, not_this_stretch, not_now))
      << "no rest break comes that could be shorter";
}

TEST_F(OverTime, AtMostFourteenInAYearWhateverIsSkipped_B39) {
  days_of(365, skip);
  EXPECT_LE(asked_.size(), 14U);
  EXPECT_GE(asked_.size(), 12U);
}

TEST_F(OverTime, SwitchedOffNothingIsAsked_B39) {
  policy_.over_time.questions = false;
  tell(SettingsChanged{policy_});
  days_of(100, skip);
  EXPECT_TRUE(asked_.empty());
}

}  // namespace
}  // namespace limber
