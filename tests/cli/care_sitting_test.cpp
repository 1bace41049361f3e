// The timer of a warm or cold pack with the person at the terminal, in virtual time.
#include "cli/care_sitting.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "client/client.hpp"

namespace limber {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// Time passes when it is waited for; keys are pressed at the times given.
class VirtualSeat : public CareSeat {
 public:
  VirtualSeat(bool keys, bool watched) : keys_(keys), watched_(watched) {}
  bool has_keys() const override { return keys_; }
  bool line_is_watched() const override { return watched_; }
  Instant now() const override { return now_; }
  CareKey wait_until(Instant at) override {
    ++waits;
    if (!presses.empty() && presses.front().first <= at) {
      const auto [when, key] = presses.front();
      presses.erase(presses.begin());
      now_ = std::max(now_, when);
      return key;
    }
    now_ = std::max(now_, at + late);
    return CareKey::none;
  }
  void press(Duration at, CareKey key) { presses.emplace_back(begin + at, key); }

  const Instant begin{7h};
  std::vector<std::pair<Instant, CareKey>> presses;
  Duration late{};
  int waits = 0;

 private:
  bool keys_;
  bool watched_;
  Instant now_ = begin;
};

CareTopic cold() {
  CareTopic topic;
  topic.id = "cold";
  topic.name = "Cold";
  topic.timer = CareTopic::Timer{std::chrono::minutes{15}, std::chrono::minutes{20}, {0}};
  topic.sections = {{"Leave it out with", CareRole::ask_first, {{"numb skin", {0}}}}};
  topic.sources = {{"sheet", "A sheet", "example.org"}};
  return topic;
}

class CareSitting : public testing::Test {
 protected:
  std::string run(VirtualSeat& seat, bool agreed, std::optional<Duration> length = {}) {
    std::ostringstream out, err;
    Console console{out, err, Style{}};
    run_care_timer(console, cold(), care_timer_for(cold(), length), seat, {agreed, alarm_});
    EXPECT_EQ(err.str(), "");
    return out.str();
  }
  std::string refusal(std::optional<Duration> length, ExitCode code) {
    try {
      care_timer_for(cold(), length);
    } catch (const CommandError& error) {
      EXPECT_EQ(error.code(), code);
      return error.what();
    }
    return "";
  }

