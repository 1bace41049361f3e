// What is said of meetings (B33, B34).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "words/face.hpp"
#include "words/hold_words.hpp"
#include "words/sample_status.hpp"

namespace limber {
namespace {

using testing::StartsWith;

StatusFacts facts_with(const char* changes) {
  Json status = sample_status();
  status.merge_patch(Json::parse(changes));
  return read_status(status);
}
std::string caption(const char* changes) { return face_of(facts_with(changes), ClockStyle::hours_24).caption; }
std::string reason(const char* changes) {
  return evidence_sentence(facts_with(changes), HoldReason::meeting, ClockStyle::hours_24);
}

TEST(MeetingWords, ABreakThatComesBeforeAMeetingSaysSo) {
  EXPECT_THAT(caption(R"({"breaks": {"micro": {"ahead_of": "2026-03-03T11:30:00+01:00"},
                                     "rest": {"ahead_of": "2026-03-03T11:30:00+01:00"}}})"),
              testing::HasSubstr(", before your meeting at 11:30."));
}

TEST(MeetingWords, SoDoesOneThatComesAfterIt) {
  EXPECT_THAT(caption(R"({"breaks": {"micro": {"after_meeting": true}, "rest": {"after_meeting": true}}})"),
              testing::HasSubstr(", after your meeting."));
}

TEST(MeetingWords, SayWhoseWordItIs) {
  EXPECT_EQ(reason(R"({"meeting": {"on": true, "until": "2026-03-03T11:30:00+01:00"}})"),
            "You said that you're in a meeting until 11:30.");
  EXPECT_EQ(reason(R"({"meeting": {"on": false, "calendar": {"from": "2026-03-03T10:30:00+01:00",
                                                             "to": "2026-03-03T11:30:00+01:00"}}})"),
            "Your calendar has a meeting until 11:30.");
  EXPECT_EQ(reason(R"({"meeting": {"on": true, "asks": true}})"), "Limber asks whether your meeting goes on.");
}

TEST(MeetingWords, OfTwoTheyNameTheOneThatEndsLater) {
  EXPECT_EQ(reason(R"({"meeting": {"on": true, "until": "2026-03-03T11:10:00+01:00",
                                   "calendar": {"from": "2026-03-03T10:30:00+01:00", "to": "2026-03-03T11:30:00+01:00"}}})"),
            "Your calendar has a meeting until 11:30.");
}

TEST(MeetingWords, OneThatBeginsTooSoonIsNotOnYet) {
  EXPECT_EQ(reason(R"({"meeting": {"on": false, "calendar": {"from": "2026-03-03T11:30:00+01:00",
                                                             "to": "2026-03-03T12:00:00+01:00"}}})"),
            "Your calendar has a meeting at 11:30: too soon for a break before it.");
}

TEST(MeetingWords, OneIsOnByThePersonsWordOrTheCalendars) {
  EXPECT_FALSE(in_meeting(facts_with("{}")));
  EXPECT_TRUE(in_meeting(facts_with(R"({"meeting": {"on": true, "asks": true}})")));
  EXPECT_TRUE(in_meeting(facts_with(R"({"meeting": {"on": false, "calendar": {"from": "2026-03-03T10:30:00+01:00",
                                                                              "to": "2026-03-03T11:30:00+01:00"}}})")));
  EXPECT_FALSE(in_meeting(facts_with(R"({"meeting": {"on": false, "calendar": {
                                         "from": "2026-03-03T11:30:00+01:00", "to": "2026-03-03T12:30:00+01:00"}}})")))
      << "it begins soon";
}

TEST(MeetingWords, ALongSitGetsAWord) {
  EXPECT_THAT(reason(R"({"sitting_ms": 6000000, "meeting": {"on": true, "until": "2026-03-03T12:30:00+01:00"}})"),
              StartsWith("You said that you're in a meeting until 12:30. By then you'd have sat for "));
}

TEST(MeetingWords, WhatIsOverByThenHoldsNothing) {
  const char* changes = R"({"meeting": {"on": true, "until": "2026-03-03T10:55:00+01:00"}})";
  EXPECT_EQ(hold_now(facts_with(changes)), HoldReason::meeting);
  EXPECT_FALSE(hold_of_next(facts_with(changes)));
}

}  // namespace
}  // namespace limber
