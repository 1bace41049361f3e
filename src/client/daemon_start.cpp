#include "client/daemon_start.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>

#include <system_error>

#include "client/client.hpp"
#include "client/daemon_end.hpp"
#include "client/poll_until.hpp"
#include "client/program_output.hpp"
#include "os/programs.hpp"
#include "os/spawn.hpp"

namespace limber {

namespace {

using Sentence = std::optional<std::string>;
constexpr const char* unit = "limber.service";

bool answers(const Paths& paths, Duration patience) {
  try {
    Client(paths.socket(), patience).call("status_get");
    return true;
  } catch (const RpcError&) {
    return true;  // it is there, and has its reasons
  } catch (const std::exception&) {
    return false;
  }
}

/// Waits until it answers; `end` can be read once the process that is to answer has ended.
bool comes_up(const Paths& paths, const Fd& end, Duration patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (std::chrono::steady_clock::now() < until) {
    if (answers(paths, 1s)) return true;
    if (poll_until(end.get(), POLLIN, std::chrono::steady_clock::now() + 10ms)) return answers(paths, 1s);
  }
  return false;
}

/// Whether systemd runs for this person and has the unit.
bool has_unit() {
  const auto state = output_of({"systemctl", "--user", "show", "--property=LoadState", "--value", unit}, 2s);
  return state && state->status == 0 && state->text == "loaded\n";
}

Sentence start_unit(const Paths& paths, Duration patience) {
  const auto started = output_of({"systemctl", "--user", "start", unit}, patience);
  if (started && started->status == 0 && comes_up(paths, Fd(), 1s)) return std::nullopt;
  const std::string said = started ? last_line(started->text) : "It takes longer than expected.";
  return fmt::format("systemd does not start limberd. {} See: systemctl --user status {}", said, unit);
}

Fd opened_log(const std::filesystem::path& file) {
  std::error_code ignored;
  std::filesystem::create_directories(file.parent_path(), ignored);
  Fd log(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR));
  return log ? std::move(log) : Fd(::open("/dev/null", O_WRONLY | O_CLOEXEC));
}

Sentence start_program(const Paths& paths, Duration patience) {
  const auto file = daemon_log_file(paths);
  const Fd log = opened_log(file);
  try {
    const auto end = process_end(start_detached({program_beside("limberd").string()}, {}, log.get()));
    if (comes_up(paths, end, patience)) return std::nullopt;
  } catch (const std::system_error& error) {
    return fmt::format("limberd does not start: {}.", error.what());
  }
  const std::string said = last_line_in(file);
  return said.empty() ? fmt::format("limberd does not answer. What it says is in {}", file.string())
                      : fmt::format("limberd does not start. It says: {}", said);
}

}  // namespace

std::filesystem::path daemon_log_file(const Paths& paths) { return paths.state_dir() / "limberd.log"; }

Sentence start_daemon(const Paths& paths, Duration patience) {
  if (answers(paths, patience)) return std::nullopt;
  return has_unit() ? start_unit(paths, patience) : start_program(paths, patience);
}

Sentence restart_daemon(const Paths& paths, Duration patience) {
  if (auto stays = end_daemon(paths.socket(), EndCondition::in_any_case, patience)) return stays;
  return start_daemon(paths, patience);
}

}  // namespace limber
