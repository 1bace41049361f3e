// What a source of evidence has to tell, told from the loop, and only when it is news.
#pragma once

#include "presence/evidence.hpp"

namespace limber {

/// May be called from anywhere, also from within open and from callbacks of C libraries: the events come later, from
/// the loop, in their order, and none after this is gone. They may destroy whoever owns this.
class EvidenceTeller {
 public:
  EvidenceTeller(boost::asio::io_context& io, EvidenceEvents events);

  void seen(std::optional<std::string> whose);
  void trouble(std::string reason);

 private:
  boost::asio::io_context& io_;
  std::shared_ptr<EvidenceEvents> events_;
  std::optional<std::string> seen_;
  std::optional<std::string> trouble_;  // none: not told of yet
};

}  // namespace limber