  CareAlarm* alarm_ = nullptr;
  VirtualSeat terminal_{true, true};
  VirtualSeat pipe_{false, false};
};

TEST_F(CareSitting, ShowsWhoLeavesItOutBeforeItAsks) {
  terminal_.press(0s, CareKey::quit);
  const std::string text = run(terminal_, false);
  EXPECT_THAT(text, StartsWith("Leave it out with\n  - numb skin\n\nIf none of it is you: Enter starts the timer"));
  EXPECT_THAT(text, EndsWith("Nothing started.\n"));
}

TEST_F(CareSitting, StartsNothingForSomebodyWhoHasGone) {
  EXPECT_THAT(run(terminal_, false), EndsWith("Nothing started.\n"));
  EXPECT_EQ(terminal_.waits, 1);
}

TEST_F(CareSitting, WithoutKeysItWantsTheAgreementWithTheCommand) {
  EXPECT_THROW(run(pipe_, false), CommandError);
  EXPECT_EQ(pipe_.waits, 0);
}

TEST_F(CareSitting, UpdatesOneLineASecondAndRingsTwiceOnATerminal) {
  terminal_.press(30s, CareKey::enter);
  const std::string text = run(terminal_, false);
  EXPECT_EQ(terminal_.now() - terminal_.begin, 20min + 30s);
  EXPECT_EQ(terminal_.waits, 1 + 20 * 60);
  EXPECT_THAT(text, HasSubstr("\rCold on: 14:59 left. Enter ends it."));
  EXPECT_THAT(text, HasSubstr("15 min: take it off.\a\n"));
  EXPECT_THAT(text, HasSubstr("\rTake it off. Over in 4:59. Enter: done."));
  EXPECT_THAT(text, EndsWith("20 min: take it off now. That is the limit.\a\n"));
  EXPECT_EQ(std::ranges::count(text, '\a'), 2);
  EXPECT_THAT(text, Not(HasSubstr("on for 5 min")));
}

TEST_F(CareSitting, SaysPlainLinesEachFiveMinutesElsewhere) {
  const std::string text = run(pipe_, true);
  EXPECT_EQ(
      text,
      "Leave it out with\n  - numb skin\n\nCloth in between, and stay awake. Off after 15 min, at 20 min at the "
      "latest.\nCold on for 5 min, 10 min left.\nCold on for 10 min, 5 min left.\n15 min: take it off.\n20 min: take "
      "it off now. That is the limit.\n");
  EXPECT_EQ(pipe_.waits, 4);
}

TEST_F(CareSitting, EndsWellByAKeyAndByCtrlC) {
  for (const CareKey key : {CareKey::enter, CareKey::quit}) {
    VirtualSeat seat{true, true};
    seat.press(12min + 5s, key);
    EXPECT_THAT(run(seat, true), EndsWith("\rEnded after 12 min. Take it off if you have not yet.\n"));
  }
}

TEST_F(CareSitting, EndsByAKeyAfterFifteenToo) {
  terminal_.press(16min, CareKey::enter);
  const std::string text = run(terminal_, true);
  EXPECT_THAT(text, HasSubstr("15 min: take it off."));
  EXPECT_THAT(text, EndsWith("Ended after 16 min. Take it off if you have not yet.\n"));
}

TEST_F(CareSitting, LosesNothingWhenItWakesLate) {
  pipe_.late = 40min;
  const std::string text = run(pipe_, true);
  EXPECT_THAT(text, HasSubstr("15 min: take it off.\n"));
  EXPECT_THAT(text, EndsWith("20 min: take it off now. That is the limit.\n"));
  EXPECT_EQ(pipe_.waits, 1);
}

TEST_F(CareSitting, RefusesMoreThanTwentyMinutesAndSaysWhy) {
  EXPECT_EQ(refusal(25min, ExitCode::refused),
            "25 min is too long: 20 min is the limit. It comes from: A sheet (example.org).");
  EXPECT_EQ(refusal(20min + 1ms, ExitCode::refused).substr(0, 18), "21 min is too long");
  EXPECT_EQ(refusal(20min, ExitCode::done), "");
  EXPECT_THAT(refusal(10ms, ExitCode::bad_usage), HasSubstr("A second is the least"));
}

/// The daemon's alarm, as long as `off_at` has not come.
class VirtualAlarm : public CareAlarm {
 public:
  explicit VirtualAlarm(const VirtualSeat& seat) : seat_(seat) {}
  std::optional<PackRun> pack() override {
    if (gone) throw NotRunning("gone");
    if (off_at && seat_.now() >= *off_at) since_.reset();
    if (!since_) return std::nullopt;
    return PackRun{topic, "Cold", *since_, length_, 20min};
  }
  void start(const std::string& id, Duration length) override {
    topic = id;
    since_ = seat_.now();
    length_ = length;
  }
  void stop() override { since_.reset(); }
  bool on() const { return since_.has_value(); }

  std::string topic;
  std::optional<Instant> off_at;
  bool gone = false;

