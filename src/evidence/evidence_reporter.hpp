// Passes on what a source of evidence finds, from the loop, and only when it has changed.
#pragma once

#include "evidence/evidence.hpp"
#include "os/loop_calls.hpp"

namespace limber {

/// May be called from anywhere, also from within open and from callbacks of C libraries: the events come later, from
/// the loop, in their order, and none after this is gone. They may destroy the owner of this.
class EvidenceReporter {
 public:
  EvidenceReporter(boost::asio::io_context& io, EvidenceEvents events);

  void seen(std::optional<std::string> whose);
  void trouble(std::string reason);

 private:
  LoopCalls calls_;
  EvidenceEvents events_;
  std::optional<std::string> seen_;
  std::optional<std::string> trouble_;  // none: not reported yet
};

}  // namespace limber
