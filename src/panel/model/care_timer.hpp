// The timer for a warm or cold pack: when it is time to take it off, when it is over for good, and how that is said.
// Pure; instants are of the clock that goes on while the machine sleeps.
#pragma once

#include <optional>
#include <string>

#include "catalogue/care.hpp"
#include "core/calendar.hpp"
#include "panel/model/clock_words.hpp"

namespace limber {

class CareTimer {
 public:
  enum class Stage { idle, on, over };  ///< over: past the length, not yet at the last moment

  void start(const CareTopic& topic, Instant now);
  void stop() { run_.reset(); }

  Stage stage(Instant now) const;
  /// The id of the topic that it runs for; empty: idle.
  std::string topic() const { return run_ ? run_->topic : ""; }
  /// When the stage changes next; none while idle.
  std::optional<Instant> next_change(Instant now) const;

  struct View {
    BigNumber left{};       ///< to the end of the stage, for the ring
    double share = 0;       ///< of it, 1 at its beginning
    std::string heading{};  ///< "Heat is on"
    std::string line{};     ///< "Take it off at 14:47."
    std::string button{};   ///< "Stop"
    bool over = false;
    bool operator==(const View&) const = default;
  };
  /// Of a timer that is not idle. `local`: the time on the wall now.
  View view(Instant now, LocalTime local, ClockStyle style) const;

  /// What is to be said when a stage begins; empty for the first one.
  struct Alarm {
    std::string title, text;
  };
  Alarm alarm(Stage stage) const;

 private:
  struct Run {
    std::string topic, name;
    Instant since;
    Duration length, stop;
  };
  std::optional<Run> run_;
  Run last_{};  ///< what ran before it was idle: the last alarm speaks of it
};

}  // namespace limber
