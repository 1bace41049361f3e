// The recent events of breaks, to answer the question why no nudge came: events of the protocol, as they were sent.
// Kept in memory only; breaks that are over are in the history permanently.
#pragma once

#include "rpc/json.hpp"

namespace limber {

class RecentEvents {
 public:
  static constexpr std::size_t most = 60;

  /// Keeps the event if it is one of: held, prompted, withdrawn, postponed, started, cancelled, ended.
  void keep(const Json& event);
  /// The oldest first.
  const Json& json() const { return events_; }

 private:
  Json events_ = Json::array();
};

}  // namespace limber
