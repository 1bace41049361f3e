// Copies what can still be read of a damaged history into a new one, row by row.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "core/time.hpp"

namespace limber {

struct Salvage {
  std::size_t rows = 0;      ///< breaks, spans and stretches that were carried over
  std::size_t left_out = 0;  ///< rows that could be read but not interpreted
  bool has_holes = false;    ///< parts of it could not be read; the number of rows there is unknown
  bool sums = false;         ///< days with sums were carried over

  bool nothing() const { return rows == 0 && !sums; }
  bool whole() const { return left_out == 0 && !has_holes; }
};
/// "1,204 of its rows were carried over, all but what could not be read" and the like, without a full stop.
std::string words_of(const Salvage& salvage);

/// Makes a draft (history_files.hpp) of a history to take the place of `damaged`, with all of it that can be read: what
/// happened, the sums of days, opinions, and what the engine remembered. A day whose sums cannot be read gets them from
/// its rows, with `stood_up_after` as for DayRow. Changes nothing of `damaged`. Throws JournalError, SQLite::Exception
/// and std::filesystem::filesystem_error when the draft cannot be written.
Salvage salvage_into_draft(const std::filesystem::path& damaged, Duration stood_up_after);

}  // namespace limber
