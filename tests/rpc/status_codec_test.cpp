#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "rpc/codec.hpp"
#include "rpc/fixed_zone.hpp"
#include "rpc/protocol_text.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

const FixedZone zone(1h);
constexpr Instant now{6000s};

/// The moment that the example in PROTOCOL.md shows.
Status example_status() {
  Status status;
  status.at = now;
  status.sitting = 20min;
  status.sitting_today = 70min;
  status.input_known = status.active = true;
  status.engaged = status.in_call = true;
  status.quiet = true;
  status.quiet_until = wall_on(2026, 3, 2, 10h);
  status.busy = BusyTime{now - 20min, now + 10min};
  status.day = std::chrono::year{2026} / 3 / 2;
  BreakStatus& micro = status.breaks[index_of(BreakKind::micro)];
  micro.work = 15min;
  micro.interval = 30min;
  micro.length = 96s;
  micro.natural_after = 1min;
  micro.counting = true;
  micro.due_at = now + 15min;
  BreakStatus& rest = status.breaks[index_of(BreakKind::rest)];
  rest.work = 61min + 40s;
  rest.interval = 60min;
  rest.length = 5min;
  rest.natural_after = 5min;
  rest.counting = true;
  rest.stage = BreakStatus::Stage::postponed;
  rest.until = now + 5min;
  rest.attempt = 1;
  rest.stretch = "doorway-chest";
  status.breaks[index_of(BreakKind::micro)].stretch = "seated-twist";
  return status;
}

DaemonFacts example_facts() {
  DaemonFacts facts;
  facts.version = "0.1.0";
  facts.pid = 4711;
  facts.clock = {now, wall_on(2026, 3, 2, 9h + 20min)};
  facts.started = now - (1h + 24min + 48s);
  facts.today[index_of(BreakKind::micro)][Outcome::taken] = 1;
  facts.today[index_of(BreakKind::rest)][Outcome::natural] = 1;
  facts.last_break =
      LastBreak{{BreakKind::micro, Outcome::taken, now - 15min - 96s, 96s, true, "", {}, {}, 1}, 1min, 1, 1};
  facts.watcher = "kde-idle";
  facts.others = {{"ext-idle-notify-v1", "the compositor has no ext_idle_notifier_v1"}};
  facts.evidence = {{"microphone", "Firefox", now - 2min}};
  facts.notifications = {"dunst", "1.9.0", true};
  facts.hours_change = wall_on(2026, 3, 2, 17h);
  return facts;
}

TEST(StatusCodec, WritesExactlyTheExampleOfTheProtocol) {
  const Json documented = protocol_example("status_get").at("result");
  EXPECT_EQ(status_json(example_status(), example_facts(), zone).dump(1), documented.dump(1));
}

TEST(StatusCodec, TellsWhatComesNextForSomebodyAtWork) {
  DaemonFacts facts = example_facts();
  facts.at_work = NextBreak{BreakKind::rest, 1h};
  EXPECT_EQ(status_json(example_status(), facts, zone)["at_work"].dump(),
            R"({"break":"rest","in_ms":3600000,"at_wall":"2026-03-02T11:20:00+01:00"})");
}

