// The program itself, on real servers and on none.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <set>

#include "audio/player.hpp"
#include "audio/servers.hpp"
#include "audio/voice.hpp"

namespace limber {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

/// limber-audio with its input in a named pipe.
class Program {
 public:
  explicit Program(const SilentDesk& desk, const std::string& options = "", ChildProcess::Variables variables = {})
      : fifo_(desk.dir() / "orders"),
        program_(start(desk, options, std::move(variables))),
        orders_(::open(fifo_.c_str(), O_WRONLY)) {}

  void tell(const std::string& line) const {
    const std::string text = line + "\n";
    ASSERT_EQ(::write(orders_.get(), text.data(), text.size()), static_cast<ssize_t>(text.size()));
  }
  std::string fact() { return program_.read_line(); }
  /// The next two, in the order of their names.
  std::set<std::string> facts() {
    std::set<std::string> both{fact()};
    both.insert(fact());
    return both;
  }
  void end_of_orders() { orders_ = Fd(); }
  std::optional<int> wait() { return program_.wait(); }

 private:
  ChildProcess start(const SilentDesk& desk, const std::string& options, ChildProcess::Variables variables) const {
    ::mkfifo(fifo_.c_str(), 0600);
    const std::string command = std::string("exec " LIMBER_AUDIO " --sounds ") +
                                LIMBER_SOURCE_DIR "/resources/sounds " + options + " <" + fifo_.string();
    variables.merge(desk.variables());
    return ChildProcess({"sh", "-c", command}, variables, 1);
  }

