// limber watch
#include <algorithm>
#include <ostream>
#include <system_error>
#include <thread>

#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/options.hpp"
#include "cli/status_text.hpp"
#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "rpc/wall_text.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

struct WatchOptions {
  bool json = false;
  std::vector<std::string> events;
};

/// Prints what happens, from one daemon to the next.
class StatusWatcher {
 public:
  StatusWatcher(Console& console, const WatchOptions& options) : console_(console), options_(options) {}

  ExitCode watch() {
    Client daemon = connect_to_daemon();
    while (follow(daemon)) {
      if (!say("daemon_gone", tr("limberd has stopped. This goes on when it is back."))) break;
      daemon = next_daemon();
      if (!say("daemon_back", tr("limberd is back."))) break;
    }
    return ExitCode::done;
  }

 private:
  /// Until the daemon is gone (true) or the output has no reader any more.
  bool follow(Client& daemon) {
    try {
      StretchTitles titles = load_stretch_titles();
      if (!options_.json) {
        const Json status = daemon.call("status_get");
        require_same_protocol(status);
        console_.out << watch_head(status, console_.style, titles) << std::endl;
      }
      const auto show = [&](const Json& event) {
        if (!options_.json && JsonReader(event).words("event") == "stretches_changed") titles = load_stretch_titles();
        if (!options_.json && options_.events.empty() && !for_people(event)) return true;
        console_.out << (options_.json ? event.dump() : watch_line(event, console_.style, titles)) << std::endl;
        return console_.out.good();
      };
      return !daemon.subscribe(show, options_.events);
    } catch (const ConnectionLost&) {
      return true;
    }
  }

  /// Looked for often at first, as after a restart, and then every few seconds.
  static Client next_daemon() {
    constexpr Duration longest_pause = 4s;
    for (Duration pause = 50ms;; pause = std::min(pause * 2, longest_pause)) {
      std::this_thread::sleep_for(pause);
      try {
        return connect_to_daemon();
      } catch (const NotRunning&) {
        // Not yet.
      } catch (const std::system_error&) {
        // Its directory is just being made.
      }
    }
  }

  /// Whether anybody reads it.
  bool say(std::string_view event, std::string_view sentence) {
    if (options_.json)
      console_.out << Json{{"event", event}, {"wall", wall_text(wall_now(), LocalZone())}}.dump() << std::endl;
    else
      console_.out << sentence << std::endl;
    return console_.out.good();
  }

  Console& console_;
  const WatchOptions& options_;
};

}  // namespace

void add_watch(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("watch", "Say what happens as it happens, until interrupted");
  auto& options = options_of<WatchOptions>(
      *command, chosen, [](Console& console, const WatchOptions& its) { return StatusWatcher(console, its).watch(); });
  command->add_flag("--json", options.json, "One JSON object a line, for programs");
  command->add_option("EVENT", options.events, "Only these: prompted, started, ended, ...");
  command->footer(
      "Where limberd stops, it says so and goes on when limberd is back; with --json as the events daemon_gone and\n"
      "daemon_back, which come whatever EVENTs are asked for.\n\nExamples:\n  limber watch\n  limber watch --json "
      "prompted ended");
}

}  // namespace limber
