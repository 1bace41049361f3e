#include "desktop/audio_helper.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <cerrno>

#include "audio/servers.hpp"
#include "support/asio_run.hpp"

namespace limber {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;

/// The audio helper with a program of the test's in the place of limber-audio.
struct AudioHelperTest : testing::Test {
  SilentDesk desk;
  boost::asio::io_context io;
  int changes = 0;
  std::optional<AudioHelper> audio;

  /// What a test has killed is gone before the next one counts.
  void TearDown() override {
    audio.reset();
    EXPECT_TRUE(happens(has_no_children));
  }
  void start(const std::filesystem::path& program, const SoundPolicy& policy = {}) {
    audio.emplace(io, AudioFiles{program, LIMBER_SOURCE_DIR "/resources/sounds"}, policy, [this] { ++changes; });
  }
  /// A program that adds its pid and options to `starts`, its orders to `orders`, and does `then`.
  void start_script(const std::string& then, const SoundPolicy& policy = {}) {
    start(desk.script("script", "cd " + desk.dir().string() + "\necho \"$$ $*\" >>starts\n" + then), policy);
  }
  void start_real(const SoundPolicy& policy = {}) {
    start(desk.script("real", "exec " LIMBER_AUDIO " \"$@\""), policy);
  }

  bool happens(const std::function<bool()>& what) { return run_until(io, what); }
  std::string orders() const { return contents(desk.dir() / "orders"); }
  std::string spoken() const { return contents(desk.spoken_file()); }
  std::vector<pid_t> starts() const {
    std::vector<pid_t> pids;
    std::ifstream in(desk.dir() / "starts");
    for (std::string line; std::getline(in, line);) pids.push_back(std::stoi(line));
    return pids;
  }
  bool has_started(std::size_t times) {
    return happens([&] { return starts().size() == times; });
  }
  static bool has_no_children() { return ::waitpid(-1, nullptr, WNOHANG) < 0 && errno == ECHILD; }
};

constexpr auto answer = "echo '{\"sound\":{\"ok\":true,\"detail\":\"it\"}}'";
constexpr auto fact_and_orders = "echo '{\"sound\":{\"ok\":true,\"detail\":\"it\"}}'\nexec cat >>orders";

TEST_F(AudioHelperTest, RunsNothingUntilThereIsSomethingToHear) {
  start_script(fact_and_orders);
  audio->hush();
  audio->rest();
  audio->change({.chimes = true, .speech = true, .volume = 10});
  run_for(io, 100ms);
  EXPECT_TRUE(starts().empty());
  EXPECT_FALSE(audio->sound());
}

TEST_F(AudioHelperTest, TellsOfEachProgramThatItStarts) {
  const std::string here = "cd " + desk.dir().string() + "\necho $$ >>starts\n";
  std::vector<pid_t> told;
  audio.emplace(
      io, AudioFiles{desk.script("script", here + fact_and_orders), "sounds", [&](pid_t pid) { told.push_back(pid); }},
      SoundPolicy{});
  audio->chime(Chime::side);
  EXPECT_TRUE(has_started(1));
  EXPECT_EQ(told, starts());
}

TEST_F(AudioHelperTest, PassesOnWhatIsToBeHeardInItsOrder) {
  start_script(fact_and_orders, {.chimes = true, .speech = true, .volume = 40});
  audio->chime(Chime::side);
  audio->say("Breathe \"out\".");
  audio->hush();
  audio->change({.chimes = true, .speech = true, .volume = 50});
  EXPECT_TRUE(happens([&] {
    return orders() ==
           "{\"volume\":40}\n{\"chime\":\"side\"}\n{\"say\":\"Breathe \\\"out\\\".\"}\n{\"hush\":true}\n"
           "{\"volume\":50}\n";
  })) << orders();
  EXPECT_TRUE(happens([&] { return changes == 1; }));
  EXPECT_THAT(contents(desk.dir() / "starts"), EndsWith("--sounds " LIMBER_SOURCE_DIR "/resources/sounds\n"));
  EXPECT_EQ(audio->sound(), (AudioStatus{true, "it"}));
  EXPECT_FALSE(audio->speech());
  EXPECT_FALSE(audio->problem());
}

TEST_F(AudioHelperTest, LeavesOutWhatIsSwitchedOff) {
  start_script(fact_and_orders, {.chimes = false, .speech = true, .volume = 60});
  audio->chime(Chime::begin);
  run_for(io, 50ms);
  EXPECT_TRUE(starts().empty());
  audio->say("one");
  ASSERT_TRUE(happens([&] { return orders().ends_with("{\"say\":\"one\"}\n"); }));
  EXPECT_THAT(contents(desk.dir() / "starts"), EndsWith(" --no-chimes\n"));
  audio->change({.chimes = true, .speech = false, .volume = 60});
  audio->say("two");
  audio->chime(Chime::end);
  EXPECT_TRUE(happens([&] { return orders().ends_with("{\"hush\":true}\n{\"chime\":\"end\"}\n"); })) << orders();
}

TEST_F(AudioHelperTest, StartsNothingAtVolumeZero) {
  start_script(fact_and_orders, {.chimes = true, .speech = true, .volume = 0});
  audio->chime(Chime::begin);
  audio->say("one");
  run_for(io, 50ms);
  EXPECT_TRUE(starts().empty());
}

TEST_F(AudioHelperTest, EndsWithTheBreakAndLeavesNothingBehind) {
  start_script(fact_and_orders);
  audio->chime(Chime::end);
  ASSERT_TRUE(happens([&] { return audio->sound().has_value(); }));
  audio->rest();
  EXPECT_TRUE(happens(has_no_children));
  EXPECT_FALSE(audio->problem());
  EXPECT_THAT(orders(), EndsWith("{\"chime\":\"end\"}\n"));
  audio->chime(Chime::begin);
  EXPECT_TRUE(has_started(2));
}

TEST_F(AudioHelperTest, BeginsTheNextBreakWhileTheLastIsStillEnding) {
  start_script("echo '{\"sound\":{\"ok\":true,\"detail\":\"it\"}}'\nexec sleep 60");
  audio->chime(Chime::end);
  ASSERT_TRUE(has_started(1));
  audio->rest();
  audio->chime(Chime::begin);
  ASSERT_TRUE(has_started(2));
  EXPECT_TRUE(happens([&] { return ::kill(starts().front(), 0) != 0; }));  // after its grace
  EXPECT_EQ(::kill(starts().back(), 0), 0);
  EXPECT_FALSE(audio->problem());
}

TEST_F(AudioHelperTest, StartsAnotherTwiceWhenItIsKilledAndAgainInTheNextBreak) {
  start_script(fact_and_orders);
  for (std::size_t times = 1; times <= 3; ++times) {
    audio->chime(Chime::side);
    audio->chime(Chime::side);  // to the same one
    ASSERT_TRUE(has_started(times));
    EXPECT_TRUE(happens([&] { return !audio->problem(); }));  // it has said something
    ::kill(starts().back(), SIGKILL);
    ASSERT_TRUE(happens([&] { return audio->problem().has_value(); }));
    EXPECT_THAT(*audio->problem(), HasSubstr("ended by signal 9"));
    EXPECT_TRUE(has_no_children());
  }
  audio->chime(Chime::side);
  run_for(io, 50ms);
  EXPECT_EQ(starts().size(), 3U);
  audio->rest();
  audio->chime(Chime::begin);
  EXPECT_TRUE(has_started(4));
}

TEST_F(AudioHelperTest, LosesNothingButSoundWhenItEndsAtOnce) {
  start_script("exit 3");
  audio->chime(Chime::begin);
  ASSERT_TRUE(happens([&] { return audio->problem().has_value(); }));
  EXPECT_THAT(*audio->problem(), HasSubstr("ended with status 3"));
  EXPECT_TRUE(has_no_children());
}

TEST_F(AudioHelperTest, SaysThatThereIsNoSuchProgram) {
  start(desk.dir() / "nowhere" / "limber-audio");
  audio->chime(Chime::begin);
  audio->say("one");
  EXPECT_THAT(*audio->problem(), AllOf(HasSubstr("nowhere/limber-audio"), HasSubstr("No such file or directory")));
  EXPECT_TRUE(happens([&] { return changes == 1; }));
  EXPECT_TRUE(has_no_children());
}

TEST_F(AudioHelperTest, WaitsForNothingWhenItHangs) {
  start_script("exec sleep 60");
  const auto begun = std::chrono::steady_clock::now();
  audio->chime(Chime::begin);
  ASSERT_TRUE(has_started(1));
  const std::string long_cue(4000, 'x');
  for (int i = 0; i < 1000; ++i) audio->say(long_cue);  // more than a pipe holds
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 2s);
  const pid_t hanging = starts().front();
  audio.reset();
  EXPECT_TRUE(happens([&] { return ::kill(hanging, 0) != 0; })) << "it was not taken from the kernel";
  EXPECT_TRUE(has_no_children());
}

