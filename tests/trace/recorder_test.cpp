#include "trace/recorder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <sstream>

#include "support/replay_effects.hpp"
#include "trace/office_day.hpp"
#include "trace/trace.hpp"
#include "trace/wild_day.hpp"
#include "trace/write_trace.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr Instant boot = Instant{1000h};  // the machine runs for long
const WallTime nine = Trace{}.start;

class RecorderTest : public testing::Test {
 protected:
  RecorderTest() { fs::remove(path_); }
  ~RecorderTest() override { fs::remove(path_); }

  std::string text() const {
    std::ifstream in{path_};
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
  }
  void put(const std::string& text) const { std::ofstream{path_} << text; }

  fs::path path_ = fs::path{testing::TempDir()} /
                   (std::string{testing::UnitTest::GetInstance()->current_test_info()->name()} + ".trace");
};

TEST_F(RecorderTest, WritesTheIdleEdgeAtItsTrueTime) {
  Recorder recorder{path_, nine, "UTC", boot};
  recorder.event(boot + 1s, InputActive{});
  recorder.event(boot + 60s, DndChanged{true});
  recorder.event(boot + 63s, PostponeBreak{});
  recorder.event(boot + 66s, InputIdle{boot + 61'250ms});
  recorder.event(boot + 90s, Locked{});
  recorder.end(boot + 100s);
  EXPECT_EQ(text(),
            "start 2026-01-05T09:00:00 UTC\n"
            "0:00:01 active\n"
            "0:01:00 dnd on\n"
            "0:01:01.250 idle\n"
            "0:01:03 postpone\n"
            "0:01:30 lock\n"
            "0:01:40 end\n");
}

TEST_F(RecorderTest, HoldsNoLineBackThatNoneCanPrecede) {
  Recorder recorder{path_, nine, "UTC", boot};
  recorder.event(boot + 5s, InputIdle{boot});
  recorder.event(boot + 60s, DndChanged{true});
  EXPECT_THAT(text(), HasSubstr("0:01:00 dnd on\n"));
  recorder.event(boot + 70s, InputActive{});
  EXPECT_THAT(text(), HasSubstr("0:01:10 active\n"));
}

TEST_F(RecorderTest, WritesASharedScreenBesideWhatElseThereIs) {
  Recorder recorder{path_, nine, "UTC", boot};
  for (const auto& [call, sharing] : std::vector<std::pair<bool, bool>>{{false, true}, {true, true}, {false, false}})
    recorder.event(boot + 1s, EngagedChanged{true, call, sharing});
  recorder.event(boot + 1s, EngagedChanged{false});
  recorder.end(boot + 2s);
  EXPECT_EQ(text(),
            "start 2026-01-05T09:00:00 UTC\n"
            "0:00:01 sharing on\n"
            "0:00:01 engaged off\n"
            "0:00:01 engaged call\n"
            "0:00:01 engaged on\n"
            "0:00:01 sharing off\n"
            "0:00:01 engaged off\n"
            "0:00:02 end\n");
}

TEST_F(RecorderTest, WritesWhatTheEngineIsToldButNotWhatFollowsFromTheClock) {
  Recorder recorder{path_, nine, "UTC", boot};
  for (const Event& event : {Event{Wake{}},
                             Event{WorkHoursChanged{true}},
                             Event{DayChanged{std::chrono::year{2026} / 1 / 5}},
                             Event{Restarted{}},
                             Event{Unlocked{}},
                             Event{Suspended{}},
                             Event{Resumed{}},
                             Event{EngagedChanged{true}},
                             Event{FullscreenChanged{false}},
                             Event{FocusChanged{FocusInForce{FocusRule::longer, 2h}}},
                             Event{FocusChanged{}},
                             Event{PostureSaid{Posture::standing}},
                             Event{StartBreak{BreakKind::micro}},
                             Event{StartBreak{}},
                             Event{PostponeBreak{7min}},
                             Event{SkipBreak{}},
                             Event{FinishBreak{}},
                             Event{QuietBegan{}},
                             Event{QuietBegan{nine + 1h + 1s}},
                             Event{QuietEnded{}},
                             Event{ChooseStretch{"cat"}},
                             Event{SettingsChanged{}}})
    recorder.event(boot + 1s, event);
  recorder.clock_stepped(boot + 1s, -90min);
  recorder.event(boot + 1s, QuietBegan{nine});
  recorder.end(boot + 2s);
  EXPECT_EQ(text(),
            "start 2026-01-05T09:00:00 UTC\n"
            "0:00:01 unlock\n"
            "0:00:01 suspend\n"
            "0:00:01 resume\n"
            "0:00:01 engaged on\n"
            "0:00:01 fullscreen off\n"
            "0:00:01 focus longer 2h\n"
            "0:00:01 focus none\n"
            "0:00:01 standing\n"
            "0:00:01 start micro\n"
            "0:00:01 start\n"
            "0:00:01 postpone 7min\n"
            "0:00:01 skip\n"
            "0:00:01 finish\n"
            "0:00:01 quiet\n"
            "0:00:01 quiet 1h\n"
            "0:00:01 unquiet\n"
            "# 0:00:01 chose the stretch cat\n"
            "# 0:00:01 changed the settings\n"
            "0:00:01 clock -1h30min\n"
            "0:00:01 quiet 1h29min59s\n"
            "0:00:02 end\n");
}

TEST_F(RecorderTest, GoesOnWithATraceThatWasCutShort) {
  put("start 2026-01-05T09:00:00 UTC\n0:10:00 active\n0:20:00 clock +1h\n0:30:00 postp");
  Recorder recorder{path_, nine + 1h + 25min, "UTC", boot};
  recorder.event(boot + 10s, Unlocked{});
  recorder.end(boot + 1min);
  EXPECT_EQ(text(),
            "start 2026-01-05T09:00:00 UTC\n"
            "0:10:00 active\n"
            "0:20:00 clock +1h\n"
            "0:20:00 crash 5min\n"
            "# recorded on\n"
            "0:25:10 unlock\n"
            "0:26:00 end\n");
}

TEST_F(RecorderTest, GoesOnWithATraceThatHasEnded) {
  put("start 2026-01-05T09:00:00 UTC\n0:10:00 active\n0:30:00 end\n");
  Recorder{path_, nine + 50min, "UTC", boot}.end(boot);
  EXPECT_EQ(text(),
            "start 2026-01-05T09:00:00 UTC\n"
            "0:10:00 active\n"
            "0:30:00 crash 20min\n"
            "# recorded on\n"
            "0:50:00 end\n");
}

TEST_F(RecorderTest, GoesOnWhereTheTraceStoppedIfTheClockWasSetBack) {
  put("0:10:00 active\n0:30:00 end\n");
  Recorder{path_, nine - 5h, "UTC", boot}.end(boot + 1s);
  EXPECT_THAT(text(), HasSubstr("0:30:00 crash 0s\n# recorded on\n0:30:01 end\n"));
}

TEST_F(RecorderTest, LeavesAFileAloneThatIsNoTrace) {
  put("Dear diary\n");
  EXPECT_THROW(Recorder(path_, nine, "UTC", boot), TraceError);
  EXPECT_EQ(text(), "Dear diary\n");
}

TEST_F(RecorderTest, SaysThatItCannotWrite) {
  EXPECT_THROW(Recorder("/nowhere/day.trace", nine, "UTC", boot), std::system_error);
}

/// What `trace` looks like when the daemon has recorded it.
std::string recorded(const Trace& trace, const fs::path& path, bool person) {
  fs::remove(path);
  Recorder recorder{path, trace.start, trace.zone, boot};
  const auto shift = boot - Instant{};
  ReplayListener listener;
  listener.told = [&](Instant at, const Event& event) {
    if (const auto* idle = std::get_if<InputIdle>(&event))
      recorder.event(at + shift, InputIdle{idle->since + shift});
    else
      recorder.event(at + shift, event);
  };
  listener.clock_stepped = [&](Instant at, Duration by) { recorder.clock_stepped(at + shift, by); };
  if (person) listener.respond = office_person(Policy{}, 5);
  replay(trace, Policy{}, {}, listener);
  recorder.end(boot + trace.end);
  std::ifstream in{path};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string events_of(const Trace& trace, bool person, bool spans = true) {
  std::vector<Effect> effects;
  ReplayListener listener;
  // What is reported; a span that a lock has ended is known only by the idle edge after it, which an end cuts off.
  listener.effect = [&](const Effect& effect) {
    if (spans || !std::holds_alternative<SpanEnded>(effect.what)) effects.push_back(effect);
  };
  if (person) listener.respond = office_person(Policy{}, 5);
  replay(trace, Policy{}, {}, listener);
  return in_true_order(std::move(effects));
}

TEST_F(RecorderTest, ReplaysToTheSameEffects) {
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const Trace lived = synthetic_days(3, seed);
    const Trace read = parse_trace(recorded(lived, path_, true));
    EXPECT_EQ(events_of(read, false), events_of(lived, true)) << seed;
  }
}

TEST_F(RecorderTest, RecordsAnUnusualDaySoThatItReplaysToTheSame) {
  const Trace lived = parse_trace(
      "start 2026-10-24T22:00:00 Europe/Amsterdam\n"
      "0:00:00 active\n0:10:00 engaged on\n0:15:00 idle\n0:29:00 active\n0:30:00 quiet 40min\n0:33:00 lock\n"
      "0:33:02 unlock\n0:33:03 active\n0:40:00 engaged off\n0:50:00 suspend\n0:50:03 resume\n0:50:04 active\n"
      "1:00:00 standing\n1:05:00 clock +2h\n1:20:00 sitting\n1:50:00 start\n1:50:40 finish\n2:00:00 lock\n"
      "2:00:30 suspend\n9:00:00 resume\n9:00:05 unlock\n9:00:10 active\n9:40:00 idle\n9:42:00 active\n11:00:00 end\n");
  const Trace read = parse_trace(recorded(lived, path_, true));
  EXPECT_EQ(events_of(read, false), events_of(lived, true)) << text();
}

TEST_F(RecorderTest, RecordsAnyDaySoThatItReplaysToTheSame) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const Trace lived = WildDay{seed}.trace();
    const Trace read = parse_trace(recorded(lived, path_, false));
    std::ostringstream original;
    write_trace(original, lived);
    ASSERT_EQ(events_of(read, false, false), events_of(lived, false, false)) << seed << "\n"
                                                                             << original.str() << "\n"
                                                                             << text();
  }
}

