#include "daemon/evidence_monitor.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <map>

#include "bus/bus.hpp"
#include "display/compositor.hpp"
#include "display/x_server.hpp"
#include "os/boot_clock.hpp"
#include "support/asio_run.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// What the sources of a test were given to tell by, as long as they are open.
std::map<std::string, EvidenceEvents>& fakes() {
  static std::map<std::string, EvidenceEvents> open;
  return open;
}

struct Fake : EvidenceSource {
  Fake(std::string its_name, EvidenceEvents events) : name(std::move(its_name)) { fakes()[name] = std::move(events); }
  ~Fake() override { fakes().erase(name); }
  std::string name;
};

template <char name>
std::unique_ptr<EvidenceSource> open_fake(const EvidenceContext&, EvidenceEvents events) {
  return std::make_unique<Fake>(std::string(1, name), std::move(events));
}
std::unique_ptr<EvidenceSource> open_nothing(const EvidenceContext&, EvidenceEvents) {
  throw Unavailable("no such library");
}

constexpr std::array candidates{
    EvidenceCandidate{EvidenceKind::microphone, "one", open_fake<'a'>},
    EvidenceCandidate{EvidenceKind::microphone, "two", open_fake<'b'>},
    EvidenceCandidate{EvidenceKind::camera, "lens", open_nothing},
    EvidenceCandidate{EvidenceKind::sharing, "screen", open_fake<'s'>},
    EvidenceCandidate{EvidenceKind::inhibitor, "keeper", open_fake<'i'>},
    EvidenceCandidate{EvidenceKind::fullscreen, "window", open_fake<'w'>},
    EvidenceCandidate{EvidenceKind::dnd, "server", open_fake<'d'>},
};

struct EvidenceMonitorTest : testing::Test {
  boost::asio::io_context io;
  Bus bus{io, std::nullopt};
  Compositor no_compositor{io, [](const char*) { return std::optional<std::string>(); }};
  XServer no_x{io, std::nullopt, false};
  std::vector<std::string> told;
  std::vector<std::string> programs;  ///< in front, each time that it was told
  std::vector<bool> calls;            ///< of each time that engagement was told, whether it is a call
  std::vector<bool> sharing;          ///< the same of a shared screen
  EvidenceMonitor evidence_monitor{
      {io, bus, bus, no_compositor, no_x},
      candidates,
      [this](const Event& event) {
        if (const auto* it = std::get_if<EngagedChanged>(&event)) {
          told.emplace_back(it->on ? "engaged" : "not engaged");
          calls.push_back(it->call);
          sharing.push_back(it->sharing);
        }
        if (const auto* it = std::get_if<FullscreenChanged>(&event))
          told.emplace_back(it->on ? "full screen" : "no full screen");
        if (const auto* it = std::get_if<DndChanged>(&event)) told.emplace_back(it->on ? "dnd" : "no dnd");
      },
      [this](const std::optional<std::string>& program) { programs.push_back(program.value_or("none")); }};
  PresencePolicy policy;
  static constexpr EvidenceTimeouts none{.settling = 20ms, .ending = 0ms, .sharing_ending = 0ms};

  void open(const Snapshot& believed = {}, EvidenceTimeouts patience = none) {
    evidence_monitor.open(policy, believed, patience);
    io.poll();
  }
  void sees(char source, const std::string& whose) { fakes().at(std::string(1, source)).seen(whose); }
  void sees_nothing(char source) { fakes().at(std::string(1, source)).seen(std::nullopt); }
};

TEST_F(EvidenceMonitorTest, EachKindIsToldAsWhatItMeans) {
  open();
  for (const char source : {'a', 'w', 'd'}) sees(source, "");
  for (const char source : {'a', 'w', 'd'}) sees_nothing(source);
  EXPECT_THAT(told, ElementsAre("engaged", "full screen", "dnd", "not engaged", "no full screen", "no dnd"));
}

TEST_F(EvidenceMonitorTest, ACallWithAVideoIsOneEngagement) {
  open();
  sees('a', "Firefox");
  sees('a', "Firefox");
  sees('i', "Firefox");
  sees_nothing('a');
  EXPECT_THAT(told, ElementsAre("engaged", "engaged")) << "of the call, and that only the video is left";
  sees_nothing('i');
  EXPECT_THAT(told, ElementsAre("engaged", "engaged", "not engaged"));
  EXPECT_THAT(calls, ElementsAre(true, false, false));
}

TEST_F(EvidenceMonitorTest, ASharedScreenIsToldBesideACall) {
  open();
  sees('s', "Firefox");
  sees('a', "Firefox");
  sees_nothing('a');
  sees_nothing('s');
  EXPECT_THAT(told, ElementsAre("engaged", "engaged", "engaged", "not engaged"));
  EXPECT_THAT(calls, ElementsAre(false, true, false, false));
  EXPECT_THAT(sharing, ElementsAre(true, true, true, false));
}

