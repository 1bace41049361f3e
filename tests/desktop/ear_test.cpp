#include "desktop/ear.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <cerrno>

#include "ear/servers.hpp"
#include "support/asio_run.hpp"

namespace limber {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;

/// The ear with a program of the test's in the place of limber-ear.
struct EarTest : testing::Test {
  SilentDesk desk;
  boost::asio::io_context io;
  int changes = 0;
  std::optional<Ear> ear;

  /// What a test has killed is gone before the next one counts.
  void TearDown() override {
    ear.reset();
    EXPECT_TRUE(happens(has_no_children));
  }
  void start(const std::filesystem::path& program, const SoundPolicy& policy = {}) {
    ear.emplace(io, EarPlace{program, LIMBER_SOURCE_DIR "/resources/sounds"}, policy, [this] { ++changes; });
  }
  /// A program that adds its pid and options to `starts`, its orders to `orders`, and does `then`.
  void start_script(const std::string& then, const SoundPolicy& policy = {}) {
    start(desk.script("script", "cd " + desk.dir().string() + "\necho \"$$ $*\" >>starts\n" + then), policy);
  }
  void start_real(const SoundPolicy& policy = {}) { start(desk.script("real", "exec " LIMBER_EAR " \"$@\""), policy); }

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

TEST_F(EarTest, RunsNothingUntilThereIsSomethingToHear) {
  start_script(fact_and_orders);
  ear->hush();
  ear->rest();
  ear->change({.chimes = true, .speech = true, .volume = 10});
  run_for(io, 100ms);
  EXPECT_TRUE(starts().empty());
  EXPECT_FALSE(ear->sound());
}

TEST_F(EarTest, TellsOfEachProgramThatItStarts) {
  const std::string here = "cd " + desk.dir().string() + "\necho $$ >>starts\n";
  std::vector<pid_t> told;
  ear.emplace(
      io, EarPlace{desk.script("script", here + fact_and_orders), "sounds", [&](pid_t pid) { told.push_back(pid); }},
      SoundPolicy{});
  ear->chime(Chime::side);
  EXPECT_TRUE(has_started(1));
  EXPECT_EQ(told, starts());
}

TEST_F(EarTest, PassesOnWhatIsToBeHeardInItsOrder) {
  start_script(fact_and_orders, {.chimes = true, .speech = true, .volume = 40});
  ear->chime(Chime::side);
  ear->say("Breathe \"out\".");
  ear->hush();
  ear->change({.chimes = true, .speech = true, .volume = 50});
  EXPECT_TRUE(happens([&] {
    return orders() ==
           "{\"volume\":40}\n{\"chime\":\"side\"}\n{\"say\":\"Breathe \\\"out\\\".\"}\n{\"hush\":true}\n"
           "{\"volume\":50}\n";
  })) << orders();
  EXPECT_TRUE(happens([&] { return changes == 1; }));
  EXPECT_THAT(contents(desk.dir() / "starts"), EndsWith("--sounds " LIMBER_SOURCE_DIR "/resources/sounds\n"));
  EXPECT_EQ(ear->sound(), (EarFact{true, "it"}));
  EXPECT_FALSE(ear->speech());
  EXPECT_FALSE(ear->problem());
}

TEST_F(EarTest, LeavesOutWhatIsSwitchedOff) {
  start_script(fact_and_orders, {.chimes = false, .speech = true, .volume = 60});
  ear->chime(Chime::begin);
  run_for(io, 50ms);
  EXPECT_TRUE(starts().empty());
  ear->say("one");
  ASSERT_TRUE(happens([&] { return orders().ends_with("{\"say\":\"one\"}\n"); }));
  EXPECT_THAT(contents(desk.dir() / "starts"), EndsWith(" --no-chimes\n"));
  ear->change({.chimes = true, .speech = false, .volume = 60});
  ear->say("two");
  ear->chime(Chime::end);
  EXPECT_TRUE(happens([&] { return orders().ends_with("{\"hush\":true}\n{\"chime\":\"end\"}\n"); })) << orders();
}

TEST_F(EarTest, StartsNothingAtVolumeZero) {
  start_script(fact_and_orders, {.chimes = true, .speech = true, .volume = 0});
  ear->chime(Chime::begin);
  ear->say("one");
  run_for(io, 50ms);
  EXPECT_TRUE(starts().empty());
}

TEST_F(EarTest, EndsWithTheBreakAndLeavesNothingBehind) {
  start_script(fact_and_orders);
  ear->chime(Chime::end);
  ASSERT_TRUE(happens([&] { return ear->sound().has_value(); }));
  ear->rest();
  EXPECT_TRUE(happens(has_no_children));
  EXPECT_FALSE(ear->problem());
  EXPECT_THAT(orders(), EndsWith("{\"chime\":\"end\"}\n"));
  ear->chime(Chime::begin);
  EXPECT_TRUE(has_started(2));
}

TEST_F(EarTest, BeginsTheNextBreakWhileTheLastIsStillEnding) {
  start_script("echo '{\"sound\":{\"ok\":true,\"detail\":\"it\"}}'\nexec sleep 60");
  ear->chime(Chime::end);
  ASSERT_TRUE(has_started(1));
  ear->rest();
  ear->chime(Chime::begin);
  ASSERT_TRUE(has_started(2));
  EXPECT_TRUE(happens([&] { return ::kill(starts().front(), 0) != 0; }));  // after its grace
  EXPECT_EQ(::kill(starts().back(), 0), 0);
  EXPECT_FALSE(ear->problem());
}

TEST_F(EarTest, StartsAnotherTwiceWhenItIsKilledAndAgainInTheNextBreak) {
  start_script(fact_and_orders);
  for (std::size_t times = 1; times <= 3; ++times) {
    ear->chime(Chime::side);
    ear->chime(Chime::side);  // to the same one
    ASSERT_TRUE(has_started(times));
    EXPECT_TRUE(happens([&] { return !ear->problem(); }));  // it has said something
    ::kill(starts().back(), SIGKILL);
    ASSERT_TRUE(happens([&] { return ear->problem().has_value(); }));
    EXPECT_THAT(*ear->problem(), HasSubstr("ended by signal 9"));
    EXPECT_TRUE(has_no_children());
  }
  ear->chime(Chime::side);
  run_for(io, 50ms);
  EXPECT_EQ(starts().size(), 3U);
  ear->rest();
  ear->chime(Chime::begin);
  EXPECT_TRUE(has_started(4));
}

TEST_F(EarTest, LosesNothingButSoundWhenItEndsAtOnce) {
  start_script("exit 3");
  ear->chime(Chime::begin);
  ASSERT_TRUE(happens([&] { return ear->problem().has_value(); }));
  EXPECT_THAT(*ear->problem(), HasSubstr("ended with status 3"));
  EXPECT_TRUE(has_no_children());
}

TEST_F(EarTest, SaysThatThereIsNoSuchProgram) {
  start(desk.dir() / "nowhere" / "limber-ear");
  ear->chime(Chime::begin);
  ear->say("one");
  EXPECT_THAT(*ear->problem(), AllOf(HasSubstr("nowhere/limber-ear"), HasSubstr("No such file or directory")));
  EXPECT_TRUE(happens([&] { return changes == 1; }));
  EXPECT_TRUE(has_no_children());
}

TEST_F(EarTest, WaitsForNothingWhenItHangs) {
  start_script("exec sleep 60");
  const auto begun = std::chrono::steady_clock::now();
  ear->chime(Chime::begin);
  ASSERT_TRUE(has_started(1));
  const std::string long_cue(4000, 'x');
  for (int i = 0; i < 1000; ++i) ear->say(long_cue);  // more than a pipe holds
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 2s);
  const pid_t hanging = starts().front();
  ear.reset();
  EXPECT_TRUE(happens([&] { return ::kill(hanging, 0) != 0; })) << "it was not taken from the kernel";
  EXPECT_TRUE(has_no_children());
}

TEST_F(EarTest, FindsOutThatOneHangsThoughAnotherThatChecksAnswers) {
  ear.emplace(
      io,
      EarPlace{
          desk.script("script", "case \"$*\" in *--check*)\n" + std::string(answer) + ";;\n*) exec sleep 60;; esac"),
          LIMBER_SOURCE_DIR "/resources/sounds"},
      SoundPolicy{}, [] {}, 1s);
  ear->check();
  ear->chime(Chime::begin);
  ASSERT_TRUE(happens([&] { return !ear->checking(); }));
  EXPECT_TRUE(ear->sound());
  EXPECT_TRUE(happens([&] { return ear->problem().has_value(); }));
  EXPECT_THAT(ear->problem().value_or(""), EndsWith("does not answer"));
}

TEST_F(EarTest, PassesOverWhatItDoesNotUnderstand) {
  start_script(
      "echo hello; echo '[]'; echo '{\"sound\":{\"ok\":1}}'; head -c 100000 /dev/zero; echo\n"
      "echo '{\"speech\":{\"ok\":false,\"detail\":\"none\"}}'\nexec cat >>orders");
  ear->say("one");
  EXPECT_TRUE(happens([&] { return ear->speech() == EarFact{false, "none"}; }));
  EXPECT_FALSE(ear->sound());
}

TEST_F(EarTest, FindsOutWhatThereIsWithoutABreak) {
  start_real();
  ear->check();
  ear->check();  // is under way
  EXPECT_TRUE(ear->checking());
  ASSERT_TRUE(happens([&] { return !ear->checking(); }));
  ASSERT_TRUE(ear->sound() && ear->speech());
  EXPECT_THAT(ear->sound()->detail, HasSubstr("no sound server"));
  EXPECT_THAT(ear->speech()->detail, HasSubstr("no speech server"));
  EXPECT_FALSE(ear->problem());
  EXPECT_TRUE(has_no_children());
}

TEST_F(EarTest, IsHeardOnRealServers) {
  const SoundServer sound(desk);
  const SpeechServer speech(desk);
  const Recording recording(desk);
  start_real();
  ear->chime(Chime::begin);
  ear->say("Stand up.");
  EXPECT_TRUE(happens([&] { return recording.peak() > 0.02; }));
  EXPECT_TRUE(happens([&] { return spoken().ends_with("end of Stand up.\n"); }));
  ear->rest();
  EXPECT_TRUE(happens([&] { return ear->sound() && ear->speech(); }));
  EXPECT_EQ(*ear->sound(), (EarFact{true, "libcanberra"}));
  EXPECT_EQ(*ear->speech(), (EarFact{true, "speech-dispatcher by to-file"}));
}

}  // namespace
}  // namespace limber
