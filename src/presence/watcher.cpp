#include "presence/watcher.hpp"

#include "os/printable.hpp"

namespace limber {

Opened open_first(std::span<const Candidate> candidates, const WatcherContext& context, Duration idle_threshold,
                  const WatcherEvents& events) {
  Opened opened;
  for (const auto& candidate : candidates) {
    try {
      opened.watcher = candidate.open(context, idle_threshold, events);
      return opened;
    } catch (const Unavailable& unavailable) {
      opened.refusals.push_back({candidate.name, printable(unavailable.what())});
    }
  }
  return opened;
}

}  // namespace limber
