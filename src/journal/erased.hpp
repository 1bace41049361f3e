// How much of the history was deleted, in rows.
#pragma once

namespace limber {

struct Erased {
  int days = 0;
  int breaks = 0;
  int spans = 0;
  int stretches = 0;
  /// Nothing of it is left in the file's log either. False: somebody reads the file now, and it is done as soon as that
  /// is over.
  bool log_cleared = true;
  bool operator==(const Erased&) const = default;
};

}  // namespace limber
