// What a source of evidence has reported, in a test.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/evidence.hpp"
#include "support/asio_run.hpp"

namespace limber {

struct EvidenceRecord {
  boost::asio::io_context io;
  std::optional<std::string> seen;  ///< now
  int changes = 0;                  ///< how many reports came
  std::string trouble = "not asked yet";
  std::optional<std::string> in_front;  ///< the program

  EvidenceEvents events() {
    return {.seen =
                [this](std::optional<std::string> whose) {
                  seen = std::move(whose);
                  ++changes;
                },
            .trouble = [this](std::string reason) { trouble = std::move(reason); },
            .in_front = [this](std::optional<std::string> program) { in_front = std::move(program); }};
  }
  bool sees(const std::string& whose) {
    return run_until(io, [&] { return seen == whose; });
  }
  bool sees_nothing() {
    return run_until(io, [&] { return !seen; });
  }
  bool has_in_front(const std::optional<std::string>& program) {
    return run_until(io, [&] { return in_front == program; });
  }
  bool is_at_work() {
    return run_until(io, [&] { return trouble.empty(); });
  }
};

}  // namespace limber
