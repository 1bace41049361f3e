// Keeps the parts of the daemon apart: what one of them throws stops neither the others nor the engine's timers.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace limber {

class FaultGuard {
 public:
  /// Does `work` of the part called `part` ("the history", for people; it has to outlive this). What it throws is
  /// logged, and counted as that part's. Returns whether it came to its end.
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