TEST_F(AudioHelperTest, FindsOutThatOneHangsThoughAnotherThatChecksAnswers) {
  audio.emplace(
      io,
      AudioFiles{
          desk.script("script", "case \"$*\" in *--check*)\n" + std::string(answer) + ";;\n*) exec sleep 60;; esac"),
          LIMBER_SOURCE_DIR "/resources/sounds"},
      SoundPolicy{}, [] {}, 1s);
  audio->check();
  audio->chime(Chime::begin);
  ASSERT_TRUE(happens([&] { return !audio->checking(); }));
  EXPECT_TRUE(audio->sound());
  EXPECT_TRUE(happens([&] { return audio->problem().has_value(); }));
  EXPECT_THAT(audio->problem().value_or(""), EndsWith("does not answer"));
}

TEST_F(AudioHelperTest, PassesOverWhatItDoesNotUnderstand) {
  start_script(
      "echo hello; echo '[]'; echo '{\"sound\":{\"ok\":1}}'; head -c 100000 /dev/zero; echo\n"
      "echo '{\"speech\":{\"ok\":false,\"detail\":\"none\"}}'\nexec cat >>orders");
  audio->say("one");
  EXPECT_TRUE(happens([&] { return audio->speech() == AudioStatus{false, "none"}; }));
  EXPECT_FALSE(audio->sound());
}

