// Passes on what a source of evidence finds, from the loop, and only when it has changed.
#pragma once

#include <utility>

#include "evidence/evidence.hpp"
#include "os/loop_calls.hpp"

namespace limber {

/// May be called from anywhere, also from within open and from callbacks of C libraries: the events come later, from
/// the loop, in their order, and none after this is gone. They may destroy the owner of this.
class EvidenceReporter {
 public:
  EvidenceReporter(boost::asio::io_context& io, EvidenceEvents events) : calls_(io), events_(std::move(events)) {}

  void seen(std::optional<std::string> whose) {
    if (whose == seen_) return;
    seen_ = whose;
    calls_.post([this, whose = std::move(whose)] { call_copy(events_.seen, whose); });
  }
  void trouble(std::string reason) {
    if (reason == trouble_) return;
    trouble_ = reason;
    calls_.post([this, reason = std::move(reason)] { call_copy(events_.trouble, reason); });
  }
  void in_front(std::optional<std::string> program) {
    if (program && program->empty()) program.reset();
    if (!events_.in_front || program == in_front_) return;
    in_front_ = program;
    calls_.post([this, program = std::move(program)] { call_copy(events_.in_front, program); });
  }

 private:
  LoopCalls calls_;
  EvidenceEvents events_;
  std::optional<std::string> seen_;
  std::optional<std::string> in_front_;
  std::optional<std::string> trouble_;  // none: not reported yet
};

}  // namespace limber