/// Files of this process may not grow beyond `bytes` meanwhile, as on a disk that is full.
class SmallFiles {
 public:
  explicit SmallFiles(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  SmallFiles(const SmallFiles&) = delete;
  SmallFiles& operator=(const SmallFiles&) = delete;
  ~SmallFiles() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  void (*handler_)(int);
  rlimit before_{};
};

TEST_F(RecorderTest, IsOverAtTheFirstFailureToWriteAndSaysWhy) {
  Recorder recorder{path_, nine, "UTC", boot};
  recorder.event(boot + 1s, Locked{});
  EXPECT_EQ(recorder.problem(), std::nullopt);
  const std::string before = text();
  {
    const SmallFiles full(before.size());
    EXPECT_NO_THROW(recorder.event(boot + 2s, Unlocked{}));
    EXPECT_NO_THROW(recorder.event(boot + 3s, Locked{}));
  }
  ASSERT_TRUE(recorder.problem());
  EXPECT_EQ(*recorder.problem(), "Recording has ended: cannot write " + path_.string() + ": File too large.");
  EXPECT_NO_THROW(recorder.event(boot + 4s, Unlocked{}));
  EXPECT_NO_THROW(recorder.end(boot + 5s));
  EXPECT_EQ(text(), before);
}

TEST_F(RecorderTest, RefusesAPipeAndADeviceWithoutReadingThem) {
  ASSERT_EQ(::mkfifo(path_.c_str(), 0600), 0);
  EXPECT_THROW(Recorder(path_, nine, "UTC", boot), std::system_error);
  EXPECT_THROW(Recorder("/dev/full", nine, "UTC", boot), std::system_error);
}

}  // namespace
}  // namespace limber
