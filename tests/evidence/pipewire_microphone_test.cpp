// The microphone where PipeWire runs without pipewire-pulse and without PulseAudio.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "evidence/evidence_record.hpp"
#include "evidence/microphone.hpp"
#include "support/private_pipewire.hpp"

namespace limber {
namespace {

struct PipewireMicrophoneTest : testing::Test {
  std::optional<PrivatePipewire> desk;
  SilentDesk silence;
  EvidenceRecord recorded;
  std::unique_ptr<EvidenceSource> source;

  void SetUp() override {
    if (!PrivatePipewire::installed()) GTEST_SKIP() << "PipeWire is missing: install pipewire";
    desk.emplace();
  }
  void open() {
    source = open_microphone_at(recorded.io, silence.sound_socket(), recorded.events(), desk->socket());
    ASSERT_TRUE(recorded.is_at_work());
  }
  ChildProcess microphone() const { return desk->stream("audio", "give", "mic", {"media.class=Audio/Source"}); }
  /// Somebody who records, and does.
  ChildProcess record(const std::string& from, const std::vector<std::string>& properties) const {
    auto program = desk->stream("audio", "take", "recorder", properties);
    desk->link(from, "recorder");
    PrivatePipewire::await_state(program, "streaming");
    return program;
  }
};

TEST_F(PipewireMicrophoneTest, SeesWhoBeginsAndWhoEnds) {
  open();
  const auto mic = microphone();
  auto call = record("mic", {"application.name=Telephone"});
  EXPECT_TRUE(recorded.sees("Telephone"));
  call.end(SIGTERM);
  EXPECT_TRUE(recorded.sees_nothing());
}

TEST_F(PipewireMicrophoneTest, RecordingWhatTheSpeakersPlayIsNoCall) {
  open();
  const auto speakers = desk->stream("audio", "give", "speakers", {"media.class=Audio/Sink"});
  const auto recorder = record("speakers", {"application.name=Recorder"});
  run_for(recorded.io, 500ms);
  EXPECT_EQ(recorded.changes, 0);
}

TEST_F(PipewireMicrophoneTest, AMeterOfTheLoudnessIsNoCall) {
  open();
  const auto mic = microphone();
  const auto meter = record("mic", {"application.name=Mixer", "stream.monitor=true"});
  run_for(recorded.io, 500ms);
  EXPECT_EQ(recorded.changes, 0);
}

TEST_F(PipewireMicrophoneTest, LeavesItToTheSoundServerThatComes) {
  if (run_program({"which", "pulseaudio"}) != 0) GTEST_SKIP() << "pulseaudio is missing";
  open();
  const auto mic = microphone();
  const auto call = record("mic", {"application.name=Telephone"});
  ASSERT_TRUE(recorded.sees("Telephone"));
  SoundServer server(silence);
  ASSERT_TRUE(recorded.sees_nothing()) << "nobody records there";
  server.end();
  EXPECT_TRUE(recorded.sees("Telephone"));
}

TEST_F(PipewireMicrophoneTest, SaysThatNeitherIsThere) {
  open();
  desk->stop(SIGTERM);
  EXPECT_TRUE(run_until(recorded.io, [&] { return recorded.trouble.starts_with("no sound server at"); }))
      << recorded.trouble;
  desk->start();
  EXPECT_TRUE(recorded.is_at_work());
}

}  // namespace
}  // namespace limber
