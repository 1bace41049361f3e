#include "cli/care_sitting.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/style.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

CareTimer heat(Duration length = 15min) { return {"Heat", length, 20min}; }

std::vector<std::string> words(const std::vector<CareTimer::Call>& calls) {
  std::vector<std::string> list;
  for (const auto& call : calls) list.push_back(call.words);
  return list;
}

TEST(CareTimer, SaysEachFiveMinutesHowItStandsThenTakeItOffThenStop) {
  EXPECT_THAT(words(heat().calls(0ms, 20min)),
              ElementsAre("Heat on for 5 min, 10 min left.", "Heat on for 10 min, 5 min left.", "15 min: take it off.",
                          "20 min: take it off now. That is the limit."));
}

TEST(CareTimer, RingsAtFifteenAndAtTwenty) {
  std::vector<Duration> rung;
  for (const auto& call : heat().calls(0ms, 1h))
    if (call.ring) rung.push_back(call.at);
  EXPECT_THAT(rung, ElementsAre(15min, 20min));
}

TEST(CareTimer, SaysEachThingOnceHoweverOftenOrLateItIsAsked) {
  std::vector<std::string> said;
  Duration told{};
  for (const Duration at : std::initializer_list<Duration>{1s, 5min, 5min + 1ms, 14min, 15min + 30s, 50min}) {
    for (const auto& call : heat().calls(told, at)) said.push_back(call.words);
    told = at;
  }
  EXPECT_EQ(said, words(heat().calls(0ms, 20min)));
  EXPECT_THAT(heat().calls(20min, 2h), IsEmpty());
}

TEST(CareTimer, CountsDownAndThenUrgesWithinFortyColumns) {
  EXPECT_EQ(heat().line(0ms), "Heat on: 15:00 left. Enter ends it.");
  EXPECT_EQ(heat().line(2min + 26s), "Heat on: 12:34 left. Enter ends it.");
  EXPECT_EQ(heat().line(14min + 59s + 1ms), "Heat on: 0:01 left. Enter ends it.");
  EXPECT_EQ(heat().line(15min), "Take it off. Over in 5:00. Enter: done.");
  EXPECT_EQ(heat().line(19min + 48s), "Take it off. Over in 0:12. Enter: done.");
  EXPECT_LE(columns_of(heat().line(15min)), 40);
}

TEST(CareTimer, WakesEachSecondForALineThatIsWatchedAndElseForWhatItSays) {
  EXPECT_EQ(heat().next_wakeup(0ms, true), 1s);
  EXPECT_EQ(heat().next_wakeup(1499ms, true), 2s);
  EXPECT_EQ(heat().next_wakeup(0ms, false), 5min);
  EXPECT_EQ(heat().next_wakeup(5min, false), 10min);
  EXPECT_EQ(heat().next_wakeup(16min, false), 20min);
  EXPECT_EQ(heat().next_wakeup(20min, false), std::nullopt);
  EXPECT_EQ(heat().next_wakeup(3h, true), std::nullopt);
}

TEST(CareTimer, StopsAtTwentyWhateverTheLength) {
  EXPECT_THAT(words(heat(7min).calls(0ms, 1h)), ElementsAre("Heat on for 5 min, 2 min left.", "7 min: take it off.",
                                                            "20 min: take it off now. That is the limit."));
  EXPECT_EQ(words(heat(20min).calls(15min, 1h)),
            std::vector<std::string>{"20 min: take it off now. That is the limit."});
  EXPECT_EQ(heat(7min).next_wakeup(7min, false), 20min);
}

TEST(CareTimer, TellsHowLongItWasWhenThePersonEndsIt) {
  EXPECT_EQ(heat().ended_text(8min + 40s), "Ended after 8 min. Take it off if you have not yet.");
}

}  // namespace
}  // namespace limber
