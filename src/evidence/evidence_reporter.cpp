#include "evidence/evidence_reporter.hpp"

#include <utility>

namespace limber {

EvidenceReporter::EvidenceReporter(boost::asio::io_context& io, EvidenceEvents events)
    : calls_(io), events_(std::move(events)) {}

void EvidenceReporter::seen(std::optional<std::string> whose) {
  if (whose == seen_) return;
  seen_ = whose;
  calls_.post([this, whose = std::move(whose)] { call_copy(events_.seen, whose); });
}

void EvidenceReporter::trouble(std::string reason) {
  if (reason == trouble_) return;
  trouble_ = reason;
  calls_.post([this, reason = std::move(reason)] { call_copy(events_.trouble, reason); });
}

}  // namespace limber
