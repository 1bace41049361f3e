// How much of the history was deleted, in rows.
#pragma once

namespace limber {

struct Erased {
  int days = 0;
  int breaks = 0;
  int spans = 0;
  int stretches = 0;
  bool operator==(const Erased&) const = default;
};

}  // namespace limber