 private:
  const VirtualSeat& seat_;
  std::optional<Instant> since_;
  Duration length_{};
};

TEST_F(CareSitting, TheAlarmIsTheDaemonsFromTheAgreementOn) {
  VirtualAlarm alarm(terminal_);
  alarm_ = &alarm;
  terminal_.press(0s, CareKey::enter);
  terminal_.press(5min, CareKey::enter);
  EXPECT_THAT(run(terminal_, false), EndsWith("Ended after 5 min. Take it off if you have not yet.\n"));
  EXPECT_EQ(alarm.topic, "cold");
  EXPECT_FALSE(alarm.on());
}

TEST_F(CareSitting, NothingIsStartedAtTheDaemonWithoutTheAgreement) {
  VirtualAlarm alarm(terminal_);
  alarm_ = &alarm;
  terminal_.press(0s, CareKey::quit);
  run(terminal_, false);
  EXPECT_FALSE(alarm.on());
}

TEST_F(CareSitting, ClosingTheTerminalLeavesTheAlarmOn) {
  VirtualAlarm alarm(terminal_);
  alarm_ = &alarm;
  terminal_.press(5min, CareKey::quit);
  EXPECT_THAT(run(terminal_, true), EndsWith("The alarm goes on without this. limber care --stop ends it.\n"));
  EXPECT_TRUE(alarm.on());
}

TEST_F(CareSitting, ComesBackToAPackThatIsOn) {
  VirtualAlarm alarm(terminal_);
  alarm_ = &alarm;
  terminal_.press(5min, CareKey::quit);
  run(terminal_, true);
  const std::string text = run(terminal_, false);  // it asks nothing again
  EXPECT_THAT(text, StartsWith("Cold has been on for 5 min.\n"));
  EXPECT_THAT(text, HasSubstr("\rCold on: 10:00 left."));
  EXPECT_EQ(terminal_.now() - terminal_.begin, 20min);
}

TEST_F(CareSitting, RefusesASecondPack) {
  VirtualAlarm alarm(terminal_);
  alarm_ = &alarm;
  alarm.start("heat", 15min);
  EXPECT_THROW(run(terminal_, true), CommandError);
  EXPECT_EQ(alarm.topic, "heat");
}

TEST_F(CareSitting, APackTakenOffElsewhereRingsNoMore) {
  VirtualAlarm alarm(terminal_);
  alarm_ = &alarm;
  alarm.off_at = terminal_.begin + 6min;
  const std::string text = run(terminal_, true);
  EXPECT_THAT(text, HasSubstr("Stopped elsewhere. Ended after 6 min."));
  EXPECT_LE(terminal_.now() - terminal_.begin, 6min + 11s);
}

TEST_F(CareSitting, ADaemonThatEndsTakesNoAlarmWithIt) {
  VirtualAlarm alarm(pipe_);
  alarm_ = &alarm;
  const std::string text = [&] {
    std::ostringstream out, err;
    Console console{out, err, Style{}};
    alarm.start("cold", 15min);
    class Leaving : public VirtualSeat {
     public:
      Leaving(VirtualAlarm& its) : VirtualSeat(false, false), its_(its) {}
      CareKey wait_until(Instant at) override {
        its_.gone = true;
        return VirtualSeat::wait_until(at);
      }

     private:
      VirtualAlarm& its_;
    } seat(alarm);
    run_care_timer(console, cold(), care_timer_for(cold(), {}), seat, {true, alarm_});
    return out.str();
  }();
  EXPECT_THAT(text, HasSubstr("15 min: take it off.\n"));
}

TEST_F(CareSitting, StopsWhatWasStartedElsewhere) {
  VirtualAlarm alarm(terminal_);
  std::ostringstream out, err;
  Console console{out, err, Style{}};
  stop_care_timer(console, alarm, terminal_.now());
  EXPECT_EQ(out.str(), "No pack is on.\n");
  alarm.start("cold", 15min);
  stop_care_timer(console, alarm, terminal_.now());
  EXPECT_FALSE(alarm.on());
  EXPECT_THAT(out.str(), HasSubstr("Take it off if you have not yet."));
}

TEST_F(CareSitting, HasATimerOnlyWhereThereIsOne) {
  CareTopic posture = cold();
  posture.id = "posture";
  posture.timer.reset();
  EXPECT_THROW(care_timer_for(posture, {}), CommandError);
}

}  // namespace
}  // namespace limber
