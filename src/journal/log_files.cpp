#include "journal/log_files.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <system_error>

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

}  // namespace limber
