// The history for other programs: CSV (RFC 4180) and JSON. Times are UTC as RFC 3339, `date` is the local day.
#pragma once

#include <array>
#include <iosfwd>
#include <string>
#include <string_view>

#include "journal/list_walk.hpp"

namespace limber {

/// `json` is one object: {"version": 1, "days": [...], "breaks": [...], "spans": [...], "stretches": [...]}. What is
/// absent is null; `open` is there where the request has one; the breaks of a day are {"micro": {"taken": 3, ...},
/// "rest": {...}}, with what did not happen left out. The others have a heading and one line a row, line ends CR LF.
enum class ExportFormat { json, days_csv, breaks_csv, spans_csv, stretches_csv };
constexpr std::array<std::string_view, 5> names_of(ExportFormat) {
  return {"json", "days_csv", "breaks_csv", "spans_csv", "stretches_csv"};
}
/// None: there is no format of that name.

struct ExportRequest {
  ExportFormat format = ExportFormat::json;
  Date first, last;                                             ///< the days, both included, by their recorded dates
  std::optional<PageEnd> after = std::nullopt;                  ///< none: from the beginning
  std::size_t most = std::numeric_limits<std::int32_t>::max();  ///< rows
  std::optional<SpanRow> open = std::nullopt;                   ///< json: what goes on now, and is no row yet
};

/// Writes one page; the pages of a request, one after the other, make the file. Returns where the next page begins;
/// none: this was the last. Throws JournalError; the caller checks the state of `out`.
std::optional<PageEnd> write_export(std::ostream& out, History& history, const ExportRequest& request);

/// The file of an empty history.
void write_empty_export(std::ostream& out, ExportFormat format);

/// `text` as one CSV field, in quotes where it has to be.
std::string csv_field(std::string_view text);

}  // namespace limber
