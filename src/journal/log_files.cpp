#include "journal/log_files.hpp"

#include <SQLiteCpp/Database.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "journal/journal_error.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

constexpr std::array beside{"-wal", "-shm"};

}  // namespace

void make_logs_writable(const fs::path& file) {
  using fs::perms;
  std::error_code ignored;
  if ((fs::status(file, ignored).permissions() & perms::owner_write) == perms::none) return;
  for (const char* suffix : beside) {
    const fs::path log = fs::path{file}.concat(suffix);
    const auto found = fs::symlink_status(log, ignored);
    if (found.type() == fs::file_type::regular && (found.permissions() & perms::owner_write) == perms::none)
      fs::permissions(log, perms::owner_read | perms::owner_write, fs::perm_options::add, ignored);
  }
}

std::string reason_of(const SQLite::Exception& error, const fs::path& file) {
  if (error.getErrorCode() != SQLITE_READONLY) return error.what();
  for (const fs::path& its : {file, fs::path{file}.concat("-wal"), fs::path{file}.concat("-shm"), file.parent_path()})
    if (std::error_code ignored; fs::exists(its, ignored) && ::access(its.c_str(), W_OK) != 0)
      return fmt::format("{} may not be written", its.string());
  return error.what();
}

void sync_log(const fs::path& file) {
  const fs::path log = fs::path{file}.concat("-wal");
  const auto sync = [](const fs::path& what, int flags) {
    const int fd = ::open(what.c_str(), O_RDONLY | O_CLOEXEC | flags);
    if (fd < 0) return errno;
    const int error = ::fsync(fd) == 0 ? 0 : errno;
    ::close(fd);
    return error;
  };
  int error = sync(log, 0);
  if (error == ENOENT) return;
  if (error == 0) error = sync(file.parent_path(), O_DIRECTORY);  // the log may be new
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

}  // namespace limber
