#include "support/replay_effects.hpp"

#include <gtest/gtest.h>

#include "support/event_text.hpp"
#include "trace/trace.hpp"
#include "trace/zone.hpp"

namespace limber {
namespace {

Policy rest_only() {
  Policy policy;
  policy.micro_break.enabled = false;
  policy.prompt.patience = 0s;
  return policy;
}

struct EventWords {
  std::string operator()(const InputActive&) const { return "active"; }
  std::string operator()(const InputIdle& event) const {
    return "idle since " + time_text(event.since.time_since_epoch());
  }
  std::string operator()(const Locked&) const { return "lock"; }
  std::string operator()(const Unlocked&) const { return "unlock"; }
  std::string operator()(const Suspended&) const { return "suspend"; }
  std::string operator()(const Resumed&) const { return "resume"; }
  std::string operator()(const EngagedChanged& event) const {
    return std::string(event.on ? "engaged on" : "engaged off") + (event.call ? ", a call" : "") +
           (event.sharing ? ", the screen" : "");
  }
  std::string operator()(const DndChanged& event) const { return event.on ? "dnd on" : "dnd off"; }
  std::string operator()(const FullscreenChanged& event) const { return event.on ? "fullscreen on" : "fullscreen off"; }
  std::string operator()(const FocusChanged& event) const {
    return "focus " + std::string(event.now ? name(event.now->rule) : "none");
  }
  std::string operator()(const QuietBegan&) const { return "quiet"; }
  std::string operator()(const QuietEnded&) const { return "quiet over"; }
  std::string operator()(const WorkHoursChanged&) const { return "work hours"; }
  std::string operator()(const DayChanged& event) const {
    return "day " + local_text(std::chrono::local_days{event.date}).substr(0, 10);
  }
  std::string operator()(const TodayForgotten&) const { return "forget-today"; }
  std::string operator()(const Restarted&) const { return "restart"; }
  std::string operator()(const auto&) const { return "other"; }
};

/// What the engine is told in the course of a trace, but for wake-ups and the time of day.
std::string told_in(std::string_view trace) {
  std::string text;
  ReplayListener listener;
  listener.told = [&](Instant at, const Event& event) {
    if (std::holds_alternative<Wake>(event) || std::holds_alternative<LocalTimeIs>(event)) return;
    if (const auto* day = std::get_if<DayChanged>(&event); day && day->under_way) return;  // told at each start
    text += time_text(at.time_since_epoch()) + " " + std::visit(EventWords{}, event) + "\n";
  };
  replay(parse_trace(trace), Policy{}, {}, listener);
  return text;
}

TEST(Replay, TellsTheIdleEdgeOnlyWhenTheThresholdHasPassed) {
  EXPECT_EQ(told_in("0:00:00 active\n"
                    "0:10:00 idle\n"
                    "0:20:00 end\n"),
            "0:00:00 work hours\n"
            "0:00:00 active\n"
            "0:10:05 idle since 0:10:00\n");
}

TEST(Replay, SaysNothingOfAPauseShorterThanTheThreshold) {
  EXPECT_EQ(told_in("0:00:00 active\n"
                    "0:10:00 idle\n"
                    "0:10:04 active\n"
                    "0:20:00 end\n"),
            "0:00:00 work hours\n"
            "0:00:00 active\n");
}

TEST(Replay, TakesTheHandsToHaveBeenStillSinceTheStart) {
  EXPECT_EQ(told_in("0:01:00 active\n"
                    "0:01:00 end\n"),
            "0:00:00 work hours\n"
            "0:00:05 idle since 0:00:00\n"
            "0:01:00 active\n");
}

TEST(Replay, PassesOverLinesThatChangeNothing) {
  EXPECT_EQ(told_in("0:00:00 active\n"
                    "0:01:00 active\n"
                    "0:01:00 unlock\n"
                    "0:01:00 resume\n"
                    "0:01:00 dnd off\n"
                    "0:02:00 idle\n"
                    "0:03:00 idle\n"
                    "0:04:00 lock\n"
                    "0:05:00 lock\n"
                    "0:06:00 end\n"),
            "0:00:00 work hours\n"
            "0:00:00 active\n"
            "0:02:05 idle since 0:02:00\n"
            "0:04:00 lock\n");
}

TEST(Replay, StopsTheInputWithTheLockAndSeesItInTheUnlocking) {
  EXPECT_EQ(told_in("0:00:00 active\n"
                    "0:10:00 lock\n"
                    "0:20:00 unlock\n"
                    "0:30:00 end\n"),
            "0:00:00 work hours\n"
            "0:00:00 active\n"
            "0:10:00 lock\n"
            "0:10:05 idle since 0:10:00\n"
            "0:20:00 unlock\n"
            "0:20:00 active\n"
            "0:20:05 idle since 0:20:00\n");
}

TEST(Replay, RunsNothingWhileTheMachineSleepsAndFindsItAllOnWaking) {
  EXPECT_EQ(told_in("start 2026-01-05T03:30:00 UTC\n"
                    "0:00:00 active\n"
                    "0:10:00 suspend\n"
                    "0:40:00 engaged on\n"
                    "0:40:00 postpone\n"
                    "2:00:00 resume\n"
                    "2:00:00 end\n"),
            "0:00:00 work hours\n"
            "0:00:00 active\n"
            "0:10:00 suspend\n"
            "2:00:00 resume\n"
            "2:00:00 engaged on\n"
            "2:00:00 idle since 0:10:00\n"
            "2:00:00 day 2026-01-05\n");
}

TEST(Replay, TellsInputAfterASleepHoweverShort) {
  EXPECT_EQ(told_in("0:00:00 active\n"
                    "0:10:00 suspend\n"
                    "0:10:02 resume\n"
                    "0:10:03 active\n"
                    "0:11:00 end\n"),
            "0:00:00 work hours\n"
            "0:00:00 active\n"
            "0:10:00 suspend\n"
            "0:10:02 resume\n"
            "0:10:03 active\n");
}

TEST(Replay, TellsADaemonThatIsBackEverythingAsItThenIs) {
  EXPECT_EQ(told_in("0:00:00 active\n"
                    "0:10:00 dnd on\n"
                    "0:20:00 crash 1min\n"
                    "0:20:10 idle\n"
                    "0:20:20 dnd off\n"
                    "0:20:30 fullscreen on\n"
                    "0:20:40 standing\n"
                    "0:21:00 end\n"),
            "0:00:00 work hours\n"
            "0:00:00 active\n"
            "0:10:00 dnd on\n"
            "0:21:00 restart\n"
            "0:21:00 work hours\n"
            "0:21:00 unlock\n"
            "0:21:00 engaged off\n"
            "0:21:00 dnd off\n"
            "0:21:00 fullscreen on\n"
            "0:21:00 idle since 0:20:10\n");
}

TEST(Replay, ASharedScreenIsToldBesideWhatElseEngages) {
  EXPECT_EQ(told_in("0:00:00 active\n"
                    "0:10:00 sharing on\n"
                    "0:11:00 engaged call\n"
                    "0:12:00 sharing off\n"
                    "0:13:00 engaged off\n"
                    "0:14:00 end\n"),
            "0:00:00 work hours\n"
            "0:00:00 active\n"
            "0:10:00 engaged on, the screen\n"
            "0:11:00 engaged on, a call, the screen\n"
            "0:12:00 engaged on, a call\n"
            "0:13:00 engaged off\n");
}
TEST(Replay, TellsADaemonThatIsBackOfAnotherProgramInFront) {
  EXPECT_EQ(told_in("0:00:00 focus quiet\n"
                    "0:20:00 crash 1min\n"
                    "0:20:30 focus none\n"
                    "0:21:00 end\n"),
            "0:00:00 work hours\n"
            "0:00:00 focus quiet\n"
            "0:00:05 idle since 0:00:00\n"
            "0:21:00 restart\n"
            "0:21:00 work hours\n"
            "0:21:00 unlock\n"
            "0:21:00 engaged off\n"
            "0:21:00 dnd off\n"
            "0:21:00 fullscreen off\n"
            "0:21:00 focus none\n"
            "0:21:00 idle since 0:00:00\n");
}

TEST(Replay, TellsADaemonThatIsBackOfAFreshPauseWhenTheThresholdHasPassed) {
  EXPECT_EQ(told_in("0:00:00 active\n"
                    "0:20:00 crash 10s\n"
                    "0:20:08 idle\n"
                    "0:21:00 end\n"),
            "0:00:00 work hours\n"
            "0:00:00 active\n"
            "0:20:10 restart\n"
            "0:20:10 work hours\n"
            "0:20:10 unlock\n"
            "0:20:10 engaged off\n"
            "0:20:10 dnd off\n"
            "0:20:10 fullscreen off\n"
            "0:20:13 idle since 0:20:08\n");
}

TEST(Replay, LeavesTheDaemonDownUntilTheMachineWakes) {
  EXPECT_EQ(told_in("0:00:00 active\n"
                    "0:20:00 crash 1min\n"
                    "0:20:30 suspend\n"
                    "0:30:00 resume\n"
                    "0:30:00 end\n"),
            "0:00:00 work hours\n"
            "0:00:00 active\n"
            "0:30:00 restart\n"
            "0:30:00 work hours\n"
            "0:30:00 unlock\n"
            "0:30:00 engaged off\n"
            "0:30:00 dnd off\n"
            "0:30:00 fullscreen off\n"
            "0:30:00 idle since 0:20:30\n");
}

/// The engine ends it by itself.
TEST(Replay, TellsOfQuietForATimeOnce) {
  EXPECT_EQ(told_in("0:00:00 quiet 30min\n"
                    "0:00:00 active\n"
                    "0:10:00 clock +25min\n"
                    "0:40:00 end\n"),
            "0:00:00 work hours\n"
            "0:00:00 quiet\n"
            "0:00:00 active\n");
}

TEST(Replay, LetsSomebodyAnswerPrompts) {
  const Trace trace = parse_trace("0:00:00 active\n1:07:00 end\n");
  ReplayListener listener;
  std::vector<Effect> effects;
  listener.effect = [&](const Effect& effect) { effects.push_back(effect); };
  listener.respond = [](const Effect&) { return Response{10s, GetUp{6min}}; };
  replay(trace, rest_only(), {}, listener);
  EXPECT_EQ(events_text(effects),
            "1:00:00 due rest\n"
            "1:00:00 prompted rest 1\n"
            "1:00:10 started rest known 1:00:30\n"
            "1:03:10 absent 1:00:10\n"
            "1:05:10 ended rest taken 0:05:00\n"
            "1:06:10 returned 0:06:00\n");
}

TEST(Replay, SuggestsStretchesFromThePool) {
  const Trace trace = parse_trace("0:00:00 active\n1:00:00 end\n");
  EXPECT_EQ(events_text(replay(trace, rest_only(), {{.id = "cat", .in_micro = true}})),
            "1:00:00 due rest\n"
            "1:00:00 prompted rest 1 cat\n");
}

TEST(Replay, RefusesAZoneThatThereIsNot) {
  Trace trace;
  trace.zone = "Europe/Nowhere";
  EXPECT_THROW(replay(trace, Policy{}), ZoneError);
}

}  // namespace
}  // namespace limber
