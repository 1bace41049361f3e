// The history for other programs: CSV (RFC 4180) and JSON. Times are UTC as RFC 3339, `date` is the local day.
#pragma once

#include <iosfwd>

#include "journal/history.hpp"

namespace limber {

/// The time [from, to) of breaks and spans, and the days from `first` to `last`.
struct ExportRange {
  WallTime from;
  WallTime to;
  Date first;
  Date last;
};

// Each writes a heading and one line a row, line ends CR LF. Throw JournalError; the state of `out` is the caller's to
// look at.
void write_breaks_csv(std::ostream& out, History& history, const ExportRange& range);
void write_spans_csv(std::ostream& out, History& history, const ExportRange& range);
void write_stretches_csv(std::ostream& out, History& history, const ExportRange& range);
void write_days_csv(std::ostream& out, History& history, const ExportRange& range);

/// One object: {"version": 1, "days": [...], "breaks": [...], "spans": [...], "stretches": [...]}. What is absent is
/// null; the breaks of a day are {"micro": {"taken": 3, ...}, "rest": {...}}, with what did not happen left out.
void write_json(std::ostream& out, History& history, const ExportRange& range);

// The same of a history that does not exist yet, which is empty.
void write_no_breaks_csv(std::ostream& out);
void write_no_days_csv(std::ostream& out);
void write_no_json(std::ostream& out);

/// `text` as one CSV field, in quotes where it has to be.
std::string csv_field(std::string_view text);

}  // namespace limber
