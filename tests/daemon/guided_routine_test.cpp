#include "daemon/guided_routine.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <fstream>
#include <sstream>

#include "os/boot_clock.hpp"
#include "support/asio_run.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// Longer than the start of another program takes on a busy machine.
constexpr Duration getting_ready = 400ms;

/// A routine as short as a blink, on the real clock: getting ready, then held.
Routine blink(std::optional<BreakKind> kind = BreakKind::micro, Duration held = 80ms) {
  Exercise exercise;
  exercise.id = "blink";
  std::vector<Phase> phases(3);
  phases[0].kind = PhaseKind::ready;
  phases[0].length = getting_ready;
  phases[0].exercise = 0;
  phases[0].cues = {{0ms, "Ready."}};
  phases[1] = phases[0];
  phases[1].kind = PhaseKind::hold;
  phases[1].from = getting_ready;
  phases[1].length = held;
  phases[1].cues = {{0ms, "Hold."}, {held / 2, "Half way."}};
  phases[2].kind = PhaseKind::done;
  phases[2].from = getting_ready + held;
  phases[2].cues = {{0ms, "That's it."}};
  return {{exercise}, phases, {kind, getting_ready + held, {}}};
}

Effect ended(BreakKind kind, Outcome outcome) {
  Ended record{};
  record.kind = kind;
  record.outcome = outcome;
  return {boot_now(), boot_now(), record};
}

class GuidedRoutineTest : public testing::Test {
 protected:
  GuidedRoutineTest() {
    // What limber-audio is told goes into a file.
    write_file(dir_ / "ear", "#!/bin/sh\nexec cat >>'" + heard_file().string() + "'\n");
    std::filesystem::permissions(dir_ / "ear", std::filesystem::perms::owner_all);
  }
  std::filesystem::path heard_file() const { return dir_ / "heard"; }
  std::string heard() const {
    std::ifstream in(heard_file());
    return {std::istreambuf_iterator<char>{in}, {}};
  }
  std::vector<std::string> told() const {
    std::vector<std::string> lines;
    for (const Event& event : told_) {
      if (const auto* its = std::get_if<StretchPlayed>(&event))
        lines.push_back(its->id + (its->played == its->planned ? " whole" : " part") +
                        (its->kind ? " in a break" : ""));
      if (std::holds_alternative<FinishBreak>(event)) lines.emplace_back("finish");
    }
    return lines;
  }
  bool until_over() {
    return run_until(io_, [&] { return !guided_routine_.player() && !told_.empty(); });
  }

  TempDir dir_;
  boost::asio::io_context io_;
  std::vector<Event> told_;
  std::vector<RoutineLasts> lengths_;
  int changes_ = 0;
  bool in_a_call_ = false;
  AudioHelper audio_helper_{io_, {dir_ / "ear", dir_.path()}, SoundPolicy{}};
  GuidedRoutine guided_routine_{io_,
                                audio_helper_,
                                {.tell =
                                     [this](const Event& event) {
                                       if (const auto* length = std::get_if<RoutineLasts>(&event))
                                         lengths_.push_back(*length);
                                       else
                                         told_.push_back(event);
                                     },
                                 .changed = [this] { ++changes_; },
                                 .silent = [this] { return in_a_call_; }}};
};

TEST_F(GuidedRoutineTest, PlaysToTheEndAndTellsTheEngine) {
  guided_routine_.play(blink());
  ASSERT_TRUE(guided_routine_.player());
  ASSERT_TRUE(until_over());
  EXPECT_THAT(told(), ElementsAre("blink whole in a break", "finish"));
  EXPECT_EQ(changes_, 2) << "begun and ended";
}

TEST_F(GuidedRoutineTest, IsHeardAtEveryCue) {
  guided_routine_.play(blink(BreakKind::micro, 2s));
  ASSERT_TRUE(until_over());
  ASSERT_TRUE(run_until(io_, [&] { return heard().find("That's it.") != std::string::npos; }));
  for (const char* word : {"Ready.", "Hold.", "Half way.", "\"begin\"", "\"halfway\"", "\"end\""})
    EXPECT_THAT(heard(), HasSubstr(word));
}

TEST_F(GuidedRoutineTest, IsSilentDuringACall) {
  in_a_call_ = true;
  guided_routine_.play(blink());
  ASSERT_TRUE(until_over());
  run_for(io_, 100ms);
  EXPECT_EQ(heard(), "");
}

TEST_F(GuidedRoutineTest, OfAStretchJustSoFinishesNoBreak) {
  guided_routine_.play(blink(std::nullopt));
  ASSERT_TRUE(until_over());
  EXPECT_THAT(told(), ElementsAre("blink whole"));
}

TEST_F(GuidedRoutineTest, StandsStillWhilePaused) {
  guided_routine_.play(blink());
  guided_routine_.pause();
  run_for(io_, 2 * getting_ready);
  ASSERT_TRUE(guided_routine_.player());
  EXPECT_THAT(told(), testing::IsEmpty());
  guided_routine_.resume();
  EXPECT_TRUE(until_over());
}

TEST_F(GuidedRoutineTest, EndsWithABreakThatIsSkippedAndTellsWhatWasPlayed) {
  guided_routine_.play(blink(BreakKind::micro, 1h));
  ASSERT_TRUE(run_until(io_, [&] { return guided_routine_.player()->elapsed(boot_now()) > getting_ready + 20ms; }));
  guided_routine_.follow(ended(BreakKind::micro, Outcome::skipped));
  EXPECT_FALSE(guided_routine_.player());
  ASSERT_TRUE(until_over());
  EXPECT_THAT(told(), ElementsAre("blink part in a break"));
}

