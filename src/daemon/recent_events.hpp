// What has happened with the breaks of late, for who asks why no nudge came: the events of the protocol, as they were
// told. Kept in memory only; breaks that are over are in the history for good.
#pragma once

#include "rpc/json.hpp"

namespace limber {

class RecentEvents {
 public:
  static constexpr std::size_t most = 60;

  /// Keeps it where it is one of: held, prompted, withdrawn, postponed, started, cancelled, ended.
  void keep(const Json& event);
  /// The oldest first.
  const Json& json() const { return events_; }

 private:
  Json events_ = Json::array();
};

}  // namespace limber
