#include "evidence/evidence_reporter.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <utility>

namespace limber {

EvidenceReporter::EvidenceReporter(boost::asio::io_context& io, EvidenceEvents events)
    : io_(io), events_(std::make_shared<EvidenceEvents>(std::move(events))) {}

void EvidenceReporter::seen(std::optional<std::string> whose) {
  if (whose == seen_) return;
  seen_ = whose;
  boost::asio::post(io_, [whose = std::move(whose), owner = std::weak_ptr(events_)] {
    if (const auto events = owner.lock()) events->seen(whose);
  });
}

void EvidenceReporter::trouble(std::string reason) {
  if (reason == trouble_) return;
  trouble_ = reason;
  boost::asio::post(io_, [reason = std::move(reason), owner = std::weak_ptr(events_)] {
    if (const auto events = owner.lock()) events->trouble(reason);
  });
}

}  // namespace limber