TEST_F(EvidenceMonitorTest, ASharedScreenIsBelievedForItsOwnTime) {
  open({}, {.settling = 20ms, .ending = 1h, .sharing_ending = 20ms});
  sees('s', "Firefox");
  const Instant over = boot_now();
  sees_nothing('s');
  EXPECT_EQ(evidence_monitor.seen().size(), 1U) << "another window may be shared next";
  ASSERT_TRUE(run_until(io, [&] { return evidence_monitor.seen().empty(); }));
  EXPECT_GE(boot_now() - over, 20ms);
  EXPECT_THAT(told, ElementsAre("engaged", "not engaged"));
}

TEST_F(EvidenceMonitorTest, AKindIsSeenAsLongAsAnyOfItsSourcesSeesItAndNamedByTheFirstThatKnows) {
  open();
  const Instant before = boot_now();
  sees('a', "");
  sees('b', "Zoom");
  ASSERT_EQ(evidence_monitor.seen().size(), 1U);
  const auto first = evidence_monitor.seen().front();
  EXPECT_EQ(first.kind, EvidenceKind::microphone);
  EXPECT_EQ(first.whose, "Zoom");
  EXPECT_GE(first.since, before);
  sees_nothing('b');
  EXPECT_EQ(evidence_monitor.seen().front().whose, "");
  EXPECT_EQ(evidence_monitor.seen().front().since, first.since) << "it went on";
  sees_nothing('a');
  EXPECT_THAT(evidence_monitor.seen(), IsEmpty());
}

TEST_F(EvidenceMonitorTest, ACallThatComesToAVideoIsTold) {
  open();
  sees('i', "mpv");
  sees('a', "Zoom");
  sees_nothing('a');
  sees_nothing('i');
  EXPECT_THAT(told, ElementsAre("engaged", "engaged", "engaged", "not engaged"));
  EXPECT_THAT(calls, ElementsAre(false, true, false, false));
}

TEST_F(EvidenceMonitorTest, AKindThatIsSwitchedOffIsClosedAndWhatItSawIsOver) {
  open();
  sees('a', "Firefox");
  policy.microphone = false;
  evidence_monitor.change(policy);
  EXPECT_THAT(told, ElementsAre("engaged", "not engaged"));
  EXPECT_FALSE(fakes().contains("a"));
  EXPECT_TRUE(fakes().contains("i"));
  EXPECT_FALSE(evidence_monitor.looks_for(EvidenceKind::microphone));
  policy.microphone = true;
  evidence_monitor.change(policy);
  io.restart();
  io.poll();
  sees('a', "Firefox");
  EXPECT_EQ(told.back(), "engaged");
}

TEST_F(EvidenceMonitorTest, WhatWasBelievedBeforeARestartAndIsSeenAgainIsNotTold) {
  Snapshot before;
  before.engaged = before.in_call = true;
  open(before);
  sees('a', "Firefox");
  run_for(io, 100ms);
  EXPECT_THAT(told, IsEmpty());
  sees_nothing('a');
  EXPECT_THAT(told, ElementsAre("not engaged"));
}

TEST_F(EvidenceMonitorTest, WhatWasBelievedBeforeARestartAndIsNotSeenAgainIsOverAfterAMoment) {
  Snapshot before;
  before.engaged = before.dnd = true;
  open(before);
  sees_nothing('a');
  EXPECT_THAT(told, IsEmpty()) << "another source may see it yet";
  EXPECT_TRUE(run_until(io, [&] { return told.size() == 2; }));
  EXPECT_THAT(told, ElementsAre("not engaged", "no dnd"));
}

TEST_F(EvidenceMonitorTest, ACallThatIsMutedForAMomentIsNotOver) {
  open({}, {.settling = 20ms, .ending = 300ms});
  sees('a', "Zoom");
  sees('w', "Slides");
  for (int times = 0; times < 3; ++times) {
    sees_nothing('a');
    sees_nothing('w');
    run_for(io, 150ms);
    sees('a', "Zoom");
    sees('w', "Slides");
    run_for(io, 200ms);
  }
  EXPECT_THAT(told, ElementsAre("engaged", "full screen"));
  EXPECT_EQ(evidence_monitor.seen().size(), 2U);
}

TEST_F(EvidenceMonitorTest, ACallIsOverWhenNothingWasSeenOfItForAWhileAndUntilThenItIsSeen) {
  open({}, {.settling = 20ms, .ending = 300ms});
  sees('a', "Zoom");
  const Instant gone = boot_now();
  sees_nothing('a');
  sees('i', "mpv");
  ASSERT_EQ(evidence_monitor.seen().size(), 2U);
  EXPECT_EQ(evidence_monitor.seen().front().whose, "Zoom");
  ASSERT_TRUE(run_until(io, [&] { return evidence_monitor.seen().size() == 1; }));
  EXPECT_GE(boot_now() - gone, 300ms);
  EXPECT_THAT(calls, ElementsAre(true, false)) << "the video goes on";
  sees_nothing('i');
  ASSERT_TRUE(run_until(io, [&] { return told.size() == 3; }));
  EXPECT_THAT(told, ElementsAre("engaged", "engaged", "not engaged"));
  EXPECT_THAT(evidence_monitor.seen(), IsEmpty());
}

