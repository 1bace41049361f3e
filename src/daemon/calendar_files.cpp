#include "daemon/calendar_files.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "client/calendar_command.hpp"
#include "os/boot_clock.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

constexpr Duration read_every = std::chrono::hours{6};
/// A meeting that has begun is still one: as far back as it may have.
constexpr Duration behind = std::chrono::hours{4};
constexpr ProgramRunTimes reading_times{.limit = 20s};
constexpr std::size_t most_folders = 100;

/// A folder and those in it, as programs that fetch calendars keep one for each.
std::vector<fs::path> folders_of(const fs::path& folder) {
  std::vector<fs::path> folders{folder};
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    if (it->is_directory(error) && folders.size() < most_folders) folders.push_back(it->path());
  return folders;
}

}  // namespace

CalendarFiles::CalendarFiles(boost::asio::io_context& io, Context context)
    : io_(io), context_(std::move(context)), next_(io, [this] { read_again(); }) {}

void CalendarFiles::change(const CalendarPolicy& policy) {
  if (policy.files == policy_.files && policy.address == policy_.address) return;
  policy_ = policy;
  paths_ = calendar_paths(policy);
  watch();
  if (!paths_.empty()) return read_again();
  run_.reset();
  next_.arm(std::nullopt);
  problems_.clear();
  known_.reset();
  context_.busy({});
}

void CalendarFiles::watch() {
  files_.clear();
  folders_.clear();
  const auto changed = [this] { read_again(); };
  for (const std::string& path : paths_) try {
      std::error_code ignored;
      if (!fs::is_directory(path, ignored)) {
        files_.push_back(std::make_unique<FileWatch>(io_, path, changed));
        continue;
      }
      for (const fs::path& folder : folders_of(path))
        folders_.push_back(std::make_unique<FolderWatch>(io_, folder, ".ics", changed));
    } catch (const std::system_error& error) {
      spdlog::warn("changes of {} are found every few hours only: {}", path, error.what());
    }
}

void CalendarFiles::read_again() {
  if (paths_.empty()) return;
  if (run_)
    again_ = true;
  else
    read();
}

void CalendarFiles::read() {
  again_ = false;
  reading_.clear();
  complaints_.clear();
  const WallTime now = wall_now();
  const std::vector<std::string> command = calendar_command(policy_, {now - behind, now + calendar_ahead});
  next_.arm(boot_now() + read_every);
  try {
    run_ = std::make_unique<ProgramRun>(
        io_, std::move(command), "",
        ProgramRunEvents{[this](std::string_view text) { line(text); }, [this](const std::string& how) { over(how); }},
        reading_times);
    if (context_.started) context_.started(run_->pid());
  } catch (const std::system_error& error) {
    problems_ = {
        fmt::format("The calendar is not read: {} cannot be started ({}).", command.front(), error.code().message())};
    spdlog::warn("{}", problems_.front());
  }
}

void CalendarFiles::line(std::string_view text) {
  CalendarLine its = read_calendar_line(text);
  if (its.time)
    reading_.push_back(*its.time);
  else
    complaints_.push_back(std::move(its.problem));
}

/// A run that failed changes nothing of what is known.
void CalendarFiles::over(const std::string& how) {
  run_.reset();
  const bool read_it = how == "ended with status 0";
  problems_.clear();
  if (!complaints_.empty())
    problems_.push_back(
        fmt::format("The calendar: {}{}", complaints_.front(),
                    complaints_.size() > 1 ? fmt::format(" (and {} more)", complaints_.size() - 1) : ""));
  else if (!read_it)
    problems_.push_back("The calendar is not read: limber-calendar " + how + ".");
  for (const std::string& each : complaints_) spdlog::warn("calendar: {}", each);
  if (read_it) {
    known_ = reading_.size();
    context_.busy(std::exchange(reading_, {}));
  }
  if (again_) {
    watch();  // a folder may have come
    read();
  }
}

}  // namespace limber
