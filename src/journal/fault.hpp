// Checks whether a history is sound, by reading all of it.
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace limber {

/// Faults of a history, by the repair that they need.
struct Fault {
  enum class Kind {
    rows,    ///< rows that no version of Limber wrote; readers skip them, and nothing else is affected
    index,   ///< an index does not fit its table: it can be built anew from it
    damage,  ///< of the tables themselves
  };
  Kind kind = Kind::damage;
  std::string what;  ///< a text of SQLite or of ours, without a full stop
};

/// Reads `file` with a connection of its own, beside a daemon that writes it; a second for a million rows. None: it is
/// sound. Throws JournalError where that cannot be found out now, or `newer`.
std::optional<Fault> find_fault(const std::filesystem::path& file, const std::stop_token& stop = {});

}  // namespace limber
