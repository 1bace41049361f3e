// SQLite's result codes, as the three kinds of trouble that callers know.
#pragma once

#include <sqlite3.h>

#include <SQLiteCpp/Exception.h>

#include "journal/journal_error.hpp"

namespace limber {

/// SQLITE_ERROR is what SQLite says of everything that has no code of its own, and a page that seems damaged may be one
/// that was read wrong: only a look at the whole file tells (fault.hpp).
inline Trouble trouble_of(const SQLite::Exception& error) {
  switch (error.getErrorCode()) {
    case SQLITE_NOTADB: return Trouble::damaged;
    case SQLITE_CORRUPT:
    case SQLITE_ERROR: return Trouble::doubtful;
    default: return Trouble::unavailable;
  }
}

}  // namespace limber
