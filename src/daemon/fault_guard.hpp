// Isolates the parts of the daemon: an exception of one part stops neither the others nor the engine's timers.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace limber {

class FaultGuard {
 public:
  /// Runs `work` for the part called `part` ("the history", for people; the text has to outlive this object). An
  /// exception is logged and counted as a fault of that part. Returns whether `work` came to its end.
  bool run(std::string_view part, const std::function<void()>& work);

  /// The parts that have failed, one sentence each.
  std::vector<std::string> problems() const;

 private:
  struct Fault {
    std::string_view part;
    std::string last;
    int count = 0;
  };
  std::vector<Fault> faults_;
};

}  // namespace limber
