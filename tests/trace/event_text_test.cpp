#include "support/event_text.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

constexpr Instant at(Duration since_start) { return Instant{since_start}; }

template <typename What>
std::string text_of(What what) {
  return event_text({at(1h), at(1h), what});
}

Ended ended(Outcome outcome, Duration lasted) {
  Ended what{};
  what.kind = BreakKind::rest;
  what.outcome = outcome;
  what.started_at = at(1h) - lasted;
  what.lasted = lasted;
  return what;
}

TEST(EventText, SaysEachEventInOneLine) {
  EXPECT_EQ(text_of(HeadsUp{BreakKind::rest, at(1h + 2min)}), "1:00:00 heads_up rest 1:02:00\n");
  EXPECT_EQ(text_of(Due{BreakKind::micro}), "1:00:00 due micro\n");
  EXPECT_EQ(text_of(Held{BreakKind::rest, HoldReason::engaged}), "1:00:00 held rest engaged\n");
  EXPECT_EQ(text_of(Prompted{BreakKind::rest, "cat", 4, false, 0s}), "1:00:00 prompted rest 4 cat last\n");
  EXPECT_EQ(text_of(Prompted{BreakKind::rest, "", 1, true, 0s}), "1:00:00 prompted rest 1\n");
  EXPECT_EQ(text_of(Withdrawn{BreakKind::rest}), "1:00:00 withdrawn rest\n");
  EXPECT_EQ(text_of(Postponed{BreakKind::rest, at(1h + 10min)}), "1:00:00 postponed rest 1:10:00\n");
  EXPECT_EQ(text_of(Started{BreakKind::rest, true, "cat", 5min}), "1:00:00 started rest guided\n");
  EXPECT_EQ(text_of(ended(Outcome::skipped, 0s)), "1:00:00 ended rest skipped\n");
  EXPECT_EQ(text_of(ended(Outcome::taken, 5min)), "1:00:00 ended rest taken 0:05:00\n");
  EXPECT_EQ(text_of(Absent{at(57min)}), "1:00:00 absent 0:57:00\n");
  EXPECT_EQ(text_of(Returned{4min}), "1:00:00 returned 0:04:00\n");
  EXPECT_EQ(text_of(DayStarted{std::chrono::year{2026} / 1 / 6}), "1:00:00 day_started 2026-01-06\n");
  EXPECT_EQ(text_of(SittingLimit{1h}), "1:00:00 sitting_limit 1:00:00\n");
  EXPECT_EQ(text_of(PostureReminder{Posture::sitting, 20min}), "1:00:00 posture_reminder sitting 0:20:00\n");
  EXPECT_EQ(text_of(MomentsChanged{{1, 14}, true}), "1:00:00 moments learned tue 14:00\n");
  EXPECT_EQ(text_of(SpanEnded{SpanKind::sitting, at(0s), at(1h)}), "1:00:00 span sitting 0:00:00\n");
}

TEST(EventText, SaysWhenWhatWasFoundLateBecameKnown) {
  EXPECT_EQ(event_text({at(1h + 5s), at(1h + 25'500ms), Started{BreakKind::rest, false, "", 5min}}),
            "1:00:05 started rest known 1:00:25.500\n");
}

TEST(EventText, LeavesSpansOutOfTheEvents) {
  const std::vector<Effect> effects{{at(1h), at(1h), SpanEnded{SpanKind::sitting, at(0s), at(1h)}},
                                    {at(1h), at(1h), Due{BreakKind::rest}}};
  EXPECT_EQ(events_text(effects), "1:00:00 due rest\n");
}

}  // namespace
}  // namespace limber
