#include "journal/history_files.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>
#include <system_error>

#include "journal/fault.hpp"
#include "journal/iso_time.hpp"
#include "journal/journal_error.hpp"
#include "journal/schema.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

// The logs first: should the program die in between, a log that has lost its database is kept under its own name, while
// a database put beside an empty new one would have its log thrown away by SQLite.
constexpr std::array suffixes{"-wal", "-shm", "-journal", ""};
constexpr std::span logs = std::span{suffixes}.first<3>();

fs::path with_suffix(const fs::path& file, const char* suffix) { return fs::path{file}.concat(suffix); }

/// A draft without its log, and sound: only its name was still to be changed.
bool is_finished(const fs::path& draft) {
  std::error_code error;
  if (!fs::is_regular_file(draft, error) || fs::exists(with_suffix(draft, "-journal"), error)) return false;
  try {
    return !find_fault(draft);
  } catch (const JournalError&) {
    return false;
  }
}

/// 0, or why that is not possible.
int put_on_disk(const fs::path& path, int flags) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
  if (fd < 0) return errno;
  const int error = ::fsync(fd) == 0 ? 0 : errno;
  ::close(fd);
  return error;
}

bool any_exists(const fs::path& file, std::span<const char* const> parts) {
  return std::ranges::any_of(
      parts, [&](const char* suffix) { return fs::exists(fs::symlink_status(with_suffix(file, suffix))); });
}

fs::path free_name(const fs::path& file, WallTime now) {
  const std::string base = fmt::format("{}.damaged-{}", file.stem().string(), file_stamp(now));
  fs::path name = file.parent_path() / (base + file.extension().string());
  for (int number = 2; any_exists(name, suffixes); ++number)
    name = file.parent_path() / fmt::format("{}-{}{}", base, number, file.extension().string());
  return name;
}

/// All of them is in the database already, or nothing was ever written; the rest can be made anew.
bool nothing_in_logs(const fs::path& file) {
  const auto empty = [&](const char* suffix) {
    const auto found = fs::symlink_status(with_suffix(file, suffix));
    if (!fs::exists(found)) return true;
    return fs::is_regular_file(found) && fs::file_size(with_suffix(file, suffix)) == 0;
  };
  return empty("-wal") && empty("-journal");
}

void rename_parts(const fs::path& file, const fs::path& target, std::span<const char* const> parts) {
  for (const char* suffix : parts)
    if (any_exists(with_suffix(file, suffix), std::array{""}))
      fs::rename(with_suffix(file, suffix), with_suffix(target, suffix));
}

}  // namespace

fs::path draft_of(const fs::path& file) { return with_suffix(file, ".new"); }

void make_draft(const fs::path& file) {
  const fs::path draft = draft_of(file);
  for (const fs::path& old : {draft, with_suffix(draft, "-journal")}) fs::remove(old);
  {
    SQLite::Database database{draft.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    migrate(database, migrations());
  }
  using fs::perms;
  fs::permissions(draft, perms::owner_read | perms::owner_write);
}

void put_draft_in_place(const fs::path& file) {
  fs::rename(draft_of(file), file);
  put_on_disk(file.parent_path(), O_DIRECTORY);  // some file systems cannot; the rename is then as safe as they make it
}

void create_history(const fs::path& file) {
  if (!is_finished(draft_of(file))) make_draft(file);
  put_draft_in_place(file);
}

void make_logs_writable(const fs::path& file) {
  using fs::perms;
  std::error_code ignored;
  if ((fs::status(file, ignored).permissions() & perms::owner_write) == perms::none) return;
  for (const char* suffix : {"-wal", "-shm"}) {
    const fs::path log = with_suffix(file, suffix);
    const auto found = fs::symlink_status(log, ignored);
    if (found.type() == fs::file_type::regular && (found.permissions() & perms::owner_write) == perms::none)
      fs::permissions(log, perms::owner_read | perms::owner_write, fs::perm_options::add, ignored);
  }
}

std::string reason_of(const SQLite::Exception& error, const fs::path& file) {
  if (error.getErrorCode() != SQLITE_READONLY) return error.what();
  for (const fs::path& its : {file, with_suffix(file, "-wal"), with_suffix(file, "-shm"), file.parent_path()})
    if (std::error_code ignored; fs::exists(its, ignored) && ::access(its.c_str(), W_OK) != 0)
      return fmt::format("{} may not be written", its.string());
  return error.what();
}

void sync_log(const fs::path& file) {
  const fs::path log = with_suffix(file, "-wal");
  int error = put_on_disk(log, 0);
  if (error == ENOENT) return;
  if (error == 0) error = put_on_disk(file.parent_path(), O_DIRECTORY);  // the log may be new
  if (error != 0)
    throw JournalError{Trouble::unavailable,
                       fmt::format("{} cannot be synced: {}", log.string(), std::generic_category().message(error))};
  std::error_code none;
  if (fs::file_size(log, none) <= long_log || none) return;
  try {
    SQLite::Database database{file.string(), SQLite::OPEN_READWRITE};
    database.execAndGet("PRAGMA schema_version");  // only a connection that has read knows of the log
    sqlite3_wal_checkpoint_v2(database.getHandle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  } catch (const SQLite::Exception&) {
    // Another time.
  }
}

fs::path set_aside(const fs::path& file, WallTime now) {
  fs::path target = free_name(file, now);
  rename_parts(file, target, suffixes);
  return target;
}

std::optional<fs::path> set_logs_aside(const fs::path& file, WallTime now) {
  if (!any_exists(file, logs)) return std::nullopt;
  if (nothing_in_logs(file)) {
    for (const char* suffix : logs) fs::remove(with_suffix(file, suffix));
    return std::nullopt;
  }
  fs::path target = free_name(file, now);
  rename_parts(file, target, logs);
  return target;
}

std::vector<fs::path> set_aside_files(const fs::path& file) {
  std::vector<fs::path> found;
  const std::string begins = file.stem().string() + ".damaged-";
  std::error_code error;
  for (fs::directory_iterator entry{file.parent_path(), error}, end; !error && entry != end; entry.increment(error))
    if (entry->path().filename().string().starts_with(begins)) found.push_back(entry->path());
  std::ranges::sort(found);
  return found;
}

}  // namespace limber
