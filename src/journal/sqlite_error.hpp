// SQLite's result codes, as the three kinds of trouble that callers know.
#pragma once

#include <sqlite3.h>

#include <SQLiteCpp/Exception.h>

#include "journal/journal_error.hpp"

namespace limber {

/// SQLITE_ERROR is a statement that does not fit the tables: ours fit every table that we made.
inline Trouble trouble_of(const SQLite::Exception& error) {
  switch (error.getErrorCode()) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: return Trouble::damaged;
    default: return Trouble::unavailable;
  }
}

}  // namespace limber
