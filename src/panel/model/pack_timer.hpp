// The pack that is on, as the daemon knows it, which rings when it is time: who lies down with a warm pack closes the
// window. Here is what was heard of it last, and the way to start and to stop one.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "core/calendar.hpp"
#include "panel/link/connection.hpp"
#include "words/clock_words.hpp"
#include "words/pack_words.hpp"

namespace limber {

struct PackView {
  BigNumber left{};       ///< to the end of the stage, for the ring
  double share = 0;       ///< of it, 1 at its beginning
  std::string heading{};  ///< "Heat is on"
  std::string line{};     ///< "Take it off at 14:47."
  std::string row{};      ///< the same in short: "Heat is on until 14:47."
  std::string button{};   ///< "Stop"
  bool over = false;
  bool operator==(const PackView&) const = default;
};
/// Of one that is not off. `wall`: the same instant as `now`.
PackView pack_view(const PackRun& run, Instant now, WallTime wall, const TimeZone& zone, ClockStyle style);

class PackTimer {
 public:
  /// `daemon` has to outlive it, and it has to outlive the answers that are under way.
  explicit PackTimer(Connection& daemon) : daemon_(daemon) {}

  /// Asks how it stands: after a connection, and when the daemon tells of a change.
  void ask();
  void start(const CareTopic& topic);
  void stop();

  /// None: none is on.
  const std::optional<PackRun>& run() const { return run_; }
  /// Why what was asked for last has not come about, for people; empty: it has.
  const std::string& refusal() const { return refusal_; }

  /// `who` is a subscriber that is called at every change, until stop_listening with the same `who`.
  void listen(const void* who, std::function<void()> changed) { listeners_[who] = std::move(changed); }
  void stop_listening(const void* who) { listeners_.erase(who); }

 private:
  void call(std::string_view method, const Json& params);
  void take(const Json& answer);
  void tell();

  Connection& daemon_;
  std::optional<PackRun> run_;
  std::string refusal_;
  std::map<const void*, std::function<void()>> listeners_;
};

}  // namespace limber
