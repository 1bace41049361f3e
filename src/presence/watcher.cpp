#include "presence/watcher.hpp"

#include "system/printable.hpp"

namespace limber {

Opened open_first(std::span<const Candidate> candidates, const WatcherRoom& room, Duration idle_threshold,
                  const WatcherEvents& events) {
  Opened opened;
  for (const auto& candidate : candidates) {
    try {
      opened.watcher = candidate.open(room, idle_threshold, events);
      return opened;
    } catch (const Unavailable& unavailable) {
      opened.refusals.push_back({candidate.name, printable(unavailable.what())});
    }
  }
  return opened;
}

}  // namespace limber