TEST_F(EvidenceMonitorTest, DoNotDisturbAndWhatIsSwitchedOffAreOverAtOnce) {
  open({}, {});
  sees('d', "dunst");
  sees_nothing('d');
  EXPECT_THAT(told, ElementsAre("dnd", "no dnd"));
  sees('w', "Slides");
  sees_nothing('w');
  EXPECT_EQ(told.back(), "full screen");
  policy.fullscreen = false;
  evidence_monitor.change(policy);
  EXPECT_EQ(told.back(), "no full screen");
  EXPECT_THAT(evidence_monitor.seen(), IsEmpty());
}

TEST_F(EvidenceMonitorTest, SourcesSayWhetherTheyLookAndWhyNot) {
  open();
  fakes().at("b").trouble("no sound server");
  const auto microphones = evidence_monitor.source_states(EvidenceKind::microphone);
  ASSERT_EQ(microphones.size(), 2U);
  EXPECT_EQ(microphones[0].trouble, "");
  EXPECT_EQ(microphones[1].trouble, "no sound server");
  const auto cameras = evidence_monitor.source_states(EvidenceKind::camera);
  ASSERT_EQ(cameras.size(), 1U);
  EXPECT_EQ(cameras[0].name, "lens");
  EXPECT_EQ(cameras[0].trouble, "no such library");
}

TEST_F(EvidenceMonitorTest, OpensOneSourceInATurnOfTheLoopAndSaysSoUntilThen) {
  evidence_monitor.open(policy, {});
  EXPECT_THAT(fakes(), IsEmpty());
  EXPECT_EQ(evidence_monitor.source_states(EvidenceKind::dnd).at(0).trouble, "it has not been looked for yet");
  for (std::size_t open = 1; open <= 2; ++open) {
    io.restart();
    io.poll_one();
    EXPECT_EQ(fakes().size(), open);
  }
  policy.fullscreen = false;
  evidence_monitor.change(policy);
  io.restart();
  io.poll();
  EXPECT_FALSE(fakes().contains("w")) << "it was switched off before its turn";
  EXPECT_TRUE(fakes().contains("d"));
  EXPECT_EQ(evidence_monitor.source_states(EvidenceKind::dnd).at(0).trouble, "");
}

TEST_F(EvidenceMonitorTest, NamesOfOtherProgramsAreMadeFitForATerminal) {
  open();
  sees('w', "\033]0;PWNED\a\033[31mEvil");
  ASSERT_EQ(evidence_monitor.seen().size(), 1U);
  EXPECT_EQ(evidence_monitor.seen().front().whose, "]0;PWNED[31mEvil");
  fakes().at("b").trouble("no\033[2J server");
  EXPECT_EQ(evidence_monitor.source_states(EvidenceKind::microphone).at(1).trouble, "no[2J server");
}

TEST_F(EvidenceMonitorTest, NeverWakesWhileNothingIsSeen) {
  open();
  run_for(io, 20ms);
  io.restart();
  EXPECT_EQ(io.run_for(100ms), 0U);
}

TEST_F(EvidenceMonitorTest, TellsWhichProgramIsInFrontAndOnlyWhatHasChanged) {
  open();
  fakes().at("w").in_front("inkscape");
  fakes().at("w").in_front("inkscape");
  fakes().at("w").in_front(std::nullopt);
  EXPECT_THAT(programs, ElementsAre("inkscape", "none"));
  EXPECT_THAT(told, IsEmpty());
}

TEST_F(EvidenceMonitorTest, WindowsAreWatchedForRulesByProgramWhereFullScreenIsNoReasonToWait) {
  policy.fullscreen = false;
  open();
  EXPECT_FALSE(evidence_monitor.watches_programs());
  evidence_monitor.watch_programs(true);
  io.restart();
  io.poll();
  ASSERT_TRUE(fakes().contains("w"));
  fakes().at("w").in_front("inkscape");
  sees('w', "Impress");
  EXPECT_THAT(programs, ElementsAre("inkscape"));
  EXPECT_THAT(told, IsEmpty()) << "full screen is switched off";
  EXPECT_THAT(evidence_monitor.seen(), IsEmpty());
  evidence_monitor.watch_programs(false);
  EXPECT_FALSE(fakes().contains("w"));
  EXPECT_THAT(programs, ElementsAre("inkscape", "none"));
}

TEST_F(EvidenceMonitorTest, FullScreenIsToldWhenItIsSwitchedOnOverRulesByProgram) {
  policy.fullscreen = false;
  open();
  evidence_monitor.watch_programs(true);
  io.restart();
  io.poll();
  sees('w', "Impress");
  policy.fullscreen = true;
  evidence_monitor.change(policy);
  EXPECT_THAT(told, ElementsAre("full screen"));
  policy.fullscreen = false;
  evidence_monitor.change(policy);
  EXPECT_THAT(told, ElementsAre("full screen", "no full screen"));
  EXPECT_TRUE(fakes().contains("w")) << "still watched for the rules";
}

}  // namespace
}  // namespace limber
