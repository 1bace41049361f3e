// Watchers of input: one interface, one file for each way; the first that opens is used.
#pragma once

#include <boost/core/noncopyable.hpp>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "os/unavailable.hpp"

namespace boost::asio {
class io_context;
}

namespace limber {

class Bus;
class BusName;
class Compositor;
class XServer;

/// Reports when input begins and stops; it gets no other data about the input. On opening, and after resync(), it
/// reports the present state; then each change. Between changes it needs no CPU time.
class Watcher : boost::noncopyable {
 public:
  virtual ~Watcher() = default;

  virtual std::string_view name() const = 0;
  /// What it cannot tell apart, for people; empty: nothing.
  virtual std::string_view caveat() const { return ""; }
  /// To be called after the machine has woken up: reports the state again. Until there is new input, it counts as idle
  /// since before the machine went to sleep.
  virtual void resync() = 0;
};

/// All called from the loop, never from within open or resync. The same state may be reported twice.
struct WatcherEvents {
  std::function<void()> active;                  ///< input has begun
  std::function<void(Instant since)> idle;       ///< the last input was at `since`; reported after the idle threshold
  std::function<void(std::string reason)> lost;  ///< it reports nothing more; only this event may destroy the watcher
};

/// The caveat of watchers that take an inhibitor for input.
inline constexpr std::string_view screen_kept_on_caveat = "a program that keeps the screen on counts as input";

/// What a watcher may need. All of it outlives the watcher.
struct WatcherContext {
  boost::asio::io_context& io;
  Compositor& compositor;
  Bus& session_bus;
  const BusName& mutter;  ///< the owner of mutter_idle_service on that bus
  XServer& x;
};

/// Throws Unavailable where it does not work on this machine.
using OpenWatcher = std::unique_ptr<Watcher>(const WatcherContext& context, Duration idle_threshold,
                                             WatcherEvents events);

/// One way of watching.
struct Candidate {
  std::string_view name;
  OpenWatcher* open;
};

/// Why a candidate was passed over.
struct PassedOver {
  std::string_view name;
  std::string reason;
};

struct Opened {
  std::unique_ptr<Watcher> watcher;  ///< null: none of them works here
  std::vector<PassedOver> refusals;  ///< of those before it
};

/// Tries the candidates in their order. A changed idle threshold is a matter of opening again.
Opened open_first(std::span<const Candidate> candidates, const WatcherContext& context, Duration idle_threshold,
                  const WatcherEvents& events);

}  // namespace limber