  std::filesystem::path fifo_;
  ChildProcess program_;
  Fd orders_;
};

const std::string sound_ok = R"({"sound":{"ok":true,"detail":"libcanberra"}})";
const std::string speech_ok = R"({"speech":{"ok":true,"detail":"speech-dispatcher by to-file"}})";

TEST(LimberAudio, SaysWhatIsThereAndEnds) {
  const SilentDesk desk;
  const SoundServer sound(desk);
  const SpeechServer speech(desk);
  Program audio(desk, "--check");
  EXPECT_EQ(audio.facts(), (std::set{sound_ok, speech_ok}));
  EXPECT_EQ(audio.wait(), 0);
}

TEST(LimberAudio, SaysThatNobodyPlaysOrSpeaksAndLivesOn) {
  const SilentDesk desk;
  Program audio(desk);
  const auto facts = audio.facts();
  EXPECT_THAT(*facts.begin(), StartsWith(R"({"sound":{"ok":false,"detail":"no sound server: )"));
  EXPECT_THAT(*facts.rbegin(), StartsWith(R"({"speech":{"ok":false,"detail":"no speech server: )"));
  for (const char* order : {R"({"chime":"begin"})", R"({"say":"Hello."})", R"({"hush":true})", "nonsense"})
    audio.tell(order);
  audio.tell(R"({"quit":true})");
  EXPECT_EQ(audio.wait(), 0);
}

TEST(LimberAudio, PlaysAChimeAsLoudAsItIsToBe) {
  const SilentDesk desk;
  const SoundServer sound(desk);
  const Recording recording(desk);
  Program audio(desk, "--no-speech");
  EXPECT_EQ(audio.fact(), sound_ok);
  audio.tell(R"({"volume":50})");
  audio.tell(R"({"chime":"side"})");
  const double expected = std::pow(10, (-12 + decibels(50)) / 20);
  EXPECT_TRUE(comes_true([&] { return recording.peak() > 0.9 * expected; }));
  audio.end_of_orders();
  EXPECT_EQ(audio.wait(), 0);
  EXPECT_LT(recording.peak(), 1.1 * expected);
}

TEST(LimberAudio, PlaysNothingAtVolumeZero) {
  const SilentDesk desk;
  const SoundServer sound(desk);
  const Recording recording(desk);
  Program audio(desk, "--no-speech");
  EXPECT_EQ(audio.fact(), sound_ok);
  audio.tell(R"({"volume":0})");
  audio.tell(R"({"chime":"begin"})");
  const auto until = recording.length() + std::chrono::milliseconds{800};
  EXPECT_TRUE(comes_true([&] { return recording.length() > until; }));
  EXPECT_EQ(recording.peak(), 0);
}

TEST(LimberAudio, PlaysTheLastChimeToItsEndBeforeItEnds) {
  const SilentDesk desk;
  const SoundServer sound(desk);
  const Recording recording(desk);
  Program audio(desk, "--no-speech");
  audio.tell(R"({"volume":100})");
  audio.tell(R"({"chime":"end"})");
  audio.tell(R"({"quit":true})");
  EXPECT_EQ(audio.wait(), 0);
  const auto samples = recording.samples();
  const auto sounding = std::ranges::count_if(samples, [](auto sample) { return std::abs(sample) > 100; });
  EXPECT_GT(sounding, 0.4 * 22050);
}

TEST(LimberAudio, SpeaksInEnglishALittleSlowerAndAsLoudAsItIsToBe) {
  const SilentDesk desk;
  const SoundServer sound(desk);
  const SpeechServer speech(desk);
  Program audio(desk, "--no-chimes");
  EXPECT_EQ(audio.fact(), speech_ok);
  audio.tell(R"({"volume":75})");
  audio.tell(R"({"say":"It's \"time\", <now>"})");
  EXPECT_TRUE(comes_true([&] { return contents(desk.spoken_file()).ends_with("end of It's \"time\", <now>\n"); }));
  EXPECT_THAT(contents(desk.spoken_file()),
              StartsWith("It's \"time\", <now> language english rate -10 volume 50 punctuation none\n"));
}

TEST(LimberAudio, StopsSpeakingForTheNextCueAndWhenItIsHushed) {
  const SilentDesk desk;
  const SoundServer sound(desk);
  const SpeechServer speech(desk);
  Program audio(desk, "--no-chimes");
  const auto spoken = [&](const char* what) {
    return comes_true([&] { return contents(desk.spoken_file()).find(what) != std::string::npos; });
  };
  audio.tell(R"({"say":"one slowly"})");
  ASSERT_TRUE(spoken("one slowly language"));
  audio.tell(R"({"say":"two slowly"})");
  ASSERT_TRUE(spoken("two slowly language"));
  audio.tell(R"({"hush":true})");
  audio.tell(R"({"say":"three"})");
  ASSERT_TRUE(spoken("end of three"));
  EXPECT_THAT(contents(desk.spoken_file()), testing::Not(HasSubstr("end of one")));
  EXPECT_THAT(contents(desk.spoken_file()), testing::Not(HasSubstr("end of two")));
}

TEST(LimberAudio, SpeaksTheLastCueToItsEndThoughItHasEnded) {
  const SilentDesk desk;
  const SoundServer sound(desk);
  const SpeechServer speech(desk);
  Program audio(desk, "--no-chimes");
  audio.tell(R"({"say":"Well done, slowly"})");
  audio.end_of_orders();
  EXPECT_EQ(audio.wait(), 0);
  EXPECT_TRUE(comes_true([&] { return contents(desk.spoken_file()).find("end of Well done") != std::string::npos; }));
}

TEST(LimberAudio, FindsServersThatCameBack) {
  const SilentDesk desk;
  std::optional<SoundServer> sound(desk);
  std::optional<SpeechServer> speech(desk);
  Program audio(desk);
  EXPECT_EQ(audio.facts(), (std::set{sound_ok, speech_ok}));
  speech->end();
  sound->end();
  std::filesystem::remove(desk.sound_socket());
  std::filesystem::remove(desk.speech_socket());
  sound.emplace(desk);
  speech.emplace(desk);
  const Recording recording(desk);
  audio.tell(R"({"say":"again"})");
  EXPECT_TRUE(comes_true([&] { return contents(desk.spoken_file()).find("end of again") != std::string::npos; }));
  EXPECT_TRUE(comes_true([&] {
    audio.tell(R"({"chime":"begin"})");
    return recording.peak() > 0.01;
  }));
}

TEST(LimberAudio, EndsByItselfThoughTheSpeechServerThatItStartedLivesOn) {
  const SilentDesk desk;
  const SoundServer sound(desk);
  const auto home = desk.dir() / "speech-dispatcher";  // where the server is by itself
  std::filesystem::copy(LIMBER_SOURCE_DIR "/tests/audio/speech-dispatcher", desk.config() / "speech-dispatcher",
                        std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
  Program audio(desk, "--no-chimes", {{"SPEECHD_ADDRESS", "unix_socket:" + (home / "speechd.sock").string()}});
  EXPECT_EQ(audio.fact(), speech_ok);
  audio.end_of_orders();
  EXPECT_THROW(audio.fact(), std::runtime_error);  // no other process holds the other end
  EXPECT_EQ(audio.wait(), 0);
  EXPECT_EQ(::kill(std::stoi(contents(home / "pid" / "speech-dispatcher.pid")), SIGTERM), 0);
}

TEST(LimberAudio, DoesNotWaitForServersThatDoNotAnswer) {
  const SilentDesk desk;
  const SoundServer sound(desk);
  const SpeechServer speech(desk);
  ::kill(sound.pid(), SIGSTOP);
  ::kill(speech.pid(), SIGSTOP);
  Program audio(desk, "--check");
  EXPECT_EQ(audio.facts(),
            (std::set<std::string>{R"({"sound":{"ok":false,"detail":"the sound server does not answer"}})",
                                   R"({"speech":{"ok":false,"detail":"the speech server does not answer"}})"}));
  EXPECT_EQ(audio.wait(), 0);
  ::kill(sound.pid(), SIGCONT);
  ::kill(speech.pid(), SIGCONT);
}

TEST(LimberAudio, RefusesOptionsThatItDoesNotKnow) {
  EXPECT_EQ(run_program({LIMBER_AUDIO, "--loud"}), 2);
  EXPECT_EQ(run_program({LIMBER_AUDIO, "--version"}), 0);
}

TEST(Volume, IsTakenAsEarsTakeIt) {
  EXPECT_DOUBLE_EQ(decibels(100), 0);
  EXPECT_NEAR(decibels(50), -12, 0.1);
  EXPECT_NEAR(decibels(1), -80, 0.1);
  EXPECT_EQ(speech_volume(0), -100);
  EXPECT_EQ(speech_volume(50), 0);
  EXPECT_EQ(speech_volume(100), 100);
}

}  // namespace
}  // namespace limber
