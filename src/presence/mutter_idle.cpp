// Input as mutter reports it, over the session bus: GNOME has no Wayland protocol for it. Exact, as on X11: the time
// since the last input can be asked. While a program keeps the screen on (GNOME's idle inhibitor), it does not report
// that input has stopped.
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "bus/bus_message.hpp"
#include "bus/bus_name.hpp"
#include "os/loop_calls.hpp"
#include "presence/candidates.hpp"

namespace limber {

namespace {

constexpr auto path = "/org/gnome/Mutter/IdleMonitor/Core";
// Told at the threshold, mutter's clock may read a little less.
constexpr Duration rounding{20ms};

constexpr auto interface = "org.gnome.Mutter.IdleMonitor";

BusMethod method(std::string member) { return {mutter_idle_service, path, interface, std::move(member)}; }

/// Two watches, as mutter calls them: one that tells each time there has been no input for the threshold; and one,
/// made anew each time they are, that tells of the first input.
class MutterIdle : public Watcher {
 public:
  MutterIdle(boost::asio::io_context& io, Bus& bus, Duration threshold, WatcherEvents events,
             std::function<ClockReading()> clocks)
      : bus_(bus),
        threshold_(threshold),
        events_(std::move(events)),
        clocks_(std::move(clocks)),
        suspends_(clocks_()),
        calls_(io),
        fired_(bus_.listen({mutter_idle_service, path, interface, "WatchFired"},
                           [this](BusMessage& signal) { fired(signal); })),
        owner_(bus_, mutter_idle_service, [this](const std::string& owner) { owned_by(owner); }) {
    added_idle_ = bus_.call(method("AddIdleWatch"), bus_arguments(static_cast<std::uint64_t>(threshold_.count())),
                            [this](BusMessage* reply, const BusError* error) {
                              if (error != nullptr) return lost("mutter does not watch: " + error->message);
                              idle_watch_ = bus_value<std::uint32_t>(reply);
                              ask();
                            });
  }

  ~MutterIdle() override {
    for (const auto& watch : {idle_watch_, input_watch_})
      if (watch) bus_.tell(method("RemoveWatch"), bus_arguments(*watch));
  }

  std::string_view name() const override { return "mutter"; }
  std::string_view caveat() const override { return screen_kept_on_caveat; }

  /// Before the first watch is there, its answer will be followed by a question all the same.
  void resync() override {
    if (idle_watch_) ask();
  }

 private:
  void fired(BusMessage& signal) {
    const auto id = bus_value<std::uint32_t>(&signal);
    if (!id) return;
    if (id == input_watch_) {
      input_watch_.reset();  // it tells once
      became_active();
    } else if (id == idle_watch_) {
      ask();
    }
  }

  /// How things are.
  void ask() {
    asked_ = bus_.call(method("GetIdletime"), bus_arguments(), [this](BusMessage* reply, const BusError* error) {
      if (error != nullptr) return lost("mutter does not tell the idle time: " + error->message);
      if (const auto idle = bus_value<std::uint64_t>(reply)) answered(Duration{static_cast<Duration::rep>(*idle)});
    });
  }

  // Mutter does not count what the machine slept. Was it asleep since the last edge, then there was no input either.
  void answered(Duration idle) {
    const ClockReading now = clocks_();
    const auto slept = suspends_.slept(now);
    if (slept || still_since_) {
      if (!slept && idle < idle_before_) return became_active();
      idle_before_ = idle;
      if (!still_since_) still_since_ = now.boot - idle - *slept;
    } else if (idle < threshold_ - rounding) {
      return became_active();
    } else {
      idle_before_ = idle;
      still_since_ = now.boot - idle;
    }
    watch_input();
    events_.idle(*still_since_);
  }

  /// Input that comes before the watch is made is seen by asking once more.
  void watch_input() {
    if (input_watch_ || watching_input_) return;
    watching_input_ = true;
    added_input_ =
        bus_.call(method("AddUserActiveWatch"), bus_arguments(), [this](BusMessage* reply, const BusError* error) {
          watching_input_ = false;
          if (error != nullptr) return lost("mutter does not watch: " + error->message);
          input_watch_ = bus_value<std::uint32_t>(reply);
          ask();
        });
  }

  void became_active() {
    still_since_.reset();
    suspends_.slept(clocks_());  // what was slept before this input is of no more concern
    events_.active();
  }

  void owned_by(const std::string& owner) {
    if (!known_owner_) known_owner_ = owner;
    if (owner.empty() || owner != *known_owner_) lost("mutter has gone from the session bus");
  }

  /// Once, and not from within the bus's call: this may be the end of what is being called.
  void lost(const std::string& reason) {
    idle_watch_.reset();
    input_watch_.reset();
    if (!std::exchange(lost_, true) && events_.lost) calls_.post([this, reason] { call_copy(events_.lost, reason); });
  }

  Bus& bus_;
  Duration threshold_;
  WatcherEvents events_;
  std::function<ClockReading()> clocks_;
  SuspendDetector suspends_;  // asked at each edge
  std::optional<std::uint32_t> idle_watch_, input_watch_;
  bool watching_input_ = false;         // has been asked for
  std::optional<Instant> still_since_;  // none: active
  Duration idle_before_{};              // when last asked, while still
  std::optional<std::string> known_owner_;
  bool lost_ = false;
  LoopCalls calls_;
  BusSubscription fired_, added_idle_, added_input_, asked_;
  BusName owner_;
};

}  // namespace

std::unique_ptr<Watcher> open_mutter(const WatcherContext& context, Duration idle_threshold, WatcherEvents events) {
  if (!context.session_bus.trouble().empty()) throw Unavailable("no session bus: " + context.session_bus.trouble());
  if (context.mutter.asking()) throw Unavailable("the session bus has not answered yet");
  if (context.mutter.owner().empty()) throw Unavailable("mutter is not on the session bus");
  return open_mutter_on(context.io, context.session_bus, idle_threshold, std::move(events));
}

std::unique_ptr<Watcher> open_mutter_on(boost::asio::io_context& io, Bus& bus, Duration idle_threshold,
                                        WatcherEvents events, std::function<ClockReading()> clocks) {
  return std::make_unique<MutterIdle>(io, bus, idle_threshold, std::move(events), std::move(clocks));
}

}  // namespace limber
