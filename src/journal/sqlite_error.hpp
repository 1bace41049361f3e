// Maps SQLite's result codes to the kinds of JournalError that callers handle.
#pragma once

#include <sqlite3.h>

#include <SQLiteCpp/Exception.h>

#include "journal/journal_error.hpp"

namespace limber {

/// SQLITE_ERROR stands for everything that has no code of its own, and a page that seems damaged may have been read
/// wrong: only a check of the whole file tells (fault.hpp).
inline Trouble trouble_of(const SQLite::Exception& error) {
  switch (error.getErrorCode()) {
    case SQLITE_NOTADB: return Trouble::damaged;
    case SQLITE_CORRUPT:
    case SQLITE_ERROR: return Trouble::doubtful;
    default: return Trouble::unavailable;
  }
}

}  // namespace limber
