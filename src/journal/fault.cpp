#include "journal/fault.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "journal/columns.hpp"
#include "journal/journal_error.hpp"
#include "journal/reading.hpp"

namespace limber {

namespace {

/// One fault as reported by integrity_check.
Fault::Kind kind_of(std::string_view verdict) {
  constexpr std::array of_rows{std::string_view{"CHECK constraint failed"}, std::string_view{"NULL value in"},
                               std::string_view{"TEXT value in"}, std::string_view{"NUMERIC value in"}};
  constexpr std::array of_indexes{std::string_view{"missing from index"}, std::string_view{"entries in index"},
                                  std::string_view{"non-unique entry in index"}, std::string_view{"of index"}};
  const auto says = [&](std::string_view words) { return verdict.find(words) != std::string_view::npos; };
  if (std::ranges::any_of(of_rows, says)) return Fault::Kind::rows;
  return std::ranges::any_of(of_indexes, says) ? Fault::Kind::index : Fault::Kind::damage;
}

/// The tables as every statement of ours needs them. Throws SQLite::Exception.
void require_tables(SQLite::Database& database) {
  const auto ask = [&](const std::string& columns, const char* table) {
    const SQLite::Statement query{database, "SELECT " + columns + " FROM " + table};
  };
  ask(break_columns, "breaks");
  ask(span_columns, "spans");
  ask(stretch_columns, "stretches");
  ask(day_columns, "days");
  ask("date, kind, outcome, count", "day_breaks");
  ask("stretch, rating, rated_at", "ratings");
  ask("id, taken_at, taken_boot_ms, boot_id, content", "snapshot");
}

/// How many rows have a word that is none of ours: SQLite does not always look at that.
std::int64_t rows_without_meaning(SQLite::Database& database) {
  return database
      .execAndGet(
          "SELECT (SELECT count(*) FROM breaks WHERE kind NOT IN ('micro', 'rest') OR outcome NOT IN "
          "('taken', 'natural', 'cut_short', 'skipped', 'ignored')) + "
          "(SELECT count(*) FROM spans WHERE kind NOT IN ('sitting', 'standing')) + "
          "(SELECT count(*) FROM stretches WHERE kind NOT IN ('micro', 'rest')) + "
          "(SELECT count(*) FROM ratings WHERE rating NOT IN ('like', 'dislike', 'hide'))")
      .getInt64();
}

/// The worst that the whole file shows.
std::optional<Fault> worst_fault(SQLite::Database& database) {
  require_tables(database);
  std::optional<Fault> worst;
  SQLite::Statement check{database, "PRAGMA integrity_check"};
  while (check.executeStep()) {
    const std::string verdict = check.getColumn(0).getString();
    if (verdict == "ok") break;
    const Fault fault{kind_of(verdict), verdict};
    if (!worst || fault.kind > worst->kind) worst = fault;
  }
  if (worst && worst->kind != Fault::Kind::rows) return worst;
  if (const auto rows = rows_without_meaning(database); rows > 0)
    return Fault{Fault::Kind::rows, fmt::format("{} with a word that is not known", rows)};
  return worst;
}

}  // namespace

std::optional<Fault> find_fault(const std::filesystem::path& file, const std::stop_token& stop) {
  try {
    SQLite::Database database = open_for_reading(file);
    end_queries_at(database, stop);
    return worst_fault(database);
  } catch (const SQLite::Exception& error) {
    constexpr std::array tell_of_damage{SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR};
    if (std::ranges::find(tell_of_damage, error.getErrorCode()) != tell_of_damage.end())
      return Fault{Fault::Kind::damage, error.what()};
    throw JournalError{Trouble::unavailable, error.what()};
  } catch (const JournalError& error) {
    if (error.trouble() == Trouble::damaged) return Fault{Fault::Kind::damage, error.what()};
    throw;
  }
}

}  // namespace limber
