#include "journal/healing.hpp"

#include <fmt/format.h>

#include "journal/history_files.hpp"
#include "journal/journal_error.hpp"
#include "journal/salvage.hpp"
#include "journal/sqlite_error.hpp"
#include "journal/store.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

/// What it says of rows, which nothing is done about.
Healing rows_left_out(const fs::path& file, const Fault& fault) {
  return {fmt::format("In the history {} are rows that mean nothing to this Limber ({}). They are left out.",
                      file.string(), fault.what),
          {},
          {}};
}

/// None: that was not enough.
std::optional<Healing> with_new_indexes(const fs::path& file, const Fault& fault) {
  try {
    make_logs_writable(file);
    Store(file).reindex();
    const auto left = find_fault(file);
    if (left && left->kind != Fault::Kind::rows) return std::nullopt;
    return Healing{fmt::format("An index of the history {} did not fit its rows ({}). It was built anew, and nothing "
                               "is lost.",
                               file.string(), fault.what),
                   {},
                   {}};
  } catch (const JournalError& error) {
    if (error.trouble() == Trouble::damaged || error.trouble() == Trouble::doubtful) return std::nullopt;
    throw;
  } catch (const SQLite::Exception& error) {
    if (trouble_of(error) != Trouble::unavailable) return std::nullopt;
    throw JournalError{Trouble::unavailable, reason_of(error, file)};
  }
}

/// The new file is complete before the damaged one loses its name: after a crash in between, one of the two is there.
Healing set_damaged_aside(const fs::path& file, const std::string& reason, Duration stood_up_after, WallTime now) {
  try {
    const Salvage salvage = salvage_into_draft(file, stood_up_after);
    const fs::path kept = set_aside(file, now);
    put_draft_in_place(file);
    return {fmt::format("The history {} is damaged ({}). It is kept as {}, and a new one is begun: {}.", file.string(),
                        reason, kept.string(), words_of(salvage)),
            salvage.whole() ? std::nullopt : std::optional(kept),
            {}};
  } catch (const fs::filesystem_error& error) {
    return {{}, {}, fmt::format("it is damaged ({}) and cannot be set aside: {}", reason, error.code().message())};
  } catch (const SQLite::Exception& error) {
    return {{}, {}, fmt::format("it is damaged ({}) and no new one can be made: {}", reason, error.what())};
  }
}

}  // namespace

Healing heal(const fs::path& file, const std::optional<Fault>& known, Duration stood_up_after, WallTime now) {
  try {
    const auto fault = known ? known : find_fault(file);
    // A statement that fails as on a damaged file is none of the file's where that is sound.
    if (!fault || (!known && fault->kind == Fault::Kind::rows)) return {};
    if (fault->kind == Fault::Kind::rows) return rows_left_out(file, *fault);
    if (fault->kind == Fault::Kind::index)
      if (auto healed = with_new_indexes(file, *fault)) return *std::move(healed);
    return set_damaged_aside(file, fault->what, stood_up_after, now);
  } catch (const std::exception& error) {
    return {{}, {}, error.what()};
  }
}

}  // namespace limber