TEST_F(AudioHelperTest, FindsOutWhatThereIsWithoutABreak) {
  start_real();
  audio->check();
  audio->check();  // is under way
  EXPECT_TRUE(audio->checking());
  ASSERT_TRUE(happens([&] { return !audio->checking(); }));
  ASSERT_TRUE(audio->sound() && audio->speech());
  EXPECT_THAT(audio->sound()->detail, HasSubstr("no sound server"));
  EXPECT_THAT(audio->speech()->detail, HasSubstr("no speech server"));
  EXPECT_FALSE(audio->problem());
  EXPECT_TRUE(has_no_children());
}

TEST_F(AudioHelperTest, IsHeardOnRealServers) {
  const SoundServer sound(desk);
  const SpeechServer speech(desk);
  const Recording recording(desk);
  start_real();
  audio->chime(Chime::begin);
  audio->say("Stand up.");
  EXPECT_TRUE(happens([&] { return recording.peak() > 0.02; }));
  EXPECT_TRUE(happens([&] { return spoken().ends_with("end of Stand up.\n"); }));
  audio->rest();
  EXPECT_TRUE(happens([&] { return audio->sound() && audio->speech(); }));
  EXPECT_EQ(*audio->sound(), (AudioStatus{true, "libcanberra"}));
  EXPECT_EQ(*audio->speech(), (AudioStatus{true, "speech-dispatcher by to-file"}));
}

}  // namespace
}  // namespace limber
