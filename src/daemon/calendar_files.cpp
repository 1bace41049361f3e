#include "daemon/calendar_files.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "client/calendar_command.hpp"
#include "os/boot_clock.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

constexpr Duration read_every = std::chrono::hours{6};
constexpr Duration try_again = 5min;  // after a failure
/// Each folder takes watches of the kernel's, of which a person has not many.
constexpr std::size_t most_watches = 16;

/// The folder and those in it.
void add_folders(const fs::path& folder, int depth, std::vector<WatchedPath>& paths) {
  paths.push_back({folder, true});
  std::error_code error;
  if (depth > 0)
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
      if (it->is_directory(error)) add_folders(it->path(), depth - 1, paths);
}

/// All that is to be watched, as things are.
std::vector<WatchedPath> to_watch(const std::vector<std::string>& paths) {
  std::vector<WatchedPath> all;
  std::error_code ignored;
  for (const std::string& path : paths) {
    if (fs::is_directory(path, ignored))
      add_folders(path, calendar_folder_depth, all);
    else
      all.push_back({path, false});
  }
  return all;
}

}  // namespace

CalendarFiles::CalendarFiles(boost::asio::io_context& io, Context context)
    : io_(io), context_(std::move(context)), next_(io, [this] { read_again(); }) {}

void CalendarFiles::change(const CalendarPolicy& policy) {
  if (policy.files == policy_.files && policy.address == policy_.address) return;
  policy_ = policy;
  paths_ = calendar_paths(policy);
  run_.reset();  // of other files
  stale_ = stale_ || known_;
  known_.reset();
  problems_.clear();
  watch();
  if (!paths_.empty()) return read_again();
  next_.arm(std::nullopt);
  stale_ = false;
  context_.busy({});
}

/// Not from a callback of a watch, which may go here. Whether it watches others than before.
bool CalendarFiles::watch() {
  std::vector<WatchedPath> wanted = to_watch(paths_);
  if (wanted.size() > most_watches) {
    spdlog::warn("of {} calendar folders, changes in {} are found at once", wanted.size(), most_watches);
    wanted.erase(wanted.begin() + most_watches, wanted.end());
  }
  if (wanted == watched_) return false;
  watched_ = wanted;
  files_.clear();
  folders_.clear();
  const auto changed = [this] { read_again(); };
  for (const auto& [path, is_folder] : wanted) try {
      if (is_folder)
        folders_.push_back(std::make_unique<FolderWatch>(io_, path, ".ics", changed));
      else
        files_.push_back(std::make_unique<FileWatch>(io_, path, changed));
    } catch (const std::system_error& error) {
      spdlog::warn("changes of {} are found every few hours only: {}", path.string(), error.what());
    }
  return true;
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
  const std::vector<std::string> command = calendar_command(policy_, {now - longest_meeting, now + calendar_ahead});
  next_.arm(boot_now() + read_every);
  try {
    run_ = std::make_unique<ProgramRun>(
        io_, command, "",
        ProgramRunEvents{[this](std::string_view text) { line(text); }, [this](const std::string& how) { over(how); }},
        ProgramRunTimes{.limit = calendar_patience});
    if (context_.started) context_.started(run_->pid());
  } catch (const std::system_error& error) {
    problems_ = {
        fmt::format("The calendar is not read: {} cannot be started ({}).", command.front(), error.code().message())};
    spdlog::warn("{}", problems_.front());
    failed();
  }
}

/// What is known of these files stays; what was told of others does not.
void CalendarFiles::failed() {
  next_.arm(boot_now() + try_again);
  if (std::exchange(stale_, false)) context_.busy({});
}

void CalendarFiles::line(std::string_view text) {
  CalendarLine its = read_calendar_line(text);
  if (its.time)
    reading_.push_back(*its.time);
  else
    complaints_.push_back(std::move(its.problem));
}

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
  if (!read_it) failed();
  if (read_it) {
    stale_ = false;
    known_ = std::exchange(reading_, {});
    context_.busy(*known_);
  }
  // Folders may have come, and what is in them may have changed before they were watched.
  if (watch() || again_) read();
}

std::optional<std::size_t> CalendarFiles::known() const {
  if (!known_) return std::nullopt;
  const WallTime now = wall_now();
  return static_cast<std::size_t>(std::ranges::count_if(*known_, [&](const WallSpan& each) { return each.to > now; }));
}

}  // namespace limber
