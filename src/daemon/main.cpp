// limberd: watches how long somebody sits, and nudges.
#include <malloc.h>
#include <spdlog/cfg/helpers.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <boost/asio/signal_set.hpp>

#include "core/version.hpp"
#include "daemon/daemon.hpp"
#include "daemon/service_notify.hpp"
#include "system/at_end.hpp"

namespace {

constexpr limber::Duration start_up = std::chrono::seconds(3);

void set_up_log(const limber::Paths& paths) {
  auto log = std::make_shared<spdlog::logger>("limberd", std::make_shared<spdlog::sinks::stderr_sink_st>());
  log->set_pattern("limberd: %l: %v");
  spdlog::set_default_logger(std::move(log));
  spdlog::set_level(spdlog::level::info);
  if (const auto level = paths.log_level()) spdlog::cfg::helpers::load_levels(*level);
}

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

/// Whatever goes wrong with one event is said, and the next one is handled: reminders do not end because of it.
void keep_running(boost::asio::io_context& io) {
  while (!io.stopped()) {
    try {
      io.run();
    } catch (const std::exception& error) {
      spdlog::error("{}", story(error));
    }
  }
}

int run(const limber::Paths& paths, const limber::DaemonOptions& options) {
  boost::asio::io_context io(1);
  limber::ServiceNotify service(io);
  limber::Daemon daemon(io, paths, options);
  // Not before the loop is about to run: until then a signal ends the program as it ends any other.
  boost::asio::signal_set signals(io, SIGTERM, SIGINT, SIGHUP);
  signals.async_wait([&](const auto& error, int) {
    if (error) return;
    const limber::AtEnd over([&] { io.stop(); });
    service.stopping();
    daemon.stop();
  });
  // Once the desktop has been asked what it can do, the memory that only the start has used is given back.
  limber::BootTimer settled(io, [] { ::malloc_trim(0); });
  settled.arm(limber::boot_now() + start_up);
  service.ready();
  keep_running(io);
  return 0;
}

/// None: go on with `options`.
std::optional<int> understand(int argc, char** argv, limber::DaemonOptions& options) {
  CLI::App app{"Watches how long you sit, and suggests a stretch at a good moment."};
  app.name("limberd");
  app.add_option("--config", options.settings_file, "Settings file to use instead of your own")->type_name("FILE");
  app.add_option("--record", options.record, "Write a trace of the day, for `limber simulate`")->type_name("FILE");
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
  if (const auto over = understand(argc, argv, options)) return *over;
  const limber::Paths paths;
  set_up_log(paths);
  ::mallopt(M_ARENA_MAX, 1);  // the threads of the start live for a moment: no heaps of their own
  return run(paths, options);
}

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): what is left is to have no memory for the message
int main(int argc, char** argv) {
  try {
    return start(argc, argv);
  } catch (const limber::AlreadyRunning& error) {
    std::fprintf(stderr, "limberd: error: %s\n", error.what());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "limberd: error: %s\n", story(error).c_str());
  }
  return 1;
}
