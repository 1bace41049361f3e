#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "rpc/codec.hpp"
#include "rpc/fixed_zone.hpp"
#include "rpc/method_table.hpp"

namespace limber {
namespace {

constexpr Instant start{1000s};
constexpr Instant at(Duration since_start) { return start + since_start; }

template <typename What>
std::string text(Duration when, What what, std::optional<Duration> known = std::nullopt) {
  const Effect effect{at(when), at(known.value_or(when)), std::move(what)};
  return event_json(effect, start).value().dump();
}

TEST(EventCodec, WritesEachEventWithItsFieldsInOrder) {
  using enum BreakKind;
  EXPECT_EQ(text(1s, HeadsUp{rest, at(61s)}), R"({"at":1,"event":"heads_up","break":"rest","due_at":61})");
  EXPECT_EQ(text(1h, Due{micro}), R"({"at":3600,"event":"due","break":"micro"})");
  EXPECT_EQ(text(1s, Held{rest, HoldReason::off_hours}),
            R"({"at":1,"event":"held","break":"rest","reason":"off_hours"})");
  EXPECT_EQ(text(1s, Prompted{rest, "doorway", 2, true, 1h, 5min}),
            R"({"at":1,"event":"prompted","break":"rest","stretch":"doorway","attempt":2,"length":300})");
  EXPECT_EQ(text(1s, Withdrawn{rest}), R"({"at":1,"event":"withdrawn","break":"rest"})");
  EXPECT_EQ(text(1s, Postponed{rest, at(601s)}), R"({"at":1,"event":"postponed","break":"rest","until":601})");
  EXPECT_EQ(text(1s, Started{rest, true, "doorway", 5min}),
            R"({"at":1,"event":"started","break":"rest","guided":true})");
  EXPECT_EQ(text(1s, Absent{at(0s)}), R"({"at":1,"event":"absent","since":0})");
  EXPECT_EQ(text(1s, Returned{240s}), R"({"at":1,"event":"returned","lasted":240})");
  EXPECT_EQ(text(1s, DayStarted{std::chrono::year{2026} / 3 / 2}),
            R"({"at":1,"event":"day_started","date":"2026-03-02"})");
  EXPECT_EQ(text(1s, SittingLimit{8h}), R"({"at":1,"event":"sitting_limit","sitting":28800})");
  EXPECT_EQ(text(1s, PostureReminder{Posture::standing, 1h}),
            R"({"at":1,"event":"posture_reminder","posture":"standing","spell":3600})");
  EXPECT_EQ(text(1s, Reminded{"Lunch", ReminderIcon::food, false}),
            R"({"at":1,"event":"reminder","text":"Lunch","icon":"food"})");
  EXPECT_EQ(text(1s, Reminded{"Lunch", ReminderIcon::bell, true}),
            R"({"at":1,"event":"reminder","text":"Lunch","icon":"bell","sound":true})");
}

TEST(EventCodec, AnEndedBreakSaysWhenItBeganAndHowLongItLasted) {
  const Ended ended{BreakKind::rest, Outcome::taken, at(3605s), 300s, true, "doorway", {}, {}, 1};
  EXPECT_EQ(text(3905s, ended),
            R"({"at":3905,"event":"ended","break":"rest","outcome":"taken","started_at":3605,"lasted":300})");
}

TEST(EventCodec, WhatIsFoundOutLaterSaysWhen) {
  EXPECT_EQ(text(3605s, Started{BreakKind::rest, false, "", 5min}, 3625s),
            R"({"at":3605,"event":"started","break":"rest","guided":false,"known_at":3625})");
  const Ended ended{BreakKind::micro, Outcome::natural, at(10s), 120s, false, "", {}, {}, 0};
  EXPECT_EQ(
      text(130s, ended, 200s),
      R"({"at":130,"event":"ended","break":"micro","outcome":"natural","started_at":10,"lasted":120,"known_at":200})");
}

TEST(EventCodec, NoStretchIsNull) {
  EXPECT_EQ(text(1s, Prompted{BreakKind::rest, "", 1, true, 1h, 96s, true}),
            R"({"at":1,"event":"prompted","break":"rest","stretch":null,"attempt":1,"length":96,"quiet":true})");
}

TEST(EventCodec, PartsOfASecondHaveAtMostThreeDecimals) {
  EXPECT_EQ(text(3600s + 250ms, Due{BreakKind::rest}), R"({"at":3600.25,"event":"due","break":"rest"})");
  EXPECT_EQ(text(33s + 333ms, Returned{1ms}), R"({"at":33.333,"event":"returned","lasted":0.001})");
  EXPECT_EQ(text(100'000'000s + 1ms, Due{BreakKind::rest}), R"({"at":100000000.001,"event":"due","break":"rest"})");
}

TEST(EventCodec, WhatWasBeforeTheStartIsNegative) {
  EXPECT_EQ(text(0s, Absent{at(-90s)}), R"({"at":0,"event":"absent","since":-90})");
}

TEST(EventCodec, ASpanIsForTheHistoryOnly) {
  const Effect effect{at(1s), at(1s), SpanEnded{SpanKind::sitting, at(0s), at(1s)}};
  EXPECT_EQ(event_json(effect, start), std::nullopt);
}

TEST(EventCodec, TheWallClockComesLast) {
  const ClockPair now{at(60s), wall_on(2026, 3, 2, 9h)};
  const Effect effect{at(30s), at(60s), Due{BreakKind::rest}};
  EXPECT_EQ(event_json(effect, start, now, FixedZone(1h)).value().dump(),
            R"({"at":30,"event":"due","break":"rest","wall":"2026-03-02T09:59:30+01:00"})");
}

TEST(EventCodec, ThoseWhoListenAreToldWhoPostponed) {
  const ClockPair now{at(0s), wall_on(2026, 3, 2, 9h)};
  const auto event = [&](bool unanswered) {
    const Postponed postponed{BreakKind::rest, at(600s), unanswered};
    return event_json(Effect{at(0s), at(0s), postponed}, start, now, FixedZone(0h)).value();
  };
  EXPECT_TRUE(event(true).value("unanswered", false));
  EXPECT_FALSE(event(false).contains("unanswered"));
}

TEST(EventCodec, EveryEventIsOneThatCanBeSubscribedTo) {
  const Instant now = at(0s);
  const std::vector<decltype(Effect::what)> all{HeadsUp{BreakKind::rest, now},
                                                Due{BreakKind::rest},
                                                Held{BreakKind::rest, HoldReason::dnd},
                                                Prompted{BreakKind::rest, "", 1, true, 0s},
                                                Withdrawn{BreakKind::rest},
                                                Postponed{BreakKind::rest, now},
                                                Started{BreakKind::rest, false, "", 0s},
                                                Cancelled{BreakKind::rest, now},
                                                Ended{BreakKind::rest, Outcome::taken, now, 0s, false, "", {}, {}, 0},
                                                ClocksReset{},
                                                Absent{now},
                                                Returned{0s},
                                                DayStarted{},
                                                SittingLimit{0s},
                                                PostureReminder{Posture::sitting, 0s},
                                                Reminded{"Lunch", ReminderIcon::food, false},
                                                MeetingEnds{true},
                                                QuestionAsked{Question::skips, ""},
                                                QuestionOver{},
                                                MomentsChanged{{}, true}};
  ASSERT_EQ(all.size() + 16, event_names.size())
      << "and \"posture\", \"quiet\", \"meeting\", \"work_hours\", \"pace\", \"hold_ended\", \"evidence_changed\", "
         "\"routine\", "
         "\"settings_changed\", "
         "\"stretches_changed\", \"suggestion_changed\", \"rating_changed\", \"watch_changed\", "
         "\"tray_changed\", \"pack\" and \"prompt_preview\", which the daemon adds";
  for (std::size_t i = 0; i < all.size(); ++i)
    EXPECT_EQ(event_json(Effect{now, now, all[i]}, start).value()["event"], event_names[i]);
}

}  // namespace
}  // namespace limber
