#include "journal/new_file.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "journal/fault.hpp"
#include "journal/journal_error.hpp"
#include "journal/schema.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

fs::path rollback_log_of(const fs::path& draft) { return fs::path{draft}.concat("-journal"); }

/// A draft without its log, and sound: only its name was still to be changed.
bool is_finished(const fs::path& draft) {
  std::error_code error;
  if (!fs::is_regular_file(draft, error) || fs::exists(rollback_log_of(draft), error)) return false;
  try {
    return !find_fault(draft);
  } catch (const JournalError&) {
    return false;
  }
}

/// Some file systems cannot; the rename is then as safe as they make it.
void sync_directory(const fs::path& directory) {
  const int fd = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

fs::path draft_of(const fs::path& file) { return fs::path{file}.concat(".new"); }

void make_draft(const fs::path& file) {
  const fs::path draft = draft_of(file);
  for (const fs::path& old : {draft, rollback_log_of(draft)}) fs::remove(old);
  {
    SQLite::Database database{draft.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    migrate(database, migrations());
  }
  using fs::perms;
  fs::permissions(draft, perms::owner_read | perms::owner_write);
}

void put_draft_in_place(const fs::path& file) {
  fs::rename(draft_of(file), file);
  sync_directory(file.parent_path());
}

void create_history(const fs::path& file) {
  if (!is_finished(draft_of(file))) make_draft(file);
  put_draft_in_place(file);
}

}  // namespace limber
