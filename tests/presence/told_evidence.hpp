// What a source of evidence has told, in a test.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "presence/evidence.hpp"
#include "support/asio_run.hpp"

namespace limber {

struct ToldEvidence {
  boost::asio::io_context io;
  std::optional<std::string> seen;  ///< now
  int changes = 0;                  ///< how often something was told of it
  std::string trouble = "not asked yet";

  EvidenceEvents events() {
    return {.seen =
                [this](std::optional<std::string> whose) {
                  seen = std::move(whose);
                  ++changes;
                },
            .trouble = [this](std::string reason) { trouble = std::move(reason); }};
  }
  bool sees(const std::string& whose) {
    return run_until(io, [&] { return seen == whose; });
  }
  bool sees_nothing() {
    return run_until(io, [&] { return !seen; });
  }
  bool is_at_work() {
    return run_until(io, [&] { return trouble.empty(); });
  }
};

}  // namespace limber
