#include "evidence/microphone.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "audio/servers.hpp"
#include "evidence/evidence_record.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

const std::vector<std::string> with_a_microphone{"module-null-source source_name=mic",
                                                 "module-null-source source_name=other"};

struct MicrophoneTest : testing::Test {
  SilentDesk desk;
  std::optional<SoundServer> server;
  EvidenceRecord recorded;
  std::unique_ptr<EvidenceSource> source;

  void SetUp() override {
    for (const char* program : {"pulseaudio", "parec"})
      if (run_program({"which", program}) != 0)
        GTEST_SKIP() << program << " is missing: install pulseaudio and pulseaudio-utils";
    server.emplace(desk, with_a_microphone);
  }
  void open() { source = open_microphone_at(recorded.io, desk.sound_socket(), recorded.events()); }

  /// Somebody who records.
  ChildProcess record(const std::string& name, std::vector<std::string> more = {}, const std::string& device = "mic") {
    std::vector<std::string> command{"parec", "--client-name=" + name, "--device=" + device};
    command.insert(command.end(), more.begin(), more.end());
    command.push_back("/dev/null");
    return ChildProcess(command, desk.variables());
  }
  int control(std::vector<std::string> command) {
    command.insert(command.begin(), "pactl");
    return run_program(command, desk.variables()).value_or(-1);
  }
};

TEST_F(MicrophoneTest, SeesWhoBeginsAndWhoEnds) {
  open();
  ASSERT_TRUE(recorded.is_at_work());
  EXPECT_EQ(recorded.seen, std::nullopt);
  auto call = record("Telephone");
  EXPECT_TRUE(recorded.sees("Telephone"));
  call.end(SIGTERM);
  EXPECT_TRUE(recorded.sees_nothing());
}

TEST_F(MicrophoneTest, SeesWhoWasThereBefore) {
  const auto call = record("Telephone");
  ASSERT_TRUE(comes_true([&] { return control({"get-source-mute", "mic"}) == 0; }));
  open();
  EXPECT_TRUE(recorded.sees("Telephone"));
}

TEST_F(MicrophoneTest, GoesOnSeeingTheSecondOfTwo) {
  open();
  auto first = record("First");
  ASSERT_TRUE(recorded.sees("First"));
  const auto second = record("Second", {}, "other");
  first.end(SIGTERM);
  EXPECT_TRUE(recorded.sees("Second"));
}

TEST_F(MicrophoneTest, RecordingWhatTheSpeakersPlayIsNoCall) {
  open();
  ASSERT_TRUE(recorded.is_at_work());
  const auto recorder = record("Recorder", {}, "ear.monitor");
  run_for(recorded.io, 500ms);
  EXPECT_EQ(recorded.changes, 0);
}

TEST_F(MicrophoneTest, AMeterOfTheLoudnessIsNoCall) {
  open();
  ASSERT_TRUE(recorded.is_at_work());
  const auto meter = record("Mixer", {"--property=media.name=Peak detect", "--stream-name=Peak detect"});
  const auto mixer = record("Mixer", {"--property=application.id=org.PulseAudio.pavucontrol"});
  run_for(recorded.io, 500ms);
  EXPECT_EQ(recorded.changes, 0);
}

TEST_F(MicrophoneTest, OurOwnProgramsAreNoCall) {
  open();
  ASSERT_TRUE(recorded.is_at_work());
  const auto own = record("Ear", {"--property=application.process.binary=limber-audio"});
  run_for(recorded.io, 500ms);
  EXPECT_EQ(recorded.changes, 0);
}

TEST_F(MicrophoneTest, FollowsARecordingThatIsMovedToTheSpeakers) {
  open();
  const auto call = record("Telephone");
  ASSERT_TRUE(recorded.sees("Telephone"));
  ASSERT_EQ(control({"move-source-output", "0", "ear.monitor"}), 0);
  EXPECT_TRUE(recorded.sees_nothing());
  ASSERT_EQ(control({"move-source-output", "0", "mic"}), 0);
  EXPECT_TRUE(recorded.sees("Telephone"));
}

TEST_F(MicrophoneTest, NamesABrowserAsPeopleDo) {
  open();
  const auto browser = record("Chromium input");
  EXPECT_TRUE(recorded.sees("Chromium"));
}

TEST_F(MicrophoneTest, NamesTheProgramWhereOnlyItsLibraryIsNamed) {
  open();
  const auto chat = record("WEBRTC VoiceEngine", {"--property=application.process.binary=Chatter"});
  EXPECT_TRUE(recorded.sees("Chatter"));
}