TEST_F(GuidedRoutineTest, EndsWithItsBreakAndGoesOnForOthers) {
  guided_routine_.play(blink(BreakKind::micro, 1h));
  guided_routine_.follow(ended(BreakKind::rest, Outcome::skipped));
  guided_routine_.follow(ended(BreakKind::micro, Outcome::natural));
  EXPECT_TRUE(guided_routine_.player());
  guided_routine_.follow(ended(BreakKind::micro, Outcome::taken));
  EXPECT_FALSE(guided_routine_.player());
}

TEST_F(GuidedRoutineTest, TellsHowLongItLastsAndAnewWhenThatChanges) {
  guided_routine_.play(blink(BreakKind::micro, 1h));
  ASSERT_TRUE(run_until(io_, [&] { return lengths_.size() == 1; }));
  EXPECT_EQ(lengths_[0].total, getting_ready + 1h);
  EXPECT_GT(lengths_[0].left, 1h);
  guided_routine_.pause();
  ASSERT_TRUE(run_until(io_, [&] { return lengths_.size() == 2; }));
  EXPECT_EQ(lengths_[1].left, std::nullopt);
  guided_routine_.resume();
  ASSERT_TRUE(run_until(io_, [&] { return lengths_.size() == 3; }));
  EXPECT_GT(lengths_[2].left, 59min);
}

TEST_F(GuidedRoutineTest, TellsOfACommandBeforeItReturns) {
  guided_routine_.play(blink(BreakKind::micro, 1h));
  guided_routine_.pause();
  ASSERT_EQ(lengths_.size(), 2U);
  EXPECT_EQ(lengths_[1].left, std::nullopt) << "who kills the daemon after the answer finds the pause stored";
  guided_routine_.resume();
  ASSERT_EQ(lengths_.size(), 3U);
  EXPECT_GT(lengths_[2].left, 59min);
  guided_routine_.finish();
  EXPECT_THAT(told(), ElementsAre("finish"));
  run_for(io_, 20ms);
  EXPECT_EQ(lengths_.size(), 3U) << "once";
  EXPECT_THAT(told(), ElementsAre("finish"));
}

TEST_F(GuidedRoutineTest, OfAStretchJustSoTellsNoLength) {
  guided_routine_.play(blink(std::nullopt));
  ASSERT_TRUE(until_over());
  EXPECT_TRUE(lengths_.empty());
}

TEST_F(GuidedRoutineTest, FinishesAtOnceWhereItIsDone) {
  guided_routine_.play(blink());
  guided_routine_.finish();
  EXPECT_FALSE(guided_routine_.player());
  ASSERT_TRUE(until_over());
  EXPECT_THAT(told(), ElementsAre("finish")) << "nothing had been played yet";
}

TEST_F(GuidedRoutineTest, TellsWhatWasPlayedWhenTheDaemonEnds) {
  guided_routine_.play(blink(BreakKind::micro, 1h));
  ASSERT_TRUE(run_until(io_, [&] { return guided_routine_.player()->elapsed(boot_now()) > getting_ready + 20ms; }));
  guided_routine_.close(false);
  EXPECT_THAT(told(), ElementsAre("blink part in a break"));
}

TEST_F(GuidedRoutineTest, LeavesToTheNextDaemonWhatIsKeptForIt) {
  guided_routine_.play(blink(BreakKind::micro, 1h));
  ASSERT_TRUE(run_until(io_, [&] { return guided_routine_.player()->elapsed(boot_now()) > getting_ready + 20ms; }));
  guided_routine_.close(true);
  EXPECT_TRUE(told().empty());
  EXPECT_FALSE(guided_routine_.player());
}

TEST_F(GuidedRoutineTest, PlaysOnWhereAnotherDaemonWas) {
  const std::vector<StretchPlayed> before{{"blink", 50ms, 80ms}};
  guided_routine_.play_on({blink(), boot_now(), getting_ready + 60ms, true, before});
  run_for(io_, 50ms);
  ASSERT_EQ(lengths_.size(), 1U);
  EXPECT_EQ(lengths_.front().left, std::nullopt) << "a pause stays one";
  guided_routine_.resume();
  ASSERT_TRUE(until_over());
  ASSERT_EQ(told().size(), 2U);
  EXPECT_EQ(std::get<StretchPlayed>(told_.front()).played, 70ms) << "what was played before, and the 20 ms left";
  EXPECT_EQ(told().back(), "finish");
}

TEST_F(GuidedRoutineTest, LosesNothingOfARoutineThatEndedInTheTurnInWhichTheDaemonEnds) {
  guided_routine_.play(blink(BreakKind::micro, 1h));
  ASSERT_TRUE(run_until(io_, [&] { return guided_routine_.player()->elapsed(boot_now()) > getting_ready + 20ms; }));
  guided_routine_.follow(ended(BreakKind::micro, Outcome::skipped));
  guided_routine_.close(false);
  EXPECT_THAT(told(), ElementsAre("blink part in a break"));
  run_for(io_, 20ms);
  EXPECT_THAT(told(), ElementsAre("blink part in a break"));
}

}  // namespace
}  // namespace limber
