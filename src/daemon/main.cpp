// limberd: measures how long the person sits, and reminds of breaks.
#include <malloc.h>
#include <signal.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <boost/asio/signal_set.hpp>
#include <functional>

#include "core/version.hpp"
#include "daemon/daemon.hpp"
#include "daemon/daemon_locks.hpp"
#include "daemon/daemon_log.hpp"
#include "daemon/service_notify.hpp"
#include "os/fd.hpp"
#include "os/paths.hpp"

namespace {

constexpr limber::Duration start_up = std::chrono::seconds(3);

/// The whole chain of what went wrong, the cause last.
std::string story(const std::exception& error) {
  std::string text = error.what();
  try {
    std::rethrow_if_nested(error);
  } catch (const std::exception& cause) {
    text += ": " + story(cause);
  }
  return text;
}

/// An exception in one event is logged, and the next one is handled, so that reminders go on.
void keep_running(boost::asio::io_context& io) {
  while (!io.stopped()) {
    try {
      io.run();
    } catch (const std::exception& error) {
      spdlog::error("{}", story(error));
    }
  }
}

/// Calls `act` with each signal that comes. Both outlive the loop.
void on_signals(boost::asio::signal_set& signals, const std::function<void(int signal)>& act) {
  signals.async_wait([&signals, &act](const boost::system::error_code& error, int signal) {
    if (error) return;
    on_signals(signals, act);  // first: whatever goes wrong now, the next signal is heard
    act(signal);
  });
}

int run(const limber::Paths& paths, const limber::DaemonOptions& options, limber::DaemonLocks locks) {
  boost::asio::io_context io(1);
  limber::ServiceNotify service(io);
  limber::Daemon daemon(io, paths, options, std::move(locks));
  // Not before the loop is about to run: until then a signal ends the program as it ends any other.
  boost::asio::signal_set signals(io, SIGTERM, SIGINT, SIGHUP);
  const std::function<void(int)> act = [&](int signal) {
    if (signal == SIGHUP) return daemon.read_settings();
    io.stop();  // the loop ends with this event, also where something is thrown
    service.stopping();
    daemon.stop();
  };
  on_signals(signals, act);
  // Once the desktop has been asked what it can do, the memory that only the start has used is given back.
  limber::BootTimer settled(io, [] { ::malloc_trim(0); });
  settled.arm(limber::boot_now() + start_up);
  service.ready();
  keep_running(io);
  return 0;
}

/// None: go on with `options`.
std::optional<int> understand(int argc, char** argv, limber::DaemonOptions& options, bool& replace) {
  CLI::App app{"Watches how long you sit, and suggests a stretch at a good moment."};
  app.name("limberd");
  app.add_option("--config", options.settings_file, "Settings file to use instead of your own")->type_name("FILE");
  app.add_option("--record", options.record, "Write a trace of the day, for `limber simulate`")->type_name("FILE");
  app.add_flag("--replace", replace, "End the limberd that runs, in whatever session, and take its place");
  app.set_version_flag("--version", std::string("limberd ") + std::string(limber::version));
  app.footer(
      "Answer it with `limber`: status, break, postpone, skip, quiet, report.\nLIMBER_LOG sets how much is logged: "
      "error, warn, info, debug.");
  try {
    app.parse(argc, argv);
    return std::nullopt;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
}

int start(int argc, char** argv) {
  limber::DaemonOptions options;
  bool replace = false;
  if (const auto over = understand(argc, argv, options, replace)) return *over;
  const limber::Paths paths;
  limber::set_up_log(paths);
  ::mallopt(M_ARENA_MAX, 1);  // the threads of the start live for a moment: no heaps of their own
  try {
    return run(paths, options, limber::take_locks(paths, replace));
  } catch (const limber::AlreadyRunning& other) {
    // The daemon runs already, which is what the caller wants.
    std::fprintf(stderr, "%s. `limberd --replace` takes its place.\n", other.what());
    boost::asio::io_context io(1);
    limber::ServiceNotify(io).ready();
    return 0;
  }
}

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): what is left is to have no memory for the message
int main(int argc, char** argv) {
  limber::open_missing_standard_streams();
  limber::set_runtime_dir_of_the_system();
  ::signal(SIGPIPE, SIG_IGN);  // a log or a client that has gone is no reason to end
  try {
    return start(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "limberd: error: %s\n", story(error).c_str());
  }
  return 1;
}
