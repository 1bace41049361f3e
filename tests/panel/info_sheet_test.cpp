#include "panel/model/info_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "panel/sample_day.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string stretch_title(const std::string& id) { return id.empty() ? "a short walk" : "Seated Twist"; }

InfoSheet why_of(const Json& recent, const Json& today, const Json& moments = nullptr) {
  return why_sheet(read_status(sample_day()), recent, today, moments, ClockStyle::hours_24, stretch_title);
}

std::vector<std::string> lines(const InfoPart& part) {
  std::vector<std::string> all;
  for (const InfoLine& line : part.lines) all.push_back(line.label + " " + line.text);
  return all;
}

TEST(WhySheet, SaysTheSameAsThePanelAndWhy) {
  const InfoSheet sheet = why_of(nullptr, nullptr);
  EXPECT_EQ(sheet.heading, "Next break in 22 min");
  EXPECT_THAT(sheet.text, HasSubstr("The next nudge is the rest break in 22 min"));
  EXPECT_THAT(lines(sheet.parts.front()), ElementsAre(" Nothing was asked for yet."));
}

TEST(WhySheet, TellsWhatHasHappenedTodayTheNewestFirst) {
  const Json recent = Json::parse(R"({"events": [
    {"event": "ended", "break": "rest", "outcome": "taken", "lasted": 300, "at": 0, "wall": "2026-03-02T17:00:00+01:00"},
    {"event": "held", "break": "rest", "reason": "dnd", "at": 1, "wall": "2026-03-03T09:40:00+01:00"},
    {"event": "prompted", "break": "rest", "stretch": "twist", "attempt": 2, "at": 2, "wall": "2026-03-03T09:52:00+01:00"}]})");
  const Json history = Json::parse(R"({"breaks": [
    {"break": "micro", "outcome": "skipped", "date": "2026-03-03", "started_wall": "2026-03-03T08:30:00+01:00",
     "ended_wall": "2026-03-03T08:30:00+01:00", "lasted_ms": 0},
    {"break": "rest", "outcome": "taken", "date": "2026-03-03", "started_wall": "2026-03-03T09:55:00+01:00",
     "ended_wall": "2026-03-03T10:00:00+01:00", "lasted_ms": 300000}]})");
  EXPECT_THAT(lines(why_of(recent, history).parts.front()),
              ElementsAre("09:52 Time for a rest break: Seated Twist (prompt 2)",
                          "09:40 Rest break is waiting until Do Not Disturb is off", "08:30 Micro break skipped"))
      << "of the history only what the daemon does not remember";
}

Json learned(const char* state) {
  return {{"on", true},
          {"since", "2026-02-02"},
          {"asked", 60},
          {"taken", 27},
          {"hours",
           {{{"hour", "tue 14:00"},
             {"since", "2026-02-20"},
             {"state", state},
             {"asked", 31},
             {"taken", 3},
             {"asked_before", 29},
             {"taken_before", 24}}}}};
}

TEST(WhySheet, ShowsWhatWasLearnedWithAButtonToUndoItAndOneToKeepIt) {
  const InfoSheet sheet = why_of(nullptr, nullptr, learned("learned"));
  ASSERT_EQ(sheet.parts.size(), 2U);
  ASSERT_EQ(sheet.parts.back().lines.size(), 2U);
  const InfoLine& line = sheet.parts.back().lines.back();
  EXPECT_EQ(line.label, "Tuesday, 14:00 to 15:00");
  EXPECT_THAT(line.hint, HasSubstr("You took 3 of the 31 breaks"));
  EXPECT_THAT(line.actions, ElementsAre(InfoAction{"&Undo", {1, 14}, MomentState::undone},
                                        InfoAction{"&Keep", {1, 14}, MomentState::kept}));
}

TEST(WhySheet, OffersWhatFitsWhatThePersonHasSaidOfIt) {
  const auto actions = [](const char* state) {
    return why_of(nullptr, nullptr, learned(state)).parts.back().lines.back().actions;
  };
  EXPECT_THAT(actions("kept"), ElementsAre(InfoAction{"&Undo", {1, 14}, MomentState::undone}));
  EXPECT_THAT(actions("undone"), ElementsAre(InfoAction{"Use it &again", {1, 14}, MomentState::learned}));
}

TEST(WhySheet, SaysNothingOfLearningWhereItIsOff) {
  EXPECT_EQ(why_of(nullptr, nullptr, Json{{"on", false}, {"hours", Json::array()}}).parts.size(), 1U);
  EXPECT_EQ(why_of(nullptr, nullptr, Json{{"on", true}, {"hours", Json::array()}}).parts.size(), 2U);
}

TEST(WhySheet, KnowsThatNothingComesWithoutADaemon) {
  EXPECT_EQ(why_sheet_without_daemon().heading, "Reminders are off");
}

TEST(InfoSheets, DifferInWordsAloneOrInMore) {
  const InfoSheet now = why_of(nullptr, nullptr, learned("learned"));
  InfoSheet then = now;
  then.heading = "Next break in 21 min";
  then.parts.back().lines.back().text = "Other words";
  EXPECT_TRUE(same_but_words(now, then));
  then.parts.back().lines.back().actions.pop_back();
  EXPECT_FALSE(same_but_words(now, then));
  EXPECT_FALSE(same_but_words(now, why_of(nullptr, nullptr)));
  then = now;
  then.parts.front().lines.push_back({"09:30", "Micro break skipped"});
  EXPECT_FALSE(same_but_words(now, then));
  then = now;
  then.parts.back().lines.back().hint.clear();
  EXPECT_FALSE(same_but_words(now, then));
}

TEST(ChecksSheet, ShowsWhatTheDoctorHasFound) {
  const InfoSheet sheet = checks_sheet(Json::parse(R"({"checks": [
    {"name": "input", "ok": true, "detail": "watching by x11"},
    {"name": "camera", "ok": true, "note": true, "detail": "none here"},
    {"name": "notifications", "ok": false, "detail": "nobody shows them", "hint": "Install dunst."}]})"));
  EXPECT_EQ(sheet.heading, "One thing needs a look");
  ASSERT_EQ(sheet.parts.front().lines.size(), 3U);
  EXPECT_EQ(sheet.parts.front().lines[2],
            (InfoLine{"notifications", "nobody shows them", "Install dunst.", InfoLine::Mark::bad}));
  EXPECT_EQ(sheet.parts.front().lines[1].mark, InfoLine::Mark::absent);
}

TEST(ChecksSheet, SaysWhenTheDoctorHasNothingToSay) {
  EXPECT_EQ(checks_sheet(nullptr).heading, "Looking…");
  EXPECT_EQ(checks_sheet(Json::object()).heading, "That could not be found out");
}

TEST(AboutSheet, NamesTheVersion) { EXPECT_EQ(about_sheet("1.2.3").heading, "Limber 1.2.3"); }

}  // namespace
}  // namespace limber