TEST(StatusCodec, TellsForHowLongNobodyIsThere) {
  Status status = example_status();
  status.idle_since = status.absent_since = now - 200s;
  const Json json = status_json(status, example_facts(), zone);
  EXPECT_EQ(json["idle_ms"], 200'000);
  EXPECT_EQ(json["absent_ms"], 200'000);
  EXPECT_EQ(json["present"], false);
}

TEST(StatusCodec, TellsWhatWasSaidOfTodaysHoursAndOfNoOtherDay) {
  Status status = example_status();
  DaemonFacts facts = example_facts();
  facts.hours_change.reset();
  status.hours_today = HoursToday{*status.day, false};
  EXPECT_EQ(status_json(status, facts, zone)["hours"].dump(), R"({"changes_at":null,"today":"off"})");
  status.hours_today->open = true;
  EXPECT_EQ(status_json(status, facts, zone)["hours"]["today"], "on");
  status.hours_today->date = std::chrono::year{2026} / 3 / 1;
  EXPECT_EQ(status_json(status, facts, zone)["hours"]["today"], "usual");
}

TEST(StatusCodec, TellsOfThePersonsOwnRemindersWhatComesAndWhatWaits) {
  Status status = example_status();
  DaemonFacts facts = example_facts();
  status.reminders.resize(4);
  status.reminders[0].its.text = "Water";
  status.reminders[0].its.every = 1h;
  status.reminders[0].due_at = now + 10min;
  status.reminders[1].its.text = "Off";
  status.reminders[1].its.enabled = false;
  status.reminders[2].its.text = "Lunch";
  status.reminders[3].its.text = "Look up";
  status.reminders[3].waiting = true;
  status.reminders[3].hold = HoldReason::engaged;
  facts.reminder_times = {std::nullopt, std::nullopt, wall_on(2026, 3, 2, 11h + 30min), std::nullopt};
  EXPECT_EQ(status_json(status, facts, zone)["reminders"].dump(),
            R"([{"text":"Water","icon":"bell","every_ms":3600000,"at_wall":"2026-03-02T10:30:00+01:00"},)"
            R"({"text":"Lunch","icon":"bell","at_wall":"2026-03-02T12:30:00+01:00"},)"
            R"({"text":"Look up","icon":"bell","at_wall":null,"waiting":true,"hold":"engaged"}])");
  EXPECT_FALSE(status_json(example_status(), facts, zone).contains("reminders"));
}

TEST(StatusCodec, TellsForHowLongADueBreakHasWaited) {
  Status status = example_status();
  BreakStatus& rest = status.breaks[index_of(BreakKind::rest)];
  rest.stage = BreakStatus::Stage::due;
  rest.since = now - 90s;
  EXPECT_EQ(status_json(status, example_facts(), zone)["breaks"]["rest"]["since_ms"], 90'000);
}

TEST(StatusCodec, TellsHowLongTheRunningBreakIsInAll) {
  Status status = example_status();
  BreakStatus& rest = status.breaks[index_of(BreakKind::rest)];
  rest.stage = BreakStatus::Stage::resting;
  rest.since = now - 2min;
  rest.until = now + 3min;
  rest.length = 5min;
  const Json json = status_json(status, example_facts(), zone)["breaks"]["rest"];
  EXPECT_EQ(json["left_ms"], 180'000);
  EXPECT_EQ(json["length_ms"], 300'000);
}

TEST(StatusCodec, TellsSinceWhenThePersonStands) {
  Status status = example_status();
  EXPECT_EQ(status_json(status, example_facts(), zone)["standing_ms"], nullptr);
  status.standing_since = now - 6min;
  EXPECT_EQ(status_json(status, example_facts(), zone)["standing_ms"], 360'000);
}

TEST(StatusCodec, QuietWithoutEndHasNoUntil) {
  Status status = example_status();
  status.quiet_until.reset();
  EXPECT_EQ(status_json(status, example_facts(), zone)["quiet"].dump(), R"({"on":true})");
  status.quiet = false;
  EXPECT_EQ(status_json(status, example_facts(), zone)["quiet"].dump(), R"({"on":false})");
}

TEST(StatusCodec, ABreakThatIsDueAlreadyFallsDueInNoTime) {
  Status status = example_status();
  BreakStatus& rest = status.breaks[index_of(BreakKind::rest)];
  rest.stage = BreakStatus::Stage::due;
  rest.due_at = now - 10s;
  rest.hold = HoldReason::dnd;
  rest.until.reset();
  const Json json = status_json(status, example_facts(), zone)["breaks"]["rest"];
  EXPECT_EQ(json["stage"], "due");
  EXPECT_EQ(json["due_in_ms"], 0);
  EXPECT_EQ(json["hold"], "dnd");
  EXPECT_FALSE(json.contains("until") || json.contains("left_ms"));
}

TEST(StatusCodec, TheNextBreakIsTheOneThatFallsDueFirst) {
  Status status = example_status();
  BreakStatus& rest = status.breaks[index_of(BreakKind::rest)];
  rest.stage = BreakStatus::Stage::working;
  rest.due_at = now + 10min;
  EXPECT_EQ(status_json(status, example_facts(), zone)["next"].dump(),
            R"({"break":"rest","in_ms":600000,"at_wall":"2026-03-02T10:30:00+01:00","stretch":"doorway-chest"})");
}

TEST(StatusCodec, OfTwoBreaksDueAtOnceTheLongerIsNext) {
  Status status = example_status();
  BreakStatus& rest = status.breaks[index_of(BreakKind::rest)];
  rest.stage = BreakStatus::Stage::working;
  rest.due_at = status.of(BreakKind::micro).due_at;
  EXPECT_EQ(status_json(status, example_facts(), zone)["next"]["break"], "rest");
}

TEST(StatusCodec, NothingIsNextWhileNoClockRuns) {
  Status status = example_status();
  status.breaks[index_of(BreakKind::micro)].due_at.reset();
  EXPECT_EQ(status_json(status, example_facts(), zone)["next"], nullptr);
}

TEST(StatusCodec, ABreakThatIsSwitchedOffIsNeverNext) {
  Status status = example_status();
  status.breaks[index_of(BreakKind::micro)].enabled = false;
  EXPECT_EQ(status_json(status, example_facts(), zone)["next"], nullptr);
}

TEST(StatusCodec, SaysSoWhenNothingWatchesAndNobodyShowsNotifications) {
  DaemonFacts facts = example_facts();
  facts.watcher.reset();
  facts.notifications.reset();
  facts.problems = {"Nothing watches keyboard and mouse."};
  Status status = example_status();
  status.day.reset();
  const Json json = status_json(status, facts, zone);
  EXPECT_EQ(json["watcher"]["name"], nullptr);
  EXPECT_EQ(json["notifications"].dump(), R"({"server":null,"actions":false})");
  EXPECT_EQ(json["problems"].dump(), R"(["Nothing watches keyboard and mouse."])");
  EXPECT_EQ(json["today"]["date"], nullptr);
}

TEST(StatusCodec, TheFirstStartAndAPromptToLookAtAreToldWhileTheyLast) {
  DaemonFacts facts = example_facts();
  EXPECT_FALSE(status_json(example_status(), facts, zone).contains("first_start"));
  EXPECT_FALSE(status_json(example_status(), facts, zone).contains("preview"));
  facts.first_start = true;
  facts.preview = {BreakKind::rest, ""};
  EXPECT_EQ(status_json(example_status(), facts, zone)["first_start"], true);
  EXPECT_EQ(status_json(example_status(), facts, zone)["preview"].dump(), R"({"break":"rest","stretch":null})");
  facts.preview = {BreakKind::micro, "doorway-chest"};
  EXPECT_EQ(status_json(example_status(), facts, zone)["preview"]["stretch"], "doorway-chest");
}

}  // namespace
}  // namespace limber
