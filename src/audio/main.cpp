// limber-audio: chimes and spoken cues of a guided break. Its orders and reports: README.md.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <system_error>

#include "audio/audio_session.hpp"
#include "core/version.hpp"

namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

// The longest chime and what a sound server takes to begin and end with it. limberd gives it a little more.
constexpr std::chrono::milliseconds last_chime{1500};

struct Options {
  fs::path sounds;
  bool check = false;
  bool no_chimes = false;
  bool no_speech = false;
};

fs::path default_sounds() {
  if (const char* resources = std::getenv("LIMBER_RESOURCES"); resources != nullptr && *resources != '\0')
    return fs::path(resources) / "sounds";
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored).parent_path().parent_path() / "share" / "limber" / "sounds";
}

/// Moves a standard stream to where programs that the libraries start do not find it: a speech server that outlives
/// limber-audio would hold the other end of it open.
int keep_to_ourselves(int stream, int flags) {
  const int kept = ::fcntl(stream, F_DUPFD_CLOEXEC, 3);
  const int null = ::open("/dev/null", flags | O_CLOEXEC);
  if (kept < 0 || null < 0 || ::dup2(null, stream) < 0)
    throw std::system_error(errno, std::generic_category(), "cannot set up the standard streams");
  ::close(null);
  return kept;
}

void write_line(int output, const std::string& line) {
  const std::string text = line + "\n";
  [[maybe_unused]] const auto written = ::write(output, text.data(), text.size());  // no reader: the report is dropped
}

[[noreturn]] void run(const Options& options) {
  ::signal(SIGPIPE, SIG_IGN);  // servers may go at any time
  const int input = keep_to_ourselves(STDIN_FILENO, O_RDONLY);
  const int output = keep_to_ourselves(STDOUT_FILENO, O_WRONLY);
  limber::AudioSession session(options.sounds, [output](const std::string& line) { write_line(output, line); });
  if (!options.no_chimes) session.prepare(limber::Sense::sound);
  if (!options.no_speech) session.prepare(limber::Sense::speech);
  if (options.check) {
    session.wait_until_obeyed(steady_clock::now() + limber::patience);
    session.look_for_silence();
  } else {
    limber::obey_lines(session, input);
    session.wait_until_silent(steady_clock::now() + last_chime);
  }
  // Without clearing up: a library may be waiting, on its thread, for a server that never answers.
  std::_Exit(0);
}

int take_options_and_run(int argc, char** argv) {
  CLI::App app{"Plays the chimes of a guided break and speaks its cues. limberd starts it when they are wanted."};
  Options options;
  options.sounds = default_sounds();
  app.name("limber-audio");
  app.add_option("--sounds", options.sounds, "Folder of the sound files")->type_name("DIR");
  app.add_flag("--check", options.check, "Say whether there is sound and speech, and end");
  app.add_flag("--no-chimes", options.no_chimes, "Leave the sound server alone until a chime is wanted");
  app.add_flag("--no-speech", options.no_speech, "Leave the speech server alone until a cue is wanted");
  app.set_version_flag("--version", std::string("limber-audio ") + std::string(limber::version));
  app.footer(
      "Orders, one a line on the standard input:\n  {\"chime\":\"begin\"}  {\"say\":\"Breathe out.\"}  "
      "{\"hush\":true}  {\"volume\":60}  {\"quit\":true}");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  run(options);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return take_options_and_run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "limber-audio: %s\n", error.what());
    return 1;
  }
}