TEST_F(MicrophoneTest, SeesNothingWithoutAServerAndGoesOnWhenItIsBack) {
  open();
  const auto call = record("Telephone");
  ASSERT_TRUE(recorded.sees("Telephone"));
  server->end();
  ASSERT_TRUE(recorded.sees_nothing());
  ASSERT_TRUE(run_until(recorded.io, [&] { return !recorded.trouble.empty(); }));
  EXPECT_THAT(recorded.trouble, HasSubstr("no sound server at " + desk.sound_socket()));
  server.emplace(desk, with_a_microphone);
  ASSERT_TRUE(recorded.is_at_work());
  const auto next_call = record("Next");
  EXPECT_TRUE(recorded.sees("Next"));
}

TEST_F(MicrophoneTest, WaitsForAServerThatIsNotThereYet) {
  server.reset();
  open();
  ASSERT_TRUE(run_until(recorded.io, [&] { return recorded.trouble.starts_with("no sound server"); }));
  server.emplace(desk, with_a_microphone);
  EXPECT_TRUE(recorded.is_at_work());
}

TEST_F(MicrophoneTest, NeverWakesBetweenChanges) {
  open();
  const auto call = record("Telephone");
  ASSERT_TRUE(recorded.sees("Telephone"));
  run_for(recorded.io, 500ms);
  recorded.io.restart();
  EXPECT_EQ(recorded.io.run_for(2s), 0U);
}

/// Timers of this process that will go off.
int armed_timers() {
  int armed = 0;
  for (const auto& file : std::filesystem::directory_iterator("/proc/self/fdinfo")) {
    std::ifstream facts(file.path());
    for (std::string line; std::getline(facts, line);)
      if (line.starts_with("it_value:") && line != "it_value: (0, 0)") ++armed;
  }
  return armed;
}

TEST_F(MicrophoneTest, LeavesNoTimerThatWouldWakeLater) {
  open();
  ASSERT_TRUE(recorded.is_at_work());
  EXPECT_TRUE(run_until(recorded.io, [&] { return armed_timers() == 0; }));
  const auto call = record("Telephone");
  ASSERT_TRUE(recorded.sees("Telephone"));
  EXPECT_TRUE(run_until(recorded.io, [&] { return armed_timers() == 0; }));
}

TEST_F(MicrophoneTest, NeverWakesWithoutAServer) {
  server.reset();
  open();
  ASSERT_TRUE(run_until(recorded.io, [&] { return recorded.trouble.starts_with("no sound server"); }));
  run_for(recorded.io, 500ms);
  recorded.io.restart();
  EXPECT_EQ(recorded.io.run_for(2s), 0U);
}

TEST_F(MicrophoneTest, TellsNothingFromWithinOpenNorWhenItIsGone) {
  const auto call = record("Telephone");
  open();
  EXPECT_EQ(recorded.changes, 0);
  source.reset();
  run_for(recorded.io, 200ms);
  EXPECT_EQ(recorded.changes, 0);
  EXPECT_EQ(recorded.trouble, "not asked yet");
}

Environment with(const std::map<std::string, std::string>& variables) {
  return [variables](const char* name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  };
}

TEST(SoundSocket, IsThatOfTheRuntimeDirectoryUnlessOneIsNamed) {
  EXPECT_EQ(sound_socket(with({{"XDG_RUNTIME_DIR", "/run/me"}})), "/run/me/pulse/native");
  EXPECT_EQ(sound_socket(with({{"XDG_RUNTIME_DIR", "/run/me"}, {"PULSE_RUNTIME_PATH", "/run/p"}})), "/run/p/native");
  EXPECT_EQ(sound_socket(with({{"PULSE_SERVER", "unix:/run/sound"}})), "/run/sound");
  EXPECT_EQ(sound_socket(with({{"PULSE_SERVER", "/run/sound tcp:elsewhere"}})), "/run/sound");
  EXPECT_EQ(sound_socket(with({{"PULSE_SERVER", "{0a1b}unix:/run/sound"}})), "/run/sound");
}

TEST(SoundSocket, IsNoneForAServerElsewhereOrWithoutASession) {
  EXPECT_THROW(sound_socket(with({{"PULSE_SERVER", "tcp:elsewhere"}})), Unavailable);
  EXPECT_THROW(sound_socket(with({{"PULSE_SERVER", "{0a1b"}})), Unavailable);
  EXPECT_THROW(sound_socket(with({})), Unavailable);
}

}  // namespace
}  // namespace limber
